import { Link } from "wouter";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { useContentLang } from "../messages/useContentLang.ts";
import { projectPath } from "../routing/paths.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { StateBadge } from "./StateBadge.tsx";
import { useApplicationState } from "./useApplicationState.ts";

interface Props {
  projects: readonly ListedProject[];
  /** The query of the page's list. */
  list: string;
  /** Phones show the first two. */
  fewOnPhones?: boolean;
}

/** Projects beside what the page is about: smaller than cards, each a link. */
export function ProjectTiles({ projects, list, fewOnPhones = false }: Props) {
  return (
    <ul className={`grid grid-cols-1 gap-3 sm:grid-cols-2${fewOnPhones ? " max-sm:*:nth-[n+3]:hidden" : ""}`}>
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
    <li className="panel tile">
      <div className="tile-head">
        <Monogram org={project.org} />
        <span className="tile-org">{project.org}</span>
        <StateBadge state={state} />
      </div>
      <Link href={projectPath(project.id)} state={{ list }} lang={contentLang} className="cover-link">
        {project.title}
      </Link>
      <p>{project.skills.slice(0, 5).join(" · ")}</p>
    </li>
  );
}
