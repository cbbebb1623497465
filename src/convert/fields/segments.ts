/**
 * Labels that share one line:
 *
 *     > **Difficulty:** Hard **Size:** 350h
 *     > *Difficulty: Advanced // Size: 350 hours // Slots: 2*
 *     > Difficulty: Medium | Size: 175 hours
 *
 * or that a scraper has glued to the end of a text:
 *
 *     > writes a report.**Desirable skills**: Python**What you will learn:** HTTP
 *     > working on meshes.*Skills required:* C++*Possible mentors:* Ada Vale
 */
import { type FieldKind, knownLabel } from "./labelWords.ts";

/** A longer line is running text. */
const MAX_LINE = 3000;
/** Colons that are looked at; more make a line no list of labels. */
const MAX_COLONS = 40;
/** Words that a label within a line may have. */
const MAX_WORDS = 5;
/** Fields that a label within a line may open; "Description:" in the middle of a sentence introduces its rest. */
const INLINE_KINDS: ReadonlySet<FieldKind> = new Set([
  "difficulty",
  "size",
  "skills",
  "mentors",
  "status",
  "outcomes",
]);
/** Signs that people put between two labels of a line. */
const SEPARATOR = /(?:\|{1,2}|·|•|\/\/|;|,|–|—|\s-)\s*$/;
const WEAK_SEPARATOR = /(?:[|·•;,–—-]|\/\/|\s{2}|\t)\s*$/;
const STRONG_SEPARATOR = /(?:\|{1,2}|·|•|\/\/)\s*$/;

/** The line cut before each label in it that goes on after another label's value; one piece for most lines. */
export function segmentsOf(content: string): string[] {
  if (content.length > MAX_LINE) return [content];
  const trailing = trailingLabel(content);
  if (trailing !== undefined) return trailing;
  const marked = markedStarts(content);
  if (marked.length > 0) return piecesOf(content, [0, ...marked]);
  const glued = [...gluedItems(content), ...gluedWords(content)].sort((a, b) => a - b);
  if (glued.length > 0) return piecesOf(content, [0, ...glued]);
  if (content.indexOf(":") === content.lastIndexOf(":")) return [content];
  const line = unwrapped(content);
  const starts = labelStarts(line);
  if (starts.length < 2) return [content];
  return piecesOf(line, starts);
}

function piecesOf(line: string, starts: readonly number[]): string[] {
  const pieces = starts.map((start, index) => line.slice(start, starts[index + 1]));
  return pieces.map((piece, index) =>
    index === pieces.length - 1 ? piece : piece.replace(SEPARATOR, "").trimEnd(),
  );
}

const ITEM = /(?<=\S) - (?=(\p{Lu}[\p{L} ]{2,30})[:：]\s)/gu;

/** Where scrapers joined items of a list: "- Description: … more than welcome! - Outcome: …". */
function gluedItems(line: string): number[] {
  if (!line.includes(" - ")) return [];
  return [...line.matchAll(ITEM)]
    .filter(([, name = ""]) => isInlineLabel(name) && knownLabel(name)?.ordinary !== true)
    .map(({ index }) => index + 1);
}

const GLUED_WORD =
  /(?<=[\p{L}\p{N}.)])(?=((?:(?:Possible|Potential|Proposed|Required|Preferred|Desirable|Desired|Recommended|Expected|Project) ?)?(?:Mentors?|Skills|Outcomes?|Size|Difficulty|Difficulty level|Skill level))\s?[:：]\s)/gu;

/** After a sentence: "… is slow. Expected Outcome (deliverables): A report". */
const AFTER_SENTENCE =
  /(?<=[.!?] )(?=Expected (?:Outcomes?|Results?|Deliverables)(?: \([^()]{1,30}\))?\s?[:：]\s)/gu;

/** Where scrapers joined lines without a sign: "… Ada ValeDesirable Skills: Privacy". */
function gluedWords(line: string): number[] {
  if (!line.includes(":")) return [];
  return [GLUED_WORD, AFTER_SENTENCE]
    .flatMap((pattern) => [...line.matchAll(pattern)].map(({ index }) => index))
    .filter((index) => index > 0);
}

/** A label in emphasis with its colon inside or behind; its length is bound, so that the pattern is linear. */
const MARKED = /(\*{1,3})(?=\p{Lu})([^*\n]{2,48}?)\s?(?:([:：])\s{0,2}\1|\1\s?([:：]))/gu;
const CORE: ReadonlySet<FieldKind> = new Set([...INLINE_KINDS, "description"]);

/**
 * Where emphasized labels stand in a line after a text. One with a space before it has to name a field that projects have:
 * "**Note:**" within a paragraph is part of it. One that is glued to the text before it stood on a line of its own.
 */
function markedStarts(line: string): number[] {
  if (!line.includes("*")) return [];
  const starts: number[] = [];
  for (const match of line.matchAll(MARKED)) {
    const [, marks = "", name = ""] = match;
    const before = line.slice(0, match.index);
    if (!/\p{L}/u.test(before)) continue;
    const known = knownLabel(name);
    const isGlued = /[^\s*([{"'“‘]$/u.test(before);
    const isCore = known !== undefined && (CORE.has(known.kind) || known.standsFor !== undefined);
    const isOwnLine = isGlued && marks.length > 1 && name.trim().split(/\s+/).length <= MAX_WORDS;
    if ((isCore && (isGlued || (marks.length > 1 && !known.ordinary))) || isOwnLine) starts.push(match.index);
  }
  return starts;
}

/**
 * Scrapers join the items of a list so that a label ends the line of the item before it:
 *
 *     > **Assembler** - Difficulty:
 *     > **Hard** - Size:
 */
function trailingLabel(content: string): string[] | undefined {
  if (!/[:：]\s*$/.test(content)) return undefined;
  const at = content.lastIndexOf(" - ");
  if (at <= 0 || content.slice(0, at).trim() === "") return undefined;
  const label = content.slice(at + 3);
  return /^\s*[*_]{0,3}\p{Lu}/u.test(label) && label.length < 40 && knownLabel(label) !== undefined
    ? [content.slice(0, at).trimEnd(), content.slice(at + 1)]
    : undefined;
}

/** The line without the emphasis that stands around all of it. */
function unwrapped(content: string): string {
  const [, space = "", mark, inside = ""] = /^(\s*)(\*{1,3}|_{1,3})(?=\S)([^*_]+)\2\s*$/.exec(content) ?? [];
  return mark === undefined ? content : space + inside;
}

/** Where labels begin; empty where the line begins with none. */
function labelStarts(line: string): number[] {
  const starts: number[] = [];
  let from = 0;
  for (let colon = line.indexOf(":"), count = 0; colon >= 0 && count < MAX_COLONS; count++) {
    const isAddress = line.startsWith("://", colon);
    const start = isAddress ? undefined : startOfLabel(line, from, colon, starts.length === 0);
    if (start !== undefined) starts.push(start);
    else if (starts.length === 0 && !isAddress) return [];
    from = colon + 1;
    colon = line.indexOf(":", from);
  }
  return starts.length > 0 ? [0, ...starts.slice(1)] : [];
}

/** Where the label before a colon begins: the longest run of words before it that is one. */
function startOfLabel(line: string, from: number, colon: number, isFirst: boolean): number | undefined {
  const before = line.slice(from, colon);
  if (isFirst) return isInlineLabel(before.replace(/^[\s>]*(?:[-*+•]\s+)?/, "")) ? 0 : undefined;
  // The closing marks of a bold label before its colon belong to it.
  const words = [...before.matchAll(/[*_]{0,3}[\p{L}(][^\s|;,·•*]*|[&/]/gu)].slice(-MAX_WORDS);
  for (const word of words) {
    const label = before.slice(word.index);
    const gap = before.slice(0, word.index);
    if (!/^[*_]*\p{Lu}/u.test(label) || !isInlineLabel(label)) continue;
    const isBold = /^(?:\*\*|__)/.test(label);
    if (!isBold && !WEAK_SEPARATOR.test(gap) && !/difficulty|size|skills|mentor|hours/i.test(label)) continue;
    if (isBold || /(?:^|\s|[|;,·•/*_)])$/.test(gap)) return from + word.index;
  }
  // After a strong separator any label goes: "// Slots: 2".
  const [last] = /[^|·•]*$/.exec(before) ?? [""];
  const label = last.slice(last.lastIndexOf("//") + (last.includes("//") ? 2 : 0));
  const gap = before.slice(0, before.length - label.length);
  const isLabel = /^\s*[*_]{0,3}\p{Lu}[\p{L}\s]{1,25}[*_]{0,3}$/u.test(label);
  return isLabel && STRONG_SEPARATOR.test(gap) ? colon - label.trimStart().length : undefined;
}

function isInlineLabel(text: string): boolean {
  const known = text.length <= 50 ? knownLabel(text) : undefined;
  return (
    known !== undefined &&
    (INLINE_KINDS.has(known.kind) || known.standsFor === "skills" || /nice to have/i.test(text))
  );
}
