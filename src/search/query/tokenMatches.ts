/** Matches one typed token with the index: by itself, as a skill or org, by plural, prefix, infix and edit distance. */

import { memoize } from "../../catalogue/memoize.ts";
import type { Mark } from "../highlight/highlight.ts";
import { orgToken, prefixFields, type SearchIndex, skillToken, TOKEN_KIND } from "../index/searchIndex.ts";
import { pluralOrSingular } from "../text/plurals.ts";
import { allowedEdits, Corrector } from "./fuzzy.ts";

/** How much a match of each kind counts, compared with the typed token itself. */
const QUALITY = {
  exact: 1,
  skill: 1,
  relatedSkill: 0.4,
  plural: 0.8,
  prefix: 0.7,
  /** A prefix match where the typed token matches by itself as well. */
  prefixOfKnown: 0.35,
  infix: 0.35,
  fuzzy: 0.7,
} as const;

/** The shortest token, in letters, that is tried as a prefix although it matches by itself. */
const MIN_PREFIX_LENGTH = 2;

/** The shortest token, in letters, that is looked for within words. */
const MIN_INFIX_LENGTH = 4;

/** The shortest token whose prefix matches are highlighted although it matches by itself: not "Go" in "Google". */
const MIN_MARKED_PREFIX_LENGTH = 4;

/** The projects that match a token, or a phrase of several tokens. */
export interface TokenMatches {
  /** By project; 0 where it does not match. */
  scores: Float32Array;
  /** Indices of the projects that match, in no order. */
  docs: number[];
  /** Those of them that match by a related skill only. */
  relatedOnly: Set<number>;
  /** How many typed tokens these are the matches of. */
  tokenCount: number;
  /** The tokens to highlight in these projects. */
  marks: Mark[];
  /** The likely spelling; null unless the token matches by edit distance only. */
  correction: string | null;
}

/** A token by its id, which always comes from the index itself. */
const tokenOf = ({ tokens }: SearchIndex, id: number) => tokens[id] as string;

const hasKind = ({ kinds }: SearchIndex, id: number, kind: number) => ((kinds[id] as number) & kind) !== 0;

const correctorOf = memoize(
  (words: readonly string[]) => new Corrector(words),
  new WeakMap<readonly string[], Corrector>(),
);

/** Builds the spelling corrector now, so that the first misspelt query does not wait for it. */
export function prepareCorrections(index: SearchIndex): void {
  correctorOf(index.correctableWords());
}

/** Matches without any project yet. @param tokenCount of how many typed tokens; default: 1 */
export function emptyMatches(index: SearchIndex, tokenCount = 1): TokenMatches {
  return {
    scores: new Float32Array(index.count),
    docs: [],
    relatedOnly: new Set(),
    tokenCount,
    marks: [],
    correction: null,
  };
}

/**
 * Adds the projects of a token, each with its weight times a factor. A project keeps its best score.
 * @param fields bits of the fields that count
 */
export function addPostings(
  index: SearchIndex,
  matches: TokenMatches,
  id: number,
  factor: number,
  fields: number,
): void {
  const { docs, weights } = index.postingsOf(id, fields);
  docs.forEach((doc, at) => {
    raiseScore(matches, doc, (weights[at] as number) * factor);
  });
}

/** Gives a project a score, unless it has a better one. */
export function raiseScore(matches: TokenMatches, doc: number, score: number): void {
  const before = matches.scores[doc] as number;
  if (score <= before) return;
  if (before === 0) matches.docs.push(doc);
  matches.scores[doc] = score;
}

/** The inverse document frequency of a token: the fewer projects have it, the more it counts. */
export function idfOf(index: SearchIndex, id: number): number {
  return idf(index, index.frequencyOf(id));
}

/** Inverse document frequency with 1 added in the logarithm, as Lucene does, so that it is never negative. */
function idf(index: SearchIndex, documents: number): number {
  const frequency = Math.min(documents, index.count);
  return Math.log(1 + (index.count - frequency + 0.5) / (frequency + 0.5));
}

/** The bits of all fields. */
export const ANY_FIELD = 0xff;

export interface MatchOptions {
  /** Bits of the fields in which the token may be. */
  fields: number;
  /** Match by edit distance even where the token itself is in the index. */
  forceFuzzy: boolean;
  /** More letters may follow: even a single letter is then matched as a prefix. */
  unfinished: boolean;
}

/** Finds the projects that match one typed token, in every way. */
export function matchToken(
  index: SearchIndex,
  token: string,
  { fields, forceFuzzy, unfinished }: MatchOptions,
): TokenMatches {
  const matches = emptyMatches(index);
  const id = index.tokenIds.get(token);
  const skills = skillsNamed(index, [token]);
  // No other match counts more than the typed token would: "go" must not rank the rarer "governance" first.
  const maxIdf = id === undefined ? Number.POSITIVE_INFINITY : idfOf(index, id);
  if (id !== undefined) {
    addPostings(index, matches, id, QUALITY.exact * maxIdf, fields);
    matches.marks.push({ token, prefix: false });
  }
  addOrg(index, matches, token, 1, fields);
  for (const skill of skills) addSkill(index, matches, skill, maxIdf, fields);
  addPluralOrSingular(index, matches, token, maxIdf, fields);
  if (token.length >= MIN_PREFIX_LENGTH || unfinished || matches.docs.length === 0)
    addPrefixMatches(index, matches, token, maxIdf, fields);
  const isFound = matches.docs.length > 0;
  if (!isFound && token.length >= MIN_INFIX_LENGTH) addInfixMatches(index, matches, token, fields);
  if ((id === undefined && skills.length === 0) || forceFuzzy)
    addFuzzyMatches(index, matches, token, { isFound, fields, minFrequency: 1 });
  else if (id !== undefined && isLikelyTypo(index, id))
    addFuzzyMatches(index, matches, token, { isFound, fields, minFrequency: MIN_CORRECTION_FREQUENCY });
  for (const skill of skills) addRelatedSkills(index, matches, skill, maxIdf, fields);
  return matches;
}

/** A word of at most this many projects, in running text only, may be a typo of their authors: "kuberentes". */
const MAX_TYPO_FREQUENCY = 2;

/**
 * It is corrected only to words that at least this many projects have. In the catalogue that showed the need, one project
 * had the typo and 418 the word.
 */
const MIN_CORRECTION_FREQUENCY = 100;

function isLikelyTypo(index: SearchIndex, id: number): boolean {
  return index.frequencyOf(id) <= MAX_TYPO_FREQUENCY && !hasKind(index, id, TOKEN_KIND.shortField);
}

/** Words after a skill's name that do not change which skill it is: "Go language", "Rust programming". */
export const SKILL_SUFFIXES: ReadonlySet<string> = new Set(["language", "lang", "programming", "framework"]);

/** The ids of the skills with a name; "rustlang" and "Rust language" name Rust. */
export function skillsNamed(index: SearchIndex, name: readonly string[]): readonly number[] {
  const skills = index.skillNames.named(name);
  const [last = ""] = name.slice(-1);
  if (skills.length > 0) return skills;
  if (name.length > 1 && SKILL_SUFFIXES.has(last)) return index.skillNames.named(name.slice(0, -1));
  if (last.length > 5 && last.endsWith("lang")) {
    return index.skillNames.named([...name.slice(0, -1), last.slice(0, -"lang".length)]);
  }
  return [];
}

/**
 * Adds the projects that name a skill, by whichever of its names.
 * @param maxIdf upper limit of the skill's inverse document frequency
 */
export function addSkill(
  index: SearchIndex,
  matches: TokenMatches,
  skill: number,
  maxIdf: number,
  fields: number,
): void {
  const id = index.tokenIds.get(skillToken(skill));
  if (id !== undefined) {
    const weight = Math.min(idfOf(index, id), maxIdf);
    addPostings(index, matches, id, QUALITY.skill * matches.tokenCount * weight, fields);
  }
  for (const name of index.skillNames.names[skill] ?? [])
    matches.marks.push({ token: name.replaceAll(" ", ""), prefix: false });
}

/** Adds the projects of related skills that do not match otherwise: it must be called last. */
export function addRelatedSkills(
  index: SearchIndex,
  matches: TokenMatches,
  skill: number,
  maxIdf: number,
  fields: number,
): void {
  const related = emptyMatches(index);
  for (const other of index.relatedSkills.get(skill) ?? []) {
    const id = other === skill ? undefined : index.tokenIds.get(skillToken(other));
    if (id === undefined) continue;
    const weight = Math.min(idfOf(index, id), maxIdf);
    addPostings(index, related, id, QUALITY.relatedSkill * matches.tokenCount * weight, fields);
  }
  for (const doc of related.docs) {
    if ((matches.scores[doc] as number) > 0) continue;
    matches.relatedOnly.add(doc);
    raiseScore(matches, doc, related.scores[doc] as number);
  }
}

/**
 * Adds an org's own projects. Their inverse document frequency is that of the org, not that of its name, which other
 * projects' texts have as well.
 */
export function addOrg(
  index: SearchIndex,
  matches: TokenMatches,
  joinedName: string,
  factor: number,
  fields: number,
): void {
  const id = index.tokenIds.get(orgToken(joinedName));
  if (id !== undefined) addPostings(index, matches, id, factor * idfOf(index, id), fields);
}

function addPluralOrSingular(
  index: SearchIndex,
  matches: TokenMatches,
  token: string,
  maxIdf: number,
  fields: number,
): void {
  for (const form of pluralOrSingular(token)) {
    const id = index.idOfWord(form);
    if (id === undefined) continue;
    addPostings(index, matches, id, QUALITY.plural * Math.min(idfOf(index, id), maxIdf), fields);
    matches.marks.push({ token: form, prefix: false });
  }
}

/** Adds the longer words that begin with the token; the more letters are missing, the less they count. */
function addPrefixMatches(
  index: SearchIndex,
  matches: TokenMatches,
  token: string,
  maxIdf: number,
  fields: number,
): void {
  const isKnown = matches.docs.length > 0;
  const ids = index.withPrefix(token);
  if (ids.length === 0) return;
  const documents = ids.reduce((sum, id) => sum + index.frequencyOf(id), 0);
  const quality = isKnown ? QUALITY.prefixOfKnown : QUALITY.prefix;
  const factor = quality * Math.min(idf(index, documents), maxIdf);
  for (const id of ids) {
    const longer = tokenOf(index, id);
    if (longer === token) continue;
    const closeness = 0.5 + (0.5 * token.length) / longer.length;
    addPostings(index, matches, id, factor * closeness, prefixFields(token, fields));
    if (hasKind(index, id, TOKEN_KIND.shortField)) addOrg(index, matches, longer, factor / 2, fields);
  }
  if (!isKnown || token.length >= MIN_MARKED_PREFIX_LENGTH) matches.marks.push({ token, prefix: true });
}

/** Adds the words of short fields that contain the token: "scape" in "Kubescape". */
function addInfixMatches(index: SearchIndex, matches: TokenMatches, token: string, fields: number): void {
  for (const word of index.wordsContaining(token)) {
    const id = index.tokenIds.get(word);
    if (id === undefined) continue;
    addPostings(index, matches, id, QUALITY.infix * idfOf(index, id), fields);
    matches.marks.push({ token: word, prefix: false });
  }
}

interface FuzzyOptions {
  /** True where other projects match already: then fuzzy matches count less, and nothing is corrected. */
  isFound: boolean;
  fields: number;
  /** Words that fewer projects have are left out. */
  minFrequency: number;
}

/** Adds the words within the allowed edit distance, as words, orgs and skills. */
function addFuzzyMatches(
  index: SearchIndex,
  matches: TokenMatches,
  token: string,
  { isFound, fields, minFrequency }: FuzzyOptions,
): void {
  // Not even asked for, the words need not be loaded.
  const vocabulary = allowedEdits(token.length) === 0 ? [] : index.correctableWords();
  const corrections = correctorOf(vocabulary)
    .correct(token)
    .flatMap(({ at, edits }) => {
      const word = vocabulary[at] as string;
      const id = index.tokenIds.get(word);
      return id !== undefined && index.frequencyOf(id) >= minFrequency ? [{ id, word, edits }] : [];
    });
  for (const { id, word, edits } of corrections) {
    const quality =
      (QUALITY.fuzzy / (edits * edits)) * (word[0] === token[0] ? 1 : 0.9) * (isFound ? 0.6 : 1);
    addPostings(index, matches, id, quality * idfOf(index, id), fields);
    addOrg(index, matches, word, quality, fields);
    for (const skill of skillsNamed(index, [word])) {
      const skillId = index.tokenIds.get(skillToken(skill));
      if (skillId !== undefined)
        addPostings(index, matches, skillId, quality * idfOf(index, skillId), fields);
    }
    matches.marks.push({ token: word, prefix: false });
  }
  if (!isFound) matches.correction = bestCorrection(index, corrections);
}

/** Of the corrections with the fewest edits, the one that most projects have; null where there are no corrections. */
function bestCorrection(
  index: SearchIndex,
  corrections: readonly { id: number; word: string; edits: number }[],
): string | null {
  const least = corrections[0]?.edits;
  const [first, ...others] = corrections.filter(({ edits }) => edits === least);
  if (!first) return null;
  return others.reduce((a, b) => (index.frequencyOf(b.id) > index.frequencyOf(a.id) ? b : a), first).word;
}
