/** Scores of projects, and their final order. */
import { memoize } from "../../catalogue/memoize.ts";
import { newestTermFirst } from "../../catalogue/termOrder.ts";
import { joinedOrgName, type SearchDocument, type SearchIndex, skillToken } from "../index/searchIndex.ts";
import { words } from "../text/text.ts";
import { TOPIC_FIELDS, type TokenMatches } from "./matches.ts";

/** How much a project's score gains, as a share of it, where the whole query… */
const BONUS = {
  /** …has its tokens in the title in this order, with others between them. */
  inOrder: 0.1,
  /** …is in the title. */
  inTitle: 0.25,
  /** …begins the title; also where it is in it. */
  titleStart: 0.4,
  /** …is the title; also where it begins it. */
  wholeTitle: 0.3,
  /** …is the name of the org. */
  org: 0.3,
  /** …with its request words begins words of title and skills: "Karmada skills" is a title. */
  request: 0.5,
} as const;

/**
 * How many of the best projects are re-ranked by {@link BONUS}: for each of them the title is tokenized. Without, relevance
 * is 0.972 instead of 0.981, and 0.951 instead of 1 for titles that are being typed (how it is measured: `README.md`).
 */
const RERANKED = 200;

/** Scores that differ by about 3% are equal, and then the newest comes first; relevance is the same from 0 to 5%. */
const SCORE_STEP = Math.log(1.03);
const LEAST_SCORE = 1e-6;
/** Makes all steps positive. */
const ZERO = 1000;

/** More than the index of any project: a score in steps times this, and an index, share one number. */
const MAX_DOCS = 2 ** 22;

/**
 * Projects and their scores, index by index, in no order. With typed arrays instead of maps of all projects, the slowest
 * key press at 10,000 projects takes 4.9 instead of 6.9 ms (`npx vitest bench --run`, the title as it is typed).
 */
export interface ScoredProjects {
  readonly docs: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * Scores projects.
 * @param scoreOf called once for each project, in the given order; null leaves it out
 */
export function scoreProjects(
  docs: ArrayLike<number>,
  scoreOf: (doc: number) => number | null,
): ScoredProjects {
  const kept = new Uint32Array(docs.length);
  const scores = new Float64Array(docs.length);
  let size = 0;
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at] as number;
    const score = scoreOf(doc);
    if (score === null) continue;
    kept[size] = doc;
    scores[size] = score;
    size++;
  }
  return { docs: kept.subarray(0, size), scores: scores.subarray(0, size) };
}

/**
 * Tells the projects that have all skills which a query asks for in title, org or skills, where it asks for nothing else ("go",
 * "machine learning python"). They are equally good: to name a skill more often makes none a better one.
 * @returns null where it asks for anything else. An org's own projects are better than others that name it, and what a concept
 *   means is more than one skill
 */
export function statedBy(
  index: SearchIndex,
  matches: readonly TokenMatches[],
): ((doc: number) => boolean) | null {
  if (
    matches.length === 0 ||
    matches.some(({ skills, isOrg, isConcept }) => skills.length === 0 || isOrg || isConcept)
  )
    return null;
  const stated = new Uint8Array(index.count);
  for (const { skills } of matches) {
    const docs = skills.flatMap((skill) => {
      const id = index.tokenIds.get(skillToken(skill));
      return id === undefined ? [] : [...index.postingsOf(id, TOPIC_FIELDS).docs];
    });
    for (const doc of new Set(docs)) stated[doc] = (stated[doc] as number) + 1;
  }
  return (doc) => stated[doc] === matches.length;
}

/**
 * Ranks projects, best first; of about equal score the newest first.
 * @param tokens the query's, corrected
 * @param typed all words with those of the request, where it has some: a title may have them too
 * @param stated which ones are equally good ({@link statedBy}): first of all, the newest term first, by score within a term
 */
export function rankProjects(
  index: SearchIndex,
  tokens: readonly string[],
  typed: readonly string[] | null,
  found: ScoredProjects,
  stated: ((doc: number) => boolean) | null,
): ScoredProjects {
  const ranked = sortByScore(index, found);
  // What is not loaded is not shown, so it may stand last.
  const { docs, scores, loaded } = loadedFirst(index, ranked);
  const best = scoreProjects(docs.subarray(0, Math.min(RERANKED, loaded)), () => 0);
  best.docs.forEach((doc, at) => {
    const more = typed === null ? 0 : requestBonus(index, doc, typed);
    best.scores[at] = (scores[at] as number) * (1 + bonus(index, doc, tokens) + more);
  });
  const reranked = sortByScore(index, best);
  docs.set(reranked.docs);
  scores.set(reranked.scores);
  return stated === null ? { docs, scores } : statedFirst(index, { docs, scores }, loaded, stated);
}

/** @param loaded how many there are of which more than the term is loaded */
function statedFirst(
  index: SearchIndex,
  { docs, scores }: ScoredProjects,
  loaded: number,
  stated: (doc: number) => boolean,
): ScoredProjects {
  const { termOf, docAt } = newestFirst(index.documents);
  const others = docAt.length;
  // As in `sortByScore`, group and place share one number.
  const keys = Float64Array.from(docs, (doc, at) => {
    const group = at < loaded && stated(doc) ? (termOf[doc] as number) : others;
    return group * MAX_DOCS + at;
  }).sort();
  const places = Uint32Array.from(keys, (key) => key % MAX_DOCS);
  return {
    docs: Uint32Array.from(places, (at) => docs[at] as number),
    scores: Float64Array.from(places, (at) => scores[at] as number),
  };
}

/** The projects of which more than the term is loaded, and how many these are; then the others. */
function loadedFirst(index: SearchIndex, ranked: ScoredProjects): ScoredProjects & { loaded: number } {
  const isUnloaded = (doc: number) => index.documents[doc]?.unloaded === true;
  if (!ranked.docs.some(isUnloaded)) return { ...ranked, loaded: ranked.docs.length };
  let at = 0;
  const loaded = scoreProjects(ranked.docs, (doc) => {
    const score = ranked.scores[at++] as number;
    return isUnloaded(doc) ? null : score;
  });
  at = 0;
  const others = scoreProjects(ranked.docs, (doc) => {
    const score = ranked.scores[at++] as number;
    return isUnloaded(doc) ? score : null;
  });
  return {
    docs: Uint32Array.of(...loaded.docs, ...others.docs),
    scores: Float64Array.of(...loaded.scores, ...others.scores),
    loaded: loaded.docs.length,
  };
}

/** The order of projects of equal score: the newest term first, then the catalogue's order. */
interface NewestFirst {
  /** By project, its place. */
  placeOf: Uint32Array;
  /** By place, the project. */
  docAt: Uint32Array;
  /** By project, the place of its term. */
  termOf: Uint32Array;
}

/** Groups by term, of which there are few: sorting all projects would take a phone's first key press too long. */
const newestFirst = memoize((documents: readonly SearchDocument[]): NewestFirst => {
  const byTerm = new Map<string, number[]>();
  for (const [doc, { term = "" }] of documents.entries()) {
    const docs = byTerm.get(term);
    if (docs) docs.push(doc);
    else byTerm.set(term, [doc]);
  }
  const terms = [...byTerm].sort(([a], [b]) => newestTermFirst(a, b));
  const docAt = Uint32Array.from(terms.flatMap(([, docs]) => docs));
  const placeOf = new Uint32Array(documents.length);
  docAt.forEach((doc, place) => {
    placeOf[doc] = place;
  });
  const termOf = new Uint32Array(documents.length);
  terms.forEach(([, docs], place) => {
    for (const doc of docs) termOf[doc] = place;
  });
  return { placeOf, docAt, termOf };
}, new WeakMap<readonly SearchDocument[], NewestFirst>());

/**
 * Best first; of about equal score the newest first. Score and place share one number, since typed arrays sort numbers much
 * faster without a comparator.
 */
export function sortByScore(index: SearchIndex, { docs, scores }: ScoredProjects): ScoredProjects {
  const { placeOf, docAt } = newestFirst(index.documents);
  const keys = Float64Array.from(
    docs,
    (doc, at) => (placeOf[doc] as number) - stepOf(scores[at] as number) * MAX_DOCS,
  );
  keys.sort();
  const placeIn = (key: number) => ((key % MAX_DOCS) + MAX_DOCS) % MAX_DOCS;
  return {
    docs: Uint32Array.from(keys, (key) => docAt[placeIn(key)] as number),
    scores: keys.map((key) => Math.exp(((placeIn(key) - key) / MAX_DOCS - ZERO) * SCORE_STEP)),
  };
}

/** The step of a score: two scores are about equal where they are of one step. */
function stepOf(score: number): number {
  return Math.round(Math.log(Math.max(score, LEAST_SCORE)) / SCORE_STEP) + ZERO;
}

function bonus(index: SearchIndex, doc: number, tokens: readonly string[]): number {
  const document = index.documents[doc];
  if (!document || tokens.length === 0) return 0;
  const query = tokens.join(" ");
  const titleTokens = words(document.title);
  const title = titleTokens.join(" ");
  let sum = 0;
  if (` ${title}`.includes(` ${query}`)) sum += BONUS.inTitle;
  else if (tokens.length > 1 && isInOrder(titleTokens, tokens)) sum += BONUS.inOrder;
  if (title.startsWith(query)) sum += BONUS.titleStart;
  if (title === query) sum += BONUS.wholeTitle;
  if (joinedOrgName(document.org) === tokens.join("")) sum += BONUS.org;
  return sum;
}

function requestBonus(index: SearchIndex, doc: number, typed: readonly string[]): number {
  const { title = "", skills = "", org = "" } = index.documents[doc] ?? {};
  const own = words(`${title} ${skills} ${org}`);
  const hasAll = typed.every((token) => own.some((word) => word.startsWith(token)));
  return hasAll ? BONUS.request + bonus(index, doc, typed) : 0;
}

/** True where the title has words that begin with the tokens, in the tokens' order. */
function isInOrder(title: readonly string[], tokens: readonly string[]): boolean {
  let next = 0;
  return tokens.every((token) => {
    const at = title.findIndex((word, place) => place >= next && word.startsWith(token));
    next = at + 1;
    return at !== -1;
  });
}
