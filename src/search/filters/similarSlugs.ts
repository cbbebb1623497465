/** Values of a facet that are similar to an unknown slug, as in a mistyped address. */
import Fuse from "fuse.js/basic";
import type { FacetIndex } from "./facets.ts";
import type { Facet } from "./filters.ts";

export interface SimilarSlug {
  slug: string;
  label: string;
}

/** How different a name may be, on Fuse.js's scale from 0 (equal) to 1 (anything). */
const THRESHOLD = 0.4;

/** How many at most. */
const LIMIT = 5;

/**
 * Finds the values whose slug or label is similar to a slug that the catalogue does not have.
 * @returns the most similar first
 */
export function similarSlugs(index: FacetIndex, facet: Facet, slug: string): SimilarSlug[] {
  const fuse = new Fuse(index.values[facet], {
    keys: ["slug", "label"],
    threshold: THRESHOLD,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  return fuse
    .search(slug.slice(0, 64), { limit: LIMIT })
    .map(({ item }) => ({ slug: item.slug, label: item.label }));
}
