/**
 * What `convert/kinds/` derives from the words of a proposal, for facets that say so. It is no part of the catalogue, which
 * has only what a source states.
 */

/** Kinds of work, in the order of the page. */
export const WORK_KINDS = ["code", "docs", "design", "community", "research"] as const;
/** A kind of work. */
export type WorkKind = (typeof WORK_KINDS)[number];

/** Topics, and "beginner" where the text welcomes beginners. */
export const TOPICS = ["beginner", "web", "data", "systems"] as const;
/** See {@link TOPICS}. */
export type Topic = (typeof TOPICS)[number];
