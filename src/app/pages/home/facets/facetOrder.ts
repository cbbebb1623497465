/** Which options of a facet are listed, and in what order. */
import type { FacetOption } from "../../../../search/filters/facets.ts";
import type { Facet } from "../../../../search/filters/filters.ts";

/** Facets whose values have an order of their own: from the newest, the easiest, the smallest on. */
const IN_OWN_ORDER: ReadonlySet<Facet> = new Set(["state", "difficulty", "size", "term", "kind"]);

/**
 * Orders a facet's options: those chosen or left out first, then those that show the most projects. An option that would show
 * none is not listed. Facets with an order of their own keep it.
 */
export function listedOptions(facet: Facet, options: readonly FacetOption[]): FacetOption[] {
  const isMarked = ({ selected, excluded }: FacetOption) => selected || excluded;
  const listed = options.filter((option) => option.count > 0 || isMarked(option));
  if (IN_OWN_ORDER.has(facet)) return listed;
  return listed.sort((a, b) => Number(isMarked(b)) - Number(isMarked(a)) || b.count - a.count);
}

/**
 * The options in the order that they had before, with their counts of now; new ones at the end. For as long as somebody is
 * in the list: no checkbox moves away while it is pressed.
 * @param before slugs
 */
export function inOrderOf(
  before: readonly string[],
  listed: readonly FacetOption[],
  options: readonly FacetOption[],
): FacetOption[] {
  const bySlug = new Map(options.map((option) => [option.slug, option]));
  const known = new Set(before);
  return [
    ...before.flatMap((slug) => bySlug.get(slug) ?? []),
    ...listed.filter(({ slug }) => !known.has(slug)),
  ];
}
