import { useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { FACETS, type Filters } from "../../../search/filters/filters.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { ResultCount } from "../../project-list/ResultCount.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { FilterIcon, LinkIcon } from "../../ui/icons.tsx";
import { LazyBoundary, lazyRequired } from "../../ui/lazy.tsx";
import { preloadFilterSheet } from "./lazyParts.ts";
import { QUESTION } from "./Question.tsx";
import { SortSelect } from "./SortSelect.tsx";

const CopyLinkButton = lazyRequired(
  () => import("../../ui/CopyLinkButton.tsx"),
  (module) => module.CopyLinkButton,
);

/** A constant element, which React skips when the list renders at each key. */
const COPY_LINK = <CopyLink />;

/** The button, whose code is loaded at its first press and then does what was asked for. */
function CopyLink() {
  const t = useMessages();
  const [pressed, setPressed] = useState(false);
  const place = (
    <button type="button" className="button max-lg:hidden" onClick={() => setPressed(true)}>
      <LinkIcon />
      {t("ui.copyLink")}
    </button>
  );
  return pressed ? (
    <LazyBoundary fallback={place}>
      <CopyLinkButton className="button max-lg:hidden" isPressed />
    </LazyBoundary>
  ) : (
    place
  );
}

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
      <ResultCount
        count={results.answer === undefined ? null : results.projects.length}
        isPreliminary={results.answer?.withoutTexts === "coming"}
      />
      {onOpenSheet && (
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          onPointerEnter={preloadFilterSheet}
          onFocus={preloadFilterSheet}
          onClick={onOpenSheet}
        >
          {/* One in the other's place, so that on a phone the number takes no more room. */}
          {chosen === 0 && <FilterIcon />}
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
      {COPY_LINK}
    </div>
  );
}
