/** One project of the catalogue out of its fields. */
import type { Project } from "../catalogue/model.ts";
import type { SourceDocument } from "./document.ts";
import { type Field, type FieldLine, fieldMarkdown, readFields } from "./fields.ts";
import { isPlaceholder, readIssues, webAddress } from "./issues.ts";
import { type MentorField, readMentors } from "./mentors.ts";
import type { ProjectOutline } from "./structure.ts";

/** A project before it has an id and derived skills, with what the linter needs to know. */
export interface DraftProject extends Omit<Project, "id" | "term" | "skills" | "source"> {
  line: number;
  endLine: number;
  fields: Field[];
  mentorField: MentorField;
  /** Addresses of the issue field that were written without a scheme. */
  mendedLinks: string[];
}

/** "CNCF - Fluid: Design a CLI tool (2026 Term 1)": the title on the LFX platform. */
const SHORT_TITLE =
  /^\s*(?:CNCF|LF\w*|[A-Z][\w .-]{1,30})\s+[-–—:]\s.*\((?:\d{4}[,\s]+)?(?:LFX\s+)?Term\s*\d+.*\)\s*$|^\s*CNCF\s+[-–—]\s.*\(\s*\d{4}[^()]*\)\s*$/i;

/** Reads the project that stands at a place of the document. */
export function readProject(document: SourceDocument, outline: ProjectOutline): DraftProject {
  const fields = readFields(document, outline.line, outline.endLine);
  const of = (kind: Field["kind"]) => fields.filter((field) => field.kind === kind);
  const mentorField = readMentors(of("mentors").flatMap(mentorLines));
  const issueFields = of("issues").map((field) => ({ field, ...readIssues(fieldMarkdown(field)) }));
  const preamble = readPreamble(fields);
  const hasDescription = of("description").some((field) => fieldMarkdown(field) !== "");
  const lfx = of("lfxUrl").map((field) => fieldMarkdown(field));
  const sections = [
    ...preamble.titles.map((markdown) => ({ label: "LFX title", markdown })),
    ...(hasDescription && preamble.text !== "" ? [{ label: "Introduction", markdown: preamble.text }] : []),
    ...fields.flatMap((field) => sectionOf(field, mentorField, issueFields)),
  ];
  return {
    org: outline.org,
    ...(outline.group === undefined ? {} : { group: outline.group }),
    title: outline.title,
    description: hasDescription ? joined(of("description")) : preamble.text,
    outcomes: joined(of("outcomes")),
    skillsRaw: joined(of("skills"), "\n"),
    mentors: mentorField.mentors.map(({ name, github }) => ({ name, github })),
    upstreamIssues: uniqueIssues(issueFields.flatMap(({ issues }) => issues)),
    lfxUrl: lfx.map(firstAddress).find((url) => url !== null) ?? null,
    sections,
    line: outline.line,
    endLine: lastLine(document, outline),
    fields,
    mentorField,
    mendedLinks: issueFields.flatMap(({ mended }) => mended),
  };
}

function joined(fields: readonly Field[], separator = "\n\n"): string {
  return fields
    .map(fieldMarkdown)
    .filter((markdown) => markdown !== "" && !isPlaceholder(markdown))
    .join(separator);
}

/** A label such as "Primary Mentor:" says the role; the line keeps it so that it lands in the notes. */
function mentorLines(field: Field): { number: number; text: string }[] {
  return field.lines.filter((line) => !line.verbatim && line.text.trim() !== "");
}

/** Text before the first label: the short title for the LFX platform, and what else stands there. */
function readPreamble(fields: readonly Field[]): { titles: string[]; text: string } {
  const lines = fields.find((field) => field.kind === "preamble")?.lines ?? [];
  const isTitle = (line: FieldLine) => !line.verbatim && SHORT_TITLE.test(line.text);
  return {
    titles: lines.filter(isTitle).map((line) => line.text.trim()),
    text: fieldMarkdown({ lines: lines.filter((line) => !isTitle(line)) }),
  };
}

type IssueFields = readonly { field: Field; hasOtherText: boolean }[];

/** What of a field no property of the project holds. */
function sectionOf(
  field: Field,
  mentorField: MentorField,
  issues: IssueFields,
): { label: string; markdown: string }[] {
  const markdown = fieldMarkdown(field);
  if (field.kind === "section") return markdown === "" ? [] : [{ label: field.name, markdown }];
  if (field.kind === "mentors") {
    const numbers = new Set(field.lines.map((line) => line.number));
    const notes = mentorField.notes.filter((note) => numbers.has(note.line)).map((note) => `- ${note.text}`);
    return notes.length === 0 ? [] : [{ label: field.name, markdown: notes.join("\n") }];
  }
  if (field.kind === "issues") {
    const hasOtherText = issues.find((other) => other.field === field)?.hasOtherText === true;
    return hasOtherText ? [{ label: field.name, markdown }] : [];
  }
  if (field.kind === "lfxUrl") {
    const rest = markdown.replace(/<?https?:\/\/[^\s<>]+>?/, "").trim();
    return /[\p{L}\p{N}]/u.test(rest) && !isPlaceholder(rest) ? [{ label: field.name, markdown }] : [];
  }
  return isPlaceholder(markdown) ? [{ label: field.name, markdown }] : [];
}

function uniqueIssues(issues: Project["upstreamIssues"]): Project["upstreamIssues"] {
  const seen = new Set<string>();
  return issues.filter(({ url }) => !seen.has(url.toLowerCase()) && seen.add(url.toLowerCase()));
}

function firstAddress(markdown: string): string | null {
  const address = /https?:\/\/[^\s<>()\]]+/.exec(markdown)?.[0];
  return address === undefined ? null : (webAddress(address.replace(/[.,;]+$/, "")) ?? null);
}

function lastLine(document: SourceDocument, outline: ProjectOutline): number {
  const own = document.lines.slice(outline.line, outline.endLine);
  return own.findLast((line) => line.raw.trim() !== "" && !line.rule)?.number ?? outline.line;
}
