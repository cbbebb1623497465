import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { utcDay } from "../../../catalogue/terms.ts";
import { applyFilters, type FacetResult } from "../../../search/filters/facets.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { withScope } from "../../../search/filters/scope.ts";
import type { Suggestion } from "../../../search/query/suggest.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { listQueryFor, loadedList } from "../../data/listFor.ts";
import { useStateDay } from "../../lib/useToday.ts";
import { statesOn } from "../../project/useApplicationState.ts";
import type { SearchDraft } from "../../project-list/searchDraft.ts";
import type { Offer, OfferedSuggestion } from "../../project-list/useSuggestions.ts";
import { withText } from "../../routing/filtersAt.ts";
import { homePath, projectPath } from "../../routing/paths.ts";

/** What the search field suggests beside the chosen filters: another filter, with what it would show, or a project. */
export function useSuggestionOffer({ filters, flush, commit }: SearchDraft & { filters: Filters }): Offer {
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const today = useStateDay();
  const chosen = withText(filters, "");
  const narrow = useMemo(() => {
    // Counted at the first suggestion, and once for all texts.
    let facets: FacetResult | null = null;
    return (suggestions: readonly Suggestion[]) =>
      suggestions.flatMap((suggestion): OfferedSuggestion | [] => {
        const { kind, key } = suggestion;
        const list = client.getQueryData(listQueryFor(chosen, today).queryKey) ?? loadedList(client);
        if (kind === "project")
          return { ...suggestion, state: list && statesOn(list)(utcDay(new Date())).get(suggestion.term) };
        if (!list || chosen[kind].includes(key)) return [];
        facets ??= applyFilters(facetIndexOf(list), withScope(chosen, list, today), null);
        const count = facets.countOf(kind, key);
        return count === 0 ? [] : { ...suggestion, count };
      });
  }, [client, chosen, today]);

  return {
    narrow,
    onChoose: ({ kind, key }) => {
      if (kind !== "project")
        return commit((current) => ({ ...current, q: "", [kind]: [...current[kind], key] }));
      // Back leads to the text as it was typed.
      flush();
      navigate(projectPath(key), { state: { list: homePath(filters).slice(1) } });
    },
  };
}
