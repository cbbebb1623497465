import { memo, startTransition, useEffect, useState } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import type { Snippet } from "../../search/highlight/snippets.ts";
import { useExcerpts } from "../data/queries.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { ProjectCard } from "../project/ProjectCard.tsx";
import { isRestoring } from "../routing/navigation.ts";
import { ListWindow } from "../ui/ListWindow.tsx";

/** Results shown at once; more on request, so that a long list costs a phone no more than a short one. */
export const PAGE_SIZE = 30;

/** Of a search or a choice: each key and each press draws them anew, and the best come first. */
export const FOUND_SIZE = 15;

/**
 * Of a list that has just changed: more than a phone shows. The others are drawn when the visitor
 * scrolls, or has looked at the first ones for a moment: no key and no press waits for them.
 */
const FIRST_SIZE = 4;

/** That moment, in ms: longer than most wait between two keys. */
const CALM = 1000;

/** Under something that lets its top be seen at most. */
const COVERED_SIZE = 2;

/** No more are drawn at once, however many have been asked for: of ten thousand a phone could not draw all. */
const WINDOW = 60;

interface Props {
  catalogue: ProjectList;
  projects: readonly ListedProject[];
  /** What to mark in the cards. */
  rangesOf: RangesOf;
  /** The text around the best match; a card without one shows its beginning. */
  snippets?: ReadonlyMap<string, Snippet>;
  /** The list's query: another one is another list. */
  list: string;
  /** The place of the last one that is shown. */
  shown: number;
  /** Something lies over all but the top of it: no more is drawn. */
  covered?: boolean;
  onShowMore: (shown: number) => void;
}

const NO_SNIPPETS: ReadonlyMap<string, Snippet> = new Map();

/** The results. Draws nothing anew as long as they stay the same: it stands beside a field that changes with each key. */
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
  /** The last list that was drawn as far as it is to be shown. */
  const [whole, setWhole] = useState(list);
  // A position to come back to, or to stay at, needs it all at once.
  if (list !== whole && (isRestoring() || scrollY > innerHeight / 2)) setWhole(list);
  const wanted = Math.min(shown, projects.length);
  const end = list === whole && !covered ? wanted : Math.min(covered ? COVERED_SIZE : FIRST_SIZE, wanted);
  const isPart = end < wanted;
  useEffect(() => {
    if (!isPart || covered) return;
    const draw = () => startTransition(() => setWhole(list));
    const calm = setTimeout(draw, CALM);
    addEventListener("scroll", draw);
    return () => {
      clearTimeout(calm);
      removeEventListener("scroll", draw);
    };
  }, [list, isPart, covered]);

  const { terms } = catalogue;
  const termNames = new Map(terms.length > 1 ? terms.map(({ id, name }) => [id, name]) : []);
  const start = Math.max(0, end - WINDOW);
  const drawn = projects.slice(start, end);
  const excerptOf = useExcerpts(
    catalogue,
    drawn.filter(({ id }) => !snippets.has(id)),
  );
  return (
    <ListWindow
      start={start}
      end={end}
      // No more is offered before what is to come by itself is there.
      count={isPart ? end : projects.length}
      step={PAGE_SIZE}
      onShow={onShowMore}
      idAt={(place) => `project-${projects[place]?.id}`}
    >
      <div className="grid grid-cols-1 gap-3">
        {drawn.map((project) => (
          <ProjectCard
            key={project.id}
            project={project}
            rangesOf={rangesOf}
            snippet={snippets.get(project.id)}
            excerpt={excerptOf(project.id)}
            list={list}
            termName={termNames.get(project.term)}
          />
        ))}
      </div>
    </ListWindow>
  );
});
