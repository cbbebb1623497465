/** The labels that fields of an ideas file begin with, in all the spellings people use. */
import { editDistance } from "../../catalogue/editDistance.ts";
import { plainText } from "../markdown/plainText.ts";

/** What a field says; `section` is every field that the catalogue keeps under its own label. */
export type FieldKind = "description" | "outcomes" | "skills" | "mentors" | "issues" | "lfxUrl" | "section";

/** The fields that tell a project from other headings. */
export const CORE_KINDS: readonly FieldKind[] = ["description", "outcomes", "skills", "mentors", "issues"];

/** A line's label, as far as the line alone can tell. */
export interface LineLabel {
  kind: FieldKind;
  /** As written, marks removed: "Mentor(s)". */
  name: string;
  /** `exact`: a known label; `near`: a misspelt one; `unknown`: looks like a label. */
  match: "exact" | "near" | "unknown";
  /** The right spelling of a misspelt label. */
  suggestion?: string;
  /** Text after the label on the same line. */
  value: string;
  /** Columns before the bullet or text; a tab counts to the next multiple of four. */
  indent: number;
  bullet: boolean;
  bold: boolean;
  colon: boolean;
  /** 1-based column of the label's first letter. */
  column: number;
}

interface Known {
  kind: FieldKind;
  /** The template's spelling. */
  name: string;
}

const KNOWN: readonly (readonly [FieldKind, string, ...string[]])[] = [
  [
    "description",
    "Description",
    "project description",
    "short description",
    "brief description",
    "desc",
    "descripton",
    "detailed description",
  ],
  [
    "outcomes",
    "Expected Outcome",
    "outcome",
    "expected result",
    "expected project outcome",
    "expected deliverable",
    "expected deliverables and outcome",
    "project outcome",
    "desired outcome",
    "expected outcome and deliverable",
    "expected outcome/deliverable",
  ],
  [
    "skills",
    "Recommended Skills",
    "recommend skill",
    "skill",
    "required skill",
    "required/preferred skill",
    "skill required",
    "skill needed",
    "skill recommended",
    "needed skill",
    "desired skill",
    "preferred skill",
    "suggested skill",
    "technical skill",
    "recommended technical skill",
    "relevant skill",
    "skill set",
    "skillset",
    "recommended skill set",
    "recommended skillset",
    "recommended skill and technology",
    "recommended skill and knowledge",
    "recommended knowledge",
    "recommended skill/technology",
  ],
  [
    "mentors",
    "Mentor(s)",
    "mentor",
    "co-mentor",
    "comentor",
    "co mentor",
    "mentor name",
    "project mentor",
    "possible mentor",
    "potential mentor",
    "proposed mentor",
    "mentor and contact",
    "primary mentor",
    "secondary mentor",
    "lead mentor",
    "backup mentor",
    "mentor/s",
    "mentorss",
  ],
  [
    "issues",
    "Upstream Issue",
    "issue",
    "related issue",
    "related upstream issue",
    "github issue",
    "gitlab issue",
    // "GitLab" with its two capitals.
    "git lab issue",
    "tracking issue",
    "project issue",
    "upstream github issue",
    "upstream issue url",
    "upstream issue link",
    "upstream url",
    "issue url",
    "issue link",
    "link to issue",
    "upstream project issue",
    "upstream tracking issue",
    "upstream project url",
    "upstream issue/discussion",
    "upstream issue or discussion",
    "upstream discussion",
    "upstream",
  ],
  [
    "lfxUrl",
    "LFX URL",
    "lfx link",
    "lfx project url",
    "lfx mentorship url",
    "lfx mentorship link",
    "lfx project",
    "lfx project link",
    "lfx mentorship",
  ],
  ["section", "Type", "mentorship type", "project type"],
  ["section", "Technologies", "technology", "tech stack"],
  ["section", "Background"],
  ["section", "Deliverables"],
  ["section", "Implementation"],
  ["section", "Stretch goals", "stretch goal"],
  ["section", "Prerequisites", "prerequisite"],
  [
    "section",
    "Difficulty",
    "difficulty level",
    "project difficulty",
    "level of difficulty",
    "difficulty rating",
  ],
  [
    "section",
    "Expected project size",
    "project size",
    "size",
    "expected size",
    "project length",
    "project duration",
  ],
  ["section", "References", "reference"],
  ["section", "Resources", "additional resource", "useful resource", "useful link", "helpful resource"],
  ["section", "Nice to have", "optional skill", "nice to have skill", "bonus skill", "nice-to-have"],
  ["section", "Maturity", "project maturity", "cncf maturity"],
  ["section", "Maintainer(s)", "maintainer"],
  ["section", "Mentee(s)", "mentee", "selected mentee"],
  ["section", "Status"],
  ["section", "Start Date", "end date"],
];

const BY_KEY = new Map<string, Known>();
for (const [kind, name, ...others] of KNOWN)
  for (const spelling of [name, ...others]) BY_KEY.set(labelKey(spelling), { kind, name });

/** Labels long enough that a small difference is a slip, not another word. */
const CORRECTABLE = [...BY_KEY].filter(([key, known]) => key.length >= 11 && known.kind !== "section");

/** Shorter labels: one slip in them can make another word, so they count only where the field is missing. */
const SHORT = [...BY_KEY].filter(
  ([key, { kind }]) => key.length >= 5 && key.length <= 10 && CORE_KINDS.includes(kind),
);
/** Words that are one slip away from a short label, and are none. */
const OTHER_WORDS = new Set(["issued", "issuer", "shill", "skull", "spill", "still", "swill"]);

/** Longest text before the colon that can be a label. */
const MAX_LABEL = 60;

/** "**Mentor(-s)**" and "mentors" have one key, and so have "expectedOutcome" and "Expected outcomes". */
function labelKey(text: string): string {
  return plainText(text)
    .replace(/[*_#`]/g, " ")
    .replace(/\(([^()]*)\)|\[([^\][]*)\]/g, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/-]+/gu, " ")
    .replace(/technologies\b/g, "technology")
    .replace(/(?<=[a-z]{2}[^s\P{L}])s(?=\b)/gu, "")
    .trim();
}

/** The known field that a label names, if it is spelt well. */
export function knownLabel(text: string): Known | undefined {
  return text.length <= MAX_LABEL ? BY_KEY.get(labelKey(text)) : undefined;
}

/** The known field that a misspelt label means: at most two slips in a long label. */
function nearLabel(text: string): Known | undefined {
  const key = labelKey(text);
  let best: { known: Known; distance: number } | undefined;
  for (const [spelling, known] of CORRECTABLE) {
    if (Math.abs(spelling.length - key.length) > 2) continue;
    const distance = editDistance(key, spelling);
    if (distance < (best?.distance ?? 3)) best = { known, distance };
  }
  return best?.known;
}

/** The field that a short label means with one slip in it, "Skils" or "Mentros": a guess, good where it is missing. */
export function slipLabel(text: string): Known | undefined {
  const key = labelKey(text.slice(0, MAX_LABEL));
  if (key.length < 4 || key.length > 11 || OTHER_WORDS.has(key)) return undefined;
  // Hardly anybody mistypes the first letter, and "tissue" is no issue.
  return SHORT.find(([spelling]) => spelling[0] === key[0] && isOneSlip(key, spelling))?.[1];
}

/** One letter changed, added or dropped, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (editDistance(a, b) <= 1) return true;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

const START = /^([ \t]*)(?:((?:[-*+•]|\d{1,2}[.)])[ \t]+)|(-)(?=[\p{Lu}*]))?/u;

/** Columns of white space; a tab reaches to the next multiple of four. */
export function columns(space: string): number {
  let column = 0;
  for (const sign of space) column = sign === "\t" ? column + 4 - (column % 4) : column + 1;
  return column;
}

/** Reads the label a line begins with, if it may have one. */
export function readLabel(content: string): LineLabel | undefined {
  const [start = "", space = "", bullet, dash] = START.exec(content) ?? [];
  const body = content.slice(start.length, start.length + 4000);
  if (!/^[\p{L}*_`[(]/u.test(body)) return undefined;
  const found = withColon(body) ?? alone(body) ?? withDash(body) ?? withNothing(body);
  if (found === undefined) return undefined;
  const rest = content.slice(start.length + body.length);
  const [marks = ""] = /^[*_`]*/.exec(body) ?? [];
  return {
    ...found,
    value: found.value + rest,
    indent: columns(space),
    bullet: bullet !== undefined || dash !== undefined,
    bold: /^(?:\*\*|__)/.test(body),
    column: start.length + 1 + marks.length,
  };
}

type Found = Omit<LineLabel, "indent" | "bullet" | "bold" | "column">;

function withColon(body: string): Found | undefined {
  const at = colonIndex(body);
  if (at < 0) return undefined;
  const head = body.slice(0, at);
  const name = labelName(head);
  const value = afterMarks(head, body.slice(at).replace(/^[\s:：]+/, ""));
  const isUnclosed = UNCLOSED.test(head);
  const known = isUnclosed ? undefined : knownLabel(head);
  if (known !== undefined) return { kind: known.kind, name, match: "exact", value, colon: true };
  const near = isUnclosed ? knownLabel(`${head})`) : nearLabel(head);
  if (near !== undefined)
    return { kind: near.kind, name, match: "near", suggestion: near.name, value, colon: true };
  if (isUnclosed) return undefined;
  if (!/^\p{L}[\p{L}\p{N}\s/&'’()-]*$/u.test(name) || name.split(/\s+/).length > 5) return undefined;
  return { kind: "section", name, match: "unknown", value, colon: true };
}

/** "Mentor(s: Ada": the plural's parenthesis is not closed. */
const UNCLOSED = /\p{L}\(s$/iu;

/** The first colon that is not part of an address or in parentheses. */
function colonIndex(body: string): number {
  let depth = 0;
  for (let index = 0; index < Math.min(body.length, MAX_LABEL + 6); index++) {
    const sign = body[index];
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth--;
    else if (sign === "：" || (sign === ":" && (depth <= 0 || isAfterUnclosed(body, index))))
      return body.startsWith("://", index) ? -1 : index;
  }
  return -1;
}

function isAfterUnclosed(body: string, colon: number): boolean {
  return body[colon + 1] !== ")" && UNCLOSED.test(body.slice(0, colon));
}

/** `**Label:** value`, `*Label:* value`: the closing marks stand after the colon. */
function afterMarks(head: string, value: string): string {
  const open = (head.match(/\*{1,3}|__/g)?.length ?? 0) % 2 === 1;
  return (open ? value.replace(/^(?:\*{2,3}|__|\*(?=[\s:：]|$))[\s:：]*/, "") : value)
    .replace(/^<br\s*\/?>\s*$/i, "")
    .trimEnd();
}

function alone(body: string, value = ""): Found | undefined {
  const known = knownLabel(body);
  return known && { kind: known.kind, name: labelName(body), match: "exact", value, colon: false };
}

function withDash(body: string): Found | undefined {
  const [, head = "", value] = /^(.{3,40}?)\s+[-–—=]\s*(.*)$/.exec(body) ?? [];
  const found = alone(head, value);
  return found?.kind === "section" ? undefined : found;
}

/** "Upstream Issue https://…", "Recommended Skills Go": only labels that no sentence begins with. */
const UNMISTAKABLE =
  /^\**((?:upstream|related|github) issues?(?: \(urls?\))?|recommended skills?|expected outcomes?|mentor\(s\)|lfx url)\**\s+(?=\S)(.+)$/i;

function withNothing(body: string): Found | undefined {
  const [, head = "", value = ""] = UNMISTAKABLE.exec(body) ?? [];
  return /^(?:is|are|of|for|and|to|include)\b/i.test(value) ? undefined : alone(head, value);
}

function labelName(head: string): string {
  return plainText(head.replace(/[*_`#]+/g, " "))
    .replace(/\s+/g, " ")
    .replace(/[\s:：.]+$/, "")
    .trim();
}
