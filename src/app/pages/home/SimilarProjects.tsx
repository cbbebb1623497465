import { listFile } from "virtual:catalogue";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { applyFilters } from "../../../search/filters/facets.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { type SearchResult, settled } from "../../data/queries.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { ProjectTiles } from "../../project/ProjectTiles.tsx";
import type { FilteredResults } from "../../project-list/useFilteredResults.ts";

interface Props {
  catalogue: ProjectList;
  results: FilteredResults;
  /** The exact results. */
  answer: SearchResult;
  /** The query of the list. */
  list: string;
}

/**
 * What is similar to what was asked for, beside the exact results, which are few: it is said that these are similar only. Looked
 * for when the results stay, because it takes up to 25 more parts of the index.
 */
export function SimilarProjects({ catalogue, results: { scoped, within }, answer, list }: Props) {
  const t = useMessages();
  const { query, allTerms } = answer;
  const { data: similar } = useQuery({
    queryKey: ["similar", listFile, allTerms, query],
    queryFn: async ({ signal }) => {
      await settled(signal);
      // Loaded already. Imported as in `queries.ts`: by name, it would move into what lazy pages share, and a search would load that.
      const { searchClient } = await import("../../data/searchClient.ts");
      const filled = await searchClient().search(query, { final: true, allTerms, similar: true });
      return filled.hits.subarray(filled.similarFrom);
    },
    gcTime: 60_000,
  });
  const projects = useMemo(() => {
    const { matches } = applyFilters(facetIndexOf(catalogue), scoped, similar ?? [], within);
    return Array.from(matches, (at) => catalogue.projects[at] as ListedProject);
  }, [catalogue, similar, scoped, within]);
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
