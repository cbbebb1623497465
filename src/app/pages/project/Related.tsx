import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { relatedProjects } from "../../../search/reports/related.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { ProjectTiles } from "../../project/ProjectTiles.tsx";

/** Id of the section's heading. */
export const RELATED_ID = "related";

/** Most projects that are offered. */
const OFFERED = 4;

type States = ReadonlyMap<string, ApplicationState>;

/** The open projects of a list, by the states: kept, because what is related is counted once for each list. */
const openProjects = new WeakMap<States, readonly ListedProject[]>();

function openProjectsOf({ projects }: ProjectList, states: States): readonly ListedProject[] {
  const known = openProjects.get(states);
  if (known) return known;
  const open = projects.filter(({ term }) => states.get(term)?.kind === "open");
  openProjects.set(states, open);
  return open;
}

/** Projects like this one: first those that can be applied for. */
export function relatedTo(catalogue: ProjectList, project: ListedProject, states: States): ListedProject[] {
  const open = relatedProjects(openProjectsOf(catalogue, states), project, OFFERED);
  const others = relatedProjects(catalogue.projects, project, 2 * OFFERED).filter(
    (one) => !open.includes(one),
  );
  return [...open, ...others].slice(0, OFFERED);
}

/** See {@link relatedTo}. */
export function Related({ projects, list }: { projects: readonly ListedProject[]; list: string }) {
  const t = useMessages();
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby={RELATED_ID} className="mt-8 sm:mt-10">
      <h2 id={RELATED_ID} tabIndex={-1} className="scroll-mt-6 text-xl font-bold">
        {t("project.related")}
      </h2>
      <div className="mt-3">
        <ProjectTiles projects={projects} list={list} fewOnPhones />
      </div>
    </section>
  );
}
