/** What a query is likely to become: for loading what it will need, before the last key. */
import type { SearchIndex } from "../index/searchIndex.ts";
import { TOKEN_KIND } from "../index/searchIndex.ts";
import { tokenize } from "../text/text.ts";
import { hasKind, tokenOf } from "./matches.ts";

/** The shortest beginning of a word, in letters, that says which word it is going to be. */
const MIN_LENGTH = 3;

/** Which share of what begins so the likely word has at least, with the words that go on from it: "operators" with "operator". */
const MIN_SHARE = 0.5;

/** A query with its last word as it is likely to end; null where no word is likely, or it is there already. */
export function likelyCompletion(index: SearchIndex, query: string): string | null {
  const last = tokenize(query).at(-1);
  if (!last || last.end < query.length || last.folded.length < MIN_LENGTH) return null;
  const words = index.withPrefix(last.folded).filter((id) => hasKind(index, id, TOKEN_KIND.word));
  const frequencyOf = (some: readonly number[]) => some.reduce((sum, id) => sum + index.frequencyOf(id), 0);
  const [first, ...others] = words;
  if (first === undefined) return null;
  const word = tokenOf(
    index,
    others.reduce((a, b) => (index.frequencyOf(b) > index.frequencyOf(a) ? b : a), first),
  );
  const ofWord = words.filter((id) => tokenOf(index, id).startsWith(word));
  if (frequencyOf(ofWord) < MIN_SHARE * frequencyOf(words)) return null;
  return word === last.folded ? null : query.slice(0, last.start) + word;
}
