import { useMemo } from "react";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { applyFilters } from "../../../search/filters/facets.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { ProjectTiles } from "../../project/ProjectTiles.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";

interface Props {
  catalogue: ProjectList;
  results: FilteredResults;
  /** The query of the list. */
  list: string;
}

/** What the search has found beside the exact results, which are few: it is said that these are similar only. */
export function SimilarProjects({ catalogue, results: { answer, scoped, within }, list }: Props) {
  const t = useMessages();
  const projects = useMemo(() => {
    const similar = answer?.hits.subarray(answer.similarFrom) ?? [];
    const { matches } = applyFilters(facetIndexOf(catalogue), scoped, similar, within);
    return Array.from(matches, (at) => catalogue.projects[at] as ListedProject);
  }, [catalogue, answer, scoped, within]);
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="similar" className="mt-8">
      <h2 id="similar" className="text-xl font-bold">
        {t("list.similar")}
      </h2>
      <p className="mt-1 mb-3 text-muted">{t("list.similarText")}</p>
      <ProjectTiles projects={projects} list={list} />
    </section>
  );
}
