import { Link } from "wouter";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { useContentLang } from "../messages/useContentLang.ts";
import { projectPath } from "../routing/paths.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { StateBadge } from "./StateBadge.tsx";
import { useApplicationState } from "./useApplicationState.ts";

/** Projects beside what the page is about: smaller than cards, each a link. @param list the query of the page's list */
export function ProjectTiles({ projects, list }: { projects: readonly ListedProject[]; list: string }) {
  return (
    <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {projects.map((project) => (
        <Tile key={project.id} project={project} list={list} />
      ))}
    </ul>
  );
}

function Tile({ project, list }: { project: ListedProject; list: string }) {
  const state = useApplicationState(project.term);
  const contentLang = useContentLang();
  return (
    <li className="relative rounded-xl border border-line bg-surface px-4 py-3 wrap-anywhere shadow-card transition-colors hover:border-brand">
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Monogram org={project.org} />
        <span className="min-w-0 flex-1 basis-12 truncate">{project.org}</span>
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
