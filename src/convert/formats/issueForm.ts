/** Proposals that are made with an issue form: GitHub writes the form's fields as `### Label` and the answer below it. */
import { readIssues } from "../fields/issues.ts";
import { knownLabel } from "../fields/labelWords.ts";
import { withoutComments } from "../markdown/comments.ts";
import { readMentors } from "../mentors/mentors.ts";
import { EMAIL_MARK, withoutEmails } from "../mentors/tokens.ts";
import type { DraftProject } from "../project/project.ts";
import type { Issue } from "./issueJson.ts";
import { readProposalText } from "./proposalText.ts";

/** The labels of the form of CNCF's LFX Mentorship, in its order (`.github/ISSUE_TEMPLATE/lfx-program-proposal.yml`). */
export const CNCF_FORM: readonly string[] = [
  "CNCF Project",
  "Term",
  "Program Name",
  "Program Description",
  "Technologies",
  "Skills same as Technologies?",
  "Required/Desirable Skills",
  "Mentors",
  "Upstream Issue URL",
  "Application Prerequisites",
  "Coding Challenge URL",
  "Custom Prerequisites",
  "Custom Prerequisite Name",
  "Custom Prerequisite Description",
  "Custom Prerequisite — File Upload",
];

/** Forms that are known without their YAML: an issue is told to be made with one by its labels. */
export const KNOWN_FORMS: readonly (readonly string[])[] = [CNCF_FORM];

/** What a field of a form says; `other` becomes a section under its own label. */
type Part =
  | "org"
  | "term"
  | "title"
  | "description"
  | "outcomes"
  | "technologies"
  | "sameSkills"
  | "skills"
  | "optionalSkills"
  | "mentors"
  | "issues"
  | "prerequisites"
  | "challenge"
  | "customAsked"
  | "customName"
  | "customText"
  | "customUpload"
  | "other";

/** The labels of fields, by what they say; the first that fits. */
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ["org", /^(?:cncf )?(?:project|organi[sz]ation|org|community)(?: name)?$/i],
  ["term", /^(?:mentorship |program )?(?:term|round|cohort|season|edition)$/i],
  ["title", /^(?:(?:program|project|proposal|idea|mentorship) )?(?:name|title)$/i],
  ["description", /^(?:(?:program|project|proposal|idea) )?(?:description|summary|abstract)$/i],
  ["outcomes", /^(?:expected )?(?:outcomes?|results?|deliverables?)$/i],
  ["technologies", /^technolog(?:y|ies)(?: used)?$|^tech(?:nology)? stack$/i],
  ["sameSkills", /^skills same as technologies\?$/i],
  ["optionalSkills", /^(?:desirable|optional|nice[- ]to[- ]have|bonus) skills$/i],
  ["skills", /^(?:required\/desirable|required|recommended) skills$|^skills(?: required)?$/i],
  ["mentors", /^(?:possible )?mentors?(?:\(s\))?$/i],
  ["issues", /^(?:upstream|tracking|related) issues?(?: url| link)?$/i],
  ["challenge", /^coding challenge url$/i],
  ["customAsked", /^custom prerequisites$/i],
  ["customName", /^custom prerequisite name$/i],
  ["customText", /^custom prerequisite description$/i],
  ["customUpload", /^custom prerequisite [—–-] file upload$/i],
  ["prerequisites", /^(?:application )?prerequisites$/i],
];

/** What the converter's own labels mean in a form whose words none of {@link PARTS} has. */
const KINDS: Readonly<Record<string, Part>> = {
  description: "description",
  outcomes: "outcomes",
  skills: "skills",
  mentors: "mentors",
  issues: "issues",
};

function partOf(label: string): Part {
  const part = PARTS.find(([, pattern]) => pattern.test(label))?.[0];
  return part ?? KINDS[knownLabel(label)?.kind ?? ""] ?? "other";
}

/** The answers of one issue, by the form's labels. */
export type Answers = ReadonlyMap<string, string>;

/**
 * Splits an issue's body at the headings of a form, and at no others: an answer has headings of its own. The last place
 * at which a label stands before those that follow it is the form's; a proposer who writes one inside an answer is above.
 * @returns undefined where the body was not made with the form: fewer than half of its labels are there, or text above them
 */
export function readAnswers(body: string, labels: readonly string[]): Answers | undefined {
  const lines = body.split("\n");
  const places: { label: string; line: number }[] = [];
  let end = lines.length;
  for (const label of [...labels].reverse()) {
    const line = lines.findLastIndex((text, at) => at < end && isLabel(text, label));
    if (line < 0) continue;
    places.unshift({ label, line });
    end = line;
  }
  if (places.length * 2 < labels.length) return undefined;
  if (lines.slice(0, places[0]?.line).some((text) => text.trim() !== "" && !/^<!--.*-->$/.test(text.trim())))
    return undefined;
  return new Map(
    places.map(({ label, line }, at) => {
      const answer = lines
        .slice(line + 1, places[at + 1]?.line ?? lines.length)
        .join("\n")
        .trim();
      return [label, /^_?no response_?$/i.test(answer) ? "" : answer];
    }),
  );
}

function isLabel(line: string, label: string): boolean {
  return line.startsWith("### ") && sameText(line.slice(4)) === sameText(label);
}

function sameText(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

/** A proposal, with the words of its term. */
export interface FormProposal {
  project: DraftProject;
  /** "2026 Term 3 (Sep-Nov)"; "" where the form has none. */
  term: string;
}

/** Between these marks the automation of CNCF's repository writes the address on the LFX platform. */
const LFX_BLOCK = /<!--\s*lfx-url:start\s*-->([\s\S]*?)<!--\s*lfx-url:end\s*-->/g;
const LFX_ADDRESS = /https:\/\/mentorship\.lfx\.linuxfoundation\.org\/project\/[\w-]+/i;
const LFX_COMMENT = /^LFX URL recorded from @\S+:\s*(\S+)/m;

/** The address on the LFX platform, where the repository's automation has written it down; nobody else counts. */
export function lfxAddress({ body, comments }: Issue): string | null {
  const said = comments.flatMap(({ isBot, body }) => (isBot ? [LFX_COMMENT.exec(body)?.[1] ?? ""] : []));
  const blocks = [...body.matchAll(LFX_BLOCK)].map(([, text = ""]) => text);
  // The newest word counts.
  const addresses = [...blocks, ...said].flatMap((text) => LFX_ADDRESS.exec(text)?.[0] ?? []);
  return addresses.at(-1) ?? null;
}

/** Takes the block with the LFX address out of a body. */
export function withoutLfxBlock(body: string): string {
  return body.replace(LFX_BLOCK, "");
}

/**
 * Reads the proposal of an issue.
 * @returns undefined where the issue was not made with the form
 */
export function readForm(issue: Issue, labels: readonly string[]): FormProposal | undefined {
  const answers = readAnswers(withoutLfxBlock(issue.body), labels);
  if (answers === undefined) return undefined;
  const answersOf = (part: Part) =>
    [...answers].filter(([label, text]) => text !== "" && partOf(label) === part).map(([, text]) => text);
  const text = (part: Part) => answersOf(part).join("\n\n");
  const line = (part: Part) => withoutComments(text(part)).replace(/\s+/g, " ").trim();
  const proposal = readProposalText(text("description"));
  const technologies = text("technologies");
  const own = text("skills");
  const optional = text("optionalSkills");
  const isSame = ticked(text("sameSkills")).length > 0;
  const people = readPeople(text("mentors"));
  const issues = readIssues(text("issues"));
  const section = (label: string, markdown: string) => (markdown === "" ? [] : [{ label, markdown }]);
  const project: DraftProject = {
    org: line("org"),
    title: line("title"),
    description: proposal.description,
    outcomes: [proposal.outcomes, text("outcomes")].filter((part) => part !== "").join("\n\n"),
    // Technologies are skills, as in the export that is made of the form: whoever knows none of them can't do the work.
    skillsRaw: (isSame ? [technologies, own] : [own, technologies])
      .filter((part) => part !== "")
      .join("\n\n"),
    optionalRaw: optional,
    mentors: people.mentors.map(({ name, github }) => ({ name, github })),
    upstreamIssues: issues.issues,
    lfxUrl: null,
    sections: [
      ...proposal.sections,
      ...section("Desirable Skills", optional),
      ...section("Prerequisites", readPrerequisites(text)),
      ...section("Upstream Issue", issues.hasOtherText ? text("issues") : ""),
      ...[...answers].flatMap(([label, answer]) =>
        partOf(label) === "other" ? section(label, onlyTicked(answer)) : [],
      ),
    ],
    line: 1,
    endLine: 1,
    fields: [],
    mentorField: people,
    emails: [],
    linksWithoutScheme: issues.withoutScheme,
  };
  return { project, term: line("term") };
}

const BOX = /^\s*[-*+]\s+\[([ xX])\]\s*(.*)$/;

/** The texts of the boxes that are ticked. */
function ticked(answer: string): string[] {
  return answer.split("\n").flatMap((text) => {
    const [, mark = " ", label = ""] = BOX.exec(text) ?? [];
    return mark === " " ? [] : [label.trim()];
  });
}

/** An answer of boxes as the list of those that are ticked; any other answer as it is. */
function onlyTicked(answer: string): string {
  const lines = answer.split("\n").filter((text) => text.trim() !== "");
  if (!lines.every((text) => BOX.test(text))) return answer;
  return ticked(answer)
    .map((label) => `- ${label}`)
    .join("\n");
}

/** What an applicant must hand in, one bullet each: the planner makes its checklist of them. */
function readPrerequisites(text: (part: Part) => string): string {
  const asked = text("prerequisites");
  const boxes = ticked(asked);
  const challenge = withoutComments(text("challenge")).trim();
  const isList = onlyTicked(asked) !== asked;
  const items = isList
    ? boxes.map((label) =>
        /^coding challenge$/i.test(label) && challenge !== "" ? `- ${label}: ${challenge}` : `- ${label}`,
      )
    : [asked].filter((part) => part !== "");
  // An address says by itself that there is a challenge.
  if (challenge !== "" && !boxes.some((label) => /^coding challenge$/i.test(label)))
    items.push(`- Coding Challenge: ${challenge}`);
  const name = text("customName").replace(/\s+/g, " ");
  const description = text("customText");
  const isUpload = ticked(text("customUpload")).length > 0;
  if (name !== "" || description !== "") {
    const said = [name, description].filter((part) => part !== "").join(": ");
    items.push(
      `- ${said.replace(/\n(?=.)/g, "\n  ")}${isUpload ? "\n\n  (A file is to be submitted.)" : ""}`,
    );
  }
  return items.join("\n");
}

type People = DraftProject["mentorField"];

/** A comma only where more of the line follows that is no name: a name may have one. */
const PEOPLE_SEPARATOR = new RegExp(`[|\\t]|[,;](?=.*[@,;|${EMAIL_MARK}])`);

/**
 * The people of a form, a line each: `Name | @handle | e-mail | LFID`. The first one is the primary mentor. The e-mail
 * address and the LFID, an account that nobody else can look up, are left out whatever their order.
 */
function readPeople(answer: string): People {
  const people: People = { mentors: [], emails: [], notes: [], impossible: [] };
  for (const written of withoutComments(answer).split("\n")) {
    const { text } = withoutEmails(written);
    const [name = "", ...others] = text.split(PEOPLE_SEPARATOR).map((part) => part.trim());
    // Between commas a word alone may be a company or a title.
    const bareHandle = /[|\t]/.test(text) ? others[0] : undefined;
    const handle = others.find((part) => /^@|github\.com\//i.test(part)) ?? bareHandle ?? "";
    const bare = handle.replace(/^@/, "");
    const profile = bare.includes("/") ? bare : `@${bare}`;
    const shown = /\s|^$/.test(bare) ? name : `${name} (${profile})`;
    const field = readMentors([{ number: 1, text: shown }]);
    people.mentors.push(...field.mentors);
    people.impossible.push(...field.impossible);
  }
  const seen = new Set<string>();
  people.mentors = people.mentors.filter(({ name, github }) => {
    const key = (github ?? name ?? "").toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
  return people;
}
