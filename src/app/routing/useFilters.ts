import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { type Filters, parseFilters } from "../../search/filters/filters.ts";
import { homePath } from "./paths.ts";

/**
 * The list's filters, read from the address, which is the only place that holds them.
 * @returns the filters, and a function that goes to others: `typing` replaces the history entry, a choice makes one
 */
export function useFilters(): [Filters, (filters: Filters, how?: "choice" | "typing") => void] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const filters = useMemo(() => parseFilters(search), [search]);
  const go = useCallback(
    (next: Filters, how = "choice") => navigate(homePath(next), { replace: how === "typing" }),
    [navigate],
  );
  return [filters, go];
}
