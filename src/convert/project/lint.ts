/** What maintainers should fix in an ideas file. The rules are listed in rules.ts and explained in RULES.md. */

import type { Project } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import type { ProposalRules } from "../../config/programs.ts";
import type { RuleId } from "../../config/ruleIds.ts";
import { type Messages, report } from "../diagnostics/messages.ts";
import { type Field, fieldMarkdown } from "../fields/fields.ts";
import type { Heading, SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";
import type { Evidence } from "../outline/evidence.ts";
import type { ProjectOutline } from "../outline/orgs.ts";
import type { Outline } from "../outline/outline.ts";
import { lintMentors } from "./lintMentors.ts";
import type { ProjectPlace } from "./place.ts";
import type { DraftProject } from "./project.ts";

const LONG_LINE = 20_000;
const LONG_FIELD = 60_000;
/** A message quotes no more of the source than tells which part is meant. */
const MAX_QUOTED = 60;

/** Reports what concerns no single project. */
export function lintDocument(
  document: SourceDocument,
  outline: Outline,
  file: string,
  messages: Messages,
): void {
  for (const line of document.unclosedFences) {
    report(
      messages,
      file,
      "unclosed-fence",
      { line },
      "This fenced block is never closed: close it with the same marks on a line of their own.",
    );
  }
  const titles = new Set(outline.projects.map((project) => project.line));
  const names = new Set(outline.projects.flatMap(({ org, group }) => [org, group]));
  for (const heading of document.headings.filter((heading) => heading.spaceMissing)) {
    if (!titles.has(heading.line) && !names.has(heading.text)) continue;
    report(
      messages,
      file,
      "heading-space",
      { line: heading.line },
      `Put a space after “${"#".repeat(heading.depth)}”: Markdown sees no heading here.`,
    );
  }
  for (const heading of outline.withoutFields) {
    const reason = `“${heading.text}” stands where titles or orgs stand, but no field and no project follows: it was not taken for a project. Add “- Description:” and the other fields.`;
    report(messages, file, "heading-without-fields", { line: heading.line }, reason);
  }
  for (const { heading, evidence } of outline.unread)
    report(
      messages,
      file,
      "project-unread",
      { line: heading?.line ?? evidence.line },
      unreadReason(heading, evidence),
    );
  for (const line of document.lines.filter((line) => line.raw.length > LONG_LINE)) {
    report(
      messages,
      file,
      "line-too-long",
      { line: line.number },
      `This line has ${line.raw.length} characters: break it into paragraphs.`,
    );
  }
}

/** @param ownTitle the project's title, where it is no heading and the org's seems to be taken for it */
function missingOrg({ title, passedOver }: ProjectOutline, ownTitle: string | undefined): string {
  const what = `“${title}” stands under no org: `;
  if (ownTitle !== undefined)
    return `${what}if it is the org, make “${ownTitle}” a heading under it (“### ${title}”, then “#### ${ownTitle}”).`;
  if (passedOver === undefined) return `${what}put a heading with the org's name above it.`;
  const { heading, term } = passedOver;
  const why = term === undefined ? "names a part of the file" : `names a term, because of “${term}”`;
  return `${what}“${heading.text}” (line ${heading.line}) ${why}. Put a heading with the org's name alone between them.`;
}

/** Says once that nothing tells whose projects those of a page are. */
export function lintOrg(places: readonly ProjectPlace[], file: string, messages: Messages): void {
  const without = places.filter(({ org, isForeign }) => org === "" && isForeign === true);
  const [first] = without;
  if (first === undefined) return;
  const reason = `Nothing says which org ${without.length === 1 ? "proposes this project" : `proposes these ${without.length} projects`}: say it with --org NAME, or with “org” beside the source in the settings.`;
  report(messages, file, "missing-org", { line: first.line }, reason);
}

function unreadReason(heading: Heading | undefined, { kind, line, text }: Evidence): string {
  const place = `(“${text.slice(0, MAX_QUOTED)}”, line ${line})`;
  const what = {
    table: `a table ${place}, and tables are not read`,
    label: `a field ${place} of no project that can be read`,
    handle: `something like a mentor ${place} of no project that can be read`,
  }[kind];
  const [where, fix] =
    heading === undefined
      ? ["Before the first heading", "put headings above it, one with the org's name and one with the title"]
      : [
          `Under “${heading.text}”`,
          "write each project as a heading with “- Description:”, “- Mentor(s):” and the other fields under it",
        ];
  return `${where} stands ${what}. It is left out: ${fix}.`;
}

/**
 * Reports on one project.
 * @param outline where it stands in the document
 * @param rules what its program asks for
 */
export function lintProject(
  project: DraftProject,
  outline: ProjectPlace,
  document: SourceDocument,
  file: string,
  messages: Messages,
  rules: ProposalRules,
): void {
  const title = `“${project.title}”`;
  const say = (rule: RuleId, place: { line: number; column?: number }, reason: string) =>
    report(messages, file, rule, place, reason);
  const at = (kind: Field["kind"]) =>
    project.fields.find((field) => field.kind === kind) ?? { line: project.line, column: 1 };
  const missing: [boolean, RuleId, Field["kind"], string][] = [
    [
      project.description === "",
      "missing-description",
      "description",
      "has no description: add “- Description: …”.",
    ],
    [
      project.outcomes === "",
      "missing-outcomes",
      "outcomes",
      "has no outcomes: add “- Expected Outcome: …”.",
    ],
    [project.skillsRaw === "", "missing-skills", "skills", "has no skills: add “- Recommended Skills: …”."],
    [
      project.mentors.length === 0,
      "missing-mentors",
      "mentors",
      "has no mentor: add “- Mentor(s):” with “Name (@handle)” under it.",
    ],
  ];
  for (const [isMissing, rule, kind, reason] of missing)
    if (isMissing) say(rule, at(kind), `${title} ${reason}`);
  const ownTitle = project.org === "" ? titleInText(project) : undefined;
  // Of a page without a place for orgs one message says it for all.
  if (project.org === "" && outline.isForeign !== true)
    say("missing-org", project, missingOrg(outline, ownTitle));
  lintIssues(project, at("issues"), rules, say);
  lintMentors(project, at("mentors"), rules, say);
  for (const field of project.fields) {
    // A title is no text that belongs behind a label.
    if (ownTitle === undefined || field.kind !== "preamble") lintLabel(field, say);
    lintLength(field, say);
  }
  lintOrder(project, say);
  lintLinks(project, document, say);
}

/** The project's title where it is no heading: one short line above the fields, bold, in a list or behind “Title:”. */
function titleInText(project: DraftProject): string | undefined {
  const preamble = project.fields.find((field) => field.kind === "preamble");
  const lines = preamble?.lines.filter(({ text }) => text.trim() !== "") ?? [];
  const [line] = lines;
  if (line === undefined || lines.length > 1 || line.verbatim || line.text.length > MAX_TITLE)
    return undefined;
  const [, mark, text = ""] = TITLE_MARK.exec(line.text) ?? [];
  const title = plainText(text);
  const isMarked = mark !== "" || /^(\*\*|__).+\1$/.test(text.trim());
  return isMarked && title !== "" && !/[.:]$/.test(title) ? title : undefined;
}

const MAX_TITLE = 120;
const TITLE_MARK =
  /^\s*((?:(?:[-*+•]|\d{1,3}[.)])\s+)?(?:(?:\*\*|__)?(?:project )?(?:title|name)(?:\*\*|__)?[:：](?:\*\*|__)?\s*)?)(.*)$/i;

type Say = (rule: RuleId, place: { line: number; column?: number }, reason: string) => void;

function lintIssues(
  project: DraftProject,
  place: { line: number; column: number },
  { upstreamIssue }: ProposalRules,
  say: Say,
): void {
  const field = project.fields.find((field) => field.kind === "issues");
  if (project.upstreamIssues.length === 0) {
    const hasText = field !== undefined && fieldMarkdown(field) !== "";
    if (hasText)
      say(
        "issue-without-link",
        place,
        "The issue field has no link: give the issue's address or “owner/repo#12”.",
      );
    else if (upstreamIssue)
      say(
        "missing-issue",
        place,
        `“${project.title}” has no upstream issue: add “- Upstream Issue: https://github.com/owner/repo/issues/12”.`,
      );
  }
  for (const { url } of project.upstreamIssues) {
    const kind = notAnIssue(url);
    if (kind !== undefined)
      say(
        "issue-not-an-issue",
        place,
        `${url} is ${kind}: link one issue, so that a mentee knows where to begin.`,
      );
  }
}

const ONE_ISSUE = /\/(?:issues|pull|merge_requests|work_items|discussions)\/\d+/i;
const TRACKER = /(?:^|\.)(?:github|gitlab|codeberg|bitbucket|gitea|gitee|jira)\./i;

/** What a link leads to, where that is not one issue, pull request, discussion or document. */
function notAnIssue(url: string): string | undefined {
  const { hostname, pathname, searchParams } = new URL(url);
  // First of all: a repository may be called "search-ui", and "?q=" may come along.
  if (ONE_ISSUE.test(pathname)) return undefined;
  const isTracker = TRACKER.test(hostname);
  const path = pathname.split("/").filter((part) => part !== "");
  const isOwn = path.length === 2 && path[1]?.toLowerCase() === "search";
  if (isTracker && (searchParams.has("q") || (path.at(-1)?.toLowerCase() === "search" && !isOwn)))
    return "a search";
  if (/\/projects(?:\/\d+|\/?$)|\/-\/boards(?:\/\d+)?\/?$/i.test(pathname)) return "a project board";
  if (/\/(?:issues|pulls|discussions|merge_requests)\/?$/i.test(pathname)) return "a list of issues";
  if (isTracker && /\/(?:milestones?|labels)(?:\/[^/]+)?\/?$/i.test(pathname) && path.length > 2)
    return "a list of issues";
  if (/^(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org)$/i.test(hostname) && [1, 2].includes(path.length))
    return "a repository";
  return undefined;
}

function lintLabel(field: Field, say: Say): void {
  if (field.kind === "preamble") {
    const text = fieldMarkdown(field);
    const first = field.lines.find((line) => line.text.trim() !== "");
    const isTitle = /^\s*CNCF\s+[-–—].*\)\s*$/.test(text);
    if (first !== undefined && text !== "" && !isTitle) {
      say(
        "stray-text",
        { line: first.number },
        "This text stands before the first field: put it behind “- Description:”.",
      );
    }
  } else if (field.suggestion !== undefined) {
    say("label-spelling", field, `“${field.name}” was read as “${field.suggestion}”: spell it so.`);
  } else if (field.match === "unknown" && !field.isHeading) {
    say(
      "label-unknown",
      field,
      `“${field.name}” is no label of the template: it is kept as a section of its own.`,
    );
  }
}

/** A description that follows another one's mentors or issues is most likely another project's. */
function lintOrder(project: DraftProject, say: Say): void {
  let isDescribed = false;
  let isComplete = false;
  for (const field of project.fields) {
    if (field.kind === "mentors" || field.kind === "issues") isComplete = isDescribed;
    if (field.kind !== "description") continue;
    if (isComplete)
      say(
        "field-twice",
        field,
        `“${project.title}” is described a second time: if this is another project, put a heading above it (“#### Title”).`,
      );
    isDescribed = true;
    isComplete = false;
  }
}

function lintLength(field: Field, say: Say): void {
  const { length } = fieldMarkdown(field);
  if (length <= LONG_FIELD) return;
  const reason = `“${field.name}” has ${length} characters: it is shown without its formatting, and cut where it is longer still. Link to it instead.`;
  say("field-too-long", field, reason);
}

/** Ends of host names that projects use, besides those of countries, which have two letters: "example.dev". */
const DOMAINS = new Set(
  `academy app blog cloud codes com community dev edu foundation gov info int mil net network online org page run site
  software systems tech tools wiki xyz`.split(/\s+/),
);
/** Ends of file names that are also a country's: without a path behind it, "main.rs" is no host. */
const FILE_ENDS = new Set("am cc cs go hs js kt md mk ml pl ps py rb rs sh so tf ts vb".split(" "));

/** True for an address that lacks its scheme only. Others would be links to a stranger's site. */
function isAddress(target: string): boolean {
  const [, end = "", path] = /^[\w-]+(?:\.[\w-]+)*\.([a-z]{2,})(?:[:?#]|(\/)|$)/i.exec(target) ?? [];
  if (/^www\.[\w-]+\./i.test(target)) return true;
  const last = end.toLowerCase();
  return (last.length === 2 || DOMAINS.has(last)) && (path !== undefined || !FILE_ENDS.has(last));
}

/** True for a path to a file. */
function isRelative(target: string): boolean {
  if (/^#|^[a-z][a-z\d+.-]*:|^[\w.-]+:\d/i.test(target)) return false;
  return /\/|\.[a-z\d]{1,8}(?:[?#].*)?$/i.test(target);
}

const LINK = /\]\(\s*<?["'“]?([^\s()<>"'”]*)/g;

function lintLinks(project: DraftProject, document: SourceDocument, say: Say): void {
  for (const line of document.lines.slice(project.line - 1, project.endLine)) {
    if (line.verbatim || line.raw.length > LONG_LINE) continue;
    for (const match of line.raw.matchAll(LINK)) {
      const [, target = ""] = match;
      const place = { line: line.number, column: match.index + 3 };
      if (/^(?!mailto:|https?:)[a-z][a-z\d+.-]*:/i.test(target) && !/^[\w.-]+:\d+/.test(target)) {
        say(
          "unsafe-link",
          place,
          `A link to “${target.slice(0, 40)}” is not taken over: only http(s) links are.`,
        );
      } else if (isAddress(target)) {
        say("link-without-scheme", place, `“${target}” is no full address: write “https://${target}”.`);
      } else if (isRelative(target)) {
        say(
          "link-without-scheme",
          place,
          `“${target.slice(0, 80)}” is a link relative to the file, and leads nowhere from elsewhere: give its full address.`,
        );
      }
    }
  }
  for (const written of project.linksWithoutScheme) {
    const at = document.lines
      .slice(project.line - 1, project.endLine)
      .find((line) => line.raw.includes(written));
    if (at !== undefined && !at.raw.includes(`](${written}`))
      say(
        "link-without-scheme",
        { line: at.number, column: at.raw.indexOf(written) + 1 },
        `“${written}” is no full address: write “https://${written}”.`,
      );
  }
}

/** Reports two projects of one org and title. */
export function lintTitles(projects: readonly Project[], file: string, messages: Messages): void {
  const first = new Map<string, Project>();
  for (const project of projects) {
    const key = `${slugify(project.org)}/${slugify(project.title)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, project);
    else {
      const reason = `“${project.title}”${project.org === "" ? "" : ` of ${project.org}`} is also at line ${other.source.line}: give one of them another title.`;
      report(messages, file, "duplicate-title", { line: project.source.line }, reason);
    }
  }
}
