import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { Redirect } from "wouter";
import { isPast } from "../../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { parseFilters } from "../../../search/filters/filters.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { wayToApply } from "../../project/ApplyLink.tsx";
import { useApplicationState, useApplicationStates } from "../../project/useApplicationState.ts";
import { useResults } from "../../project-list/useFilteredResults.ts";
import { useEntry, useView } from "../../routing/navigation.ts";
import { projectPath } from "../../routing/paths.ts";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { TextSkeleton } from "../../ui/TextSkeleton.tsx";
import { noteViewed } from "../../visitor/recent.ts";
import { ApplyBar } from "./ApplyBar.tsx";
import { BeforeApply } from "./BeforeApply.tsx";
import { Neighbors } from "./Neighbors.tsx";
import { ProjectBand } from "./ProjectBand.tsx";
import { ProjectFacts } from "./ProjectFacts.tsx";
import { ProjectTexts } from "./ProjectTexts.tsx";
import { Related, relatedTo } from "./Related.tsx";
import { isGone, StateStrip } from "./StateStrip.tsx";

/** The page of one project: what it is, and whether and how one can apply for it. */
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
            {t("project.loading")}
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
  useEffect(() => noteViewed(project.id), [project.id]);
  const states = useApplicationStates();
  const state = useApplicationState(project.term);
  const related = useMemo(() => relatedTo(catalogue, project, states), [catalogue, project, states]);
  const term = catalogue.terms.find(({ id }) => id === project.term);
  const canApply = wayToApply(project, term?.program, state) !== null;
  const strip = useRef<HTMLDivElement>(null);

  return (
    <PageFrame
      band={<ProjectBand project={project} term={term} list={list} count={results.projects.length} />}
    >
      <title>{[project.title, project.org, site.name].filter(Boolean).join(" · ")}</title>
      <div ref={strip}>
        <StateStrip
          catalogue={catalogue}
          project={project}
          term={term}
          state={state}
          hasOpenRelated={related.some((other) => states.get(other.term)?.kind === "open")}
        />
      </div>
      <article className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,70ch)_minmax(19rem,30rem)] xl:justify-between">
        <ProjectTexts project={project} />
        <div className="lg:row-span-2">
          <ProjectFacts
            project={project}
            catalogue={catalogue}
            match={results.matches?.byId.get(project.id)}
            canApply={canApply}
          />
        </div>
        {!isPast(state) && !isGone(project) && <BeforeApply project={project} term={term} state={state} />}
      </article>
      <Related projects={related} list={list} />
      <Neighbors project={project} projects={results.projects} list={list} />
      {canApply && <ApplyBar project={project} program={term?.program} state={state} strip={strip} />}
    </PageFrame>
  );
}
