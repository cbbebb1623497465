/** Terms by their names, of which the index itself has none: it has their ids. */
import type { SearchIndex } from "../index/searchIndex.ts";
import { words } from "../text/text.ts";
import { emptyMatches, raiseScore, type TokenMatches } from "./matches.ts";

/** True where a term's name has these words in a row. */
export function isNamed(name: string, phrase: readonly string[]): boolean {
  return ` ${words(name).join(" ")} `.includes(` ${phrase.join(" ")} `);
}

/** The projects of all terms with such a name, each as good as another; null where there is none. */
export function matchTermNames(index: SearchIndex, phrase: readonly string[]): TokenMatches | null {
  const matches = emptyMatches(index, phrase.length);
  index.documents.forEach(({ termName = "" }, doc) => {
    if (isNamed(termName, phrase)) raiseScore(matches, doc, 1);
  });
  return matches.docs.length === 0 ? null : matches;
}
