/** What a query is likely to become: for loading what it will need, before the last key. */
import type { SearchIndex } from "../index/searchIndex.ts";
import { TOKEN_KIND } from "../index/searchIndex.ts";
import { tokenize } from "../text/text.ts";
import { hasKind, tokenOf } from "./matches.ts";

/** The shortest beginning of a word, in letters, that says which word it is going to be. */
const MIN_LENGTH = 3;

/** Which share of all projects with a word that begins so the likely one has at least. */
const MIN_SHARE = 0.4;

/** A query with its last word as it is likely to end; null where no word is likely, or it is there already. */
export function likelyCompletion(index: SearchIndex, query: string): string | null {
  const last = tokenize(query).at(-1);
  if (!last || last.end < query.length || last.folded.length < MIN_LENGTH) return null;
  const words = index.withPrefix(last.folded).filter((id) => hasKind(index, id, TOKEN_KIND.word));
  let most = -1;
  let sum = 0;
  for (const id of words) {
    const frequency = index.frequencyOf(id);
    sum += frequency;
    if (most === -1 || frequency > index.frequencyOf(most)) most = id;
  }
  if (most === -1 || index.frequencyOf(most) < MIN_SHARE * sum) return null;
  const word = tokenOf(index, most);
  return word === last.folded ? null : query.slice(0, last.start) + word;
}
