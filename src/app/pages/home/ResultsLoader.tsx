import { projectCount } from "virtual:catalogue";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Suspense, startTransition, use, useContext, useEffect, useMemo, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { needsAllTerms, preparedListQuery } from "../../data/listFor.ts";
import { currentListQuery, ListComing } from "../../data/queries.ts";
import { HydrationMarker } from "../../hydration/HydrationMarker.tsx";
import { useStateDay } from "../../lib/useToday.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { type SettledQuery, useSettledQuery } from "../../project-list/useSettledQuery.ts";
import { withText } from "../../routing/filtersAt.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { FacetSkeleton, ListSkeleton } from "../../ui/Skeletons.tsx";
import { ClientStateProvider } from "../../visitor/ClientStateProvider.tsx";
import { Columns } from "./Columns.tsx";
import { QUESTION } from "./Question.tsx";
import { Results } from "./Results.tsx";

interface Props {
  /** What is wanted: what is chosen, and the text as it stands in the field. */
  filters: Filters;
  onFilters: UpdateFilters;
}

/** Gets what the list is made of: the answer to the text, and the catalogue. */
export function ResultsLoader({ filters, onFilters }: Props) {
  const isHeld = useIsHeld();
  const wanted = useHeld(filters, isHeld);
  const settled = useHeld(useSettledQuery(wanted), isHeld);
  const chosen = withText(wanted, "");
  // The same element as long as nothing changes: a key renders nothing below until its answer is there. Not a memoized
  // component: where one is skipped, React carries changed contexts (the saved list) on into the prerendered list, which
  // must then be hydrated first, and the page's header waits for the list's data (`attemptEarlyBailoutIfNoScheduledUpdate` and
  // `propagateContextChanges` in React 19's ReactFiberBeginWork and ReactFiberNewContext).
  return useMemo(
    () => (
      <Suspense fallback={<Loading />}>
        <LoadedCatalogue chosen={chosen} settled={settled} onFilters={onFilters} />
      </Suspense>
    ),
    [chosen, settled, onFilters],
  );
}

/**
 * Does a prerendered list still wait for its data? As long as it does, its props must not change: React would have to hydrate
 * it first, and every other transition of the page would wait for that as well (the header's count of saved projects, say).
 */
function useIsHeld(): boolean {
  const coming = useContext(ListComing);
  const [isHeld, setHeld] = useState(coming !== null);
  useEffect(() => {
    void coming?.then(() => startTransition(() => setHeld(false)));
  }, [coming]);
  return isHeld;
}

/** The first value as long as it is held, then the present one. */
function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [first] = useState(value);
  return isHeld ? first : value;
}

interface CatalogueProps {
  /** What is chosen, without the text: it is marked at once, before the list shows it. */
  chosen: Filters;
  /** What the list shows. */
  settled: SettledQuery;
  onFilters: UpdateFilters;
}

/**
 * The list of the current terms; where the filters ask for others, the whole one.
 * @returns with the filters that it can show: as long as the whole one is on its way, those before
 */
function useListFor(settled: SettledQuery) {
  const needsAll = needsAllTerms(settled.filters, useStateDay());
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...(needsAll ? preparedListQuery : currentListQuery),
    placeholderData: keepPreviousData<ProjectList>,
  });
  const [last, setLast] = useState(settled);
  const isShown = !(needsAll && isPlaceholderData);
  if (isShown && last !== settled) setLast(settled);
  return { data, error, refetch, settled: isShown ? settled : last };
}

/** The results, or why there are none yet. */
function LoadedCatalogue(props: CatalogueProps) {
  const t = useMessages();
  const { data: catalogue, error, refetch, settled } = useListFor(props.settled);
  const coming = useContext(ListComing);
  const retry = () => {
    void refetch();
    // The search is asked beside the list: a network that loses the one often loses the other.
    if (props.settled.error) void props.settled.retry();
  };
  // Hydration waits here: the prerendered list stays until its data is there.
  if (coming && !catalogue && !error) use(coming);
  return (
    <>
      {catalogue ? (
        <ClientStateProvider>
          <Results catalogue={catalogue} {...props} settled={settled} />
        </ClientStateProvider>
      ) : error ? (
        <>
          {QUESTION}
          <LoadFailure heading={t("ui.listFailed")} error={error} onRetry={retry} />
        </>
      ) : (
        <Loading />
      )}
      <HydrationMarker />
    </>
  );
}

function Loading() {
  const t = useMessages();
  return (
    <>
      <p role="status" className="sr-only">
        {t("core.loadingProjects")}
      </p>
      <Columns side={<FacetSkeleton />}>
        <div className="list-head min-h-22 sm:min-h-11">{QUESTION}</div>
        <div className="mb-3 h-34 sm:h-26" />
        <ListSkeleton count={projectCount} />
      </Columns>
    </>
  );
}
