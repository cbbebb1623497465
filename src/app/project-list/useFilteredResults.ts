import { useMemo } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { applyFilters, type FacetResult } from "../../search/filters/facets.ts";
import { type Filters, QUICK_FILTERS, type QuickFilter } from "../../search/filters/filters.ts";
import { fits, type Matches } from "../../search/filters/match.ts";
import { sortMatches } from "../../search/filters/sort.ts";
import type { Snippet } from "../../search/highlight/snippets.ts";
import { facetIndexOf } from "../data/facetIndex.ts";
import type { SearchResult } from "../data/queries.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { useMatches } from "../visitor/skills.ts";
import { type SettledQuery, useSettledQuery } from "./useSettledQuery.ts";

/** What the list shows for a set of filters. */
export interface FilteredResults {
  /** In the order chosen. */
  projects: readonly ListedProject[];
  facets: FacetResult;
  /** What to highlight in a text. */
  rangesOf: RangesOf;
  /** Of the first results, the part of the text that fits the search, by project id. */
  snippets: ReadonlyMap<string, Snippet>;
  /** The text with its likely spelling, where only similar words were found. */
  didYouMean: string | null;
  /** Present where the long texts were not searched: they are still loading, or could not be loaded. */
  withoutTexts: SearchResult["withoutTexts"];
  /** True where no project has all the words, and these have some. */
  partial: boolean;
  /** The skills that the projects are matched with: the address's, else the visitor's own. */
  skills: readonly string[];
  /** How each project fits those skills; null where no skills are known. */
  matches: Matches | null;
  /** How many projects each quick filter would show. */
  quickFilterCounts: Readonly<Record<QuickFilter, number>>;
  /** Indices of the projects that the text found; null without a text. */
  hits: ArrayLike<number> | null;
  /** Indices of the projects that the quick filter leaves; null without one. */
  within: ArrayLike<number> | null;
  /** The search has not answered at all yet. */
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

/** Highlights nothing. */
export const NO_RANGES: RangesOf = () => [];

/** Searches, filters and sorts the catalogue. */
export function useResults(catalogue: ProjectList, filters: Filters): FilteredResults {
  return useFilteredResults(catalogue, useSettledQuery(filters));
}

/** Filters and sorts what the search found. */
export function useFilteredResults(
  catalogue: ProjectList,
  { filters, answer, error, retry }: SettledQuery,
): FilteredResults {
  const { skills, matches } = useMatches(catalogue, filters.know);

  const found = useMemo(() => {
    const index = facetIndexOf(catalogue);
    const hits = answer?.hits ?? null;
    const within = matches && filters.quickFilter ? matches.fitting[filters.quickFilter] : null;
    const facets = applyFilters(index, filters, hits, within);
    const order = sortMatches(catalogue, facets.matches, filters.sort, hits !== null, matches?.list);
    const projects = order.map((at) => catalogue.projects[at] as ListedProject);
    const open = within === null ? facets.matches : applyFilters(index, filters, hits).matches;
    const quickFilterCounts: Record<QuickFilter, number> = { all: 0, near: 0 };
    if (matches)
      for (const at of open)
        for (const quickFilter of QUICK_FILTERS)
          if (fits(matches.list[at], quickFilter)) quickFilterCounts[quickFilter]++;
    return {
      projects,
      facets,
      snippets: new Map(
        [...(answer?.snippets ?? [])].flatMap(([at, snippet]) => {
          const id = catalogue.projects[at]?.id;
          return id === undefined ? [] : [[id, snippet] as const];
        }),
      ),
      quickFilterCounts,
      hits,
      within,
    };
  }, [catalogue, filters, answer, matches]);

  return {
    ...found,
    skills,
    matches,
    rangesOf: answer?.rangesOf ?? NO_RANGES,
    didYouMean: answer?.didYouMean ?? null,
    withoutTexts: answer?.withoutTexts,
    partial: answer?.partial ?? false,
    pending: answer === undefined,
    error,
    retry,
  };
}
