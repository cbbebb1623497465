import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { FACETS, type Filters } from "../../../search/filters/filters.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { ResultCount } from "../../project-list/ResultCount.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { FilterIcon } from "../../ui/icons.tsx";
import { loadFilterSheet } from "./lazyParts.ts";
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
  const chosen = FACETS.reduce((sum, facet) => sum + filters[facet].length, 0);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <ResultCount
        count={results.answer === undefined ? null : results.projects.length}
        isPreliminary={results.answer?.withoutTexts === "coming"}
      />
      {onOpenSheet && (
        <button
          type="button"
          className="button max-sm:flex-1"
          aria-haspopup="dialog"
          onPointerEnter={prefetchFilterSheet}
          onFocus={prefetchFilterSheet}
          onClick={onOpenSheet}
        >
          <FilterIcon />
          Filters
          {chosen > 0 && <span className="rounded-full bg-brand px-2 text-sm text-on-brand">{chosen}</span>}
        </button>
      )}
      <SortSelect
        filters={filters}
        withMatch={results.matches !== null}
        withSize={facetIndexOf(catalogue).values.size.length > 0}
        onFilters={onFilters}
      />
      <CopyLinkButton className="button max-sm:hidden" />
    </div>
  );
}
