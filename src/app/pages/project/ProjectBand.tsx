import { Link } from "wouter";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { Term } from "../../../catalogue/model.ts";
import { slugify } from "../../../catalogue/slug.ts";
import { parseFilters } from "../../../search/filters/filters.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { CompareToggle } from "../../project/CompareToggle.tsx";
import { SaveButton } from "../../project/SaveButton.tsx";
import { levelText } from "../../project/StatedFacts.tsx";
import { homePath, orgPath } from "../../routing/paths.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { ArrowIcon } from "../../ui/icons.tsx";
import { Monogram } from "../../ui/Monogram.tsx";

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
  return (
    <div className="wrap pb-5 sm:pb-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Link
          href={homePath(parseFilters(list))}
          className="-mx-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-on-band-muted hover:text-on-band"
        >
          <ArrowIcon back />
          {list === "" ? "All projects" : `Back to ${pluralize(count, "project")}`}
        </Link>
        <div className="flex flex-wrap print:hidden">
          <SaveButton project={project} wide />
          <CompareToggle project={project} wide />
          <CopyLinkButton className="band-button" />
        </div>
      </div>
      {project.org !== "" && (
        <div className="mt-1 flex items-center gap-3">
          <Monogram org={project.org} size="large" />
          <p className="min-w-0 wrap-anywhere">
            <Link
              href={orgPath(slugify(project.org))}
              className="inline-flex min-h-11 items-center font-semibold underline-offset-4 hover:underline"
            >
              {project.org}
            </Link>
            {project.group && <span className="text-on-band-muted"> · {project.group}</span>}
          </p>
        </div>
      )}
      <h1
        tabIndex={-1}
        className="mt-3 max-w-4xl text-2xl font-bold tracking-tight text-balance wrap-anywhere sm:text-3xl"
      >
        {project.title}
      </h1>
      <p className="mt-2 text-on-band-muted wrap-anywhere">{facts(project, term)}</p>
    </div>
  );
}

/** "2026 Term 3 (Sep–Nov) · 175 hours · 2 mentors · asks for 6 skills": what is not stated is left out. */
function facts(project: ListedProject, term: Term | undefined): string {
  const required = project.skills.length - (project.optionalSkills?.length ?? 0);
  return [
    term?.name ?? project.term,
    levelText(project),
    project.mentors.length > 0 && pluralize(project.mentors.length, "mentor"),
    required > 0 && `asks for ${pluralize(required, "skill")}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
