/** Which filters to remove from an empty list. A module of its own: most lists are not empty, so it is loaded late. */
import { sizeOf } from "./bitCount.ts";
import { intersection } from "./bitSet.ts";
import { chosenBits, type FacetIndex, hitBits } from "./facets.ts";
import { FACETS, type Facet, type Filters, slugOf } from "./filters.ts";

/** A filter to remove. */
export interface Relaxation {
  /** "q" is the search text, "fit" the quick filter. */
  facet: Facet | "q" | "fit";
  /** The value as the filters have it, with "-" where it is left out; null for the text and the quick filter. */
  value: string | null;
  label: string;
  /** How many projects the list has without it. */
  count: number;
}

/**
 * For an empty list: each single filter, the text among them, without which the list has projects; most projects first.
 * @param hits indices of the projects that match the text; null without a text
 * @param within indices of the projects that pass the quick filter; null without one
 */
export function relaxations(
  index: FacetIndex,
  filters: Filters,
  hits: ArrayLike<number> | null,
  within: ArrayLike<number> | null = null,
): Relaxation[] {
  const count = (changed: Filters, withHits: ArrayLike<number> | null, inside = within) => {
    const unfaceted = intersection(hitBits(index, withHits), hitBits(index, inside));
    return sizeOf(Object.values(chosenBits(index, changed)).reduce(intersection, unfaceted));
  };
  const found: Relaxation[] = FACETS.flatMap((facet) =>
    filters[facet].map((value) => ({
      facet,
      value,
      label: index.bySlug[facet].get(slugOf(value))?.label ?? slugOf(value),
      count: count({ ...filters, [facet]: filters[facet].filter((other) => other !== value) }, hits),
    })),
  );
  if (hits !== null)
    found.push({ facet: "q", value: null, label: filters.q.trim(), count: count(filters, null) });
  if (within !== null)
    found.push({ facet: "fit", value: null, label: "", count: count(filters, hits, null) });
  return found.filter(({ count: left }) => left > 0).sort((a, b) => b.count - a.count);
}
