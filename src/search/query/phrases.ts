/** Phrases: typed tokens in a row that are one name, and the projects that match it. */
import { MAX_JOINED_WORDS, orgToken, type SearchIndex } from "../index/searchIndex.ts";
import { isRequestWord } from "../text/requestWords.ts";
import { isVersion } from "../text/text.ts";
import { CONCEPT_NAMES } from "./concepts.ts";
import {
  addOrg,
  addPostings,
  addSkill,
  emptyMatches,
  idfOf,
  raiseScore,
  SKILL_SUFFIXES,
  skillsNamed,
  type TokenMatches,
} from "./matches.ts";
import { addRelated } from "./related.ts";

/** How much a phrase that is one word in a project ("opentelemetry") counts, for each of its typed tokens. */
const JOINED_QUALITY = 1.1;

/** Last parts of a site's address, which do not belong to an org's name: "meshery.io". */
const ORG_SUFFIXES: ReadonlySet<string> = new Set(["io", "dev", "sh", "project"]);

/** The longest org name that is looked for, in tokens. */
const MAX_ORG_TOKENS = 8;

/** Tokens in a row that are one name: a skill's, an org's, or a word written apart ("kube scape"). */
export interface Phrase {
  /** Index of the first token. */
  start: number;
  /** Number of tokens, 2 or more. */
  length: number;
}

/** Finds the phrases among typed tokens: from left to right, each as long as possible, without overlap. */
export function findPhrases(index: SearchIndex, tokens: readonly string[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let start = 0; start < tokens.length; start++) {
    const length = phraseLength(index, tokens, start);
    if (length < 2) continue;
    phrases.push({ start, length });
    start += length - 1;
  }
  return phrases;
}

/** The length of the phrase that begins at a token; below 2 where none does. */
function phraseLength(index: SearchIndex, tokens: readonly string[], start: number): number {
  const first = tokens[start] ?? "";
  // Few names begin with a request word ("The Update Framework"), and none is looked up for the others.
  const longestOrg = isRequestWord(first) && first !== "the" ? 0 : MAX_ORG_TOKENS;
  for (let length = Math.min(longestOrg, tokens.length - start); length > 1; length--) {
    if (index.tokenIds.has(orgToken(joinedOrg(tokens.slice(start, start + length))))) return length;
  }
  const nameLength = index.skillNames.at(tokens, start)?.length ?? 0;
  const hasSuffix = SKILL_SUFFIXES.has(tokens[start + nameLength] ?? "");
  const skillLength = Math.max(
    hasSuffix ? nameLength + 1 : nameLength,
    CONCEPT_NAMES.at(tokens, start)?.length ?? 0,
  );
  for (
    let length = Math.min(MAX_JOINED_WORDS, tokens.length - start);
    length > Math.max(1, skillLength);
    length--
  ) {
    const parts = tokens.slice(start, start + length);
    // "I am" is not the skill IAM, and "in Headlamp" of some title is no name.
    if (isRequestWord(first) || isRequestWord(parts.at(-1) ?? "") || parts.some(isVersion)) continue;
    const joined = parts.join("");
    if (index.skillNames.named([joined]).length > 0 || index.tokenIds.has(joined)) return length;
  }
  return skillLength;
}

/** An org's tokens, two or more, joined as in the index, without the end of a site's address. */
function joinedOrg(name: readonly string[]): string {
  const hasSuffix = ORG_SUFFIXES.has(name.at(-1) ?? "");
  return (hasSuffix ? name.slice(0, -1) : name).join("");
}

/**
 * Finds the projects that match a phrase: as one word, org or skill, or with all of its tokens anywhere.
 * @param ofTokens the matches of each of the phrase's tokens by itself
 * @param fields bits of the fields that count
 */
export function matchPhrase(
  index: SearchIndex,
  tokens: readonly string[],
  { start, length }: Phrase,
  ofTokens: readonly TokenMatches[],
  fields: number,
): TokenMatches {
  const matches = emptyMatches(index, length);
  const name = tokens.slice(start, start + length);
  const joined = name.join("");
  const id = index.tokenIds.get(joined);
  if (id !== undefined) {
    addPostings(index, matches, id, JOINED_QUALITY * length * idfOf(index, id), fields);
    matches.marks.push({ token: joined, prefix: false });
  }
  for (const org of new Set([joined, joinedOrg(name)]))
    if (addOrg(index, matches, org, length, fields)) matches.isName = matches.isOrg = true;
  const skills = new Set([...skillsNamed(index, name), ...skillsNamed(index, [joined])]);
  for (const skill of skills) addSkill(index, matches, skill, Number.POSITIVE_INFINITY, fields);
  const rarest = ofTokens.reduce((a, b) => (b.docs.length < a.docs.length ? b : a));
  for (const doc of rarest.docs) {
    if (ofTokens.some(({ scores }) => scores[doc] === 0)) continue;
    const sum = ofTokens.reduce((total, { scores }) => total + (scores[doc] as number), 0);
    raiseScore(matches, doc, sum);
  }
  addRelated(index, matches, name, skills, fields);
  for (const { marks } of ofTokens) matches.marks.push(...marks);
  matches.isSubject ||= ofTokens.every(({ isSubject }) => isSubject);
  return matches;
}
