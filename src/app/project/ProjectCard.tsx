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
import { MatchLine, SKILL_CHIP_CLASSES, SkillIcon, SkillStateText } from "./SkillMatch.tsx";
import { levelText, StatusBadge } from "./StatedFacts.tsx";

/** Skills a card shows before "+3". */
const SKILLS = 7;

interface Props {
  project: ListedProject;
  rangesOf: RangesOf;
  /** The part of the text that matches the search; without it, the excerpt is shown. */
  snippet?: Snippet | undefined;
  /** The beginning of the text; undefined while it is loading. */
  excerpt?: string | undefined;
  /** The query of the list, so that the project's page knows the previous and the next result. */
  list: string;
  /** Name of the term; undefined if the catalogue has only one. */
  termName: string | undefined;
}

/** One result, with buttons to save and compare it. */
export const ProjectCard = memo(function ProjectCard({
  project,
  rangesOf,
  snippet,
  excerpt,
  list,
  termName,
}: Props) {
  const client = useQueryClient();
  const prefetch = () =>
    import("../data/projectText.ts").then(
      ({ projectTextQuery }) => client.prefetchQuery(projectTextQuery(project.id)),
      // The project's page reports the failure.
      () => undefined,
    );
  const shownText = snippet ?? (excerpt === undefined ? null : { text: excerpt, ranges: [] });
  const mentors = project.mentors.map(({ name, github }) => name ?? `@${github}`).join(", ");
  const more = project.skills.length - SKILLS;
  const match = useMatch(project);
  const level = levelText(project);

  return (
    <article className="relative rounded-xl border border-line bg-surface p-4 shadow-card transition-colors hover:border-brand sm:p-5">
      <div className="flex items-center gap-2.5 pe-21">
        <Monogram org={project.org} />
        <p className="line-clamp-2 min-w-0 text-ellipsis text-base font-medium text-muted">
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
      <h2 className="mt-2 text-xl leading-snug font-bold wrap-anywhere">
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
      {shownText?.text !== "" && (
        <p
          className={`mt-1.5 line-clamp-3 text-base text-muted wrap-anywhere ${shownText ? "" : "min-h-[3lh] lg:min-h-[2lh]"}`}
        >
          {shownText && <Highlighted {...shownText} />}
        </p>
      )}
      {project.skills.length > 0 && (
        <ul aria-label="Skills" className="mt-3 flex flex-wrap gap-1.5">
          {project.skills.slice(0, SKILLS).map((skill) => {
            const state = match ? skillState(match, skill) : null;
            return (
              <li key={skill} className={`chip inline-block ${state ? SKILL_CHIP_CLASSES[state] : ""}`}>
                {state && <SkillIcon state={state} />}
                <Highlighted text={skill} ranges={rangesOf(skill)} />
                {state && <SkillStateText state={state} />}
              </li>
            );
          })}
          {more > 0 && <li className="chip text-muted">+{more}</li>}
        </ul>
      )}
      {match && <MatchLine match={match} className="mt-2" />}
      {(level !== "" || project.status) && (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <StatusBadge project={project} />
          {level}
        </p>
      )}
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
