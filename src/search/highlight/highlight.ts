/** Where to highlight a text, and which part of a long text to show. Small: it runs on the main thread for each card. */
import { fold } from "../text/fold.ts";
import { type Token, tokenize } from "../text/text.ts";

/** A token to highlight, as the search matched it in the catalogue. */
export interface Mark {
  /** Folded; without spaces where it stands for words in a row. */
  token: string;
  /** Highlight also the beginning of longer words that begin with it. */
  prefix: boolean;
}

/** UTF-16 offsets in a text, `[start, end)`. */
export type Range = [start: number, end: number];

/**
 * Where to highlight a text.
 * @returns ranges in order, disjoint, within the text, never through a surrogate pair
 */
export function highlight(text: string, marks: readonly Mark[]): Range[] {
  if (marks.length === 0) return [];
  const marked = new Set(marks.map(({ token }) => token));
  const prefixes = marks.filter(({ prefix }) => prefix).map(({ token }) => token);
  // Most words of a text begin with another letter than all marks, and need no comparison.
  const initials = new Set(marks.map(({ token }) => token.charCodeAt(0)));
  const tokens = tokenizeOnce(text);
  const ranges: Range[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!initials.has(token.folded.charCodeAt(0))) continue;
    const last = lastOfJoined(tokens, at, marked);
    const prefix = prefixes.find((beginning) => beginning !== "" && token.folded.startsWith(beginning));
    if (marked.has(token.folded)) ranges.push([token.start, token.end]);
    else if (last !== null) {
      ranges.push([token.start, (tokens[last] as Token).end]);
      at = last;
    } else if (prefix !== undefined) ranges.push([token.start, prefixEnd(text, token, prefix.length)]);
  }
  return ranges;
}

/**
 * Tokens of the texts that were highlighted last, since each key press highlights the same cards again: tokenizing them
 * took a third of the script time of typing over 326 projects.
 */
const tokenCache = new Map<string, readonly Token[]>();
/** In texts: some pages of cards. */
const MAX_CACHED = 500;

function tokenizeOnce(text: string): readonly Token[] {
  let tokens = tokenCache.get(text);
  if (!tokens) {
    if (tokenCache.size >= MAX_CACHED) tokenCache.clear();
    tokens = tokenize(text);
    tokenCache.set(text, tokens);
  }
  return tokens;
}

/** The most words in a row that are highlighted as one mark. */
const MAX_JOINED = 4;

/** The index of the last of the words in a row that are one mark: of "Telemetry" for the mark "opentelemetry"; else null. */
function lastOfJoined(tokens: readonly Token[], at: number, marked: ReadonlySet<string>): number | null {
  let joined = (tokens[at] as Token).folded;
  for (let next = at + 1; next < Math.min(tokens.length, at + MAX_JOINED); next++) {
    joined += (tokens[next] as Token).folded;
    if (marked.has(joined)) return next;
  }
  return null;
}

/** The offset after a token's first `length` folded letters, and after the combining marks of the last one. */
function prefixEnd(text: string, { start, end }: Token, length: number): number {
  let folded = 0;
  let at = start;
  for (const letter of text.slice(start, end)) {
    const width = fold(letter).length;
    if (folded >= length && width > 0) break;
    folded += width;
    at += letter.length;
  }
  return at;
}

/**
 * The part of a text with the most different marks, to be shown instead of its beginning. It is of one line, since each line
 * is a field of its own.
 * @param length about how long the part is, in UTF-16 units
 * @returns the part and where to highlight it; null where the text has none of the marks
 */
export function snippet(
  text: string,
  marks: readonly Mark[],
  length: number,
): { text: string; ranges: Range[] } | null {
  let best: { line: string; ranges: readonly Range[]; start: number; words: number } | null = null;
  for (const line of text.split("\n")) {
    const ranges = highlight(line, marks);
    const window = bestWindow(line, ranges, length * 0.8);
    if (window.words > (best?.words ?? 0)) best = { line, ranges, ...window };
  }
  return best && partOf(best.line, best.ranges, best.start, length);
}

/** The part of a line around an offset, cut between words. */
function partOf(
  text: string,
  ranges: readonly Range[],
  best: number,
  length: number,
): { text: string; ranges: Range[] } {
  // Some words before the match, so that it reads as a sentence; near the beginning of the text, all of them.
  const contextStart = best - Math.round(length / 4);
  const from = contextStart <= 0 ? 0 : wordStart(text, contextStart);
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length);
  const before = from === 0 ? "" : "…";
  const part = `${before}${text.slice(from, to)}${to === text.length ? "" : "…"}`;
  return {
    text: part,
    ranges: ranges
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Range => [start - from + before.length, end - from + before.length]),
  };
}

/**
 * The start of the window of a length that has the most different highlighted words, and how many these are; of several
 * windows, the first. The window slides over the ranges once.
 */
function bestWindow(
  text: string,
  ranges: readonly Range[],
  length: number,
): { start: number; words: number } {
  const marked = ranges.map(([start, end]) => fold(text.slice(start, end)));
  // How often the window has each word.
  const counts = new Map<string, number>();
  let next = 0;
  let best = 0;
  let most = 0;
  for (const [at, [start]] of ranges.entries()) {
    // A word longer than the window is left out.
    for (
      next = Math.max(next, at);
      next < ranges.length && (ranges[next] as Range)[1] <= start + length;
      next++
    ) {
      const word = marked[next] as string;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    if (counts.size > most) {
      most = counts.size;
      best = start;
    }
    const word = marked[at] as string;
    const left = (counts.get(word) ?? 0) - 1;
    if (left > 0) counts.set(word, left);
    else counts.delete(word);
  }
  return { start: best, words: most };
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space === -1 || space - at > 40 ? characterStart(text, at) : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return at - space > 40 ? characterStart(text, at) : space;
}

/** The offset, or the one before where it is between the halves of a surrogate pair. */
function characterStart(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
