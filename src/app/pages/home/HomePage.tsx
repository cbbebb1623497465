import { orgCount, projectCount, termNames } from "virtual:catalogue";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  memo,
  type RefObject,
  Suspense,
  startTransition,
  use,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLocation } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { site } from "../../../config/site.ts";
import { applyFilters, type FacetResult } from "../../../search/filters/facets.ts";
import { FACETS, type Filters } from "../../../search/filters/filters.ts";
import type { Suggestion } from "../../../search/query/suggest.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { catalogueQuery, ListComing, searchQuery, warmUpSearch } from "../../data/queries.ts";
import { HydrationMarker } from "../../hydration/HydrationMarker.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { pluralize, projectsOfOrgs } from "../../lib/pluralize.ts";
import { useMediaQuery, WIDE } from "../../lib/useMediaQuery.ts";
import { ResultCount } from "../../project-list/ResultCount.tsx";
import { FOUND_SIZE, PAGE_SIZE, ResultList } from "../../project-list/ResultList.tsx";
import { SearchField } from "../../project-list/SearchField.tsx";
import {
  type SettledQuery,
  useFilteredResults,
  useSettledQuery,
} from "../../project-list/useFilteredResults.ts";
import { useSearchDraft } from "../../project-list/useSearchDraft.ts";
import { useEntry, useView } from "../../routing/navigation.ts";
import { homePath, projectPath } from "../../routing/paths.ts";
import { useFilters } from "../../routing/useFilters.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { FilterIcon } from "../../ui/icons.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { LazyBoundary, lazyOptional, lazyRequired } from "../../ui/lazy.tsx";
import { FacetSkeleton, ListSkeleton } from "../../ui/Skeletons.tsx";
import { ClientStateProvider } from "../../visitor/ClientStateProvider.tsx";
import { MatchContext } from "../../visitor/skills.ts";
import { beginVisit, useFresh } from "../../visitor/visits.ts";
import { ActiveFilters } from "./ActiveFilters.tsx";
import { FacetPanel } from "./lazyFacetPanel.ts";
import { MySkills } from "./MySkills.tsx";
import { SortSelect } from "./SortSelect.tsx";
import { TermRow } from "./TermRow.tsx";

// What a first look at the list does not show.
const EmptyResults = lazyOptional(() => import("./EmptyResults.tsx").then((module) => module.EmptyResults));
const loadSearchNotice = () => import("./SearchNotice.tsx").then((module) => module.SearchNotice);
const SearchNotice = lazyOptional(loadSearchNotice);
const NewProjects = lazyOptional(() => import("./NewProjects.tsx").then((module) => module.NewProjects));
const loadFilterSheet = () => import("./FilterSheet.tsx").then((module) => module.FilterSheet);
const FilterSheet = lazyRequired(loadFilterSheet);
const prepareFilterSheet = () => void loadFilterSheet().catch(() => undefined);

/** Search, facets and the list of projects. */
export function HomePage() {
  const [addressed, go] = useFilters();
  const { typed: filters, type, settle, choose } = useSearchDraft(addressed, go);
  const waiting = useWaiting();
  const [first] = useState(filters);
  // The field answers at once; the list follows as soon as the phone can draw it.
  const listed = useDeferredValue(waiting ? first : filters);
  const [, navigate] = useLocation();
  const client = useQueryClient();

  // What is chosen is marked at once, too. The text is left out: a key must not touch what lies below its field.
  const marks = { ...(waiting ? first : filters), q: "" };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path says all that the filters say
  const chosen = useMemo(() => marks, [homePath(marks)]);
  const narrow = useMemo(() => {
    let result: FacetResult | null = null;
    return (suggestions: readonly Suggestion[]) =>
      suggestions.flatMap((suggestion) => {
        const { kind, key } = suggestion;
        if (kind === "project") return suggestion;
        const list = client.getQueryData(catalogueQuery.queryKey);
        if (!list || chosen[kind].includes(key)) return [];
        result ??= applyFilters(facetIndexOf(list), chosen, null);
        const count = result.options(kind).find(({ slug }) => slug === key)?.count ?? 0;
        return count === 0 ? [] : { ...suggestion, count };
      });
  }, [client, chosen]);
  const text = useRef(filters.q);
  useEffect(() => {
    text.current = filters.q;
  });
  const list = useMemo(
    () => (
      <Suspense fallback={<Loading />}>
        <Listing chosen={chosen} listed={listed} text={text} onFilters={choose} />
      </Suspense>
    ),
    [chosen, listed, choose],
  );

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
          <p className="mt-1.5 mb-4 text-on-band-muted max-sm:text-[0.9375rem] sm:mt-2 sm:mb-5 sm:text-lg">
            {SUMMARY}
          </p>
          <SearchField
            value={filters.q}
            onChange={(text) => {
              // Asked before the letter is drawn, so that the list has its answer when its turn to be drawn comes.
              void client.prefetchQuery(searchQuery(text));
              type(text);
            }}
            onBlur={settle}
            onFocus={() => {
              warmUpSearch();
              void loadSearchNotice().catch(() => undefined);
              // As if the text were typed once more: the first key finds its way compiled, which halves its time.
              setTimeout(() => type(text.current), FOCUSED);
            }}
            offer={{
              narrow,
              onChoose: ({ kind, key }) => {
                if (kind !== "project") return choose({ ...filters, q: "", [kind]: [...filters[kind], key] });
                // Back leads to the text as it was typed.
                settle();
                navigate(projectPath(key), { state: { list: homePath(filters).slice(1) } });
              },
            }}
          />
        </div>
      }
    >
      {/* The address's text: a new title takes a phone longer than a letter in the field. */}
      <title>{addressed.q === "" ? site.name : `${addressed.q} · ${site.name}`}</title>
      {list}
    </PageFrame>
  );
}

/** Is the list on its way, so that what the build drew must not be touched? React would throw it away. */
function useWaiting(): boolean {
  const coming = useContext(ListComing);
  const [waiting, setWaiting] = useState(coming !== null);
  useEffect(() => {
    void coming?.then(() => startTransition(() => setWaiting(false)));
  }, [coming]);
  return waiting;
}

/** Until the field is drawn with its focus, in ms. */
const FOCUSED = 50;

const SUMMARY = `${projectsOfOrgs(projectCount, orgCount)} · ${
  termNames.length === 1 ? termNames[0] : pluralize(termNames.length, "term")
}`;

/** @param anew the text is changed, too, even where it is the list's: the field's may be further */
type OnFilters = (filters: Filters, anew?: boolean) => void;

interface ListingProps {
  /** What is chosen, without the text. */
  chosen: Filters;
  /** What the list is to show: the same, or what was chosen a moment before, with its text. */
  listed: Filters;
  /** The text as it stands in the field. */
  text: RefObject<string>;
  onFilters: (filters: Filters) => void;
}

/** The list, or why there is none yet. */
function Listing(props: ListingProps) {
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  const coming = useContext(ListComing);
  // What the build drew stays until the browser can draw the same.
  if (coming && !catalogue && !error) use(coming);
  return (
    <>
      {catalogue ? (
        <ClientStateProvider>
          <Answers catalogue={catalogue} {...props} />
        </ClientStateProvider>
      ) : error ? (
        <LoadFailure what="The list of projects" error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      <HydrationMarker />
    </>
  );
}

function Loading() {
  return (
    <>
      <p role="status" className="sr-only">
        Loading projects
      </p>
      <Columns side={<FacetSkeleton />}>
        <div className="mb-4 h-25" />
        <ListSkeleton count={projectCount} />
      </Columns>
    </>
  );
}

function Columns({ side, children }: { side: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[16.5rem_minmax(0,1fr)] lg:gap-10">
      <div className="max-lg:hidden">{side}</div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** Waits for the answer to a text, so that the list is drawn once a key. */
function Answers({ catalogue, chosen, listed, text, onFilters }: ListingProps & { catalogue: ProjectList }) {
  const answered = useSettledQuery(listed);
  const { q } = answered.filters;
  const filters = useMemo(() => ({ ...chosen, q }), [chosen, q]);
  const change = useCallback<OnFilters>(
    (next, anew) => onFilters(anew || next.q !== q ? next : { ...next, q: text.current }),
    [onFilters, q, text],
  );
  return <Found catalogue={catalogue} filters={filters} answered={answered} onFilters={change} />;
}

interface FoundProps {
  catalogue: ProjectList;
  /** What is chosen, with the text that the list shows. */
  filters: Filters;
  /** What the list shows. */
  answered: SettledQuery;
  /** Other filters; with the list's text where the text is not what is changed. */
  onFilters: OnFilters;
}

const Found = memo(function Found({ catalogue, filters, answered, onFilters }: FoundProps) {
  const results = useFilteredResults(catalogue, answered);
  const listed = answered.filters;
  const [, navigate] = useLocation();
  const entry = useEntry();
  const wide = useMediaQuery(WIDE);
  const fresh = useFresh();
  const [sheet, setSheet] = useState(false);
  const sheetOpen = sheet && !wide;
  // What the sheet hides of the list is taken away when it opens, so that no choice waits for that, and comes back when it
  // closes.
  const covered = useDeferredValue(sheetOpen);
  const [addressed] = useFilters();
  const list = homePath(listed);
  // The address follows a typed text in a pause only, and so does what it says of the list.
  const settled = homePath(addressed) === list;
  useView(!results.pending && settled, "home");
  useEffect(() => beginVisit(catalogue), [catalogue]);

  const showMore = useCallback(
    (shown: number) => navigate(list, { replace: true, state: { shown } }),
    [navigate, list],
  );

  const panel = { filters, result: results.facets, onFilters };
  // What is under the sheet waits for its list.
  const marked = sheetOpen ? listed : filters;
  const count = results.projects.length;
  const chosen = FACETS.reduce((sum, facet) => sum + marked[facet].length, 0);

  return (
    <Columns
      side={
        wide && (
          <section aria-label="Filters">
            <LazyBoundary fallback={<FacetSkeleton />}>
              <FacetPanel {...panel} />
            </LazyBoundary>
          </section>
        )
      }
    >
      <MySkills catalogue={catalogue} filters={marked} results={results} wide={wide} onFilters={onFilters} />
      {/* Not the list's filters: leaving the field, as one must to press, brings the address up to them. */}
      <TermRow catalogue={catalogue} filters={addressed} />
      {fresh.size > 0 && (
        <LazyBoundary>
          <NewProjects catalogue={catalogue} fresh={fresh} />
        </LazyBoundary>
      )}
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <ResultCount count={results.pending ? null : count} />
        {!wide && (
          <button
            type="button"
            className="button max-sm:flex-1"
            aria-haspopup="dialog"
            onPointerEnter={prepareFilterSheet}
            onFocus={prepareFilterSheet}
            onClick={() => setSheet(true)}
          >
            <FilterIcon />
            Filters
            {chosen > 0 && <span className="rounded-full bg-brand px-2 text-sm text-on-brand">{chosen}</span>}
          </button>
        )}
        <SortSelect
          filters={marked}
          withMatch={results.matches !== null}
          withSize={facetIndexOf(catalogue).values.size.length > 0}
          onFilters={onFilters}
        />
        <CopyLinkButton className="button max-sm:hidden" />
      </div>
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
      <ActiveFilters
        filters={marked}
        result={results.facets}
        fitted={results.matches !== null}
        onFilters={onFilters}
      />
      {(results.withoutTexts || results.didYouMean !== null || results.partial) && (
        <LazyBoundary>
          <SearchNotice results={results} filters={marked} onFilters={onFilters} />
        </LazyBoundary>
      )}
      {results.error ? (
        <LoadFailure what="The search" error={results.error} onRetry={results.retry} />
      ) : results.pending ? (
        <ListSkeleton count={projectCount} />
      ) : count === 0 ? (
        <LazyBoundary>
          <EmptyResults catalogue={catalogue} filters={listed} results={results} onFilters={onFilters} />
        </LazyBoundary>
      ) : (
        // A part of its own: a key in the field need not wait until what the build drew of the cards is taken over.
        <LazyBoundary>
          <MatchContext value={results.matches?.byId ?? null}>
            <ResultList
              catalogue={catalogue}
              projects={results.projects}
              rangesOf={results.rangesOf}
              snippets={results.snippets}
              list={list.slice(1)}
              shown={(settled ? entry.shown : undefined) ?? (list === homePath() ? PAGE_SIZE : FOUND_SIZE)}
              covered={covered}
              onShowMore={showMore}
            />
          </MatchContext>
        </LazyBoundary>
      )}
    </Columns>
  );
});
