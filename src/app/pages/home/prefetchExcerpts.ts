import type { QueryClient } from "@tanstack/react-query";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import type { Facet } from "../../../search/filters/filters.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { excerptFilesOf, excerptsQuery } from "../../data/queries.ts";
import { FOUND_SIZE } from "../../project-list/ResultList.tsx";
import { SHORT } from "./facets/FacetGroup.tsx";

/** Facets whose first values, the most frequent ones, are likely to be chosen. */
const LIKELY: readonly Facet[] = ["skill", "org", "mentor"];

/** Most files to prefetch, of about 2 kB each. */
const FILES = 24;

/**
 * Loads the texts on the cards of likely filters when the filters open, so that choosing one costs no round trip.
 * @param shown the projects that the list has now, in its order
 */
export function prefetchExcerpts(
  client: QueryClient,
  list: ProjectList,
  shown: readonly ListedProject[],
): void {
  const { values } = facetIndexOf(list);
  const ranks = new Map(shown.map((project, rank) => [project, rank]));
  const likely = LIKELY.flatMap((facet) => values[facet].slice(0, SHORT)).flatMap(({ projects }) =>
    Array.from(projects, (at) => list.projects[at])
      .flatMap((project) => (project && ranks.has(project) ? project : []))
      .sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
      .slice(0, FOUND_SIZE),
  );
  for (const file of excerptFilesOf(list, likely).slice(0, FILES))
    void client.prefetchQuery(excerptsQuery(file));
}
