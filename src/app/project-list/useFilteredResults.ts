import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { applyFilters, type FacetResult } from "../../search/filters/facets.ts";
import { type Filters, QUICK_FILTERS, type QuickFilter } from "../../search/filters/filters.ts";
import { fits, type Matches } from "../../search/filters/match.ts";
import { sortMatches } from "../../search/filters/sort.ts";
import type { Snippet } from "../../search/highlight/snippets.ts";
import { facetIndexOf } from "../data/facetIndex.ts";
import { type SearchResult, searchQuery } from "../data/queries.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { homePath } from "../routing/paths.ts";
import { useMatches } from "../visitor/skills.ts";

/** What the list shows for a set of filters. */
export interface Results {
  /** In the order chosen. */
  projects: readonly ListedProject[];
  facets: FacetResult;
  /** What to mark in a text. */
  rangesOf: RangesOf;
  /** Of the first results, the part of the text that fits the search, by project id. */
  snippets: ReadonlyMap<string, Snippet>;
  /** The text with its likely spelling, where only similar words were found. */
  didYouMean: string | null;
  /** The long texts were not searched: they are still on their way, or could not be had. */
  withoutTexts: SearchResult["withoutTexts"];
  /** True where no project has all the words, and these have some. */
  partial: boolean;
  /** The skills that the projects are matched with: the address's, else the visitor's own. */
  skills: readonly string[];
  /** How each project fits; null where no skills are known. */
  matches: Matches | null;
  /** How many projects each quick view would show. */
  fitCounts: Readonly<Record<QuickFilter, number>>;
  /** What the list was narrowed to before the facets, each as indices of projects: by the text, null without one. */
  hits: ArrayLike<number> | null;
  /** By a quick view, null without one. */
  within: ArrayLike<number> | null;
  /** The search has not answered at all yet. */
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

/** Marks nothing. */
export const NO_RANGES: RangesOf = () => [];

/** Filters, and the answer to their text. */
export interface SettledQuery {
  /** As they are wanted, with the last text that has an answer. */
  filters: Filters;
  /** Null where there is no text, undefined as long as no text has had an answer. */
  answer: SearchResult | null | undefined;
  error: Error | null;
  retry: () => void;
}

/** Asks for the answer to a text. Stays the same until it is there, so that nothing need be drawn before. */
export function useSettledQuery(wanted: Filters): SettledQuery {
  const { data: answer, isPlaceholderData, error, refetch } = useQuery(searchQuery(wanted.q));
  const [q, setQ] = useState(wanted.q);
  if (q !== wanted.q && !isPlaceholderData && (answer !== undefined || error)) setQ(wanted.q);

  const now = { ...wanted, q };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path says all that the filters say
  const filters = useMemo(() => now, [homePath(now)]);
  const answered = useMemo(
    () => ({ filters, answer, error, retry: () => void refetch() }),
    [filters, answer, error, refetch],
  );
  // It may come while the next key is pressed: the key is drawn first, the list when there is time.
  return useDeferredValue(answered);
}

/** Searches, filters and sorts the catalogue. */
export function useResults(catalogue: ProjectList, filters: Filters): Results {
  return useFilteredResults(catalogue, useSettledQuery(filters));
}

/** Filters and sorts what was found. */
export function useFilteredResults(
  catalogue: ProjectList,
  { filters, answer, error, retry }: SettledQuery,
): Results {
  const { skills, matches } = useMatches(catalogue, filters.know);

  const found = useMemo(() => {
    const index = facetIndexOf(catalogue);
    const hits = answer?.hits ?? null;
    const within = matches && filters.quickFilter ? matches.fitting[filters.quickFilter] : null;
    const facets = applyFilters(index, filters, hits, within);
    const order = sortMatches(catalogue, facets.matches, filters.sort, hits !== null, matches?.list);
    const projects = order.map((at) => catalogue.projects[at] as ListedProject);
    const open = within === null ? facets.matches : applyFilters(index, filters, hits).matches;
    const fitCounts: Record<QuickFilter, number> = { all: 0, near: 0 };
    if (matches)
      for (const at of open)
        for (const fit of QUICK_FILTERS) if (fits(matches.list[at], fit)) fitCounts[fit]++;
    return {
      projects,
      facets,
      snippets: new Map(
        [...(answer?.snippets ?? [])].flatMap(([at, snippet]) => {
          const id = catalogue.projects[at]?.id;
          return id === undefined ? [] : [[id, snippet] as const];
        }),
      ),
      fitCounts,
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
