import type { ProjectList } from "../../catalogue/listCodec.ts";
import { memoizeByList } from "../../catalogue/memoize.ts";
import { minProjectsOfPages } from "../../search/filters/ownPages.ts";
import { facetIndexOf } from "./facetIndex.ts";

const minProjects = memoizeByList((list) => minProjectsOfPages(facetIndexOf(list)));

/** Has an organization or skill of the list a feed? Those of the fewest projects have none on a large site. */
export function hasFeed(list: ProjectList, facet: "org" | "skill", slug: string): boolean {
  return (facetIndexOf(list).bySlug[facet].get(slug)?.size ?? 0) >= minProjects(list);
}
