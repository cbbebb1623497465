import { hashKey, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Filters } from "../../search/filters/filters.ts";
import { needsAllTerms } from "../data/listFor.ts";
import { answerOnTheWay, type SearchResult, searchQuery } from "../data/queries.ts";
import { SEARCHES, searchKey } from "../data/searchKey.ts";
import { useStateDay } from "../lib/useToday.ts";
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
 * meanwhile, is painted first. This is the only deferral between a key and the list. Where answers take longer than keys, it
 * shows those to the beginning of the text.
 */
export function useSettledQuery(wanted: Filters): SettledQuery {
  const allTerms = needsAllTerms(wanted, useStateDay());
  const client = useQueryClient();
  const { data, isPlaceholderData, error, refetch: retry } = useQuery(searchQuery(wanted.q, allTerms));
  const [last, setLast] = useState<Last>({ wanted, allTerms, late: null });
  useOtherAnswers(client, hashKey(searchKey(wanted.q, allTerms)));
  const isSettled = !isPlaceholderData && (data !== undefined || error !== null);
  const late =
    isSettled || last.allTerms !== allTerms
      ? null
      : answerOnTheWay(client, allTerms, last.wanted.q, wanted.q);
  // Filters are interned: one letter taken back may be what a late answer was shown for.
  if (isSettled && (last.wanted !== wanted || last.late)) setLast({ wanted, allTerms, late: null });
  if (late) setLast({ wanted: withText(wanted, late.query), allTerms, late });
  const answer = isSettled ? data : (last.late ?? data);
  // The last answer ranks other terms' projects only if it was asked to.
  const isRanked = last.allTerms === allTerms || answer === undefined;
  const filters = isSettled ? wanted : isRanked ? withText(wanted, last.wanted.q) : last.wanted;
  return useDeferredValue(
    useMemo(() => ({ filters, answer, error, retry }), [filters, answer, error, retry]),
  );
}

/**
 * Renders again when an answer to another text comes: of the one to the present text `useQuery` tells.
 * @param present hash of the present text's key
 */
function useOtherAnswers(client: QueryClient, present: string): void {
  const [, setCount] = useState(0);
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (
          event.type === "updated" &&
          event.action.type === "success" &&
          event.query.queryKey[0] === SEARCHES[0] &&
          event.query.queryHash !== present
        )
          startTransition(() => setCount((count) => count + 1));
      }),
    [client, present],
  );
}

interface Last {
  /** What the result shows. */
  wanted: Filters;
  allTerms: boolean;
  /** Its answer, where that came after the next key; null where the query itself has it. */
  late: SearchResult | null;
}
