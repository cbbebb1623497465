import { orgCount, projectCount, termNames } from "virtual:catalogue";
import { site } from "virtual:settings";
import { useQueryClient } from "@tanstack/react-query";
import { searchQuery, warmUpSearch } from "../../data/queries.ts";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { pluralize, projectsOfOrgs } from "../../lib/pluralize.ts";
import { SearchField } from "../../project-list/SearchField.tsx";
import { useSearchDraft } from "../../project-list/useSearchDraft.ts";
import { loadSearchNotice } from "./lazyParts.ts";
import { ResultsLoader } from "./ResultsLoader.tsx";
import { useSuggestionOffer } from "./useSuggestionOffer.ts";

const SUMMARY = `${projectsOfOrgs(projectCount, orgCount)} · ${
  termNames.length === 1 ? termNames[0] : pluralize(termNames.length, "term")
}`;

/** Search, facets and the list of projects. */
export function HomePage() {
  const draft = useSearchDraft();
  const { base, filters } = draft;
  const client = useQueryClient();
  const offer = useSuggestionOffer(draft);

  return (
    <PageFrame
      band={
        <div className="wrap pt-3 pb-7 sm:pt-10 sm:pb-12">
          <h1
            tabIndex={-1}
            className="text-2xl leading-tight font-extrabold tracking-tight text-balance sm:text-[2.5rem]"
          >
            {site.question}
          </h1>
          <p className="mt-1.5 mb-4 text-on-band-muted max-sm:text-base sm:mt-2 sm:mb-5 sm:text-xl">
            {SUMMARY}
          </p>
          <SearchField
            value={filters.q}
            onChange={(text) => {
              // The worker searches while React renders the letter.
              void client.prefetchQuery(searchQuery(text));
              draft.type(text);
            }}
            onBlur={draft.flush}
            onFocus={() => {
              warmUpSearch();
              void loadSearchNotice().catch(() => undefined);
            }}
            offer={offer}
          />
        </div>
      }
    >
      {/* The address's text: a new title takes a phone longer than a letter in the field. */}
      <title>{base.q === "" ? site.name : `${base.q} · ${site.name}`}</title>
      <ResultsLoader filters={filters} onFilters={draft.commit} />
    </PageFrame>
  );
}
