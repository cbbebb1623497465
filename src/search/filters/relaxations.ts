/** The way out of an empty list. Apart from the facets, because most lists are not empty. */
import { and, chosenBits, type FacetIndex, popCount, textBits } from "./facets.ts";
import { FACETS, type Facet, type Filters } from "./filters.ts";

/** A filter to take off. */
export interface Relaxation {
  /** "q" is the search text, "fit" the quick view. */
  facet: Facet | "q" | "fit";
  /** Null for the text and the quick view. */
  slug: string | null;
  label: string;
  /** How many projects that brings back. */
  count: number;
}

/**
 * For a list that has become empty: each single filter (the text among them) whose removal brings projects back,
 * the one that brings most first.
 */
export function relaxations(
  index: FacetIndex,
  filters: Filters,
  hits: ArrayLike<number> | null,
  within: ArrayLike<number> | null = null,
): Relaxation[] {
  const count = (changed: Filters, withHits: ArrayLike<number> | null, inside = within) =>
    FACETS.reduce(
      (bits, facet) => and(bits, chosenBits(index, changed)[facet]),
      and(textBits(index, withHits), textBits(index, inside)),
    ).reduce((sum, word) => sum + popCount(word), 0);
  const found: Relaxation[] = FACETS.flatMap((facet) =>
    filters[facet].map((slug) => ({
      facet,
      slug,
      label: index.bySlug[facet].get(slug)?.label ?? slug,
      count: count({ ...filters, [facet]: filters[facet].filter((other) => other !== slug) }, hits),
    })),
  );
  if (hits !== null)
    found.push({ facet: "q", slug: null, label: filters.q.trim(), count: count(filters, null) });
  if (within !== null) found.push({ facet: "fit", slug: null, label: "", count: count(filters, hits, null) });
  return found.filter((removal) => removal.count > 0).sort((a, b) => b.count - a.count);
}
