import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { FACETS, type Filters } from "../../../search/filters/filters.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { ResultCount } from "../../project-list/ResultCount.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { FilterIcon } from "../../ui/icons.tsx";
import { loadFilterSheet } from "./lazyParts.ts";
import { QUESTION } from "./Question.tsx";
import { SortSelect } from "./SortSelect.tsx";

const prefetchFilterSheet = () => void loadFilterSheet().catch(() => undefined);

interface Props {
  catalogue: ProjectList;
  filters: Filters;
  results: FilteredResults;
  onFilters: UpdateFilters;
  /** Opens the filters; null where they stand beside the list. */
  onOpenSheet: (() => void) | null;
}

/** How many there are, and in what order. */
export function ResultsToolbar({ catalogue, filters, results, onFilters, onOpenSheet }: Props) {
  const t = useMessages();
  const chosen = FACETS.reduce((sum, facet) => sum + filters[facet].length, 0);
  return (
    <div className="list-head">
      {QUESTION}
      <ResultCount count={results.answer === undefined ? null : results.projects.length} />
      {onOpenSheet && (
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          onPointerEnter={prefetchFilterSheet}
          onFocus={prefetchFilterSheet}
          onClick={onOpenSheet}
        >
          <FilterIcon />
          {t("list.filters")}
          {chosen > 0 && <span className="rounded-full bg-brand px-2 text-sm text-on-brand">{chosen}</span>}
        </button>
      )}
      <SortSelect
        filters={filters}
        withMatch={results.matches !== null}
        withSize={facetIndexOf(catalogue).values.size.length > 0}
        onFilters={onFilters}
      />
      <CopyLinkButton className="button max-lg:hidden" />
    </div>
  );
}
