import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, Redirect } from "wouter";
import { SECTION_IDS } from "../../../catalogue/applicationInfo.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { slugify } from "../../../catalogue/slug.ts";
import { parseFilters } from "../../../search/filters/filters.ts";
import { relatedProjects } from "../../../search/reports/related.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { pluralize } from "../../lib/pluralize.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { CompareToggle } from "../../project/CompareToggle.tsx";
import { SaveButton } from "../../project/SaveButton.tsx";
import { useResults } from "../../project-list/useFilteredResults.ts";
import { AnchorLink } from "../../routing/AnchorLink.tsx";
import { useEntry, useView } from "../../routing/navigation.ts";
import { homePath, orgPath, projectPath } from "../../routing/paths.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { ArrowIcon } from "../../ui/icons.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { Monogram } from "../../ui/Monogram.tsx";
import { ExternalIcon } from "../../ui/moreIcons.tsx";
import { TextSkeleton } from "../../ui/TextSkeleton.tsx";
import { BEFORE_APPLY_ID, BeforeApply } from "./BeforeApply.tsx";
import { CheckIssue } from "./CheckIssue.tsx";
import { ProjectFacts } from "./ProjectFacts.tsx";
import { ProjectTexts } from "./ProjectTexts.tsx";

/** The page of one project. Its first link is the upstream issue. */
export function ProjectPage({ id }: { id: string }) {
  const t = useMessages();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  const project = useMemo(
    () => catalogue?.projects.find((candidate) => candidate.id === id),
    [catalogue, id],
  );

  // An address from before the project's title or org was repaired leads on.
  const moved = project ? undefined : catalogue?.projects.find(({ aliases }) => aliases?.includes(id));
  if (moved) return <Redirect to={projectPath(moved.id)} replace />;
  if (catalogue && !project) return <NotFoundPage what="project" />;
  if (catalogue && project) return <Loaded catalogue={catalogue} project={project} />;
  return (
    <PageFrame band={<div className="h-52" />}>
      {error ? (
        <LoadFailure heading={t("ui.projectFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <p role="status" className="sr-only">
            Loading the project
          </p>
          <TextSkeleton />
        </>
      )}
    </PageFrame>
  );
}

function Loaded({ catalogue, project }: { catalogue: ProjectList; project: ListedProject }) {
  const { list = "" } = useEntry();
  const filters = useMemo(() => parseFilters(list), [list]);
  const results = useResults(catalogue, filters);
  useView(true, `project-${project.id}`);
  const related = useMemo(() => relatedProjects(catalogue.projects, project), [catalogue, project]);

  return (
    <PageFrame band={<ProjectBand project={project} list={list} count={results.projects.length} />}>
      <title>{[project.title, project.org, site.name].filter(Boolean).join(" · ")}</title>
      <article className="gap-12 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="max-lg:mb-8 lg:order-2">
          <ProjectFacts
            project={project}
            catalogue={catalogue}
            match={results.matches?.byId.get(project.id)}
          />
        </div>
        <div className="min-w-0">
          <ProjectTexts project={project} />
          <BeforeApply
            project={project}
            term={catalogue.terms.find((candidate) => candidate.id === project.term)}
          />
        </div>
      </article>
      {related.length > 0 && <Related projects={related} list={list} />}
      <Neighbours project={project} projects={results.projects} list={list} />
    </PageFrame>
  );
}

function ProjectBand({ project, list, count }: { project: ListedProject; list: string; count: number }) {
  return (
    <div className="wrap pt-3 pb-8 sm:pb-10">
      <Link
        href={homePath(parseFilters(list))}
        className="-mx-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-on-band-muted hover:text-on-band"
      >
        <ArrowIcon back />
        {list === "" ? "All projects" : `Back to ${pluralize(count, "project")}`}
      </Link>
      <div className="mt-4 flex items-center gap-3">
        <Monogram org={project.org} size="large" />
        {project.org !== "" && (
          <p className="min-w-0 text-lg wrap-anywhere">
            <Link
              href={orgPath(slugify(project.org))}
              className="font-semibold underline-offset-4 hover:underline"
            >
              {project.org}
            </Link>
            {project.group && <span className="text-on-band-muted"> · {project.group}</span>}
          </p>
        )}
      </div>
      <h1
        tabIndex={-1}
        className="mt-4 max-w-4xl text-[1.625rem] leading-tight font-extrabold tracking-tight text-balance wrap-anywhere sm:text-[2.25rem]"
      >
        {project.title}
      </h1>
      <UpstreamIssues project={project} />
      <div className="mt-4 flex flex-wrap gap-2">
        <div className="min-w-32 flex-none">
          <SaveButton project={project} wide />
        </div>
        <CompareToggle project={project} wide />
        <CopyLinkButton />
        <AnchorLink to={BEFORE_APPLY_ID} className="button">
          Before you apply
        </AnchorLink>
      </div>
    </div>
  );
}

function UpstreamIssues({ project }: { project: ListedProject }) {
  const { upstreamIssues } = project;
  if (upstreamIssues.length === 0) {
    return (
      <p className="mt-5 text-on-band-muted">
        The organizers’ file states no upstream issue for this project.
      </p>
    );
  }
  return (
    <section aria-labelledby={SECTION_IDS.issues} className="mt-5">
      <h2 id={SECTION_IDS.issues} tabIndex={-1} className="text-on-band-muted">
        {upstreamIssues.length === 1 ? "Start at the upstream issue" : "Start at the upstream issues"}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {upstreamIssues.map(({ url, label }) => (
          <li key={url} className="flex max-w-full flex-wrap gap-x-3 gap-y-2">
            <ExternalLink
              url={url}
              className="inline-flex min-h-12 max-w-full items-center gap-2.5 rounded-[0.625rem] bg-gold-bright px-4 py-1.5 font-bold text-[#1c1503] transition-colors hover:bg-[#ffd778]"
            >
              <span className="min-w-0 wrap-anywhere">{label}</span>
              <ExternalIcon />
            </ExternalLink>
            <CheckIssue url={url} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ projects, list }: { projects: readonly ListedProject[]; list: string }) {
  return (
    <section aria-labelledby="related" className="mt-12">
      <h2 id="related" className="text-xl font-bold">
        Related projects
      </h2>
      <ul className="mt-4 grid grid-cols-1 gap-3 sm:grid-cols-2">
        {projects.map((project) => (
          <li
            key={project.id}
            className="relative rounded-xl border border-line bg-surface p-4 wrap-anywhere shadow-card transition-colors hover:border-brand"
          >
            <p className="flex items-center gap-2 text-sm text-muted">
              <Monogram org={project.org} />
              {project.org}
            </p>
            <Link
              href={projectPath(project.id)}
              state={{ list }}
              className="cover-link mt-2 block leading-snug font-semibold"
            >
              {project.title}
            </Link>
            <p className="mt-2 text-sm text-muted">{project.skills.slice(0, 5).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({
  project,
  projects,
  list,
}: {
  project: ListedProject;
  projects: readonly ListedProject[];
  list: string;
}) {
  const at = projects.indexOf(project);
  if (at === -1 || projects.length < 2) return null;
  return (
    <nav aria-label="Results" className="mt-12 border-t border-line pt-6">
      <p className="mb-3 text-sm text-muted">
        {at + 1} of {projects.length} in {list === "" ? "all projects" : "your results"}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Neighbour project={projects[at - 1]} list={list} which="Previous" />
        <Neighbour project={projects[at + 1]} list={list} which="Next" />
      </div>
    </nav>
  );
}

interface NeighbourProps {
  project: ListedProject | undefined;
  list: string;
  which: "Previous" | "Next";
}

function Neighbour({ project, list, which }: NeighbourProps) {
  if (!project) return <span className="max-sm:hidden" />;
  const next = which === "Next";
  return (
    <Link
      href={projectPath(project.id)}
      state={{ list }}
      rel={next ? "next" : "prev"}
      className={`flex items-center gap-3 rounded-xl border border-line bg-surface p-4 hover:border-brand ${next ? "text-end sm:col-start-2" : ""}`}
    >
      {!next && <ArrowIcon back />}
      <span className="min-w-0 flex-1">
        <span className="block text-sm text-muted">{which}</span>
        <span className="block leading-snug font-semibold wrap-anywhere">{project.title}</span>
      </span>
      {next && <ArrowIcon />}
    </Link>
  );
}
