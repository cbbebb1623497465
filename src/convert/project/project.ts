/** One project of the catalogue out of its fields. */
import { defined } from "../../catalogue/defined.ts";
import type { Project } from "../../catalogue/model.ts";
import { asSections, type Field, type FieldLine, fieldMarkdown, readFields } from "../fields/fields.ts";
import { isPlaceholder, readIssues, webAddress } from "../fields/issues.ts";
import { columns, readLabel } from "../fields/labels.ts";
import type { SourceDocument } from "../markdown/blocks.ts";
import { commentsOf, withoutComments } from "../markdown/comments.ts";
import { type MentorField, readMentors } from "../mentors/mentors.ts";
import { withoutEmails } from "../mentors/tokens.ts";
import { isWhollyRead, readFacts } from "./facts.ts";
import type { ProjectPlace } from "./place.ts";

/** A project before it has an id and derived skills, with what the linter needs to know. */
export interface DraftProject extends Omit<Project, "id" | "term" | "skills" | "source"> {
  line: number;
  endLine: number;
  fields: Field[];
  mentorField: MentorField;
  /** E-mail addresses that no text of the catalogue may hold, lower case. */
  emails: string[];
  /** Addresses of the issue field that were written without a scheme. */
  linksWithoutScheme: string[];
  /** A further text of skills, all of them optional: technologies that an applicant need not know. */
  optionalRaw?: string;
  /** Public address of the project's own source, where that is not lines of a file. */
  sourceUrl?: string;
}

/** The title on the LFX platform, as the line of its own that it is in a project's text. */
const SHORT_TITLES = [
  // > | CNCF - Fluid: Design a CLI tool (2026 Term 1)
  /^\s*[A-Z][\w .-]{1,30}\s+[-–—:]\s.*\((?:\d{4}[,\s]+)?(?:LFX\s+)?Term\s*\d+.*\)\s*$/i,
  // > | CNCF - Fluid: Design a CLI tool (2026, spring)
  /^\s*CNCF\s+[-–—]\s.*\(\s*\d{4}[^()]*\)\s*$/i,
];

/** Reads the project that stands at a place of the document. */
export function readProject(document: SourceDocument, outline: ProjectPlace): DraftProject {
  const unread = withoutLines(document, outline.readLines);
  const stated = [...readFields(unread, outline.line, outline.endLine), ...(outline.fields ?? [])];
  const fields = withStandIns(stated);
  const of = (kind: Field["kind"]) => fields.filter((field) => field.kind === kind);
  const mentorField = withGroupMentors(readMentors(of("mentors").flatMap(mentorLines)), outline.groupMentors);
  const issueFields = of("issues").map((field) => ({ field, ...readIssues(shownMarkdown(field)) }));
  const preamble = readPreamble(fields);
  const hasDescription = of("description").some((field) => shownMarkdown(field) !== "");
  const isLinked = hasDescription && of("description").every((field) => isLinks(shownMarkdown(field)));
  const isDescribedBefore = (!hasDescription || isLinked) && withoutComments(preamble.text).trim() !== "";
  const lfx = of("lfxUrl").map(shownMarkdown);
  const sections = [
    ...preamble.titles.map((markdown) => ({ label: "LFX title", markdown })),
    ...(isDescribedBefore || preamble.text === ""
      ? []
      : [{ label: "Introduction", markdown: preamble.text }]),
    ...fields.flatMap((field) =>
      isSecondFact(field, fields) ? asSections(field) : sectionOf(field, fields, mentorField, issueFields),
    ),
  ];
  return {
    org: outline.org,
    ...defined({ group: outline.group }),
    title: outline.title,
    description: [
      isDescribedBefore ? preamble.text : "",
      isDescribedBefore && !isLinked ? "" : joined(of("description")),
      joined(of("body")),
    ]
      .filter((text) => text !== "")
      .join("\n\n"),
    outcomes: joined(of("outcomes")),
    // Blank lines between them: "(Optional)" at the end of one field says nothing of the next.
    skillsRaw: joined(of("skills")),
    mentors: mentorField.mentors.map(({ name, github }) => ({ name, github })),
    upstreamIssues: uniqueIssues(issueFields.flatMap(({ issues }) => issues)),
    lfxUrl: lfx.map(firstAddress).find((url) => url !== null) ?? null,
    sections,
    ...defined({ created: outline.created }),
    ...optionalText(fields),
    ...readFacts(fields, document, outline.line, outline.title),
    line: outline.line,
    endLine: lastLine(document, outline),
    fields,
    mentorField,
    emails: [...mentorField.emails, ...fields.flatMap(personalEmails)],
    linksWithoutScheme: issueFields.flatMap(({ withoutScheme }) => withoutScheme),
  };
}

/** The people of the group, where the project's own field names nobody. */
function withGroupMentors(own: MentorField, group: Field | undefined): MentorField {
  if (group === undefined || own.mentors.length > 0) return own;
  const { mentors, emails } = readMentors(mentorLines(group));
  return { ...own, mentors, emails: [...own.emails, ...emails] };
}

/** The document with these lines blank: their text is read already. */
function withoutLines(document: SourceDocument, numbers: ReadonlySet<number> | undefined): SourceDocument {
  if (numbers === undefined) return document;
  const lines = document.lines.map((line) =>
    numbers.has(line.number) ? { ...line, raw: "", content: "" } : line,
  );
  return { ...document, lines };
}

/**
 * A project without outcomes may state its goals, one without a description its background: such a field is read as the
 * one that is missing. Of several the first counts for a description and outcomes, and all of them for skills.
 */
function withStandIns(fields: readonly Field[]): Field[] {
  const has = (kind: Field["kind"]) =>
    fields.some(
      (field) => field.kind === kind && shownMarkdown(field) !== "" && !isPlaceholder(shownMarkdown(field)),
    );
  const missing = new Set(
    (["outcomes", "skills", "mentors"] as const).filter((kind) => !has(kind)) as string[],
  );
  if (!has("description") && !has("preamble") && !has("body")) missing.add("description");
  const filled = new Set<string>();
  const goals = fields.filter((field) => field.standsFor === "outcomes" && shownMarkdown(field) !== "");
  const isDescribed =
    !missing.has("description") || fields.some(({ standsFor }) => standsFor === "description");
  // Of an objective and deliverables without a description, the objective tells what it is about.
  const told = !isDescribed && missing.has("outcomes") && goals.length > 1 ? goals[0] : undefined;
  return fields.map((field) => {
    if (field === told) return { ...field, kind: "description" };
    const kind = field.standsFor;
    if (kind === undefined || !missing.has(kind) || shownMarkdown(field) === "") return field;
    if (kind === "mentors" && readMentors(mentorLines(field)).mentors.length === 0) return field;
    if (kind !== "skills" && filled.has(kind)) return field;
    filled.add(kind);
    return { ...field, kind };
  });
}

/** Skills that are nice to have stay a section of their own, and count as optional ones. */
function optionalText(fields: readonly Field[]): Pick<DraftProject, "optionalRaw"> {
  const isOptional = ({ kind, name }: Field) =>
    kind === "section" &&
    /^(?:nice[- ]to[- ](?:have|know)|(?:optional|bonus) skills?|good[- ]to[- ](?:have|know))/i.test(name);
  const text = joined(fields.filter(isOptional), "\n");
  return text === "" ? {} : { optionalRaw: text };
}

function joined(fields: readonly Field[], separator = "\n\n"): string {
  const texts = fields.map(fieldMarkdown).filter((markdown) => !isEmpty(markdown));
  // Skills and technologies often say the same.
  return [...new Set(texts)].join(separator);
}

/** True for links alone: "Full description: [Renderer](…)" is where to read on. */
function isLinks(markdown: string): boolean {
  return !/\p{L}/u.test(markdown.replace(/\[[^\][]*\]\([^()\s]*\)|<?https?:\/\/[^\s<>]+>?/g, ""));
}

/** True for a text in which nothing is said yet. */
function isEmpty(markdown: string): boolean {
  const text = withoutComments(markdown).trim();
  return text === "" || isPlaceholder(text);
}

/** What a reader sees of a field. */
function shownMarkdown(field: Field): string {
  return withoutComments(fieldMarkdown(field)).trim();
}

/** A label such as "Primary Mentor:" says the role; the line keeps it so that it lands in the notes. */
function mentorLines(field: Field): { number: number; text: string }[] {
  const texts = withoutComments(peopleText(field)).split("\n");
  return field.lines
    .map(({ number }, index) => ({ number, text: texts[index] ?? "" }))
    .filter(({ text }) => text.trim() !== "");
}

/** The lines of a mentor field that can name people; the others are blank. */
function peopleText(field: Field): string {
  return field.lines.map((line) => (line.verbatim ? "" : line.text)).join("\n");
}

/** Code and comments of a mentor field: nobody in them mentors, and yet they are somebody's text. */
function asideOf(field: Field): string {
  const verbatim = fieldMarkdown({ lines: field.lines.filter((line) => line.verbatim) });
  return [verbatim, commentsOf(peopleText(field))].filter((text) => text !== "").join("\n");
}

/** Labels of fields and of list items that say whom to write to. */
const PEOPLE = /mentor|maintainer|contact|e-?mail/i;

/**
 * The addresses of people, and those in comments, where no reader looks for them and every collector of addresses does.
 * One in running text is there to be read: a mailing list, say.
 */
export function personalEmails(field: Field): string[] {
  const comments = commentsOf(fieldMarkdown(field)).split("\n");
  return [...linesOfPeople(field), ...comments].flatMap((text) => withoutEmails(text).emails);
}

/** All of a field of people, and of another one the items that say so, with what is indented under them. */
function linesOfPeople(field: Field): string[] {
  const lines = field.lines.map(({ text }) => text);
  if (field.kind === "mentors" || PEOPLE.test(field.name)) return lines;
  let level = Number.POSITIVE_INFINITY;
  return lines.filter((line) => {
    const label = readLabel(line);
    const isLabelled = label !== undefined && (label.bullet || label.bold) && PEOPLE.test(label.name);
    const [space = ""] = /^[ \t]*/.exec(line) ?? [];
    if (isLabelled) level = label.indent;
    else if (columns(space) <= level) level = Number.POSITIVE_INFINITY;
    return isLabelled || level !== Number.POSITIVE_INFINITY;
  });
}

/** Text before the first label: the short title for the LFX platform, and what else stands there. */
function readPreamble(fields: readonly Field[]): { titles: string[]; text: string } {
  const lines = fields.find((field) => field.kind === "preamble")?.lines ?? [];
  const isTitle = (line: FieldLine) =>
    !line.verbatim && SHORT_TITLES.some((pattern) => pattern.test(line.text));
  return {
    titles: lines.filter(isTitle).map((line) => line.text.trim()),
    text: fieldMarkdown({ lines: lines.filter((line) => !isTitle(line)) }),
  };
}

type IssueFields = readonly { field: Field; hasOtherText: boolean }[];

/** A fact that is stated again may say something else: only the first one is read. */
function isSecondFact(field: Field, fields: readonly Field[]): boolean {
  const isFact = field.kind === "difficulty" || field.kind === "size" || field.kind === "status";
  const first = fields.find(({ kind }) => kind === field.kind);
  return isFact && first !== field && first !== undefined && fieldMarkdown(first) !== fieldMarkdown(field);
}

/** What of a field no property of the project holds. */
function sectionOf(
  field: Field,
  fields: readonly Field[],
  mentorField: MentorField,
  issues: IssueFields,
): { label: string; markdown: string }[] {
  const markdown = fieldMarkdown(field);
  const section = (text: string) => (text === "" ? [] : [{ label: field.name, markdown: text }]);
  if (field.kind === "section") return asSections(field);
  if (field.kind === "difficulty" || field.kind === "size" || field.kind === "status")
    return isWhollyRead(field) ? [] : asSections(field);
  if (field.kind === "body") return [];
  if (field.kind === "mentors") {
    const numbers = new Set(field.lines.map((line) => line.number));
    // Of two mentors' fields that share a line the first one has its notes.
    for (const other of fields.slice(0, fields.indexOf(field)))
      if (other.kind === "mentors") for (const { number } of other.lines) numbers.delete(number);
    const notes = mentorField.notes.filter((note) => numbers.has(note.line)).map((note) => `- ${note.text}`);
    return section([...notes, asideOf(field)].filter((text) => text !== "").join("\n"));
  }
  if (field.kind === "issues") {
    const hasOtherText = issues.find((other) => other.field === field)?.hasOtherText === true;
    return section(hasOtherText ? markdown : commentsOf(markdown));
  }
  if (field.kind === "lfxUrl") {
    const rest = shownMarkdown(field)
      .replace(/<?https?:\/\/[^\s<>]+>?/, "")
      .trim();
    const hasOtherText = /[\p{L}\p{N}]/u.test(rest) && !isPlaceholder(rest);
    return section(hasOtherText ? markdown : commentsOf(markdown));
  }
  return section(field.kind !== "preamble" && isEmpty(markdown) ? markdown : "");
}

function uniqueIssues(issues: Project["upstreamIssues"]): Project["upstreamIssues"] {
  const seen = new Set<string>();
  return issues.filter(({ url }) => !seen.has(url.toLowerCase()) && seen.add(url.toLowerCase()));
}

function firstAddress(markdown: string): string | null {
  const address = /https?:\/\/[^\s<>()\]]+/.exec(markdown)?.[0];
  return address === undefined ? null : (webAddress(address.replace(/[.,;]+$/, "")) ?? null);
}

function lastLine(document: SourceDocument, outline: ProjectPlace): number {
  const own = document.lines.slice(outline.line, outline.endLine);
  return own.findLast((line) => line.raw.trim() !== "" && !line.rule)?.number ?? outline.line;
}
