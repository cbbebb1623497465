/** Which skills, organizations and mentors have a page, and a feed, among the site's files. */
import type { FacetIndex } from "./facets.ts";

/** The facets whose values have pages. */
export const PAGE_FACETS = ["org", "skill", "mentor"] as const;
export type PageFacet = (typeof PAGE_FACETS)[number];

/**
 * How many values of all three facets have such files: those with the most projects. With 10,000 projects there are 13,000
 * values, most of a single project, and hosts take 20,000 files. The browser renders the pages of the others, at the
 * same addresses, from the shell that hosts answer an unknown address with.
 */
const MOST = 1000;

/** A value with at least this many projects has files of its own. One, as long as there is room for all. */
export function minProjectsOfPages({ values }: Pick<FacetIndex, "values">): number {
  const sizes = PAGE_FACETS.flatMap((facet) => values[facet].map(({ size }) => size)).sort((a, b) => b - a);
  const beyond = sizes[MOST];
  return beyond === undefined ? 1 : beyond + 1;
}
