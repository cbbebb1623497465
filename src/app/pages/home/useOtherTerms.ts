import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { applyFilters, type FacetResult } from "../../../search/filters/facets.ts";
import { DEFAULT_FILTERS, FACETS, type Facet } from "../../../search/filters/filters.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { preparedListQuery } from "../../data/listFor.ts";
import { countedHits, type FilteredResults } from "../../project-list/useFilteredResults.ts";
import { useMatches } from "../../visitor/skills.ts";

/** What holds for the projects of all terms, where the list has only the current ones. */
interface OtherTerms {
  /** Its options "term" and "program" are counted in all terms, the others in the list. */
  facets: FacetResult;
  /** The same, with the values of all terms; null as long as it is on its way. */
  whole: FacetResult | null;
}

const ABOUT_TERMS: readonly Facet[] = ["term", "program"];

/**
 * Counts terms. A list of the current terms knows of other projects their terms alone, which is enough to count the hits of a
 * text. For more the whole list is loaded, while the list shows its own projects.
 */
export function useOtherTerms(catalogue: ProjectList, results: FilteredResults): OtherTerms {
  const { filters, scoped, answer, facets, within } = results;
  const isChosen = FACETS.some((facet) => facet !== "term" && filters[facet].length > 0);
  const needsMore = catalogue.part !== undefined && (isChosen || within !== null);
  const { data } = useQuery({ ...preparedListQuery, enabled: needsMore });
  const list = needsMore ? data : undefined;
  const { matches } = useMatches(list ?? catalogue, filters.know);
  return useMemo(() => {
    if (!needsMore) return { facets, whole: facets };
    const hits = countedHits(answer);
    const fitting = filters.quickFilter === null ? null : (matches?.fitting[filters.quickFilter] ?? null);
    const whole = list ? applyFilters(facetIndexOf(list), scoped, hits, fitting) : null;
    // Until then as if the terms alone were chosen: nobody is told that no project fits.
    const terms =
      whole ?? applyFilters(facetIndexOf(catalogue), { ...DEFAULT_FILTERS, term: scoped.term }, hits);
    const resultOf = (facet: Facet) => (ABOUT_TERMS.includes(facet) ? terms : facets);
    const mixed: FacetResult = {
      matches: facets.matches,
      options: (facet) => resultOf(facet).options(facet),
      countOf: (facet, slug) => resultOf(facet).countOf(facet, slug),
    };
    return { facets: mixed, whole };
  }, [needsMore, catalogue, list, filters, scoped, answer, facets, matches]);
}
