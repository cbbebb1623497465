import type { ProjectList } from "../../catalogue/listCodec.ts";
import { minProjectsOfPages } from "../../search/filters/ownPages.ts";
import { facetIndexOf } from "./facetIndex.ts";

/** Has an organization or skill of the list a feed? Those of the fewest projects have none on a large site. */
export function hasFeed(list: ProjectList, facet: "org" | "skill", slug: string): boolean {
  const index = facetIndexOf(list);
  return (index.bySlug[facet].get(slug)?.size ?? 0) >= minProjectsOfPages(index);
}
