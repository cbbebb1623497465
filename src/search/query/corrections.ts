/** The words of an index that a misspelt word may stand for. */
import { memoize } from "../../catalogue/memoize.ts";
import { orgToken, type SearchIndex } from "../index/searchIndex.ts";
import { isRequestWord } from "../text/requestWords.ts";
import { allowedEdits, Corrector } from "./fuzzy.ts";
import { skillsNamed } from "./matches.ts";

const correctorOf = memoize(
  (words: readonly string[]) => new Corrector(words),
  new WeakMap<readonly string[], Corrector>(),
);

/** Builds the spelling corrector now, so that the first misspelt query does not wait for it. */
export function prepareCorrections(index: SearchIndex): void {
  correctorOf(index.correctableWords());
}

/** Words from this length on, in letters, are corrected to a skill's name of the same initial by two edits: "phyton". */
const MIN_SKILL_LENGTH_FOR_TWO_EDITS = 5;

/**
 * The words within the allowed edit distance, the fewest edits first.
 * @param withSkills where there are none, also the names of skills that are two edits away
 */
export function wordsNear(
  index: SearchIndex,
  token: string,
  withSkills: boolean,
): { word: string; edits: number }[] {
  // Not even asked for, the words need not be loaded.
  const vocabulary = allowedEdits(token.length) === 0 ? [] : index.correctableWords();
  const corrector = correctorOf(vocabulary);
  const near = (maxEdits?: number) =>
    corrector.correct(token, maxEdits).map(({ at, edits }) => ({ word: vocabulary[at] as string, edits }));
  const words = near();
  if (words.length > 0 || !withSkills || token.length < MIN_SKILL_LENGTH_FOR_TWO_EDITS) return words;
  return near(2).filter(({ word }) => word[0] === token[0] && skillsNamed(index, [word]).length > 0);
}

/** A word from this length on, in letters, is hardly one letter away from another by chance, as "bread" is from "break". */
const MIN_SURE_LENGTH = 7;

/** True where a word hardly stands for anything else than one that is so many edits away. */
export function isSureCorrection(word: string, edits: number): boolean {
  return edits === 1 && word.length >= MIN_SURE_LENGTH;
}

/** True for a word that no project has and no longer word begins with; a request word never is. */
export function isUnknown(index: SearchIndex, word: string): boolean {
  if (isRequestWord(word) || index.tokenIds.has(word) || skillsNamed(index, [word]).length > 0) return false;
  return index.withPrefix(word).length === 0;
}

/**
 * The word that an unknown one most likely stands for: of the nearest, a skill's or an org's name, else the one that most
 * projects have; null where none is near.
 */
export function likelyWord(
  index: SearchIndex,
  unknown: string,
): { word: string; isName: boolean; isSure: boolean } | null {
  const near = wordsNear(index, unknown, true);
  const ranked = near
    .filter(({ edits }) => edits === near[0]?.edits)
    .map(({ word, edits }) => {
      const id = index.tokenIds.get(word);
      const isName = skillsNamed(index, [word]).length > 0 || index.tokenIds.has(orgToken(word));
      const isSure = isName || isSureCorrection(unknown, edits);
      return { word, isName, isSure, frequency: id === undefined ? 0 : index.frequencyOf(id) };
    })
    .sort((a, b) => Number(b.isName) - Number(a.isName) || b.frequency - a.frequency);
  return ranked[0] ?? null;
}
