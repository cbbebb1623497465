import { useMemo } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { applyFilters, type FacetResult } from "../../search/filters/facets.ts";
import type { Filters, QuickFilter } from "../../search/filters/filters.ts";
import { withScope } from "../../search/filters/scope.ts";
import { sortMatches } from "../../search/filters/sort.ts";
import { facetIndexOf } from "../data/facetIndex.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { useStateDay } from "../lib/useToday.ts";
import { type SkillsInUse, useMatches } from "../visitor/skills.ts";
import { type SettledQuery, useSettledQuery } from "./useSettledQuery.ts";

/** What the list shows, beside the query that it answers. */
export interface FilteredResults extends SettledQuery, SkillsInUse {
  /** The filters with the terms of their scope, which is what the list goes by. */
  scoped: Filters;
  /** In the order chosen. */
  projects: readonly ListedProject[];
  facets: FacetResult;
  /** How many projects each quick filter would show. */
  quickFilterCounts: Readonly<Record<QuickFilter, number>>;
  /** Indices of the projects that the quick filter leaves; null without one. */
  within: ArrayLike<number> | null;
}

const NONE_FIT = { all: 0, near: 0, few: 0 };

/** Highlights nothing. */
export const NO_RANGES: RangesOf = () => [];

/** Searches, filters and sorts the catalogue. */
export function useResults(catalogue: ProjectList, filters: Filters): FilteredResults {
  return useFilteredResults(catalogue, useSettledQuery(filters));
}

/** The hits of an answer without those that are similar only, unless no project has all words; null without an answer. */
export function countedHits(answer: SettledQuery["answer"]): Uint32Array | null {
  return answer?.hits.subarray(0, answer.similarFrom || answer.hits.length) ?? null;
}

/** Filters and sorts what the search found. */
export function useFilteredResults(catalogue: ProjectList, settled: SettledQuery): FilteredResults {
  const { filters, answer } = settled;
  const inUse = useMatches(catalogue, filters.know);
  const { matches } = inUse;
  const today = useStateDay();
  const scoped = useMemo(() => withScope(filters, catalogue, today), [filters, catalogue, today]);

  const found = useMemo(() => {
    const index = facetIndexOf(catalogue);
    const hits = countedHits(answer);
    const within = matches && filters.quickFilter ? matches.fitting[filters.quickFilter] : null;
    const facets = applyFilters(index, scoped, hits, within);
    const order = sortMatches(catalogue, facets.matches, filters.sort, hits !== null, matches?.compare);
    const projects = order.map((at) => catalogue.projects[at] as ListedProject);
    const open = within === null ? facets.matches : applyFilters(index, scoped, hits).matches;
    const quickFilterCounts = matches?.countFitting(open) ?? NONE_FIT;
    return { projects, facets, quickFilterCounts, within };
  }, [catalogue, filters, scoped, answer, matches]);

  return { ...settled, ...inUse, ...found, scoped };
}
