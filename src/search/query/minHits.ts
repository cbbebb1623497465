/** A list with fewer exact hits is filled up to this many with similar ones. */
export const MIN_HITS = 10;
