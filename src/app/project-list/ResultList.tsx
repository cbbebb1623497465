import { memo } from "react";
import { UNKNOWN } from "../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { type SearchResult, useExcerpts, useLoadedExcerpts, useSnippets } from "../data/queries.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { ProjectCard } from "../project/ProjectCard.tsx";
import { useStatesOf } from "../project/useApplicationState.ts";
import { ListWindow } from "../ui/ListWindow.tsx";
import { useProgressiveCount } from "./useProgressiveCount.ts";

/** Cards of an unfiltered list; more on request, so that a long list costs a phone no more than a short one. */
export const PAGE_SIZE = 30;

/** Cards of a search or a choice, whose best come first: each key and each press renders them again. */
export const FOUND_SIZE = 15;

/**
 * Most cards in the page at a time, however many have been asked for. After ten presses of "Show more" a long list had
 * 14,000 elements without this limit; long-list.spec.ts holds the page to 3,000.
 */
const WINDOW = 60;

const NO_PROJECTS: readonly ListedProject[] = [];

interface Props {
  catalogue: ProjectList;
  projects: readonly ListedProject[];
  /** What to highlight in the cards. */
  rangesOf: RangesOf;
  /** The answer that has found them, whose cards show the text around the best match; without, that text's beginning. */
  answer?: SearchResult | null | undefined;
  /** The query of the list's address: another one is another list. */
  list: string;
  /** How many are shown, from the first on. */
  shown: number;
  /** Something lies over all but the list's top: no more is rendered. */
  covered?: boolean;
  onShowMore: (shown: number) => void;
}

/** The results as cards. Memoized: what is around it renders again when a choice is marked, before there is another list. */
export const ResultList = memo(function ResultList({
  catalogue,
  projects,
  rangesOf,
  answer = null,
  list,
  shown,
  covered = false,
  onShowMore,
}: Props) {
  const wanted = Math.min(shown, projects.length);
  const end = useProgressiveCount(list, wanted, covered);
  const { terms } = catalogue;
  const states = useStatesOf(catalogue);
  const byId = new Map(terms.map((term) => [term.id, term]));
  const start = Math.max(0, end - WINDOW);
  const rendered = projects.slice(start, end);
  const snippetOf = useSnippets(answer, rendered);
  const excerptOf = useExcerpts(catalogue, answer ? NO_PROJECTS : rendered);
  const loadedExcerptOf = useLoadedExcerpts(catalogue);
  return (
    <ListWindow
      start={start}
      end={end}
      // No button while the rest is still to come by itself.
      count={end < wanted ? end : projects.length}
      step={PAGE_SIZE}
      onShow={onShowMore}
      idAt={(place) => `project-${projects[place]?.id}`}
    >
      <div className="cards">
        {/*
          By its place: cards keep nothing of their project, and a list that changes renders its texts again in the elements that are
          there. By project, a last key took 80 ms of CPU to its list in place of 71 (956 projects, CPU 4×).
        */}
        {rendered.map((project, at) => (
          <ProjectCard
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={start + at}
            project={project}
            rangesOf={rangesOf}
            snippet={answer ? snippetOf(project.id) : undefined}
            excerpt={answer ? loadedExcerptOf(project.id) : excerptOf(project.id)}
            list={list}
            term={byId.get(project.term)}
            state={states.get(project.term) ?? UNKNOWN}
          />
        ))}
      </div>
    </ListWindow>
  );
});
