import { Link } from "wouter";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useContentLang } from "../../messages/useContentLang.ts";
import { projectPath } from "../../routing/paths.ts";
import { ArrowIcon } from "../../ui/moreIcons.tsx";

interface Props {
  project: ListedProject;
  /** The list from which the project was opened. */
  projects: readonly ListedProject[];
  /** Its query. */
  list: string;
}

/** The previous and the next project of the list. */
export function Neighbors({ project, projects, list }: Props) {
  const t = useMessages();
  const at = projects.indexOf(project);
  if (at === -1 || projects.length < 2) return null;
  return (
    <nav aria-label={t("project.results")} className="mt-8 border-t border-line pt-4 sm:mt-10">
      <p className="mb-2 text-sm text-muted">
        {list === ""
          ? t("project.placeInAll", { place: at + 1, count: projects.length })
          : t("project.placeInResults", { place: at + 1, count: projects.length })}
      </p>
      <div className="grid gap-3 min-[22rem]:grid-cols-2">
        <Neighbor project={projects[at - 1]} list={list} next={false} />
        <Neighbor project={projects[at + 1]} list={list} next />
      </div>
    </nav>
  );
}

interface NeighborProps {
  project: ListedProject | undefined;
  list: string;
  next: boolean;
}

function Neighbor({ project, list, next }: NeighborProps) {
  const contentLang = useContentLang();
  const t = useMessages();
  if (!project) return null;
  return (
    <Link
      href={projectPath(project.id)}
      state={{ list }}
      rel={next ? "next" : "prev"}
      className={`rounded-xl border border-line bg-surface px-4 py-3 hover:border-brand ${next ? "text-end min-[22rem]:col-start-2" : ""}`}
    >
      <span className={`flex items-center gap-2 text-sm text-muted ${next ? "justify-end" : ""}`}>
        {!next && <ArrowIcon back />}
        {next ? t("project.next") : t("project.previous")}
        {next && <ArrowIcon />}
      </span>
      <span lang={contentLang} className="mt-0.5 block leading-snug font-semibold wrap-anywhere">
        {project.title}
      </span>
    </Link>
  );
}
