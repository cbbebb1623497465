import { Link } from "wouter";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { slugify } from "../../../catalogue/slug.ts";
import { parseFilters } from "../../../search/filters/filters.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { Translate } from "../../messages/messageTypes.ts";
import { useContentLang } from "../../messages/useContentLang.ts";
import { levelText } from "../../project/StatedFacts.tsx";
import { orgPath } from "../../routing/morePaths.ts";
import { homePath } from "../../routing/paths.ts";
import { Monogram } from "../../ui/Monogram.tsx";
import { ArrowIcon } from "../../ui/moreIcons.tsx";

interface Props {
  project: ListedProject;
  term: Term | undefined;
  /** The query of the list from which the project was opened. */
  list: string;
  /** Number of projects in that list. */
  count: number;
}

/** The head of a project's page: org, title, and what is stated of it in one line. */
export function ProjectBand({ project, term, list, count }: Props) {
  const t = useMessages();
  const contentLang = useContentLang();
  return (
    <div className="wrap pb-5 sm:pb-6">
      <Link
        href={homePath(parseFilters(list))}
        className="-mx-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-on-band-muted hover:text-on-band"
      >
        <ArrowIcon back />
        {list === "" ? t("project.allProjects") : t("project.backToResults", { count })}
      </Link>
      {project.org !== "" && (
        <div className="mt-1 flex items-center gap-3">
          <Monogram org={project.org} />
          <p className="min-w-0 wrap-anywhere">
            <Link
              href={orgPath(slugify(project.org))}
              className="name-link inline-flex min-h-11 items-center"
            >
              {project.org}
            </Link>
            {project.group && <span className="text-on-band-muted"> · {project.group}</span>}
          </p>
        </div>
      )}
      <h1
        lang={contentLang}
        tabIndex={-1}
        className="mt-3 max-w-4xl text-2xl font-bold tracking-tight text-balance wrap-anywhere sm:text-3xl"
      >
        {project.title}
      </h1>
      <p className="mt-2 text-on-band-muted wrap-anywhere">{facts(project, term, t)}</p>
    </div>
  );
}

/** "2026 Term 3 (Sep–Nov) · 175 hours · 2 mentors · asks for 6 skills": what is not stated is left out. */
function facts(project: ListedProject, term: Term | undefined, t: Translate): string {
  const required = project.skills.length - (project.optionalSkills?.length ?? 0);
  return [
    term?.name ?? project.term,
    levelText(project, t),
    project.mentors.length > 0 && t("project.mentorCount", { count: project.mentors.length }),
    required > 0 && t("project.skillCount", { count: required }),
  ]
    .filter(Boolean)
    .join(" · ");
}
