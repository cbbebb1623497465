import { site } from "virtual:settings";
import { useQueryClient } from "@tanstack/react-query";
import { needsAllTerms } from "../../data/listFor.ts";
import { searchQuery, warmUpSearch } from "../../data/queries.ts";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useStateDay } from "../../lib/useToday.ts";
import { SearchField } from "../../project-list/SearchField.tsx";
import { useSearchDraft } from "../../project-list/useSearchDraft.ts";
import { preloadSearchParts } from "./lazyParts.ts";
import { ResultsLoader } from "./ResultsLoader.tsx";
import { useSuggestionOffer } from "./useSuggestionOffer.ts";

/** Search, facets and the list of projects. */
export function HomePage() {
  const draft = useSearchDraft();
  const { base, filters } = draft;
  const client = useQueryClient();
  const offer = useSuggestionOffer(draft);
  const allTerms = needsAllTerms(filters, useStateDay());

  return (
    <PageFrame
      search={
        <SearchField
          value={filters.q}
          onChange={(text) => {
            // The worker searches while React renders the letter.
            void client.prefetchQuery(searchQuery(text, allTerms));
            draft.type(text);
          }}
          onBlur={draft.flush}
          onFocus={() => {
            warmUpSearch();
            preloadSearchParts();
          }}
          offer={offer}
        />
      }
    >
      {/* The address's text: a new title takes a phone longer than a letter in the field. */}
      <title>{base.q === "" ? site.name : `${base.q} · ${site.name}`}</title>
      <ResultsLoader filters={filters} onFilters={draft.commit} />
    </PageFrame>
  );
}
