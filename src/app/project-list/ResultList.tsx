import { memo } from "react";
import { UNKNOWN } from "../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import type { Snippet } from "../../search/highlight/snippets.ts";
import { useExcerpts } from "../data/queries.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { ProjectCard } from "../project/ProjectCard.tsx";
import { useApplicationStates } from "../project/useApplicationState.ts";
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

/** By project. */
export type Snippets = ReadonlyMap<ListedProject | undefined, Snippet>;

interface Props {
  catalogue: ProjectList;
  projects: readonly ListedProject[];
  /** What to highlight in the cards. */
  rangesOf: RangesOf;
  /** The text around the best match; a card without one shows its beginning. */
  snippets?: Snippets;
  /** The query of the list's address: another one is another list. */
  list: string;
  /** How many are shown, from the first on. */
  shown: number;
  /** Something lies over all but the list's top: no more is rendered. */
  covered?: boolean;
  onShowMore: (shown: number) => void;
}

const NO_SNIPPETS: Snippets = new Map();

/** The results as cards. Memoized: what is around it renders again when a choice is marked, before there is another list. */
export const ResultList = memo(function ResultList({
  catalogue,
  projects,
  rangesOf,
  snippets = NO_SNIPPETS,
  list,
  shown,
  covered = false,
  onShowMore,
}: Props) {
  const wanted = Math.min(shown, projects.length);
  const end = useProgressiveCount(list, wanted, covered);
  const { terms } = catalogue;
  const states = useApplicationStates();
  const byId = new Map(terms.map((term) => [term.id, term]));
  const start = Math.max(0, end - WINDOW);
  const rendered = projects.slice(start, end);
  const excerptOf = useExcerpts(
    catalogue,
    rendered.filter((project) => !snippets.has(project)),
  );
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
        {rendered.map((project) => (
          <ProjectCard
            key={project.id}
            project={project}
            rangesOf={rangesOf}
            snippet={snippets.get(project)}
            excerpt={excerptOf(project.id)}
            list={list}
            term={byId.get(project.term)}
            state={states.get(project.term) ?? UNKNOWN}
          />
        ))}
      </div>
    </ListWindow>
  );
});
