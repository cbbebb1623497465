import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import type { Filters } from "../../search/filters/filters.ts";
import { type SearchResult, searchQuery } from "../data/queries.ts";
import { withText } from "../routing/filtersAt.ts";

/** Filters, with the answer to their text. */
export interface SettledQuery {
  /** The filters that are wanted, with the last text that has an answer. */
  filters: Filters;
  /** Null where there is no text, undefined as long as the search has not answered at all yet. */
  answer: SearchResult | null | undefined;
  error: Error | null;
  retry: () => unknown;
}

/**
 * Asks the search for the answer to the filters' text. Until the answer is there the result keeps the text before it, so
 * that a list renders once for a key and not twice; then it changes at low priority, so that the next key, if it comes
 * meanwhile, is painted first. This is the only deferral between a key and the list.
 */
export function useSettledQuery(wanted: Filters): SettledQuery {
  const { data: answer, isPlaceholderData, error, refetch: retry } = useQuery(searchQuery(wanted.q));
  const [q, setQ] = useState(wanted.q);
  if (q !== wanted.q && !isPlaceholderData && (answer !== undefined || error)) setQ(wanted.q);
  const filters = withText(wanted, q);
  return useDeferredValue(
    useMemo(() => ({ filters, answer, error, retry }), [filters, answer, error, retry]),
  );
}
