/** What to mark in a text, and which part of a long text to show. Small: it runs on the main thread for each card. */
import { fold } from "../text/fold.ts";
import { type Token, tokenize } from "../text/text.ts";

/** A word to mark, as {@link search} found it in the catalogue. */
export interface Mark {
  /** Folded. */
  term: string;
  /** Mark also the beginning of words that begin so. */
  prefix: boolean;
}

export type Range = [start: number, end: number];

/**
 * Where to mark a text.
 * @returns UTF-16 ranges `[start, end)`: in order, disjoint, within the text, never through a surrogate pair
 */
export function highlight(text: string, marks: readonly Mark[]): Range[] {
  if (marks.length === 0) return [];
  const whole = new Set(marks.map(({ term }) => term));
  const prefixes = marks.filter(({ prefix }) => prefix).map(({ term }) => term);
  // Most words of a text begin like none of the marks, so that there is nothing to compare.
  const initials = new Set(marks.map(({ term }) => term.charCodeAt(0)));
  const tokens = wordsOf(text);
  const ranges: Range[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!initials.has(token.term.charCodeAt(0))) continue;
    const last = joinedEnd(tokens, at, whole);
    const prefix = prefixes.find((term) => term !== "" && token.term.startsWith(term));
    if (whole.has(token.term)) ranges.push([token.start, token.end]);
    else if (last !== null) {
      ranges.push([token.start, (tokens[last] as Token).end]);
      at = last;
    } else if (prefix !== undefined) ranges.push([token.start, cut(text, token, prefix.length)]);
  }
  return ranges;
}

/** The texts marked last with their words: the same cards are marked again with each key that is pressed. */
const seen = new Map<string, readonly Token[]>();
const MAX_SEEN = 500;

function wordsOf(text: string): readonly Token[] {
  let tokens = seen.get(text);
  if (!tokens) {
    if (seen.size >= MAX_SEEN) seen.clear();
    tokens = tokenize(text);
    seen.set(text, tokens);
  }
  return tokens;
}

/** Names that are written as one word or as some: the index of the last word of "Open Telemetry" for "opentelemetry". */
function joinedEnd(tokens: readonly Token[], at: number, whole: ReadonlySet<string>): number | null {
  let name = (tokens[at] as Token).term;
  for (let next = at + 1; next < Math.min(tokens.length, at + 4); next++) {
    if (!beginsOne(whole, name)) return null;
    name += (tokens[next] as Token).term;
    if (whole.has(name)) return next;
  }
  return null;
}

function beginsOne(names: ReadonlySet<string>, beginning: string): boolean {
  for (const name of names) if (name.length > beginning.length && name.startsWith(beginning)) return true;
  return false;
}

/** The end of a token's first `length` folded letters, with the marks upon the last one. */
function cut(text: string, { start, end }: Token, length: number): number {
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
 * The part of a text with most different marks in it, to be shown instead of its beginning.
 * @param length about how long the part is, in UTF-16 units
 * @returns the part and where to mark it; null where nothing in the text is marked
 */
export function snippet(
  text: string,
  marks: readonly Mark[],
  length: number,
): { text: string; ranges: Range[] } | null {
  const ranges = highlight(text, marks);
  if (ranges.length === 0) return null;
  const best = mostVaried(text, ranges, length * 0.8);
  // Some words before the match, so that it reads as a sentence; all from the start where that is near.
  const lead = best - Math.round(length / 4);
  const from = lead <= 0 ? 0 : wordStart(text, lead);
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
 * Where the stretch with most different marked words begins; the first of several.
 * @param ranges at least one
 */
function mostVaried(text: string, ranges: readonly Range[], length: number): number {
  const marked = ranges.map(([start, end]) => fold(text.slice(start, end)));
  // How often each word stands in the stretch, which moves on from one marked word to the next.
  const counts = new Map<string, number>();
  let next = 0;
  let best = 0;
  let most = 0;
  for (const [at, [start]] of ranges.entries()) {
    // Where a word is longer than the stretch it is left behind.
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
  return best;
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space === -1 || space - at > 40 ? safe(text, at) : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return at - space > 40 ? safe(text, at) : space;
}

/** Not between the halves of a surrogate pair. */
function safe(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
