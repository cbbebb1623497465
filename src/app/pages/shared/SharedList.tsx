import { useMemo } from "react";
import { Link, useLocation } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { projectsById } from "../../data/projectsById.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { MissingProjects } from "../../project/MissingProjects.tsx";
import { PAGE_SIZE, ResultList } from "../../project-list/ResultList.tsx";
import { NO_RANGES } from "../../project-list/useFilteredResults.ts";
import { listPath } from "../../routing/morePaths.ts";
import { useEntry } from "../../routing/navigation.ts";
import { savedPath } from "../../routing/paths.ts";
import { announce } from "../../ui/announce.ts";
import { savedStore, saveProject, useSaved } from "../../visitor/saved.ts";

/** A list that an address shares. The visitor can save from it. */
export function SharedList({ catalogue, ids }: { catalogue: ProjectList; ids: readonly string[] }) {
  const t = useMessages();
  useSaved();
  const byId = projectsById(catalogue);
  // The same array as long as the address is the same: ResultList takes another one for a new result.
  const projects = useMemo(() => ids.flatMap((id) => byId.get(id) ?? []), [ids, byId]);
  const missing = ids.filter((id) => !byId.has(id));
  const unsaved = projects.filter(({ id }) => !savedStore.has(id));
  const { shown = PAGE_SIZE } = useEntry();
  const [, navigate] = useLocation();
  const saveAll = () => {
    if (unsaved.length === 0) return;
    unsaved.forEach(saveProject);
    announce(t("saved.savedAnnounced", { count: unsaved.length }));
  };

  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <p role="status" className="me-auto text-xl font-bold max-sm:w-full">
          {t("saved.projectCount", { count: projects.length })}
        </p>
        <button
          type="button"
          // Not `disabled`: a visitor who has just pressed it would lose the focus.
          aria-disabled={unsaved.length === 0}
          className="button button-primary grow sm:grow-0 aria-disabled:cursor-default aria-disabled:opacity-60"
          onClick={saveAll}
        >
          {unsaved.length === 0 ? t("saved.allSaved") : t("saved.saveAll", { count: unsaved.length })}
        </button>
        <Link href={savedPath()} className="button grow sm:grow-0">
          {t("saved.goToMyList")}
        </Link>
      </div>
      <ResultList
        catalogue={catalogue}
        projects={projects}
        rangesOf={NO_RANGES}
        list=""
        shown={shown}
        onShowMore={(more) => navigate(listPath(ids), { replace: true, state: { shown: more } })}
      />
      <MissingProjects ids={missing} />
    </>
  );
}
