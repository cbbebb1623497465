/** What makes lines look like a project, where no project was read: the author is told, instead of losing it in silence. */

import { headingField } from "../fields/document.ts";
import { readLabel } from "../fields/labels.ts";
import { CORE_KINDS, type FieldKind, knownLabel } from "../fields/labelWords.ts";
import { atxHeading, type Line } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";

/** What makes lines look like a project. */
export interface Evidence {
  kind: "table" | "label" | "handle";
  line: number;
  /** The table's first cell, the label, or the handle. */
  text: string;
}

interface Label {
  evidence: Evidence;
  /** Undefined for a field that other headings than projects can have. */
  core?: FieldKind;
}

/** Fields that only projects have; an org, and a whole file, can have a description. */
const OF_PROJECTS: readonly (FieldKind | undefined)[] = ["skills", "mentors", "issues"];

const HANDLE = /(?<![\w@/.])@[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?(?![\w/@-]|\.\w)/i;
const MENTOR = /\bmentors?(?:\(s\))?(?:\*\*|__)?\s*[:：–—-][^@]{0,60}@|\bmentored by\b[^@]{0,60}@/i;
/** The row under a table's heads. */
const DELIMITER = /^[\s|:-]*-[\s:]*\|[\s|:-]*$|^\s*\|[\s:]*-[\s|:-]*$/;
const CELL = /<t[dh]\b[^<>]*>([^<>]*)/gi;
/** Nobody writes a longer row, or a mentor further on in a line. */
const MAX_LENGTH = 2000;

/** True where there is text besides code, comments, quotes and rules. */
export function hasText(lines: readonly Line[]): boolean {
  return lines.some(isText);
}

/** The first evidence of a project under a heading that may be its title. */
export function evidenceOfProject(lines: readonly Line[]): Evidence | undefined {
  const texts = lines.filter(isText);
  const labels = texts.flatMap(labelOf);
  const [field] = labels.filter(({ core }) => core !== undefined);
  // One label can be in an org's introduction, "Website: …"; several are fields in the author's own words.
  const [own] = labels.length >= 2 ? labels : [];
  return firstCell(texts) ?? (field ?? own)?.evidence ?? firstHandle(texts);
}

/** The first evidence that only a project has: where none is expected, nothing less is one. */
export function evidenceOfStray(lines: readonly Line[]): Evidence | undefined {
  const texts = lines.filter(isText);
  const fields = texts.flatMap(labelOf).filter(({ core }) => core !== undefined);
  const isSure = new Set(fields.map(({ core }) => core)).size >= 2;
  const field = isSure ? fields[0] : fields.find(({ core }) => OF_PROJECTS.includes(core));
  return (
    tableOfFields(texts) ??
    field?.evidence ??
    firstHandle(texts.filter(({ content }) => MENTOR.test(content)))
  );
}

/** A table with at least two of a project's fields, as its columns or as its rows. */
export function tableOfFields(lines: readonly Line[]): Evidence | undefined {
  const texts = lines.filter(isText);
  const cells = rowsOf(texts).flatMap((row) => row.cells);
  const kinds = cells.flatMap((cell) => knownLabel(cell)?.kind ?? []);
  return new Set(kinds.filter((kind) => CORE_KINDS.includes(kind))).size >= 2 ? firstCell(texts) : undefined;
}

/** True where a row of a table in these lines has one of these titles: it is an overview of what is read elsewhere. */
export function namesTitle(lines: readonly Line[], titles: ReadonlySet<string>): boolean {
  return rowsOf(lines.filter(isText)).some(({ cells }) => cells.some((cell) => titles.has(plainText(cell))));
}

function isText(line: Line): boolean {
  return !line.verbatim && !line.quoted && !line.rule && line.content.trim() !== "";
}

function labelOf(line: Line): Label[] {
  const heading = atxHeading(line);
  const known = heading && headingField(heading);
  const label = heading === undefined ? readLabel(line.content) : undefined;
  const { kind, name } = known ?? label ?? {};
  if (kind === undefined || name === undefined) return [];
  const evidence: Evidence = { kind: "label", line: line.number, text: name };
  if (CORE_KINDS.includes(kind)) return [{ evidence, core: kind }];
  const isMarked = label?.colon === true && (label.bullet || label.bold);
  return known !== undefined || isMarked ? [{ evidence }] : [];
}

function firstCell(texts: readonly Line[]): Evidence | undefined {
  for (const { line, cells } of rowsOf(texts)) {
    const text = cells.find((cell) => /[\p{L}\p{N}]/u.test(cell));
    if (text !== undefined) return { kind: "table", line, text };
  }
  return undefined;
}

/** The rows of tables, in Markdown or HTML. */
function rowsOf(texts: readonly Line[]): { line: number; cells: string[] }[] {
  const isTable = texts.some(({ content }) => DELIMITER.test(content.slice(0, MAX_LENGTH)));
  return texts.map(({ content, number }) => {
    const row = content.slice(0, MAX_LENGTH);
    const cells = [...row.matchAll(CELL)].map(([, cell = ""]) => cell);
    if (isTable && row.includes("|")) cells.push(...row.split("|"));
    return { line: number, cells: cells.map((cell) => cell.trim()) };
  });
}

function firstHandle(texts: readonly Line[]): Evidence | undefined {
  for (const { content, number } of texts) {
    const [text] = HANDLE.exec(content.slice(0, MAX_LENGTH)) ?? [];
    if (text !== undefined) return { kind: "handle", line: number, text };
  }
  return undefined;
}
