/** The skills, organizations and mentors whose pages and feeds are files of the site. */
import { PAGE_PATHS } from "../../app/routing/morePaths.ts";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { buildFacets, type FacetValue } from "../../search/filters/facets.ts";
import { minProjectsOfPages, PAGE_FACETS, type PageFacet } from "../../search/filters/ownPages.ts";
import { canNameFile } from "./fileName.ts";

/** Paths of the pages of all values, also of those that have no file. */
export function facetPaths(list: ProjectList): string[] {
  const { values } = buildFacets(list);
  return PAGE_FACETS.flatMap((facet) => values[facet].map(({ slug }) => PAGE_PATHS[facet](slug)));
}

/** They are rendered by the app's shell in 404.html, where they have no file. */
export function valuesWithPages(list: ProjectList): Record<PageFacet, FacetValue[]> {
  const index = buildFacets(list);
  const least = minProjectsOfPages(index);
  const of = (facet: PageFacet) =>
    index.values[facet].filter(({ slug, size }) => size >= least && canNameFile(slug));
  return { org: of("org"), skill: of("skill"), mentor: of("mentor") };
}
