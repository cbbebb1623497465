/** The search: words → ranked projects. */

import type { Mark } from "../highlight/highlight.ts";
import type { Snippet } from "../highlight/snippets.ts";
import type { Field, SearchDocument, SearchIndex } from "../index/buildIndex.ts";
import { isRequest } from "../text/requestWords.ts";
import { tokenize, words } from "../text/text.ts";
import { findPhrases, matchesOfPhrase } from "./phrases.ts";
import { parseQuery, type Query, SCOPES, type Scope } from "./query.ts";
import { type RankedProject, rankAll, rankedIn } from "./rank.ts";
import {
  ANY_FIELD,
  addSkill,
  fieldBit,
  matchesOfToken,
  noMatches,
  skillsNamed,
  type TokenMatches,
} from "./tokenMatches.ts";

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
  /** Where not all was searched: the long texts are still on their way, or could not be had. Added as `snippets` is. */
  withoutTexts?: "coming" | "missing";
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
 * Searches. All words must be found in a project, in whatever field; only where no project has all, the words that only
 * ask are left out, and then those that have similar words, or else most of them, are given.
 * @param query any text; none of it is an error
 */
export function search(index: SearchIndex, query: string): SearchAnswer {
  let parsed = parseQuery(query);
  let reading = read(index, parsed, false);
  const all = reading.meanings.length > 0 ? haveAll(index, reading.meanings) : everything(index, parsed);
  let found = keepAllowed(index, parsed, all);
  const subject = parsed.words.filter((word) => !isRequest(word));
  if (found.docs.length === 0 && subject.length > 0 && subject.length < parsed.words.length) {
    parsed = { ...parsed, words: subject };
    reading = read(index, parsed, false);
    found = keepAllowed(index, parsed, haveAll(index, reading.meanings));
  }
  const partial = found.docs.length === 0 && reading.meanings.length > 1;
  if (partial) {
    // A word may be a misspelling of another although it is a word itself: "kubeflex form" for "kubeflex from".
    reading = read(index, parsed, true);
    found = keepAllowed(index, parsed, haveAll(index, reading.meanings));
    if (found.docs.length === 0) {
      // No spelling has them all either: to offer one would promise what it can't keep.
      reading.corrections.clear();
      found = keepAllowed(index, parsed, haveMost(index, reading.meanings));
    }
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
  meanings: TokenMatches[];
  /** The words with their likely spelling. */
  row: readonly string[];
  corrections: Map<string, string>;
}

/** What each word, and each name of several words, may mean. */
function read(index: SearchIndex, query: Query, forgiving: boolean): Reading {
  const known = new Map<string, TokenMatches>();
  const corrections = new Map<string, string>();
  const ofWord = (word: string, fields: number, unfinished: boolean) => {
    const key = `${fields} ${unfinished} ${word}`;
    const meaning = known.get(key) ?? matchesOfToken(index, word, { fields, forgiving, unfinished });
    known.set(key, meaning);
    return meaning;
  };
  const meaningsOf = (typed: readonly string[], fields: number) => {
    const single = typed.map((word, at) => ofWord(word, fields, typed.length > 1 && at === typed.length - 1));
    // Names are looked for as typed ("kube scape") and then in the likely spelling ("cncf lansdcape").
    const named = new Set(
      findPhrases(index, typed).flatMap(({ start, length }) => typed.slice(start, start + length)),
    );
    for (const [at, word] of typed.entries()) {
      const correction = single[at]?.correction;
      if (correction && !named.has(word)) corrections.set(word, correction);
    }
    const row = typed.map((word) => corrections.get(word) ?? word);
    const found: TokenMatches[] = [];
    let at = 0;
    for (const span of findPhrases(index, row)) {
      found.push(...single.slice(at, span.start));
      at = span.start + span.length;
      found.push(matchesOfPhrase(index, row, span, single.slice(span.start, at), fields));
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
function haveAll(index: SearchIndex, meanings: readonly TokenMatches[]): RankedProject {
  const [first, ...rest] = [...meanings].sort((a, b) => a.docs.length - b.docs.length);
  if (!first || index.count === 0) return rankedIn([], () => 0);
  const near = meanings.filter(({ kin }) => kin.size > 0);
  return rankedIn(first.docs, (doc) => {
    let score = first.scores[doc] as number;
    for (const { scores } of rest) {
      const more = scores[doc] as number;
      if (more === 0) return null;
      score += more;
    }
    return near.some(({ kin }) => kin.has(doc)) ? score * KIN_ONLY : score;
  });
}

/** All projects, where the text does nothing but exclude; else none. */
function everything(index: SearchIndex, { excluded, excludedIn }: Query): RankedProject {
  const excludes = excluded.length + excludedIn.length > 0;
  return rankedIn(excludes ? Array.from(index.documents.keys()) : [], () => 0);
}

/** Projects that have the greatest number of words that any has. */
function haveMost(index: SearchIndex, meanings: readonly TokenMatches[]): RankedProject {
  const counts = new Uint8Array(index.count);
  let greatest = 0;
  for (const { docs, length } of meanings) {
    for (const doc of docs) {
      const count = (counts[doc] as number) + length;
      counts[doc] = count;
      greatest = Math.max(greatest, count);
    }
  }
  const docs = Array.from(index.documents.keys()).filter((doc) => greatest > 0 && counts[doc] === greatest);
  return rankedIn(docs, (doc) => meanings.reduce((sum, { scores }) => sum + (scores[doc] as number), 0));
}

/** Drops projects without a phrase in quotes, and those with what was excluded. */
function keepAllowed(index: SearchIndex, query: Query, found: RankedProject): RankedProject {
  const bans = bansOf(index, query);
  if (query.phrases.length === 0 && bans.length === 0) return found;
  let at = 0;
  return rankedIn(found.docs, (doc) => {
    const score = found.scores[at++] as number;
    const isAllowed =
      query.phrases.every((row) => hasRow(index, doc, row)) && !bans.some((isBanned) => isBanned(doc));
    return isAllowed ? score : null;
  });
}

/** What is excluded: the words themselves and, where they name a skill, what asks for it under another name. */
function bansOf(index: SearchIndex, { excluded, excludedIn }: Query): ((doc: number) => boolean)[] {
  const rows = [...excluded.map((row) => ({ scope: null, words: row })), ...excludedIn];
  return rows.map(({ scope, words: row }) => {
    const field = scope && SCOPE_FIELDS[scope];
    const named = noMatches(index);
    for (const skill of skillsNamed(index, row))
      addSkill(index, named, skill, Number.POSITIVE_INFINITY, field ? fieldBit(field) : ANY_FIELD);
    return (doc) => (named.scores[doc] as number) > 0 || hasRow(index, doc, row, field);
  });
}

/**
 * Do these words stand in a field of a project in this order?
 * @param field the only one to look at; default: all
 */
function hasRow(
  index: SearchIndex,
  doc: number,
  row: readonly string[],
  field: Field | null = null,
): boolean {
  const document = index.documents[doc] as SearchDocument;
  const needle = ` ${row.join(" ")} `;
  const texts = field ? [document[field] ?? ""] : Object.values(document);
  return texts.some((text) => ` ${words(text).join(" ")} `.includes(needle));
}

function uniqueMarks(meanings: readonly TokenMatches[]): Mark[] {
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
    const isScope = text[end] === ":" && SCOPES.some((scope) => scope === term);
    const correction = isScope ? undefined : corrections.get(term);
    result += text.slice(from, start) + (correction ?? text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}
