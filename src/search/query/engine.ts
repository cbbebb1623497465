/** The search engine: a query → ranked projects. `README.md` tells the steps. */
import { slugify } from "../../catalogue/slug.ts";
import type { Mark } from "../highlight/highlight.ts";
import { FIELDS, type Field, fieldBit, type SearchIndex } from "../index/searchIndex.ts";
import { tokenize, words } from "../text/text.ts";
import { type Interpretation, interpret, SCOPE_FIELDS, understand } from "./interpret.ts";
import {
  ANY_FIELD,
  addPostings,
  addSkill,
  emptyMatches,
  isOfTopic,
  skillsNamed,
  TOPIC_FIELDS,
  type TokenMatches,
} from "./matches.ts";
import { MIN_HITS } from "./minHits.ts";
import { type ExcludedWords, parseQuery, type Query, SCOPES } from "./query.ts";
import { rankProjects, type ScoredProjects, scoreProjects, sortByScore, statedBy } from "./rank.ts";
import { similarProjects } from "./similar.ts";
import { isNamed } from "./termNames.ts";

/** The answer to a query. Plain data, which can be sent from a worker. */
export interface SearchAnswer {
  query: string;
  /** Indices of the projects that match, best first. */
  hits: Uint32Array;
  /** The score of each hit, greater is better, but for skills alone, where the term counts first; 0 for similar ones. */
  scores: Float32Array;
  /** The tokens to highlight in the hits. */
  marks: Mark[];
  /** The query with its likely spelling, where a token matched by edit distance only; else null. */
  didYouMean: string | null;
  /** True where no project has all tokens: the hits then have most of them, or similar words. */
  partial: boolean;
  /**
   * The index in `hits` from which on they are only similar to what was asked for: they have most of the words, or share
   * skills and words with the exact hits. Its value is also the number of exact hits, which are the ones to be counted.
   */
  similarFrom: number;
  /** What the query asks to leave out, in its order: "without Kubernetes", "-docs", "I don't know Go". */
  excluded: readonly Exclusion[];
  /**
   * Set where only the list was searched: the rest of the index is "coming", or is "missing" since it could not be loaded.
   * The service adds it.
   */
  withoutTexts?: "coming" | "missing";
}

/** A part of a query that excludes projects. */
export interface Exclusion {
  /** The slug of the skill that it names, as in the facet "skill"; null where it names none. */
  slug: string | null;
  /** What is excluded, as to be shown: the skill's label, else the words as typed. */
  label: string;
  /** The part of the query that says so: "without kubernetes". */
  text: string;
  /** Its UTF-16 offsets in the query, `[start, end)`: without them, the query no longer excludes it. */
  start: number;
  end: number;
}

/**
 * When to look for similar projects: for a list that is too short, or for one without any exact hit. In the browser they cost
 * 4 to 25 shards, for the words that they share.
 */
export type FillUp = "short" | "empty";

/**
 * Answers a query with the projects that have all words of its subject, each in any field. Where no project has, all words
 * are matched by edit distance too. A short list is filled up with similar projects.
 * @param query any text; none is an error
 * @param fillUp default: "short"
 */
export function search(index: SearchIndex, query: string, fillUp: FillUp = "short"): SearchAnswer {
  const parsed = parseQuery(query);
  const asked = understand(index, parsed);
  let interpretation = interpret(index, asked, false);
  let found = exactProjects(index, asked, interpretation);
  if (found.docs.length === 0 && interpretation.matches.length > 1) {
    // A typo may be a word of the index itself: "kubeflex form" for "kubeflex from".
    const respelled = interpret(index, asked, true);
    // Words that are near to "bake" and "bread" are in a text by chance.
    if (respelled.matches.some(isOfTopic)) found = exactProjects(index, asked, respelled);
    if (found.docs.length > 0) interpretation = respelled;
    // No spelling finds a project with all tokens, so none is offered.
    else interpretation.corrections.clear();
  }
  const exact = rankProjects(
    index,
    interpretation.tokens,
    asked.request.length > 0 ? parsed.words.map(({ folded }) => folded) : null,
    found,
    statedBy(index, interpretation.matches),
  );
  const isShort = exact.docs.length < (fillUp === "short" ? MIN_HITS : 1);
  const similar = isShort ? similarTo(index, asked, interpretation, exact) : exact.docs.subarray(0, 0);
  const hits = new Uint32Array(exact.docs.length + similar.length);
  hits.set(exact.docs);
  hits.set(similar, exact.docs.length);
  return {
    query,
    hits,
    scores: Float32Array.from(hits, (_, at) => exact.scores[at] ?? 0),
    marks: uniqueMarks(interpretation.matches),
    didYouMean: hits.length > 0 ? applyCorrections(query, interpretation.corrections) : null,
    partial: exact.docs.length === 0 && similar.length > 0,
    similarFrom: exact.docs.length,
    excluded: asked.excluded.map((excluded) => describe(index, query, excluded)),
  };
}

/** The projects that have all that a query asks for, and nothing that it excludes. */
function exactProjects(index: SearchIndex, query: Query, { matches }: Interpretation): ScoredProjects {
  return keepAllowed(
    index,
    query,
    matches.length > 0 ? projectsWithAll(index, matches) : allIfExcluding(index, query),
  );
}

/**
 * The projects that are similar to what was asked for, best first, until the list is long enough; none for a quoted phrase,
 * which is meant as it stands.
 */
function similarTo(
  index: SearchIndex,
  query: Query,
  { matches }: Interpretation,
  exact: ScoredProjects,
): Uint32Array {
  const room = MIN_HITS - exact.docs.length;
  const similar: number[] = [];
  if (query.phrases.length > 0 || matches.length === 0) return Uint32Array.from(similar);
  const exclusions = query.excluded.map((excluded) => exclusionTest(index, excluded));
  // One by one: a test may have to load the project's text.
  for (const doc of sortByScore(index, similarProjects(index, matches, exact)).docs) {
    if (similar.length === room) break;
    if (!exclusions.some((excludes) => excludes(doc))) similar.push(doc);
  }
  return Uint32Array.from(similar);
}

/** An exclusion as the page shows it. */
function describe(index: SearchIndex, query: string, { words: name, start, end }: ExcludedWords): Exclusion {
  const [skill] = skillsNamed(index, name);
  const label = skill === undefined ? undefined : index.skillNames.labels[skill];
  return {
    slug: label === undefined ? null : slugify(label),
    label: label ?? name.join(" "),
    text: query.slice(start, end),
    start,
    end,
  };
}

/** The projects that match every token, each with the sum of its scores. */
function projectsWithAll(index: SearchIndex, matches: readonly TokenMatches[]): ScoredProjects {
  const required = matches.filter(({ isOptional }) => !isOptional);
  const [rarest, ...rest] = required.sort((a, b) => a.docs.length - b.docs.length);
  if (!rarest || index.count === 0) return scoreProjects([], () => 0);
  if (areGuesses(required)) return scoreProjects([], () => 0);
  const optional = matches.filter(({ isOptional }) => isOptional);
  return scoreProjects(rarest.docs, (doc) => {
    let sum = rarest.scores[doc] as number;
    for (const { scores } of rest) {
      const score = scores[doc] as number;
      if (score === 0) return null;
      sum += score;
    }
    for (const { scores } of optional) sum += scores[doc] as number;
    return sum;
  });
}

/** True where a query of several words is about none that is known: "cancer drug trial", "how to bake bread". */
function areGuesses(required: readonly TokenMatches[]): boolean {
  const tokensOf = (some: readonly TokenMatches[]) =>
    some.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  const known = required.filter(({ isGuess }) => !isGuess);
  if (required.length < 2 || tokensOf(known) * 2 > tokensOf(required)) return false;
  return !known.some(({ isSubject }) => isSubject);
}

/** All projects for a query that does nothing but exclude; else none. */
function allIfExcluding(index: SearchIndex, { excluded }: Query): ScoredProjects {
  return scoreProjects(excluded.length > 0 ? Array.from(index.documents.keys()) : [], () => 0);
}

/** Keeps the projects that have each quoted phrase and nothing that the query excludes. */
function keepAllowed(index: SearchIndex, query: Query, found: ScoredProjects): ScoredProjects {
  const exclusions = query.excluded.map((excluded) => exclusionTest(index, excluded));
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
function exclusionTest(
  index: SearchIndex,
  { scope, words: phrase }: ExcludedWords,
): (doc: number) => boolean {
  const fields: readonly (Field | null)[] =
    scope === "topic" ? ["title", "org", "skills"] : [scope && SCOPE_FIELDS[scope]];
  const bits = scope === "topic" ? TOPIC_FIELDS : scope ? fieldBit(SCOPE_FIELDS[scope]) : ANY_FIELD;
  const matches = emptyMatches(index);
  for (const skill of skillsNamed(index, phrase))
    addSkill(index, matches, skill, Number.POSITIVE_INFINITY, bits);
  const id = phrase.length === 1 ? index.tokenIds.get(phrase[0] as string) : undefined;
  if (id !== undefined) addPostings(index, matches, id, 1, bits);
  return (doc) =>
    (matches.scores[doc] as number) > 0 ||
    (scope === "term" && isNamed(index.documents[doc]?.termName ?? "", phrase)) ||
    (phrase.length > 1 && fields.some((field) => containsPhrase(index, doc, phrase, field)));
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
  const document = index.documentOf(doc);
  const needle = ` ${phrase.join(" ")} `;
  const isIn = (text: string) =>
    text.split("\n").some((line) => ` ${words(line).join(" ")} `.includes(needle));
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
