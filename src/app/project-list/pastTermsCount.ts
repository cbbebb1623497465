import type { FilteredResults } from "./useFilteredResults.ts";

/** How many more projects fit in the terms that a list leaves out; 0 where terms are chosen. */
export function pastTermsCount({
  filters,
  facets,
  projects,
}: Pick<FilteredResults, "filters" | "facets" | "projects">): number {
  if (filters.term.length > 0) return 0;
  return facets.options("term").reduce((sum, { count }) => sum + count, 0) - projects.length;
}
