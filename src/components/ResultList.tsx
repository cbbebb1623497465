import { memo, useState } from "react";
import type { ListedProject, ProjectList } from "../catalogue/list.ts";
import type { Snippet } from "../search/snippets.ts";
import { ProjectCard } from "./ProjectCard.tsx";
import { useExcerpts } from "./queries.ts";
import type { RangesOf } from "./searchClient.ts";

/** Results shown at once; more on request, so that a long list costs a phone no more than a short one. */
export const PAGE_SIZE = 30;

/** Of a search or a choice: each key and each press draws them anew, and the best come first. */
export const FOUND_SIZE = 15;

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
  const hidden = projects.length - shown;
  const start = Math.max(0, Math.min(shown, projects.length) - WINDOW);
  const drawn = projects.slice(start, shown);
  const excerptOf = useExcerpts(
    catalogue,
    drawn.filter(({ id }) => !snippets.has(id)),
  );
  /** Shows others, and leads to the one next to where the visitor was: the button may be gone. */
  const show = (last: number, next: number) => {
    onShowMore(last);
    requestAnimationFrame(() => document.getElementById(`project-${projects[next]?.id}`)?.focus());
  };
  return (
    <>
      {start > 0 && (
        <button
          type="button"
          data-shortcut="before"
          className="button mb-4 w-full"
          onClick={() => show(start + WINDOW - PAGE_SIZE, start - 1)}
        >
          Show {Math.min(start, PAGE_SIZE)} before {start + 1}–{start + drawn.length} of {projects.length}
        </button>
      )}
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
      {hidden > 0 && (
        <button
          type="button"
          data-shortcut="more"
          className="button mt-4 w-full"
          onClick={() => show(shown + PAGE_SIZE, shown)}
        >
          Show {Math.min(hidden, PAGE_SIZE)} more of {hidden}
        </button>
      )}
    </>
  );
});
