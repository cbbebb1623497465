/** The fields of one project: which lines belong to which label. No line is dropped. */
import { defined } from "../../catalogue/defined.ts";
import { atxHeading, type Heading, type Line, type SourceDocument } from "../markdown/blocks.ts";
import { readDifficulty } from "./difficulty.ts";
import { ownHeadingField } from "./document.ts";
import { readSize } from "./hours.ts";
import { columns, type LineLabel, readLabel } from "./labels.ts";
import { type FieldKind, slipLabel } from "./labelWords.ts";
import { isRepeatedLabel } from "./repeatedLabels.ts";
import { segmentsOf } from "./segments.ts";

/** One labelled part of a project. */
export interface Field {
  /** `preamble` is text before the first label, `body` text after the value of a label that takes no more than a line. */
  kind: FieldKind | "preamble" | "body";
  /** The label as written, marks removed; "" for text before the first label. */
  name: string;
  /** 1-based line and column of the label. */
  line: number;
  column: number;
  match: LineLabel["match"];
  suggestion?: string;
  standsFor?: LineLabel["standsFor"];
  isHeading: boolean;
  /** The field's lines; the first one is what stands after the label. */
  lines: FieldLine[];
}

/** A line of a field. */
export interface FieldLine {
  number: number;
  text: string;
  verbatim: boolean;
}

/** A label's line, with what else is known about it. */
interface Candidate {
  label: LineLabel;
  heading?: Heading;
}

/** Splits the lines of a project (without its title) into fields. */
export function readFields(document: SourceDocument, titleLine: number, endLine: number): Field[] {
  const lines = document.lines.slice(titleLine, endLine);
  const reader = new FieldReader(lines, document);
  for (const line of lines) reader.take(line);
  return reader.fields;
}

const NO_LABEL = { name: "", column: 1, match: "exact", isHeading: false } as const;
/** Fields that state one fact. */
const FACTS: ReadonlySet<Field["kind"]> = new Set(["difficulty", "size", "status"]);
/** Fields whose value often is the rest of the label's line. */
const ONE_LINERS: ReadonlySet<Field["kind"]> = new Set(["skills", "mentors", "outcomes", "issues"]);
/** Letters of a line that is a paragraph. */
const MIN_PARAGRAPH = 80;
const LONG_PARAGRAPH = 150;
const OF_SKILLS = /\b(?:experience|knowledge|familiar|skills?|understanding|proficien|mentor)/i;
/** Begins like a sentence: a word, a quoted one or a link; not a bullet, a heading, a label or a handle. */
const PARAGRAPH = /^(?:["“*_]{0,3}\p{Lu}[\p{L}\p{N}.'’-]*[ ,]|\[[^\]]+\]\(|`)(?![^.]{0,40}:(?!\/\/))/u;

/** Takes the lines one by one; what a line means depends on the lines before it. */
class FieldReader {
  readonly fields: Field[];
  private current: Field;
  /** The present label stood in a block quote. */
  private quoted = false;
  /** The present field has text on its label's line, and on a later one. */
  private hasText = false;
  private isContinued = false;
  /** Bullets at the labels' own level are content of the present field. */
  private flat = false;
  /** The present label shares its line with others. */
  private shared = false;
  private readonly level: number;
  private readonly bulleted: boolean;
  private readonly bold: boolean;
  private readonly seen = new Set<FieldKind>();
  /** The kinds of the labels that are spelt well anywhere in the project. */
  private readonly spelt: ReadonlySet<FieldKind | undefined>;

  /** No label of the project introduces its description. */
  private isUndescribed: boolean;
  private readonly lastLabel: number;
  /** A text that is about no field has ended the project's labels. */
  private isClosed = false;
  /** The lines are of another project, whose title is lost. */
  private isAnother = false;

  private readonly document: SourceDocument;

  constructor(lines: readonly Line[], document: SourceDocument) {
    this.document = document;
    const known = lines
      .filter((line) => !line.verbatim && !line.quoted)
      .map((line) => readLabel(line.content))
      .filter((label) => label !== undefined && label.match !== "unknown" && label.kind !== "section");
    this.spelt = new Set(known.map((label) => label?.kind));
    this.level = known[0]?.indent ?? 0;
    this.bulleted = known.filter((label) => label?.bullet).length * 2 > known.length;
    this.bold = known.filter((label) => label?.bold).length * 2 > known.length;
    this.isUndescribed = !known.some(
      (label) => label?.kind === "description" || label?.standsFor === "description",
    );
    this.lastLabel =
      lines.findLast((line) => !line.verbatim && readLabel(line.content)?.match === "exact")?.number ?? 0;
    this.current = { ...NO_LABEL, kind: "preamble", line: lines[0]?.number ?? 0, lines: [] };
    this.fields = [this.current];
  }

  take(line: Line): void {
    const pieces = line.verbatim || line.rule ? [line.content] : segmentsOf(line.content);
    if (pieces.length === 1) this.takePiece(line);
    else {
      for (const content of pieces) this.takePiece({ ...line, content }, true);
      this.shared = true;
    }
  }

  /** @param shared the line has several labels */
  private takePiece(line: Line, shared = false): void {
    if (this.isOver(line)) {
      this.isClosed ||= this.isClosingText(line);
      this.openBody(line);
    }
    const found = line.verbatim || line.rule ? undefined : candidateOf(line);
    const candidate = found && this.corrected(found, line);
    const isLabel = candidate !== undefined && (shared || this.accepts(candidate, line));
    // After a project's closing text its facts come again: they are another one's, whose title is lost.
    if (isLabel && this.isClosed && FACTS.has(candidate.label.kind) && this.seen.has(candidate.label.kind)) {
      this.isAnother = true;
      this.openBody(line);
    }
    if (isLabel && !this.isAnother) this.open(candidate, line);
    else this.append(line);
    if (this.current.kind === "preamble" && this.hasContent()) this.isUndescribed = false;
  }

  /** A label that shares its line with others, or states a fact, has no more than a paragraph; what follows is text. */
  private isOver(line: Line): boolean {
    if (line.content.trim() === "" || !this.afterBlank() || !this.hasContent()) return false;
    return (
      this.shared ||
      FACTS.has(this.current.kind) ||
      this.isUnlabelledDescription(line) ||
      this.isClosingText(line)
    );
  }

  /** A long paragraph after the one line of the skills or mentors is about neither. */
  private isClosingText({ content, verbatim }: Line): boolean {
    const { kind, isHeading } = this.current;
    if ((kind !== "skills" && kind !== "mentors") || isHeading || verbatim) return false;
    if (!this.hasText || this.isContinued) return false;
    return content.length >= LONG_PARAGRAPH && PARAGRAPH.test(content) && !OF_SKILLS.test(content);
  }

  /**
   * In a project without a label for its description, the paragraph after a label's own line is the description:
   *
   *     > Skills: HTML, JavaScript
   *     >
   *     > State machines are a concept that …
   */
  private isUnlabelledDescription(line: Line): boolean {
    const { current } = this;
    if (!this.isUndescribed || !ONE_LINERS.has(current.kind) || current.isHeading) return false;
    // What its outcomes are may take paragraphs, as long as another label follows.
    if (current.kind === "outcomes" && line.number <= this.lastLabel) return false;
    if (!this.hasText || this.isContinued) return false;
    return !line.verbatim && line.content.length >= MIN_PARAGRAPH && PARAGRAPH.test(line.content);
  }

  private openBody(line: Line): void {
    this.begin({ ...NO_LABEL, kind: "body", line: line.number }, "", line);
  }

  /** Begins a field, whose first line has a text. */
  private begin(field: Omit<Field, "lines">, text: string, line: Line): void {
    this.current = { ...field, lines: [{ number: line.number, text, verbatim: false }] };
    this.fields.push(this.current);
    this.quoted = line.quoted;
    this.flat = false;
    this.shared = false;
    this.hasText = text.trim() !== "";
    this.isContinued = false;
  }

  /** A label that is none of the template's may be a misspelt one of a field that the project lacks. */
  private corrected(candidate: Candidate, line: Line): Candidate {
    const { label, heading } = candidate;
    if (label.match !== "unknown" || heading !== undefined || line.quoted) return candidate;
    if (!label.colon || label.bullet !== this.bulleted || label.bold !== this.bold) return candidate;
    const known = slipLabel(label.name);
    if (known === undefined || this.spelt.has(known.kind) || this.seen.has(known.kind)) return candidate;
    return { label: { ...label, kind: known.kind, match: "near", suggestion: known.name } };
  }

  private accepts({ label, heading }: Candidate, line: Line): boolean {
    if (heading !== undefined) return this.acceptsHeading(label, line.quoted);
    if (line.quoted) return label.bold && label.match === "exact" && label.kind === "outcomes";
    if (this.isFactValue(label)) return false;
    if (label.match === "unknown") return this.acceptsUnknown(label) || this.isRepeated(label);
    if (label.ordinary) return this.acceptsOrdinary(label);
    if (label.kind === "section") return this.acceptsSection(label);
    if (FACTS.has(label.kind)) return this.acceptsFact(label);
    if (!label.colon && !label.bullet && !label.bold && this.bulleted && !this.afterBlank()) return false;
    if (label.indent <= this.level + 1) return true;
    const nested =
      /^(?:mentors?\(s\)|(?:recommended skills|expected outcomes?|upstream issues?|mentor name|lfx url)\b)/i;
    return label.colon && nested.test(label.name) && !this.seen.has(label.kind);
  }

  private acceptsHeading(label: LineLabel, quoted: boolean): boolean {
    if (label.match !== "unknown" && !(quoted && label.ordinary)) return true;
    // In a quoted description, headings of the proposer's own are text; after its outcomes they begin something new.
    return quoted ? this.quoted && this.current.kind !== "description" : true;
  }

  private acceptsSection(label: LineLabel): boolean {
    if (label.indent > this.level + 1) return false;
    if (this.flat && label.bullet && !(label.bold && this.bold)) return false;
    if (label.bold) return true;
    if (label.bullet) return this.bulleted || label.colon;
    return !this.bulleted && label.colon;
  }

  /** "Notes", "Tasks": looks like a label, and like those around it. */
  private acceptsOrdinary(label: LineLabel): boolean {
    if (label.indent > this.level + 1) return false;
    if (label.colon && isRepeatedLabel(this.document, label)) return true;
    if (label.bold) return !label.bullet || this.bulleted || this.isRepeated(label);
    if (!label.colon || this.bold || label.bullet !== this.bulleted || !/^\p{Lu}/u.test(label.name))
      return false;
    return (!label.bullet || !this.flat) && !this.introducesList();
  }

  /** A difficulty or size counts in any shape as soon as its value is one. */
  private acceptsFact(label: LineLabel): boolean {
    if (label.bold || (label.colon && label.indent <= this.level + 1)) return true;
    return label.colon && (readDifficulty(label.value).length > 0 || readSize(label.value).length > 0);
  }

  /** `- Difficulty:` and on the next line `**medium**`: the bold word is the value, not a label. */
  private isFactValue(label: LineLabel): boolean {
    if (!FACTS.has(this.current.kind) || this.hasContent()) return false;
    return label.match === "unknown" && !label.colon && label.value === "";
  }

  private isRepeated(label: LineLabel): boolean {
    if (label.indent > this.level + 1 || (label.bullet && !this.bulleted)) return false;
    return isRepeatedLabel(this.document, label);
  }

  private acceptsUnknown(label: LineLabel): boolean {
    if (label.indent > this.level || this.flat || !label.colon) return false;
    if (this.current.kind === "preamble" || label.bullet !== this.bulleted || label.bold !== this.bold)
      return false;
    if (!this.bulleted && !this.bold) return false;
    return /^\p{Lu}/u.test(label.name) && this.hasContent() && !this.introducesList();
  }

  private open({ label, heading }: Candidate, line: Line): void {
    const { kind, name, column, match, suggestion, standsFor } = label;
    const field = { kind, name, line: line.number, column, match, isHeading: heading !== undefined };
    this.begin(
      { ...field, ...defined({ suggestion, standsFor }) },
      label.value.replace(BLOCK_SCALAR, ""),
      line,
    );
    this.seen.add(kind);
  }

  private append(line: Line): void {
    const [, space] = /^([ \t]*)[-*+][ \t]/.exec(line.content) ?? [];
    const isBullet = !line.verbatim && space !== undefined && columns(space) <= this.level;
    if (isBullet && this.current.kind !== "preamble" && this.current.kind !== "body") this.flat = true;
    this.current.lines.push({ number: line.number, text: line.content, verbatim: line.verbatim });
    this.isContinued ||= line.content.trim() !== "";
  }

  private hasContent(): boolean {
    return this.hasText || this.isContinued;
  }

  private introducesList(): boolean {
    const last = this.current.lines.findLast((line) => line.text.trim() !== "");
    return last !== undefined && /[:：]\s*$/.test(last.text);
  }

  private afterBlank(): boolean {
    return this.current.lines.at(-1)?.text.trim() === "" || !this.hasContent();
  }
}

/** YAML's mark of a text that begins on the next line. */
const BLOCK_SCALAR = /^[|>][-+]?$/;

function candidateOf(line: Line): Candidate | undefined {
  const heading = atxHeading(line);
  if (heading === undefined) {
    const label = readLabel(line.content);
    return label === undefined ? undefined : { label };
  }
  if (heading.spaceMissing) return undefined;
  const field = ownHeadingField(heading);
  const label: LineLabel = {
    kind: field?.kind ?? "section",
    name: field?.name ?? heading.text.replace(/[:：]$/, ""),
    match: field?.match ?? "unknown",
    ...defined({
      suggestion: field?.suggestion,
      standsFor: field?.standsFor,
      ordinary: field?.ordinary,
    }),
    value: field?.value ?? "",
    indent: 0,
    bullet: false,
    bold: false,
    colon: true,
    column: heading.depth + 2,
  };
  return { label, heading };
}

/**
 * A field as a section under its own label. A label of the template's that nothing follows waits to be filled in and is
 * none; one of the author's own may say by itself all there is to say.
 */
export function asSections(field: Field): { label: string; markdown: string }[] {
  const markdown = fieldMarkdown(field);
  return markdown === "" && field.match !== "unknown" ? [] : [{ label: field.name, markdown }];
}

/** A field's text as Markdown: the lines moved to the left together, blank and ruled lines at its ends left out. */
export function fieldMarkdown(field: { lines: readonly FieldLine[] }): string {
  const [first, ...rest] = field.lines;
  if (first === undefined) return "";
  const isLabelled = first.text !== "" && !/^\s/.test(first.text);
  const moved = isLabelled ? [first.text.trim(), ...dedent(rest)] : dedent(field.lines);
  // Where lines were read already, one blank line stays of many.
  const isEmpty = (at: number) => moved[at] === "" && field.lines[at]?.verbatim === false;
  return trimBlank(moved.filter((_, at) => !(isEmpty(at) && isEmpty(at - 1)))).join("\n");
}

function dedent(lines: readonly FieldLine[]): string[] {
  const texts = lines.map((line) => (line.verbatim ? line.text : spaced(line.text)));
  const indents = texts
    .filter((text) => !BLANK.test(text))
    .map((text) => text.length - text.trimStart().length);
  const least = Math.min(...indents.slice(0, 100_000), 40);
  return texts.map((text) => text.slice(Math.min(least, text.length - text.trimStart().length)).trimEnd());
}

/** Leading tabs as spaces, so that columns compare. */
function spaced(text: string): string {
  const [space = ""] = /^[ \t]*/.exec(text) ?? [];
  return space.includes("\t") ? " ".repeat(columns(space)) + text.slice(space.length) : text;
}

const BLANK = /^\s*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?$/;

function trimBlank(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => !BLANK.test(line));
  if (start < 0) return [];
  return lines.slice(start, lines.findLastIndex((line) => !BLANK.test(line)) + 1);
}
