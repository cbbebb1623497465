import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { UNKNOWN } from "../../../catalogue/applicationState.ts";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { NO_TERM } from "../../../catalogue/termOrder.ts";
import { FACETS, type Filters } from "../../../search/filters/filters.ts";
import { scopeTerms } from "../../../search/filters/scope.ts";
import { useWarmSearch } from "../../data/queries.ts";
import { useMediaQuery, WIDE } from "../../lib/useMediaQuery.ts";
import { useStateDay } from "../../lib/useToday.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useUncountedStates } from "../../project/useApplicationState.ts";
import { useFilteredResults } from "../../project-list/useFilteredResults.ts";
import type { SettledQuery } from "../../project-list/useSettledQuery.ts";
import { withText } from "../../routing/filtersAt.ts";
import { useView } from "../../routing/navigation.ts";
import { type UpdateFilters, useFilters } from "../../routing/useFilters.ts";
import { LazyBoundary, lazyOptional } from "../../ui/lazy.tsx";
import { FacetSkeleton } from "../../ui/Skeletons.tsx";
import { beginVisit, useFresh } from "../../visitor/visits.ts";
import { Columns } from "./Columns.tsx";
import { FacetPanel } from "./lazyFacetPanel.ts";
import { ActiveFilters, AnswerCard, FilterSheet, preloadActiveFilters, SearchNotice } from "./lazyParts.ts";
import { MySkills } from "./MySkills.tsx";
import { ResultCards } from "./ResultCards.tsx";
import { ResultsToolbar } from "./ResultsToolbar.tsx";
import { ScopeNav } from "./ScopeNav.tsx";
import { useMentorHandles } from "./useMentorHandles.ts";
import { useOtherTerms } from "./useOtherTerms.ts";

const NOTHING_EXCLUDED: readonly never[] = [];

const NewProjects = lazyOptional(() => import("./NewProjects.tsx").then((module) => module.NewProjects));
const TermBanner = lazyOptional(() => import("./TermBanner.tsx").then((module) => module.TermBanner));

interface Props {
  catalogue: ProjectList;
  /** What is chosen, without the text; the list may still show what was chosen before. */
  chosen: Filters;
  /** What the list shows. */
  settled: SettledQuery;
  onFilters: UpdateFilters;
}

/** The list, and all that says or changes what it shows. */
export function Results({ catalogue, chosen, settled, onFilters }: Props) {
  const t = useMessages();
  const results = useFilteredResults(catalogue, settled);
  const { facets, whole } = useOtherTerms(catalogue, results);
  const { filters: listed, answer } = settled;
  const filters = withText(chosen, listed.q);
  const wide = useMediaQuery(WIDE);
  const fresh = useFresh();
  const [sheet, setSheet] = useState(false);
  const sheetOpen = sheet && !wide;
  // The cards under the sheet are removed when it opens, so that no choice waits for that, and come back when it closes.
  const covered = useDeferredValue(sheetOpen);
  const [addressed, navigate] = useFilters();
  useMentorHandles(catalogue, addressed, navigate);
  // The address follows a typed text in a pause only, and so does what the history entry says of the list.
  const isAddressed = addressed === listed;
  useView(answer !== undefined && isAddressed, "home");
  const scopes = scopeTerms(catalogue, useStateDay());
  useEffect(() => beginVisit(catalogue, scopes.current), [catalogue, scopes]);
  useWarmSearch();

  const states = useUncountedStates(catalogue);
  // Where nothing tells whether a current term is open, nobody says that none is.
  const kinds = new Set([...states.values()].map(({ kind }) => kind));
  const current = scopes.current.filter((id) => id !== NO_TERM);
  const isUnsure =
    current.length === 0 || current.some((id) => (states.get(id) ?? UNKNOWN).kind === "unknown");
  const excluded = answer?.excluded ?? NOTHING_EXCLUDED;
  const [only, another] = addressed.term;
  const chosenTerm = another === undefined ? catalogue.terms.find(({ id }) => id === only) : undefined;

  const panel = { filters, result: facets, onFilters };
  // A choice is marked at once where the visitor sees it: under the sheet that is with the list.
  const marked = sheetOpen ? listed : filters;

  const isDated = chosenTerm
    ? states.get(chosenTerm.id)?.kind !== "unknown"
    : kinds.has("open") || kinds.has("upcoming") || !isUnsure;
  // The same element as long as it can be: see COPY_LINK in ResultsToolbar.
  const banner = useMemo(
    () => (
      <LazyBoundary fallback={<div className="banner" />}>
        <TermBanner terms={catalogue.terms} chosen={chosenTerm} />
      </LazyBoundary>
    ),
    [catalogue, chosenTerm],
  );
  const isNarrowed =
    FACETS.some((facet) => marked[facet].length > 0) || marked.quickFilter !== null || excluded.length > 0;

  return (
    <Columns
      side={
        wide && (
          <section
            id="filters"
            aria-label={t("filters.title")}
            tabIndex={-1}
            onPointerEnter={preloadActiveFilters}
            onFocus={preloadActiveFilters}
          >
            <LazyBoundary fallback={<FacetSkeleton />}>
              <FacetPanel {...panel} />
            </LazyBoundary>
          </section>
        )
      }
    >
      <ResultsToolbar
        catalogue={catalogue}
        filters={marked}
        results={results}
        onFilters={onFilters}
        onOpenSheet={wide ? null : () => setSheet(true)}
      />
      <div className="list-scope">
        {/* Not the list's filters: leaving the field, as one must to press, brings the address up to them. */}
        <ScopeNav filters={addressed} scopes={scopes} states={states} facets={whole} />
        <MySkills
          catalogue={catalogue}
          filters={marked}
          results={results}
          wide={wide}
          onFilters={onFilters}
        />
      </div>
      {isDated && banner}
      {fresh.size > 0 && (
        <LazyBoundary>
          <NewProjects catalogue={catalogue} fresh={fresh} />
        </LazyBoundary>
      )}
      {sheetOpen && (
        <LazyBoundary>
          <FilterSheet
            {...panel}
            catalogue={catalogue}
            projects={results.projects}
            onClose={() => setSheet(false)}
          />
        </LazyBoundary>
      )}
      {isNarrowed && (
        <LazyBoundary fallback={<div className="mb-4 h-9 pointer-coarse:h-11" />}>
          <ActiveFilters
            filters={marked}
            result={whole ?? facets}
            isComplete={whole !== null}
            fitted={results.matches !== null}
            excluded={excluded}
            onFilters={onFilters}
          />
        </LazyBoundary>
      )}
      {listed.q !== "" && (
        <LazyBoundary>
          <AnswerCard catalogue={catalogue} filters={listed} onFilters={onFilters} />
        </LazyBoundary>
      )}
      {answer && (answer.withoutTexts || answer.didYouMean !== null || answer.partial) && (
        <LazyBoundary>
          <SearchNotice answer={answer} count={results.projects.length} onFilters={onFilters} />
        </LazyBoundary>
      )}
      <ResultCards
        catalogue={catalogue}
        results={results}
        allTerms={whole}
        isAddressed={isAddressed}
        covered={covered}
        onFilters={onFilters}
      />
    </Columns>
  );
}
