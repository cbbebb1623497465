/** Matches one typed token with the index: by itself, as a skill or org, by plural, prefix, infix and edit distance. */

import { pluralOrSingular } from "../../catalogue/plurals.ts";
import {
  isLetter,
  letterToken,
  MIN_TEXT_PREFIX,
  prefixFields,
  type SearchIndex,
  skillToken,
  TOKEN_KIND,
} from "../index/searchIndex.ts";
import { isRequestWord } from "../text/requestWords.ts";
import { isVersion } from "../text/text.ts";
import { isSureCorrection, wordsNear } from "./corrections.ts";
import {
  ANY_FIELD,
  addOrg,
  addPostings,
  addSkill,
  emptyMatches,
  hasKind,
  idf,
  idfOf,
  skillsNamed,
  TOPIC_FIELDS,
  type TokenMatches,
  tokenOf,
} from "./matches.ts";
import { addRelated } from "./related.ts";

/** How much a match of each kind counts, compared with the typed token itself. */
const QUALITY = {
  exact: 1,
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

export interface MatchOptions {
  /** Bits of the fields in which the token may be. */
  fields: number;
  /** Match by edit distance even where the token itself is in the index. */
  forceFuzzy: boolean;
  /** No other word is before it. */
  isFirst: boolean;
  /** No other word follows it, but more letters may: it is not in quotes. */
  isLast: boolean;
}

/** One typed token, on its way through {@link EVIDENCE}. */
interface Typed extends MatchOptions {
  index: SearchIndex;
  token: string;
  /** Its id; undefined where no project has it. */
  id: number | undefined;
  /** The skills that it names. */
  skills: readonly number[];
  /** The inverse document frequency of the token itself: "go" must not rank the rarer "governance" first. */
  maxIdf: number;
}

/** One way in which projects match a token. */
interface EvidenceSource {
  /** Whether it is asked for this token, after the sources before it. Default: always. */
  when?: (typed: Typed, matches: TokenMatches) => boolean;
  add: (typed: Typed, matches: TokenMatches) => void;
}

/** In which ways a project may match a typed token, in this order; it keeps its best score. */
const EVIDENCE: readonly EvidenceSource[] = [
  { when: ({ id }) => id !== undefined, add: addToken },
  {
    add: ({ index, token, fields }, matches) => {
      if (addOrg(index, matches, token, 1, fields)) matches.isName = matches.isOrg = true;
    },
  },
  {
    add: ({ index, skills, maxIdf, fields }, matches) => {
      for (const skill of skills) addSkill(index, matches, skill, maxIdf, fields);
    },
  },
  { add: addPluralOrSingular },
  {
    when: ({ token }, { docs }) => token.length >= MIN_PREFIX_LENGTH || docs.length === 0,
    add: addPrefixMatches,
  },
  {
    when: ({ token }, { docs }) => docs.length === 0 && token.length >= MIN_INFIX_LENGTH,
    add: addInfixMatches,
  },
  {
    // Where longer words begin with it, it is not finished: the words to correct to need not be loaded.
    when: ({ token, id, skills, forceFuzzy }, { docs }) =>
      ((id === undefined && skills.length === 0 && docs.length === 0) || forceFuzzy) && !isRequestWord(token),
    add: (typed, matches) => addFuzzyMatches(typed, matches, 1),
  },
  {
    when: ({ index, id, skills, forceFuzzy }) =>
      id !== undefined && skills.length === 0 && !forceFuzzy && isLikelyTypo(index, id),
    add: (typed, matches) =>
      addFuzzyMatches(typed, matches, TYPO_RATIO * typed.index.frequencyOf(typed.id as number)),
  },
  { add: ({ index, token, skills, fields }, matches) => addRelated(index, matches, [token], skills, fields) },
];

/** Finds the projects that match one typed token, in every way. */
export function matchToken(index: SearchIndex, token: string, options: MatchOptions): TokenMatches {
  const matches = emptyMatches(index);
  const skills = skillsNamed(index, [token]);
  if (options.isLast && options.fields === ANY_FIELD && isLetter(token) && skills.length === 0) {
    matchLetter(index, token, options, matches);
    return matches;
  }
  const id = index.tokenIds.get(token);
  const ids = [id, ...skills.map((skill) => index.tokenIds.get(skillToken(skill)))];
  const maxIdf = Math.min(
    ...ids.map((known) => (known === undefined ? Number.POSITIVE_INFINITY : idfOf(index, known))),
  );
  const typed = { ...options, index, token, id, maxIdf, skills };
  for (const { when, add } of EVIDENCE) if (when?.(typed, matches) ?? true) add(typed, matches);
  if (isVersion(token)) matches.isOptional = true;
  return matches;
}

/**
 * Matches the first letter of a word, which is no skill ("C"). Its words are a tenth of the vocabulary, so they are not loaded: a first
 * letter finds the projects that have such a word in a short field. After other words it says nothing yet, and the list stays
 * as it is.
 */
function matchLetter(
  index: SearchIndex,
  letter: string,
  { fields, isFirst }: MatchOptions,
  matches: TokenMatches,
): void {
  if (!isFirst) {
    matches.isOptional = true;
    return;
  }
  const id = index.nameIds.get(letterToken(letter));
  if (id === undefined) return;
  addPostings(index, matches, id, QUALITY.prefix, fields);
  matches.marks.push({ token: letter, prefix: true });
}

function addToken({ index, token, id, maxIdf, fields }: Typed, matches: TokenMatches): void {
  if (id === undefined) return;
  addPostings(index, matches, id, QUALITY.exact * maxIdf, fields);
  matches.isWord = true;
  matches.topicDocs = index.postingsOf(id, fields & TOPIC_FIELDS).docs;
  matches.marks.push({ token, prefix: false });
}

/** A word of at most this many projects, in running text only, may be a typo of their authors: "kuberentes". */
const MAX_TYPO_FREQUENCY = 2;

/** It is corrected only to words that are this many times as frequent: "harbour" of one project to "harbor" of thirty. */
const TYPO_RATIO = 10;

function isLikelyTypo(index: SearchIndex, id: number): boolean {
  return index.frequencyOf(id) <= MAX_TYPO_FREQUENCY && !hasKind(index, id, TOKEN_KIND.shortField);
}

function addPluralOrSingular(
  { index, token, id: known, maxIdf, fields, isLast }: Typed,
  matches: TokenMatches,
): void {
  for (const form of pluralOrSingular(token)) {
    // "ku" is the beginning of a word: its plural would be a shard of its own.
    if (known === undefined && isLast && token.length < MIN_TEXT_PREFIX) continue;
    const id = index.idOfWord(form);
    if (id === undefined) continue;
    addPostings(index, matches, id, QUALITY.plural * Math.min(idfOf(index, id), maxIdf), fields);
    matches.marks.push({ token: form, prefix: false });
  }
}

/** Adds the longer words that begin with the token; the more letters are missing, the less they count. */
function addPrefixMatches(
  { index, token, maxIdf, fields, isFirst, isLast }: Typed,
  matches: TokenMatches,
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
  // Who begins another word has finished this one.
  if (!isKnown && (isFirst || !isLast)) matches.isGuess = true;
  if (!isKnown || token.length >= MIN_MARKED_PREFIX_LENGTH) matches.marks.push({ token, prefix: true });
}

/** Adds the words of short fields that contain the token: "scape" in "Kubescape". */
function addInfixMatches({ index, token, fields }: Typed, matches: TokenMatches): void {
  for (const word of index.wordsContaining(token)) {
    const id = index.tokenIds.get(word);
    if (id === undefined) continue;
    addPostings(index, matches, id, QUALITY.infix * idfOf(index, id), fields);
    matches.marks.push({ token: word, prefix: false });
  }
}

/**
 * Adds the words within the allowed edit distance, as words, orgs and skills. Where other projects match already, they count
 * less, and nothing is corrected.
 * @param minFrequency words that fewer projects have are left out
 */
function addFuzzyMatches({ index, token, fields }: Typed, matches: TokenMatches, minFrequency: number): void {
  const isFound = matches.docs.length > 0;
  const corrections = wordsNear(index, token, !isFound).flatMap(({ word, edits }) => {
    const id = index.tokenIds.get(word);
    return id !== undefined && index.frequencyOf(id) >= minFrequency ? [{ id, word, edits }] : [];
  });
  let isName = false;
  for (const { id, word, edits } of corrections) {
    const quality =
      (QUALITY.fuzzy / (edits * edits)) * (word[0] === token[0] ? 1 : 0.9) * (isFound ? 0.6 : 1);
    addPostings(index, matches, id, quality * idfOf(index, id), fields);
    if (addOrg(index, matches, word, quality, fields)) isName = true;
    for (const skill of skillsNamed(index, [word])) {
      const skillId = index.tokenIds.get(skillToken(skill));
      if (skillId === undefined) continue;
      isName = true;
      addPostings(index, matches, skillId, quality * idfOf(index, skillId), fields);
    }
    matches.marks.push({ token: word, prefix: false });
  }
  if (isFound) return;
  matches.correction = bestCorrection(index, corrections);
  matches.isGuess = !isName && !isSureCorrection(token, corrections[0]?.edits ?? 0);
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
