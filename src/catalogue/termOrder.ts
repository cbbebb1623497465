/** The order of terms, where no more than their ids is known. */
import { memoize } from "./memoize.ts";

/** As text in the order of time: from the year on, wherever in the id that stands; before all of them what has none. */
const since = memoize((id: string) => `${/20\d\d.*/.exec(id) ?? ""} ${id}`);

/**
 * Compares the ids of two terms, the newest first: "2025-02-jun-aug", "2025-01-mar-may", "gsoc-2025", then
 * earlier years, then "undated". Ids that begin with their year are in the order of their letters.
 */
export function newestTermFirst(a: string, b: string): number {
  return a === b ? 0 : since(a) < since(b) ? 1 : -1;
}
