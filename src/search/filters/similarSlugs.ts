/** Values of a facet that an unknown slug may have meant. */
import Fuse from "fuse.js/basic";
import type { FacetIndex } from "./facets.ts";
import type { Facet } from "./filters.ts";

/** A value that may be meant. */
export interface SimilarSlug {
  slug: string;
  label: string;
}

/** Fuse's measure of how far a name may be off: 0 is the same, 1 anything. */
const THRESHOLD = 0.4;

/**
 * The values whose slug or label is most like a slug that the catalogue does not have.
 * @returns the likest first; none where nothing is like it
 */
export function similarSlugs(index: FacetIndex, facet: Facet, slug: string, limit = 5): SimilarSlug[] {
  const fuse = new Fuse(index.values[facet], {
    keys: ["slug", "label"],
    threshold: THRESHOLD,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  return fuse
    .search(slug.slice(0, 64), { limit })
    .map(({ item }) => ({ slug: item.slug, label: item.label }));
}
