/** The search: words → ranked projects. */
import type { Field, SearchIndex } from "./buildIndex.ts";
import type { Mark } from "./highlight.ts";
import { ANY_FIELD, fieldBit, type Meaning, meaningOfWord } from "./meaning.ts";
import { parseQuery, type Query, type Scope } from "./query.ts";
import { rankAll } from "./rank.ts";
import type { Snippet } from "./snippets.ts";
import { findSpans, meaningOfSpan } from "./spans.ts";
import { tokenize, words } from "./text.ts";

/** The answer to a search text. Plain data, fit to be sent from a worker. */
export interface SearchAnswer {
  query: string;
  /** Indices of the projects that fit, best first. */
  hits: Uint32Array;
  /** Of each hit; greater is better. */
  scores: Float32Array;
  /** What to highlight. */
  marks: Mark[];
  /** The text with its likely spelling, where a word was found by similarity alone; else null. */
  didYouMean: string | null;
  /** True where no project has all words: `hits` have some of them, or similar ones. */
  partial: boolean;
  /** By a project's index, of the first hits: what to show of their texts. Added where the answer is sent. */
  snippets?: ReadonlyMap<number, Snippet>;
}

/** Keeps a project in which a word is met by a near skill alone below all that have the words themselves. */
const KIN_ONLY = 0.01;

const SCOPE_FIELDS: Record<Scope, Field> = {
  skill: "skills",
  org: "org",
  mentor: "mentors",
  term: "term",
  title: "title",
};

/**
 * Searches. All words must be found in a project, in whatever field; only where no project has all, those that have
 * similar words, or else most of them, are given.
 * @param query any text; none of it is an error
 */
export function search(index: SearchIndex, query: string): SearchAnswer {
  const parsed = parseQuery(query);
  let reading = read(index, parsed, false);
  const all = reading.meanings.length > 0 ? haveAll(index, reading.meanings) : everything(index, parsed);
  let found = keepAllowed(index, parsed, all);
  const partial = found.size === 0 && reading.meanings.length > 1;
  if (partial) {
    // A word may be a misspelling of another although it is a word itself: "kubeflex form" for "kubeflex from".
    reading = read(index, parsed, true);
    found = keepAllowed(index, parsed, haveAll(index, reading.meanings));
    if (found.size === 0) found = keepAllowed(index, parsed, haveMost(reading.meanings));
  }
  const { hits, scores } = rankAll(index, reading.row, found);
  return {
    query,
    hits,
    scores,
    marks: uniqueMarks(reading.meanings),
    didYouMean: hits.length > 0 ? respelt(query, reading.corrections) : null,
    partial: partial && hits.length > 0,
  };
}

/** A query's words with what they may mean. */
interface Reading {
  meanings: Meaning[];
  /** The words with their likely spelling. */
  row: readonly string[];
  corrections: ReadonlyMap<string, string>;
}

/** What each word, and each name of several words, may mean. */
function read(index: SearchIndex, query: Query, forgiving: boolean): Reading {
  const known = new Map<string, Meaning>();
  const corrections = new Map<string, string>();
  const ofWord = (word: string, fields: number, unfinished: boolean) => {
    const key = `${fields} ${unfinished} ${word}`;
    const meaning = known.get(key) ?? meaningOfWord(index, word, { fields, forgiving, unfinished });
    known.set(key, meaning);
    return meaning;
  };
  const meaningsOf = (typed: readonly string[], fields: number) => {
    const single = typed.map((word, at) => ofWord(word, fields, typed.length > 1 && at === typed.length - 1));
    // Names are looked for as typed ("kube scape") and then in the likely spelling ("cncf lansdcape").
    const named = new Set(
      findSpans(index, typed).flatMap(({ start, length }) => typed.slice(start, start + length)),
    );
    for (const [at, word] of typed.entries()) {
      const correction = single[at]?.correction;
      if (correction && !named.has(word)) corrections.set(word, correction);
    }
    const row = typed.map((word) => corrections.get(word) ?? word);
    const found: Meaning[] = [];
    let at = 0;
    for (const span of findSpans(index, row)) {
      found.push(...single.slice(at, span.start));
      at = span.start + span.length;
      found.push(meaningOfSpan(index, row, span, single.slice(span.start, at), fields));
    }
    found.push(...single.slice(at));
    return { found, row };
  };
  const plain = meaningsOf(query.words, ANY_FIELD);
  const scoped = query.scoped.flatMap(
    ({ scope, words: row }) => meaningsOf(row, fieldBit(SCOPE_FIELDS[scope])).found,
  );
  return { meanings: [...new Set([...plain.found, ...scoped])], row: plain.row, corrections };
}

/** Projects that have every word, with the sum of their scores. */
function haveAll(index: SearchIndex, meanings: readonly Meaning[]): Map<number, number> {
  const [first, ...rest] = [...meanings].sort((a, b) => a.docs.length - b.docs.length);
  const found = new Map<number, number>();
  if (!first || index.count === 0) return found;
  for (const doc of first.docs) {
    let score = first.scores[doc] ?? 0;
    for (const { scores } of rest) {
      const more = scores[doc] ?? 0;
      if (more === 0) {
        score = 0;
        break;
      }
      score += more;
    }
    if (score === 0) continue;
    const near = meanings.some(({ kin }) => kin.has(doc));
    found.set(doc, near ? score * KIN_ONLY : score);
  }
  return found;
}

/** All projects, where the text does nothing but exclude; else none. */
function everything(index: SearchIndex, { excluded }: Query): Map<number, number> {
  return new Map(excluded.length === 0 ? [] : index.documents.map((_, doc) => [doc, 0]));
}

/** Projects that have the greatest number of words that any has. */
function haveMost(meanings: readonly Meaning[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { docs, length } of meanings) {
    for (const doc of docs) counts.set(doc, (counts.get(doc) ?? 0) + length);
  }
  let greatest = 0;
  for (const count of counts.values()) greatest = Math.max(greatest, count);
  const found = new Map<number, number>();
  for (const [doc, count] of counts) {
    if (count === greatest)
      found.set(
        doc,
        meanings.reduce((sum, { scores }) => sum + (scores[doc] ?? 0), 0),
      );
  }
  return found;
}

/** Drops projects without a phrase in quotes, and those with a word that was excluded. */
function keepAllowed(
  index: SearchIndex,
  { phrases, excluded }: Query,
  scores: Map<number, number>,
): Map<number, number> {
  if (phrases.length === 0 && excluded.length === 0) return scores;
  const has = (doc: number, row: readonly string[]) => hasRow(index, doc, row);
  return new Map(
    [...scores].filter(
      ([doc]) => phrases.every((row) => has(doc, row)) && !excluded.some((row) => has(doc, row)),
    ),
  );
}

/** Do these words stand in a field of a project in this order? */
function hasRow(index: SearchIndex, doc: number, row: readonly string[]): boolean {
  const document = index.documents[doc];
  if (!document) return false;
  const needle = ` ${row.join(" ")} `;
  return Object.values(document).some((text) => ` ${words(text).join(" ")} `.includes(needle));
}

function uniqueMarks(meanings: readonly Meaning[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { marks: own } of meanings)
    for (const mark of own) marks.set(`${mark.prefix} ${mark.term}`, mark);
  return [...marks.values()];
}

/** The text with the likely spelling of its words; null where there is nothing to correct. */
function respelt(text: string, corrections: ReadonlyMap<string, string>): string | null {
  if (corrections.size === 0) return null;
  let result = "";
  let from = 0;
  for (const { term, start, end } of tokenize(text)) {
    result += text.slice(from, start) + (corrections.get(term) ?? text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}
