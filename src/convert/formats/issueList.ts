/** A JSON list of issues as a source: proposals of a form, or ideas that are kept as issues. */
import type { ProjectState } from "../../catalogue/statedValues.ts";
import { visible } from "../diagnostics/controlCharacters.ts";
import { type Messages, report } from "../diagnostics/messages.ts";
import { impossibleHandle } from "../mentors/impossibleHandle.ts";
import { redactor } from "../mentors/redact.ts";
import { HIDDEN_EMAILS, PLAIN_EMAIL, withoutEmails } from "../mentors/tokens.ts";
import type { DraftProject } from "../project/project.ts";
import type { ReadSource } from "../project/readSource.ts";
import { termOf, UNDATED } from "../project/term.ts";
import { issueTitle, readFreeIssue, titlePrefix } from "./freeIssue.ts";
import { CNCF_FORM, KNOWN_FORMS, lfxAddress, readForm, withoutLfxBlock } from "./issueForm.ts";
import { type Issue, readIssueJson } from "./issueJson.ts";
import { issueStatus } from "./issueState.ts";

/** What settings say of a list of issues that the issues themselves do not. */
export interface IssueListOptions {
  /** Labels of the form's fields, in their order; absent: a known form, else free issues. */
  form?: readonly string[];
  /** States that are shown; absent: all but "closed". */
  show?: readonly ProjectState[];
  /** Labels of issues that tell a state, by state: they win over those that are known. */
  states?: Partial<Record<ProjectState, readonly string[]>>;
}

/** An issue's state that is shown unless somebody asks for others; an issue of which nothing says one is shown, too. */
const SHOWN: readonly ProjectState[] = ["proposed", "accepted", "taken"];

/**
 * Reads JSON as a list of issues.
 * @returns one source for each term that the issues name, in the order in which they name them; undefined where the JSON
 * holds no issues, so that it is something else
 */
export function readIssueLists(
  text: string,
  file: string,
  messages: Messages,
  options?: IssueListOptions,
): ReadSource[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
  // An empty list could be one of anything, unless somebody said that it is one of issues.
  const isEmpty = Array.isArray(value) && value.length === 0;
  const found = isEmpty && options ? ({ kind: "issues", issues: [] } as const) : readIssueJson(value);
  if (found === undefined) return undefined;
  if (found.kind === "comments") {
    const reason = "These are comments on an issue: name the issues themselves.";
    report(messages, file, "no-projects", { line: 1 }, reason);
    return [];
  }
  const shown = found.issues
    .map((issue) => readOne(issue, options ?? {}))
    .filter(({ project: { status } }) => !status || (options?.show ?? SHOWN).includes(status.state));
  const hidden = found.issues.length - shown.length;
  if (shown.length === 0) {
    const reason =
      hidden === 0
        ? "No project found: the list has no issues."
        : `No project found: none of the ${hidden} issues is in a state that is shown.`;
    report(messages, file, "no-projects", { line: 1 }, reason);
  }
  const terms = new Map<string, DraftProject[]>();
  const ofLfx = new Set(shown.filter(({ isLfx }) => isLfx).map(({ project }) => project));
  for (const { project, term, issue } of shown) {
    reportMissing(project, issue, file, messages);
    terms.set(term, [...(terms.get(term) ?? []), project]);
  }
  return [...terms].map(([term, projects]) => ({
    projects,
    termHints: [],
    ...(term === "" ? {} : { term }),
    ...(projects.every((project) => ofLfx.has(project)) ? { program: LFX } : {}),
  }));
}

interface ReadIssue {
  issue: Issue;
  project: DraftProject;
  term: string;
  /** Made with the form of CNCF's LFX Mentorship. */
  isLfx: boolean;
}

const LFX = "LFX Mentorship";

function readOne(written: Issue, options: IssueListOptions): ReadIssue {
  const issue: Issue = {
    ...written,
    title: visible(written.title).trim() || `Issue ${written.number}`,
    body: visible(written.body),
    labels: written.labels.map(visible),
  };
  const forms = options.form === undefined ? KNOWN_FORMS : [options.form, ...KNOWN_FORMS];
  const [proposal] = forms.flatMap((labels) => {
    const read = readForm(issue, labels);
    return read === undefined ? [] : [{ ...read, isLfx: labels === CNCF_FORM }];
  });
  const read = proposal?.project ?? readFreeIssue({ ...issue, body: withoutLfxBlock(issue.body) });
  const status = issueStatus(issue, options.states, proposal !== undefined);
  // Whoever writes an issue writes it in public, and yet nobody asked the people in it for their addresses.
  const emails = [...read.emails, ...emailsOf(issue.title), ...emailsOf(issue.body)];
  const redact = redactor(emails);
  const { url } = issue;
  // In a free issue anybody may write any address; in a proposal it is for the platform's automation alone.
  const lfxUrl = lfxAddress(issue) ?? (proposal === undefined ? read.lfxUrl : null);
  const project: DraftProject = {
    ...read,
    title: redact(read.title) || issueTitle(issue.title),
    org: redact(read.org),
    upstreamIssues: read.upstreamIssues.filter(({ url }) => redact(url) === url),
    lfxUrl: lfxUrl === null || redact(lfxUrl) !== lfxUrl ? null : lfxUrl,
    emails,
    ...(status === undefined ? {} : { status }),
    ...(url === null ? {} : { proposal: { url, number: issue.number }, sourceUrl: url }),
    ...(issue.created === null ? {} : { created: issue.created }),
    ...(issue.updated === null ? {} : { updated: issue.updated }),
    ...(issue.isCompleted && issue.closed !== null ? { completed: issue.closed.slice(0, 10) } : {}),
  };
  return {
    issue,
    project,
    term: proposal?.term ?? freeTerm(issue),
    isLfx: proposal?.isLfx === true || /^\[CNCF LFX Proposal\]/i.test(issue.title),
  };
}

/** The term that a free issue's prefix or labels name; "" where they name none. */
function freeTerm({ title, labels }: Issue): string {
  const term = termOf(undefined, "", [titlePrefix(title), ...labels]);
  return term.id === UNDATED.id ? "" : term.name;
}

/**
 * Addresses with any sign that RFC 5322 allows in them. It begins at a word's first letter only: tried at every letter, a
 * word of a megabyte would take hours.
 */
const ANY_EMAIL = /(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;

function emailsOf(text: string): string[] {
  const plain = [...text.matchAll(PLAIN_EMAIL)].map(([, address = ""]) => address);
  const spelt = [ANY_EMAIL, ...HIDDEN_EMAILS].flatMap((pattern) => text.match(pattern) ?? []);
  return [...withoutEmails(text).emails, ...plain, ...spelt].map((address) => address.toLowerCase());
}

/** Says what a mentee would miss, at the issue. */
function reportMissing(project: DraftProject, issue: Issue, file: string, messages: Messages): void {
  const say = (rule: Parameters<typeof report>[2], reason: string) =>
    report(messages, file, rule, { line: 1 }, `#${issue.number} “${project.title}” ${reason}`);
  for (const { handle } of project.mentorField.impossible)
    report(messages, file, "impossible-handle", { line: 1 }, `#${issue.number}: ${impossibleHandle(handle)}`);
  if (project.description === "") say("missing-description", "has no description.");
  if (project.skillsRaw === "") say("missing-skills", "names no skills.");
  if (project.mentors.length === 0) say("missing-mentors", "names no mentor.");
  if (project.upstreamIssues.length === 0) say("missing-issue", "links no upstream issue.");
}
