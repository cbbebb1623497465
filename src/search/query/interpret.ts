/** What a query asks for: its subject without request words and negations, and the projects that match each part of it. */
import { type Field, fieldBit, type SearchIndex } from "../index/searchIndex.ts";
import { isRequestWord, REQUEST_WORDS } from "../text/requestWords.ts";
import { HAN, segment } from "../text/segment.ts";
import { WISH_WORDS } from "./concepts.ts";
import { isUnknown, likelyWord } from "./corrections.ts";
import { Corrector } from "./fuzzy.ts";
import { ANY_FIELD, skillsNamed, type TokenMatches } from "./matches.ts";
import { takeNegations } from "./negation.ts";
import { findPhrases, matchPhrase } from "./phrases.ts";
import type { ExcludedWords, Query, QueryWord, Scope } from "./query.ts";
import { matchTermNames } from "./termNames.ts";
import { matchToken } from "./tokenMatches.ts";

export const SCOPE_FIELDS: Record<Scope, Field> = {
  skill: "skills",
  org: "org",
  mentor: "mentors",
  term: "term",
  title: "title",
};

/** Leaves out of a query what does not name its subject, and finds what it excludes in words ("without Go"). */
export function understand(index: SearchIndex, query: Query): Query {
  const { words, excluded } = takeNegations(
    index,
    query.words.flatMap((word) => splitWord(index, word)).map((word) => respelled(index, word)),
  );
  const named = subjectOf(index, words);
  // A request without a subject is meant as it stands, unless it excludes something: "projects without Go".
  const subject = named.length > 0 || excluded.length > 0 ? named : words;
  const request = words.filter((word) => !subject.includes(word));
  const operators = query.excluded.map((operator) => withLikelySkill(index, operator));
  return { ...query, words: subject, request, excluded: [...operators, ...excluded] };
}

/** "-kuberntes" as "-kubernetes": nobody excludes what nobody has. */
function withLikelySkill(index: SearchIndex, operator: ExcludedWords): ExcludedWords {
  const [word = "", ...others] = operator.words;
  if (others.length > 0 || (operator.scope ?? "skill") !== "skill" || !isUnknown(index, word))
    return operator;
  const likely = likelyWord(index, word);
  return likely?.isName ? { ...operator, words: [likely.word] } : operator;
}

/** The names and request words in a word of Chinese characters; other words as they are. */
function splitWord(index: SearchIndex, word: QueryWord): QueryWord[] {
  if (word.isQuoted) return [word];
  const parts = segment(word, (name) => isRequestWord(name) || skillsNamed(index, [name]).length > 0);
  const names = parts.filter(
    ({ folded }) => !isRequestWord(folded) && skillsNamed(index, [folded]).length > 0,
  );
  // Characters between names would have to be in a text, where they are part of a longer word.
  return names.length === 0
    ? parts
    : parts.filter((part) => names.includes(part) || isRequestWord(part.folded) || !HAN.test(part.folded));
}

const REQUEST_VOCABULARY: readonly string[] = [...REQUEST_WORDS, ...WISH_WORDS];
let requestCorrector: Corrector | null = null;

/** The shortest word, in letters, that may be a slip of a request word. */
const MIN_REQUEST_SLIP = 4;

/** A word as it is; where the index does not know it and it is a slip of a request word ("wnat"), that word. */
function respelled(index: SearchIndex, word: QueryWord): QueryWord {
  const { folded, isQuoted } = word;
  if (isQuoted || folded.length < MIN_REQUEST_SLIP || isRequestWord(folded)) return word;
  if (index.tokenIds.has(folded) || skillsNamed(index, [folded]).length > 0) return word;
  // More letters may follow.
  if (index.withPrefix(folded).length > 0) return word;
  requestCorrector ??= new Corrector(REQUEST_VOCABULARY);
  const meant = requestCorrector.correct(folded).find(({ at, edits }) => {
    const request = REQUEST_VOCABULARY[at] ?? "";
    const isNear =
      request.length > 4
        ? edits === 1 || WISH_WORDS.includes(request)
        : lettersOf(request) === lettersOf(folded);
    return isNear && request[0] === folded[0];
  });
  return meant === undefined ? word : { ...word, folded: REQUEST_VOCABULARY[meant.at] ?? folded };
}

/** Its letters, sorted: a short word is a slip of another only where two letters changed places. */
const lettersOf = (word: string) => [...word].sort().join("");

/** The words without request words, except those within names. */
function subjectOf(index: SearchIndex, words: readonly QueryWord[]): readonly QueryWord[] {
  const inNames = new Set<number>();
  const folded = words.map((word) => word.folded);
  for (const { start, length } of findPhrases(index, folded))
    for (let at = start; at < start + length; at++) inNames.add(at);
  return words.filter(
    ({ folded: word, isQuoted }, at) =>
      isQuoted || inNames.has(at) || !isRequestWord(word) || skillsNamed(index, [word]).length > 0,
  );
}

/** A query with the projects that match its tokens. */
export interface Interpretation {
  /** Of each token and phrase, those with a scope among them. */
  matches: TokenMatches[];
  /** The tokens without a scope, in their likely spelling. */
  tokens: readonly string[];
  /** By typed token, its likely spelling where it differs. */
  corrections: Map<string, string>;
}

/**
 * Finds the phrases of a query, and the projects that match each of its tokens and phrases.
 * @param forceFuzzy match all tokens by edit distance too, also those that some project has
 */
export function interpret(index: SearchIndex, query: Query, forceFuzzy: boolean): Interpretation {
  const known = new Map<string, TokenMatches>();
  const corrections = new Map<string, string>();
  const matchOnce = (token: string, fields: number, isFirst: boolean, isLast: boolean) => {
    const key = `${fields} ${isFirst} ${isLast} ${token}`;
    const matches = known.get(key) ?? matchToken(index, token, { fields, forceFuzzy, isFirst, isLast });
    known.set(key, matches);
    return matches;
  };
  const matchAll = (typed: readonly string[], fields: number, isFinished = false) => {
    const last = isFinished ? -1 : typed.length - 1;
    const ofTokens = typed.map((token, at) => matchOnce(token, fields, at === 0, at === last));
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
  const { matches, tokens } = matchAll(
    query.words.map(({ folded }) => folded),
    ANY_FIELD,
    query.words.at(-1)?.isQuoted,
  );
  const scoped = query.scoped.flatMap(
    ({ scope, words: scopedWords }) =>
      (scope === "term" && matchTermNames(index, scopedWords)) ||
      matchAll(scopedWords, fieldBit(SCOPE_FIELDS[scope])).matches,
  );
  const all = [...new Set([...matches, ...scoped])];
  // A query of nothing but version numbers and wishes is meant.
  if (all.every(({ isOptional }) => isOptional)) for (const one of all) one.isOptional = false;
  return { matches: all, tokens, corrections };
}
