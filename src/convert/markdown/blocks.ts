/** A Markdown source as lines that know what block they stand in. The only place that parses block structure. */
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { SKIP, visit } from "unist-util-visit";
import { plainText } from "./plainText.ts";
import { resolveReferences, withoutRedirects } from "./references.ts";

/** One line of the source. */
export interface Line {
  /** 1-based. */
  number: number;
  /** The line as written, without its end; NUL characters are replaced by U+FFFD. Blank where it defines a link. */
  raw: string;
  /** The line without block quote marks, with the address of each link in it. */
  content: string;
  /** Stands in a block quote. */
  quoted: boolean;
  /** Stands in a fenced block or an HTML comment (or front matter): never a label, never a heading. */
  verbatim: boolean;
  /** A thematic break. */
  rule: boolean;
}

/** A heading that can carry structure: not quoted, not in a fence. */
export interface Heading {
  line: number;
  /** 1 to 6. */
  depth: number;
  /** Plain text, Markdown marks removed. */
  text: string;
  /** What stands behind the `#`s, as written; "" for a heading that is underlined instead. */
  markdown: string;
  /** The author left out the space after the `#`s, so that Markdown itself sees a paragraph. */
  spaceMissing: boolean;
}

/** A source text, read once; `lines[i].number` is `i + 1`. */
export interface SourceDocument {
  lines: Line[];
  headings: Heading[];
  /** Lines of fences that are never closed; they are read as if they were not there. */
  unclosedFences: number[];
}

/**
 * How much of a line the block parser sees. Blocks are decided by how a line begins, so the rest would only cost time,
 * and hostile lines (a megabyte of `>`) could cost a lot of it.
 */
const PARSED_LINE_LENGTH = 300;

/** Marks within a line do not matter for blocks; leaving them out keeps the parser linear on any input. */
const INLINE_CONSTRUCTS = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "codeText",
  "definition",
  "hardBreakEscape",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
];

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
/** Also with a no-break space, which a Mac's keyboard gives where the key for "#" is still held. */
const ATX_WITHOUT_SPACE = /^(#{2,6})[^\S \t]*([^#\s].*)$/;
const QUOTE = /^\s*>[ \t]?/;

/**
 * Splits a source into lines and finds its headings and verbatim parts.
 * @param isLabel true for a text that names a field of a project: a fence that is never closed is read as if it were not
 *   there where it would hide such fields
 */
export function readBlocks(text: string, isLabel: (text: string) => boolean): SourceDocument {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\0", "\uFFFD")
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({
      number: index + 1,
      raw,
      content: raw,
      quoted: false,
      verbatim: false,
      rule: false,
    }));
  const unclosedFences: number[] = [];
  const hidden = new Set(frontMatter(lines));
  let parts = parseBlocks(lines, hidden);
  for (let fence = unclosedFence(parts, lines, isLabel); fence !== undefined && unclosedFences.length < 3; ) {
    unclosedFences.push(fence);
    hidden.add(fence);
    parts = parseBlocks(lines, hidden);
    fence = unclosedFence(parts, lines, isLabel);
  }
  const headings: Heading[] = [];
  for (const part of parts) mark(part, lines, headings);
  for (const line of lines) {
    if (hidden.has(line.number) && !unclosedFences.includes(line.number)) line.verbatim = true;
    if (line.verbatim) continue;
    line.quoted = QUOTE.test(line.raw);
    if (line.quoted) line.content = line.raw.replace(QUOTE, "");
  }
  resolveReferences(lines);
  for (const line of lines) if (!line.verbatim) line.content = withoutRedirects(line.content);
  for (const line of lines) {
    if (line.verbatim) continue;
    const heading = line.quoted ? undefined : atxHeading(line);
    if (heading !== undefined) headings.push(heading);
  }
  headings.sort((a, b) => a.line - b.line);
  return { lines, headings, unclosedFences };
}

/** The heading that a line of text is, with or without the space after its `#`s; no other form. */
export function atxHeading(line: { number: number; content: string }): Heading | undefined {
  const spaced = ATX.exec(line.content);
  const [, marks = "", markdown = ""] = spaced ?? ATX_WITHOUT_SPACE.exec(line.content) ?? [];
  const text = headingText(markdown);
  if (text === "") return undefined;
  return { line: line.number, depth: marks.length, text, markdown, spaceMissing: spaced === null };
}

/** Titles are one line of plain text; a longer one is no title that anybody wrote. */
const MAX_TITLE = 500;

function headingText(markdown: string): string {
  return plainText(markdown.slice(0, MAX_TITLE))
    .replace(/^\*{1,3}(?=\S)|(?<=\S)\*{1,3}$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** YAML front matter would be read as a heading over a rule. */
function frontMatter(lines: readonly Line[]): number[] {
  if (lines[0]?.raw.trimEnd() !== "---") return [];
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line.raw));
  const body = lines.slice(1, end);
  const isYaml = end > 0 && body.every((line) => /^\s*(?:$|#|[\w-]+\s*:|-\s|\s)/.test(line.raw));
  return isYaml ? lines.slice(0, end + 1).map((line) => line.number) : [];
}

/** Parts of about this many lines are parsed one by one: the parser's time grows faster than a list's length. */
const PART = 300;
const LONGEST_PART = 2000;

/** The blocks of the lines from `from` on (0-based index), up to a heading where a part may end. */
interface Part {
  root: Root;
  /** Index of the first line. */
  from: number;
}

/** Parses the lines part by part; a fence or comment that runs over a part's end is parsed with what follows. */
function parseBlocks(lines: readonly Line[], hidden: ReadonlySet<number>): Part[] {
  const texts = lines.map((line) => (hidden.has(line.number) ? "" : clip(line.raw)));
  const parts: Part[] = [];
  for (let from = 0; from < texts.length; ) {
    let to = partEnd(texts, from, PART);
    let root = parseText(texts.slice(from, to).join("\n"));
    for (let size = 2 * PART; to < texts.length && isOpen(root, texts, from, to); size *= 2) {
      to = partEnd(texts, from, size);
      root = parseText(texts.slice(from, to).join("\n"));
    }
    parts.push({ root, from });
    from = to;
  }
  return parts;
}

function parseText(text: string): Root {
  return fromMarkdown(text, { extensions: [{ disable: { null: INLINE_CONSTRUCTS } }] });
}

/** A heading at the first column ends every block but a fence and a comment. */
function partEnd(texts: readonly string[], from: number, size: number): number {
  const part = texts.slice(from + size, from + size + LONGEST_PART);
  const heading = part.findIndex((text) => /^#{1,6}\s/.test(text));
  return Math.min(texts.length, from + size + (heading < 0 ? LONGEST_PART : heading));
}

/** True where the last block goes on after the part. */
function isOpen(root: Root, texts: readonly string[], from: number, to: number): boolean {
  const last = root.children.at(-1);
  if (last?.position?.end.line !== to - from) return false;
  if (last.type === "html") return last.value.startsWith("<!--") && !last.value.includes("-->");
  const block = texts.slice(from + last.position.start.line - 1, to);
  return last.type === "code" && isFence(block) && !isClosed(block);
}

const FENCE = /^\s*(`{3,}|~{3,})/;

function isFence([first = ""]: readonly string[]): boolean {
  return FENCE.test(first);
}

/** True where a fenced block's last line closes it: no fewer of the marks that its first line has, and nothing else. */
function isClosed([first = "", ...rest]: readonly string[]): boolean {
  const [, marks = ""] = FENCE.exec(first) ?? [];
  const last = rest.at(-1)?.trim() ?? "";
  return last.startsWith(marks) && /^(?:`+|~+)$/.test(last);
}

function clip(raw: string): string {
  // The end of a comment decides where its block ends.
  return raw.length <= PARSED_LINE_LENGTH || raw.includes("-->")
    ? raw.slice(0, 20_000)
    : raw.slice(0, PARSED_LINE_LENGTH);
}

/** The line of a top-level fence that runs to the end of the file and hides labelled fields. */
function unclosedFence(
  parts: readonly Part[],
  lines: readonly Line[],
  isLabel: (text: string) => boolean,
): number | undefined {
  const part = parts.at(-1);
  const last = part?.root.children.at(-1);
  if (part === undefined || last?.type !== "code" || last.position === undefined) return undefined;
  const start = { line: last.position.start.line + part.from };
  const end = { line: last.position.end.line + part.from };
  const block = lines.slice(start.line - 1, end.line).map((line) => line.raw);
  if (!isFence(block) || isClosed(block)) return undefined;
  const hides = lines.slice(start.line, end.line).some((line) => {
    const label = /^\s*(?:[-*+]\s+)?\**([^:：]{1,40})[:：]/.exec(line.raw)?.[1];
    return label !== undefined && isLabel(label);
  });
  return hides ? start.line : undefined;
}

function mark({ root, from }: Part, lines: Line[], headings: Heading[]): void {
  visit(root, (node: Nodes) => {
    if (node.type === "blockquote") return SKIP;
    if (node.position === undefined) return undefined;
    const start = node.position.start.line + from;
    const end = node.position.end.line + from;
    const first = lines[start - 1];
    if (first === undefined) return undefined;
    if (node.type === "thematicBreak") first.rule = true;
    else if (isVerbatim(node, first)) markVerbatim(lines, start, end);
    else if (node.type === "heading" && end > start) markSetext(node.depth, start, end, lines, headings);
    return undefined;
  });
}

function isVerbatim(node: Nodes, first: Line): boolean {
  if (node.type === "code") return /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/.test(first.raw);
  return node.type === "html" && /^\s*<!--/.test(node.value);
}

function markVerbatim(lines: Line[], from: number, to: number): void {
  for (const line of lines.slice(from - 1, to)) line.verbatim = true;
}

/**
 * `text` over `===` or `---`. Only a short line of its own is a heading: people also write `---` directly under a
 * field to separate it from the next.
 */
function markSetext(depth: number, start: number, end: number, lines: Line[], headings: Heading[]): void {
  const first = lines[start - 1];
  const underline = lines[end - 1];
  if (first === undefined || underline === undefined) return;
  const text = headingText(first.raw);
  if (end === start + 1 && text.length <= 120 && !/[.:;,]$/.test(text) && !/[:：]|https?:/.test(text)) {
    headings.push({ line: start, depth, text, markdown: "", spaceMissing: false });
    underline.verbatim = true;
  }
  underline.rule = true;
}
