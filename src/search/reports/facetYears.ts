/** The values of a facet with the years in which they occur: for the pages that list all of them. */
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { termYear } from "../../catalogue/termOrder.ts";
import type { FacetIndex } from "../filters/facets.ts";
import type { Facet } from "../filters/filters.ts";

/** One value, and when projects had it. */
export interface FacetYears {
  readonly slug: string;
  readonly label: string;
  /** Number of its projects in all terms. */
  readonly count: number;
  /** Number of its projects in the current terms. */
  readonly current: number;
  /** First and last year of its terms; null where no term of it has a year. */
  readonly years: readonly [first: number, last: number] | null;
}

/**
 * All values of a facet: those of current terms first, then those with more projects, then by name.
 * @param current ids of the current terms
 */
export function facetYears(
  { projects }: ProjectList,
  index: FacetIndex,
  facet: Facet,
  current: ReadonlySet<string>,
): FacetYears[] {
  return (
    index.values[facet]
      .map(({ slug, label, projects: own }): FacetYears => {
        const terms = Array.from(own, (at) => projects[at]?.term ?? "");
        const years = terms.flatMap((term) => termYear(term) ?? []);
        return {
          slug,
          label,
          count: own.length,
          current: terms.filter((term) => current.has(term)).length,
          years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
        };
      })
      // Sorting is stable: the facet has them by their projects, then by name.
      .sort((a, b) => b.current - a.current)
  );
}
