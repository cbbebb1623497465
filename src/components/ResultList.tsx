import { memo, useState } from "react";
import type { ListedProject, ProjectList } from "../catalogue/list.ts";
import type { Snippet } from "../search/snippets.ts";
import { ListPart } from "./ListPart.tsx";
import { ProjectCard } from "./ProjectCard.tsx";
import { useExcerpts } from "./queries.ts";
import type { RangesOf } from "./searchClient.ts";

/** Results shown at once; more on request, so that a long list costs a phone no more than a short one. */
export const PAGE_SIZE = 30;

/** Of a search or a choice: each key and each press draws them anew, and the best come first. */
export const FOUND_SIZE = 15;

/** Under something that lets the top of the list be seen. */
export const COVERED_SIZE = 3;

/** No more are drawn at once, however many have been asked for: of ten thousand a phone could not draw all. */
const WINDOW = 60;

interface Props {
  catalogue: ProjectList;
  projects: readonly ListedProject[];
  /** What to mark in the cards. */
  rangesOf: RangesOf;
  /** The text around the best match; a card without one shows its beginning. */
  snippets?: ReadonlyMap<string, Snippet>;
  list: string;
  /** The place of the last one that is shown. */
  shown: number;
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
  onShowMore,
}: Props) {
  const [first] = useState(projects);
  const { terms } = catalogue;
  const termNames = new Map(terms.length > 1 ? terms.map(({ id, name }) => [id, name]) : []);
  const end = Math.min(shown, projects.length);
  const start = Math.max(0, end - WINDOW);
  const drawn = projects.slice(start, end);
  const excerptOf = useExcerpts(
    catalogue,
    drawn.filter(({ id }) => !snippets.has(id)),
  );
  return (
    <ListPart
      start={start}
      end={end}
      count={projects.length}
      step={PAGE_SIZE}
      onShow={onShowMore}
      idAt={(place) => `project-${projects[place]?.id}`}
    >
      <div className={`grid grid-cols-1 gap-3 ${projects === first ? "" : "cards-changed"}`}>
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
    </ListPart>
  );
});
