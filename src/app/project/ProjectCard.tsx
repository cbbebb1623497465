import { useQueryClient } from "@tanstack/react-query";
import { type ComponentType, Fragment, memo } from "react";
import { Link } from "wouter";
import type { ApplicationState } from "../../catalogue/applicationState.ts";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import type { Term } from "../../catalogue/model.ts";
import type { Snippet } from "../../search/highlight/snippets.ts";
import type { RangesOf } from "../data/searchClient.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { useContentLang } from "../messages/useContentLang.ts";
import { projectPath } from "../routing/paths.ts";
import { Highlighted } from "../ui/Highlighted.tsx";
import { LazyBoundary, lazyComponent } from "../ui/lazy.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { useMatch } from "../visitor/skills.ts";
import { ApplyLink } from "./ApplyLink.tsx";
import { CardSkills } from "./CardSkills.tsx";
import { CompareToggle } from "./CompareToggle.tsx";
import type { MatchedProps } from "./MatchedSkills.tsx";
import { NewBadge } from "./NewBadge.tsx";
import { SaveButton } from "./SaveButton.tsx";
import { StateBadge } from "./StateBadge.tsx";
import { levelText, StatusBadge } from "./StatedFacts.tsx";

// For those who have entered skills. Where it cannot be loaded, the skills stay as others see them.
const MatchedSkills = lazyComponent(() =>
  import("./MatchedSkills.tsx").then(
    (module): ComponentType<MatchedProps> => module.MatchedSkills,
    () => CardSkills,
  ),
);

interface Props {
  project: ListedProject;
  rangesOf: RangesOf;
  /** The part of the text that matches the search; without it, the excerpt is shown. */
  snippet?: Snippet | undefined;
  /** The beginning of the text; undefined while it is loading. */
  excerpt?: string | undefined;
  /** The query of the list, so that the project's page knows the previous and the next result. */
  list: string;
  /** Undefined where the catalogue does not know it. */
  term: Term | undefined;
  /** Whether one can apply. */
  state: ApplicationState;
}

/** One result: can one apply, what is it about, what does it ask for; with buttons to apply, save and compare. */
export const ProjectCard = memo(function ProjectCard({
  project,
  rangesOf,
  snippet,
  excerpt,
  list,
  term,
  state,
}: Props) {
  const t = useMessages();
  const client = useQueryClient();
  const prefetch = () =>
    import("../data/projectText.ts").then(
      ({ projectTextQuery }) => client.prefetchQuery(projectTextQuery(project.id)),
      // The project's page reports the failure.
      () => undefined,
    );
  const shownText = snippet ?? (excerpt === undefined ? null : { text: excerpt, ranges: [] });
  const mentors = project.mentors.map(({ name, github }) => name ?? `@${github}`);
  const match = useMatch(project);
  const contentLang = useContentLang();
  const skills = <CardSkills skills={project.skills} rangesOf={rangesOf} />;
  const level = levelText(project, t);
  const isOver = state.kind === "over" || state.kind === "running";

  return (
    <article className={`card ${isOver ? "card-over" : ""}`}>
      <div className="card-head">
        <Monogram org={project.org} />
        <p className="card-org">
          <Name text={project.org} rangesOf={rangesOf} />
          {project.group && (
            <>
              {" · "}
              <bdi>{project.group}</bdi>
            </>
          )}
        </p>
        <NewBadge id={project.id} />
        <StateBadge state={state} />
      </div>
      <h2 lang={contentLang}>
        <Link
          id={`project-${project.id}`}
          href={projectPath(project.id)}
          state={{ list }}
          onPointerEnter={prefetch}
          onFocus={prefetch}
          className="cover-link"
        >
          <Name text={project.title} rangesOf={rangesOf} />
        </Link>
      </h2>
      {shownText?.text !== "" && (
        <p lang={contentLang} className={shownText ? "card-text" : "card-text min-h-[2lh]"}>
          {shownText && <Highlighted {...shownText} />}
        </p>
      )}
      {match ? (
        <LazyBoundary fallback={skills}>
          <MatchedSkills skills={project.skills} rangesOf={rangesOf} match={match} />
        </LazyBoundary>
      ) : (
        skills
      )}
      <div className="card-foot">
        <p>
          {project.status?.state !== "accepted" && <StatusBadge project={project} className="me-2" />}
          {term && <bdi>{term.name}</bdi>}
          {level !== "" && ` · ${level}`}
          {mentors.length > 0 && (
            <>
              {" · "}
              {/* Placed within the line, which cuts it off with the rest: else it would widen a narrow page. */}
              <span className="relative">
                <span className="sr-only">{t("card.mentors")} </span>
              </span>
              {mentors.map((mentor, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as the skills, see SkillChips
                <Fragment key={at}>
                  {at > 0 && ", "}
                  <Name text={mentor} rangesOf={rangesOf} />
                </Fragment>
              ))}
            </>
          )}
        </p>
        <div className="card-actions">
          <CompareToggle project={project} />
          <SaveButton project={project} />
          <ApplyLink project={project} program={term?.program} state={state} small />
        </div>
      </div>
    </article>
  );
});

/** A name, kept apart from what stands beside it: one written from right to left must not turn that around. */
function Name({ text, rangesOf }: { text: string; rangesOf: RangesOf }) {
  return (
    <bdi>
      <Highlighted text={text} ranges={rangesOf(text)} />
    </bdi>
  );
}
