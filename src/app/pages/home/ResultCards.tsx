import { projectCount } from "virtual:catalogue";
import { useCallback } from "react";
import { useLocation } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { FacetResult } from "../../../search/filters/facets.ts";
import { MIN_HITS } from "../../../search/query/minHits.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { FOUND_SIZE, PAGE_SIZE, ResultList } from "../../project-list/ResultList.tsx";
import { type FilteredResults, NO_RANGES } from "../../project-list/useFilteredResults.ts";
import { useEntry } from "../../routing/navigation.ts";
import { homePath } from "../../routing/paths.ts";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { LazyBoundary, lazyOptional } from "../../ui/lazy.tsx";
import { ListSkeleton } from "../../ui/Skeletons.tsx";
import { MatchContext } from "../../visitor/skills.ts";
import { PastTerms } from "./PastTerms.tsx";

const SimilarProjects = lazyOptional(() =>
  import("./SimilarProjects.tsx").then((module) => module.SimilarProjects),
);
const EmptyResults = lazyOptional(() => import("./EmptyResults.tsx").then((module) => module.EmptyResults));

interface Props {
  catalogue: ProjectList;
  results: FilteredResults;
  /** See {@link PastTerms}. */
  allTerms: FacetResult | null;
  /** The address says the same: what its history entry keeps is about this list. */
  isAddressed: boolean;
  covered: boolean;
  onFilters: UpdateFilters;
}

/** The cards, or what stands in their place. */
export function ResultCards({ catalogue, results, allTerms, isAddressed, covered, onFilters }: Props) {
  const [, navigate] = useLocation();
  const entry = useEntry();
  const t = useMessages();
  const { answer, error, retry, matches, projects } = results;
  const list = homePath(results.filters);
  const showMore = useCallback(
    (shown: number) => navigate(list, { replace: true, state: { shown } }),
    [navigate, list],
  );

  if (error) return <LoadFailure heading={t("ui.searchFailed")} error={error} onRetry={retry} />;
  if (answer === undefined) return <ListSkeleton count={projectCount} />;
  return (
    // A boundary of its own: a key in the field need not wait until the prerendered cards are hydrated.
    <LazyBoundary>
      {projects.length === 0 ? (
        <EmptyResults catalogue={catalogue} results={results} allTerms={allTerms} onFilters={onFilters} />
      ) : (
        <MatchContext value={matches?.byId ?? null}>
          <ResultList
            catalogue={catalogue}
            projects={projects}
            rangesOf={answer?.rangesOf ?? NO_RANGES}
            answer={results.answer}
            list={list.slice(1)}
            shown={(isAddressed ? entry.shown : undefined) ?? (list === homePath() ? PAGE_SIZE : FOUND_SIZE)}
            covered={covered}
            onShowMore={showMore}
          />
        </MatchContext>
      )}
      {answer && answer.similarFrom > 0 && answer.similarFrom < MIN_HITS && !answer.withoutTexts && (
        <LazyBoundary>
          <SimilarProjects catalogue={catalogue} results={results} answer={answer} list={list.slice(1)} />
        </LazyBoundary>
      )}
      {projects.length > 0 && <PastTerms results={results} allTerms={allTerms} />}
    </LazyBoundary>
  );
}
