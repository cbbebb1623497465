/** The order of terms, from their ids alone. */
import { memoize } from "./memoize.ts";

/** The id of what stands in no term; a list of terms has it where projects do. */
export const NO_TERM = "undated";

const YEAR = /20\d\d/;

/** The year in a term's id, 2025 of "gsoc-2025"; null where there is none. */
export function termYear(id: string): number | null {
  const [year] = YEAR.exec(id) ?? [];
  return year === undefined ? null : Number(year);
}

/** A text that sorts in the order of time: the id from its year on, wherever in the id that is. Without a year it sorts first. */
const sortKey = memoize((id: string) => `${/20\d\d.*/.exec(id) ?? ""} ${id}`);

/**
 * Compares the ids of two terms, the newest first: "2025-02-jun-aug", "2025-01-mar-may", "gsoc-2025", then
 * earlier years, then "undated".
 * @returns as a function for `sort` does
 */
export function newestTermFirst(a: string, b: string): number {
  return a === b ? 0 : sortKey(a) < sortKey(b) ? 1 : -1;
}
