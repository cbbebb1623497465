/** Which of a skill's aliases are worth showing: the taxonomy has typos among them, so that these are found as well. */
import { words } from "./text.ts";

/** From this share of common letter pairs on, two words are spellings of the same one. */
const SAME_WORD_SIMILARITY = 0.6;

/**
 * The aliases of a skill that are names of their own: "golang" of Go, "k8s" of Kubernetes. Left out are other spellings of
 * its label and typos ("type script", "kubernets"), and its label with more words ("kubernetes admin").
 */
export function otherNames(label: string, aliases: readonly string[]): string[] {
  const names = [label];
  for (const alias of aliases) if (names.every((name) => isDifferentName(name, alias))) names.push(alias);
  return names.slice(1);
}

function isDifferentName(name: string, alias: string): boolean {
  const [nameWords, aliasWords] = [words(name), words(alias)];
  if (nameWords.length > 0 && nameWords.every((word) => aliasWords.includes(word))) return false;
  const [joinedName, joinedAlias] = [nameWords.join(""), aliasWords.join("")];
  if (joinedName === joinedAlias || joinedAlias === "") return false;
  // "Postgres" is short for PostgreSQL, not a typo.
  return joinedName.startsWith(joinedAlias) || similarity(joinedName, joinedAlias) < SAME_WORD_SIMILARITY;
}

/**
 * The Sørensen–Dice coefficient of the words' letter pairs: 1 for equal words, 0 where they share none.
 * https://en.wikipedia.org/wiki/Dice-Sørensen_coefficient
 */
function similarity(a: string, b: string): number {
  const pairs = (word: string) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const [pairsOfA, pairsOfB] = [pairs(a), pairs(b)];
  const unused = [...pairsOfB];
  const shared = pairsOfA.filter((pair) => {
    const at = unused.indexOf(pair);
    if (at !== -1) unused.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / Math.max(1, pairsOfA.length + pairsOfB.length);
}
