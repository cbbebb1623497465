import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import type { Filters } from "../../search/filters/filters.ts";
import { filtersAt } from "./filtersAt.ts";
import { homePath } from "./paths.ts";

/**
 * Changes the list's filters. Callers say how the next filters follow from the present ones, so that a callback need not
 * be made again when the filters change.
 */
export type UpdateFilters = (update: (filters: Filters) => Filters) => void;

/** Goes to the address of other filters: a choice makes a history entry, typing replaces the present one. */
export type NavigateFilters = (update: (filters: Filters) => Filters, how?: "choice" | "typing") => void;

/** The list's filters, read from the address, which is the only place that holds them, and the way to others. */
export function useFilters(): [Filters, NavigateFilters] {
  const [, navigate] = useLocation();
  const go: NavigateFilters = useCallback(
    (update, how = "choice") =>
      navigate(homePath(update(filtersAt(location.search))), { replace: how === "typing" }),
    [navigate],
  );
  return [filtersAt(useSearch()), go];
}
