import { Link } from "wouter";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import { projectPath } from "../../routing/paths.ts";
import { ArrowIcon } from "../../ui/icons.tsx";

interface Props {
  project: ListedProject;
  /** The list from which the project was opened. */
  projects: readonly ListedProject[];
  /** Its query. */
  list: string;
}

/** The previous and the next project of the list. */
export function Neighbors({ project, projects, list }: Props) {
  const at = projects.indexOf(project);
  if (at === -1 || projects.length < 2) return null;
  return (
    <nav aria-label="Results" className="mt-10 border-t border-line pt-4">
      <p className="mb-2 text-sm text-muted">
        {at + 1} of {projects.length} in {list === "" ? "all projects" : "your results"}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Neighbor project={projects[at - 1]} list={list} which="Previous" />
        <Neighbor project={projects[at + 1]} list={list} which="Next" />
      </div>
    </nav>
  );
}

interface NeighborProps {
  project: ListedProject | undefined;
  list: string;
  which: "Previous" | "Next";
}

function Neighbor({ project, list, which }: NeighborProps) {
  if (!project) return <span className="max-sm:hidden" />;
  const next = which === "Next";
  return (
    <Link
      href={projectPath(project.id)}
      state={{ list }}
      rel={next ? "next" : "prev"}
      className={`flex items-center gap-3 rounded-xl border border-line bg-surface px-4 py-3 hover:border-brand ${next ? "text-end sm:col-start-2" : ""}`}
    >
      {!next && <ArrowIcon back />}
      <span className="min-w-0 flex-1">
        <span className="block text-sm text-muted">{which}</span>
        <span className="line-clamp-2 leading-snug font-semibold wrap-anywhere">{project.title}</span>
      </span>
      {next && <ArrowIcon />}
    </Link>
  );
}
