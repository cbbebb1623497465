import type { FacetResult } from "../../search/filters/facets.ts";
import type { FilteredResults } from "./useFilteredResults.ts";

/**
 * How many more projects fit in the terms that a list leaves out; 0 where terms are chosen.
 * @param allTerms counts of the projects of all terms
 */
export function pastTermsCount(
  { filters, projects }: Pick<FilteredResults, "filters" | "projects">,
  allTerms: FacetResult,
): number {
  if (filters.term.length > 0) return 0;
  return allTerms.options("term").reduce((sum, { count }) => sum + count, 0) - projects.length;
}
