/** The names of a skill that tell a reader something: the taxonomy's aliases are there to be found by, typos and all. */
import { words } from "./text.ts";

/** From this share of common letter pairs on, two words are one word, spelt differently. */
const ALIKE = 0.6;

/**
 * Of a skill's aliases, those that are other names: "golang" of Go, "k8s" of Kubernetes. Left out are its own spellings
 * and misspellings ("type script", "kubernets"), and its name with words around it ("kubernetes admin").
 */
export function otherNames(label: string, aliases: readonly string[]): string[] {
  const names = [label];
  for (const alias of aliases) if (names.every((name) => isOther(name, alias))) names.push(alias);
  return names.slice(1);
}

function isOther(name: string, alias: string): boolean {
  const [own, other] = [words(name), words(alias)];
  if (own.length > 0 && own.every((word) => other.includes(word))) return false;
  const [whole, otherWhole] = [own.join(""), other.join("")];
  if (whole === otherWhole || otherWhole === "") return false;
  // "Postgres" is short for PostgreSQL, not a slip.
  return whole.startsWith(otherWhole) || likeness(whole, otherWhole) < ALIKE;
}

/** Dice's coefficient of the words' letter pairs: 1 for the same, 0 where they share none. */
function likeness(a: string, b: string): number {
  const pairs = (word: string) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const [ofA, ofB] = [pairs(a), pairs(b)];
  const left = [...ofB];
  const shared = ofA.filter((pair) => {
    const at = left.indexOf(pair);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / Math.max(1, ofA.length + ofB.length);
}
