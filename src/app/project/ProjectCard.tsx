import { useQueryClient } from "@tanstack/react-query";
import { memo } from "react";
import { Link } from "wouter";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import type { Snippet } from "../../search/highlight/snippets.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { projectPath } from "../routing/paths.ts";
import { Highlighted } from "../ui/Highlighted.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { skillState } from "../visitor/skillMatchText.ts";
import { useMatch } from "../visitor/skills.ts";
import { CompareToggle } from "./CompareToggle.tsx";
import { NewBadge } from "./NewBadge.tsx";
import { SaveButton } from "./SaveButton.tsx";
import { CHIP_LOOKS, MatchLine, SkillMark, SkillWords } from "./SkillMark.tsx";

/** Skills a card shows before "+3". */
const SKILLS = 7;

interface Props {
  project: ListedProject;
  rangesOf: RangesOf;
  /** The part of the text that fits the search; else its beginning is shown. */
  snippet?: Snippet | undefined;
  /** The text's beginning; undefined as long as it is on its way. */
  excerpt?: string | undefined;
  /** The list's query, so that the project's page knows its neighbours. */
  list: string;
  /** Shown where the catalogue has several terms. */
  termName: string | undefined;
}

/** One result: what it is, whose, what it asks for, and a way to keep it. */
export const ProjectCard = memo(function ProjectCard({
  project,
  rangesOf,
  snippet,
  excerpt: beginning,
  list,
  termName,
}: Props) {
  const client = useQueryClient();
  const prefetch = () =>
    import("../data/projectText.ts").then(
      ({ projectTextQuery }) => client.prefetchQuery(projectTextQuery(project.id)),
      // The project's page says what could not be had.
      () => undefined,
    );
  const excerpt = snippet ?? (beginning === undefined ? null : { text: beginning, ranges: [] });
  const mentors = project.mentors.map(({ name, github }) => name ?? `@${github}`).join(", ");
  const more = project.skills.length - SKILLS;
  const match = useMatch(project);

  return (
    <article className="relative rounded-xl border border-line bg-surface p-4 shadow-card transition-colors hover:border-brand sm:p-5">
      <div className="flex items-center gap-2.5 pe-21">
        <Monogram org={project.org} />
        <p className="line-clamp-2 min-w-0 text-ellipsis text-[0.9375rem] font-medium text-muted">
          <Highlighted text={project.org} ranges={rangesOf(project.org)} />
          {project.group && ` · ${project.group}`}
          {termName && (
            <bdi>
              {project.org !== "" && " · "}
              {termName}
            </bdi>
          )}
        </p>
        <NewBadge id={project.id} />
      </div>
      <h2 className="mt-2 text-lg leading-snug font-bold wrap-anywhere">
        <Link
          id={`project-${project.id}`}
          href={projectPath(project.id)}
          state={{ list }}
          onPointerEnter={prefetch}
          onFocus={prefetch}
          className="cover-link"
        >
          <Highlighted text={project.title} ranges={rangesOf(project.title)} />
        </Link>
      </h2>
      {excerpt?.text !== "" && (
        <p
          className={`mt-1.5 line-clamp-3 text-[0.9375rem] text-muted wrap-anywhere ${excerpt ? "" : "min-h-[3lh] lg:min-h-[2lh]"}`}
        >
          {excerpt && <Highlighted {...excerpt} />}
        </p>
      )}
      {project.skills.length > 0 && (
        <ul aria-label="Skills" className="mt-3 flex flex-wrap gap-1.5">
          {project.skills.slice(0, SKILLS).map((skill) => {
            const state = match ? skillState(match, skill) : null;
            return (
              <li key={skill} className={`chip inline-block ${state ? CHIP_LOOKS[state] : ""}`}>
                {state && <SkillMark state={state} />}
                <Highlighted text={skill} ranges={rangesOf(skill)} />
                {state && <SkillWords state={state} />}
              </li>
            );
          })}
          {more > 0 && <li className="chip text-muted">+{more}</li>}
        </ul>
      )}
      {match && <MatchLine match={match} className="mt-2" />}
      {mentors !== "" && (
        <p className="mt-3 truncate text-sm text-muted">
          Mentors: <Highlighted text={mentors} ranges={rangesOf(mentors)} />
        </p>
      )}
      <div className="absolute end-2 top-2 flex sm:top-3">
        <CompareToggle project={project} />
        <SaveButton project={project} />
      </div>
    </article>
  );
});
