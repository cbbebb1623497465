import { Link } from "wouter";
import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { relatedProjects } from "../../../search/reports/related.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useContentLang } from "../../messages/useContentLang.ts";
import { StateBadge } from "../../project/StateBadge.tsx";
import { useApplicationState } from "../../project/useApplicationState.ts";
import { projectPath } from "../../routing/paths.ts";
import { Monogram } from "../../ui/Monogram.tsx";

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
    <section aria-labelledby={RELATED_ID} className="mt-10">
      <h2 id={RELATED_ID} tabIndex={-1} className="scroll-mt-6 text-xl font-bold">
        {t("project.related")}
      </h2>
      <ul className="mt-3 grid grid-cols-1 gap-3 sm:grid-cols-2">
        {projects.map((project) => (
          <RelatedProject key={project.id} project={project} list={list} />
        ))}
      </ul>
    </section>
  );
}

function RelatedProject({ project, list }: { project: ListedProject; list: string }) {
  const state = useApplicationState(project.term);
  const contentLang = useContentLang();
  return (
    <li className="relative rounded-xl border border-line bg-surface px-4 py-3 wrap-anywhere shadow-card transition-colors hover:border-brand">
      <div className="flex items-center gap-2 text-sm text-muted">
        <Monogram org={project.org} />
        <span className="min-w-0 flex-1 truncate">{project.org}</span>
        <StateBadge state={state} />
      </div>
      <Link
        href={projectPath(project.id)}
        state={{ list }}
        lang={contentLang}
        className="cover-link mt-1.5 block leading-snug font-semibold"
      >
        {project.title}
      </Link>
      <p className="mt-1 truncate text-sm text-muted max-sm:hidden">
        {project.skills.slice(0, 5).join(" · ")}
      </p>
    </li>
  );
}
