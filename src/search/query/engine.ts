/** The search engine: a query → ranked projects. `README.md` tells the steps. */

import type { Mark } from "../highlight/highlight.ts";
import { FIELDS, type Field, fieldBit, type SearchDocument, type SearchIndex } from "../index/searchIndex.ts";
import { isRequestWord } from "../text/requestWords.ts";
import { tokenize, words } from "../text/text.ts";
import { findPhrases, matchPhrase } from "./phrases.ts";
import { parseQuery, type Query, SCOPES, type Scope } from "./query.ts";
import { rankProjects, type ScoredProjects, scoreProjects } from "./rank.ts";
import {
  ANY_FIELD,
  addSkill,
  emptyMatches,
  matchToken,
  skillsNamed,
  type TokenMatches,
} from "./tokenMatches.ts";

/** The answer to a query. Plain data, which can be sent from a worker. */
export interface SearchAnswer {
  query: string;
  /** Indices of the projects that match, best first. */
  hits: Uint32Array;
  /** The score of each hit; greater is better. */
  scores: Float32Array;
  /** The tokens to highlight in the hits. */
  marks: Mark[];
  /** The query with its likely spelling, where a token matched by edit distance only; else null. */
  didYouMean: string | null;
  /** True where no project has all tokens: the hits then have most of them, or similar words. */
  partial: boolean;
  /**
   * Set where only the list was searched: the rest of the index is "coming", or is "missing" since it could not be loaded.
   * The service adds it.
   */
  withoutTexts?: "coming" | "missing";
}

/** Ranks a project that has one of the tokens as a related skill only below all that have the tokens themselves. */
const RELATED_ONLY_FACTOR = 0.01;

const SCOPE_FIELDS: Record<Scope, Field> = {
  skill: "skills",
  org: "org",
  mentor: "mentors",
  term: "term",
  title: "title",
};

/**
 * Answers a query with the projects that have all of its tokens, each in any field. Where no project has, request words
 * ("I want to learn") are dropped; then all tokens are matched by edit distance too; then most of the tokens are enough.
 * @param query any text; none is an error
 */
export function search(index: SearchIndex, query: string): SearchAnswer {
  let parsed = parseQuery(query);
  let interpretation = interpret(index, parsed, false);
  const candidates =
    interpretation.matches.length > 0
      ? projectsWithAll(index, interpretation.matches)
      : allIfExcluding(index, parsed);
  let found = keepAllowed(index, parsed, candidates);
  const subject = parsed.words.filter((word) => !isRequestWord(word));
  if (found.docs.length === 0 && subject.length > 0 && subject.length < parsed.words.length) {
    parsed = { ...parsed, words: subject };
    interpretation = interpret(index, parsed, false);
    found = keepAllowed(index, parsed, projectsWithAll(index, interpretation.matches));
  }
  const partial = found.docs.length === 0 && interpretation.matches.length > 1;
  if (partial) {
    // A typo may be a word of the index itself: "kubeflex form" for "kubeflex from".
    interpretation = interpret(index, parsed, true);
    found = keepAllowed(index, parsed, projectsWithAll(index, interpretation.matches));
    if (found.docs.length === 0) {
      // No spelling finds a project with all tokens, so none is offered.
      interpretation.corrections.clear();
      found = keepAllowed(index, parsed, projectsWithMost(index, interpretation.matches));
    }
  }
  const { hits, scores } = rankProjects(index, interpretation.tokens, found);
  return {
    query,
    hits,
    scores,
    marks: uniqueMarks(interpretation.matches),
    didYouMean: hits.length > 0 ? applyCorrections(query, interpretation.corrections) : null,
    partial: partial && hits.length > 0,
  };
}

/** A query with the projects that match its tokens. */
interface Interpretation {
  /** Of each token and phrase, those with a scope among them. */
  matches: TokenMatches[];
  /** The tokens without a scope, in their likely spelling. */
  tokens: readonly string[];
  /** By typed token, its likely spelling where it differs. */
  corrections: Map<string, string>;
}

/** Finds the phrases of a query, and the projects that match each of its tokens and phrases. */
function interpret(index: SearchIndex, query: Query, forceFuzzy: boolean): Interpretation {
  const known = new Map<string, TokenMatches>();
  const corrections = new Map<string, string>();
  const matchOnce = (token: string, fields: number, unfinished: boolean) => {
    const key = `${fields} ${unfinished} ${token}`;
    const matches = known.get(key) ?? matchToken(index, token, { fields, forceFuzzy, unfinished });
    known.set(key, matches);
    return matches;
  };
  const matchAll = (typed: readonly string[], fields: number) => {
    const ofTokens = typed.map((token, at) =>
      matchOnce(token, fields, typed.length > 1 && at === typed.length - 1),
    );
    // Phrases are looked for as typed ("kube scape") and then in the likely spelling ("cncf lansdcape").
    const inPhrases = new Set(
      findPhrases(index, typed).flatMap(({ start, length }) => typed.slice(start, start + length)),
    );
    for (const [at, token] of typed.entries()) {
      const correction = ofTokens[at]?.correction;
      if (correction && !inPhrases.has(token)) corrections.set(token, correction);
    }
    const tokens = typed.map((token) => corrections.get(token) ?? token);
    const matches: TokenMatches[] = [];
    let at = 0;
    for (const phrase of findPhrases(index, tokens)) {
      matches.push(...ofTokens.slice(at, phrase.start));
      at = phrase.start + phrase.length;
      matches.push(matchPhrase(index, tokens, phrase, ofTokens.slice(phrase.start, at), fields));
    }
    matches.push(...ofTokens.slice(at));
    return { matches, tokens };
  };
  const { matches, tokens } = matchAll(query.words, ANY_FIELD);
  const scoped = query.scoped.flatMap(
    ({ scope, words: scopedWords }) => matchAll(scopedWords, fieldBit(SCOPE_FIELDS[scope])).matches,
  );
  return { matches: [...new Set([...matches, ...scoped])], tokens, corrections };
}

/** The projects that match every token, each with the sum of its scores. */
function projectsWithAll(index: SearchIndex, matches: readonly TokenMatches[]): ScoredProjects {
  const [rarest, ...rest] = [...matches].sort((a, b) => a.docs.length - b.docs.length);
  if (!rarest || index.count === 0) return scoreProjects([], () => 0);
  const withRelated = matches.filter(({ relatedOnly }) => relatedOnly.size > 0);
  return scoreProjects(rarest.docs, (doc) => {
    let sum = rarest.scores[doc] as number;
    for (const { scores } of rest) {
      const score = scores[doc] as number;
      if (score === 0) return null;
      sum += score;
    }
    return withRelated.some(({ relatedOnly }) => relatedOnly.has(doc)) ? sum * RELATED_ONLY_FACTOR : sum;
  });
}

/** All projects for a query that does nothing but exclude; else none. */
function allIfExcluding(index: SearchIndex, { excluded, excludedIn }: Query): ScoredProjects {
  const excludes = excluded.length + excludedIn.length > 0;
  return scoreProjects(excludes ? Array.from(index.documents.keys()) : [], () => 0);
}

/** The projects that match the greatest number of typed tokens that any project does. */
function projectsWithMost(index: SearchIndex, matches: readonly TokenMatches[]): ScoredProjects {
  const counts = new Uint8Array(index.count);
  let greatest = 0;
  for (const { docs, tokenCount } of matches) {
    for (const doc of docs) {
      const count = (counts[doc] as number) + tokenCount;
      counts[doc] = count;
      greatest = Math.max(greatest, count);
    }
  }
  const docs = Array.from(index.documents.keys()).filter((doc) => greatest > 0 && counts[doc] === greatest);
  return scoreProjects(docs, (doc) => matches.reduce((sum, { scores }) => sum + (scores[doc] as number), 0));
}

/** Keeps the projects that have each quoted phrase and nothing that the query excludes. */
function keepAllowed(index: SearchIndex, query: Query, found: ScoredProjects): ScoredProjects {
  const exclusions = exclusionsOf(index, query);
  if (query.phrases.length === 0 && exclusions.length === 0) return found;
  let at = 0;
  return scoreProjects(found.docs, (doc) => {
    const score = found.scores[at++] as number;
    const isAllowed =
      query.phrases.every((phrase) => containsPhrase(index, doc, phrase)) &&
      !exclusions.some((excludes) => excludes(doc));
    return isAllowed ? score : null;
  });
}

/** Tests for what is excluded: projects with these words and, where they name a skill, those with any of its names. */
function exclusionsOf(index: SearchIndex, { excluded, excludedIn }: Query): ((doc: number) => boolean)[] {
  const unscoped = excluded.map((phrase) => ({ scope: null, words: phrase }));
  return [...unscoped, ...excludedIn].map(({ scope, words: phrase }) => {
    const field = scope && SCOPE_FIELDS[scope];
    const withSkill = emptyMatches(index);
    for (const skill of skillsNamed(index, phrase))
      addSkill(index, withSkill, skill, Number.POSITIVE_INFINITY, field ? fieldBit(field) : ANY_FIELD);
    return (doc) => (withSkill.scores[doc] as number) > 0 || containsPhrase(index, doc, phrase, field);
  });
}

/**
 * True where a field of a project has these words in a row.
 * @param field the only field to look at; default: all
 */
function containsPhrase(
  index: SearchIndex,
  doc: number,
  phrase: readonly string[],
  field: Field | null = null,
): boolean {
  const document = index.documents[doc] as SearchDocument;
  const needle = ` ${phrase.join(" ")} `;
  const isIn = (text: string) => ` ${words(text).join(" ")} `.includes(needle);
  // The long text last: it is loaded where it is asked for.
  const isInShortFields = FIELDS.some(
    (each) => each !== "text" && (field ?? each) === each && isIn(document[each] ?? ""),
  );
  return isInShortFields || ((field ?? "text") === "text" && isIn(index.textOf(doc)));
}

function uniqueMarks(matches: readonly TokenMatches[]): Mark[] {
  const byKey = new Map<string, Mark>();
  for (const { marks } of matches) for (const mark of marks) byKey.set(`${mark.prefix} ${mark.token}`, mark);
  return [...byKey.values()];
}

/** The query with its corrections, all else as typed; null where there are none. */
function applyCorrections(query: string, corrections: ReadonlyMap<string, string>): string | null {
  if (corrections.size === 0) return null;
  let result = "";
  let from = 0;
  for (const { folded, start, end } of tokenize(query)) {
    const isScope = query[end] === ":" && SCOPES.some((scope) => scope === folded);
    const correction = isScope ? undefined : corrections.get(folded);
    result += query.slice(from, start) + (correction ?? query.slice(start, end));
    from = end;
  }
  return result + query.slice(from);
}
