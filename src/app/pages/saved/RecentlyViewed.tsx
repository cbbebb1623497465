import { Link } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { projectsById } from "../../data/projectsById.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useContentLang } from "../../messages/useContentLang.ts";
import { projectPath } from "../../routing/paths.ts";
import { announce } from "../../ui/announce.ts";
import { Monogram } from "../../ui/Monogram.tsx";
import { clearViewed, useViewed } from "../../visitor/recent.ts";
import { useSaved } from "../../visitor/saved.ts";
import { srOnly } from "./srOnly.tsx";

/** The projects that the visitor looked at last and has not saved; nothing where there are none. */
export function RecentlyViewed({ catalogue }: { catalogue: ProjectList }) {
  const t = useMessages();
  const contentLang = useContentLang();
  const saved = new Set(useSaved().items.map(({ id }) => id));
  const byId = projectsById(catalogue);
  const projects = useViewed().flatMap((id) => (saved.has(id) ? [] : (byId.get(id) ?? [])));
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="viewed" className="mt-10 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="viewed" className="text-xl font-bold">
          {t("saved.viewed")}
        </h2>
        <button
          type="button"
          className="row-button font-semibold text-brand"
          onClick={() => {
            clearViewed();
            announce(t("saved.viewedCleared"));
            document.getElementById("main")?.focus({ preventScroll: true });
          }}
        >
          {t.rich("saved.clearViewed", { more: srOnly })}
        </button>
      </div>
      <ul className="mt-2 grid grid-cols-1 gap-2 sm:grid-cols-2">
        {projects.map(({ id, org, title }) => (
          <li
            key={id}
            className="relative flex items-center gap-3 rounded-xl border border-line bg-surface px-4 py-3 hover:border-brand"
          >
            <Monogram org={org} />
            <span className="min-w-0">
              <span className="block truncate text-sm text-muted">{org}</span>
              <Link
                lang={contentLang}
                href={projectPath(id)}
                className="cover-link leading-snug font-semibold wrap-anywhere"
              >
                {title}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
