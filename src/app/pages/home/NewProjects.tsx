import { Link } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useContentLang } from "../../messages/useContentLang.ts";
import { projectPath } from "../../routing/paths.ts";
import { ChevronIcon } from "../../ui/moreIcons.tsx";

/** How many new projects are named one by one; a whole new term is better read in the list, where each has a badge. */
const NAMED = 12;

interface Props {
  catalogue: ProjectList;
  /** Ids of the new projects. */
  fresh: ReadonlySet<string>;
}

/** How many projects are new since the last visit, and on request which. */
export function NewProjects({ catalogue, fresh }: Props) {
  const t = useMessages();
  const contentLang = useContentLang();
  const projects = catalogue.projects.filter(({ id }) => fresh.has(id));
  const more = projects.length - NAMED;
  return (
    <details className="mb-4 rounded-xl border border-line bg-surface">
      <summary className="flex min-h-11 items-center gap-2.5 px-4 py-2 font-semibold marker:content-none [&::-webkit-details-marker]:hidden">
        <NewMark />
        {t("list.newSinceLastVisit", { count: projects.length })}
        <ChevronIcon className="chevron ms-auto" />
      </summary>
      <ul className="px-4 pb-3">
        {projects.slice(0, NAMED).map(({ id, title, org }) => (
          <li key={id} className="border-t border-line py-1 leading-snug">
            <Link
              href={projectPath(id)}
              className="flex min-h-11 flex-col justify-center underline-offset-4 wrap-anywhere hover:underline"
            >
              <span lang={contentLang} className="font-semibold">
                {title}
              </span>
              <span className="text-sm text-muted">{org}</span>
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="px-4 pb-3 text-sm text-muted">{t("list.moreNew", { count: more })}</p>}
    </details>
  );
}

function NewMark() {
  return <span aria-hidden="true" className="size-2.5 flex-none rounded-full bg-gold" />;
}
