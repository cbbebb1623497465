/**
 * The words that a source's statements are reduced to. Apart from their model, which only the search and the converter need:
 * it would be 0.1 kB (gzip) of every page's first script.
 */

/** How hard a source says that a project is, from the easiest on. */
export const DIFFICULTIES = ["easy", "medium", "hard"] as const;

/** What became of a proposal, in the order in which it happens. */
export const STATES = ["proposed", "accepted", "taken", "closed"] as const;

/** "easy", "medium" or "hard". */
export type Difficulty = (typeof DIFFICULTIES)[number];
/** What became of a proposal. */
export type ProjectState = (typeof STATES)[number];
