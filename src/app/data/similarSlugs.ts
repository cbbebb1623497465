import { listFile } from "virtual:catalogue";
import { queryOptions } from "@tanstack/react-query";
import type { FacetIndex } from "../../search/filters/facets.ts";
import type { Facet } from "../../search/filters/filters.ts";
import type { SimilarSlug } from "../../search/filters/similarSlugs.ts";

/** What an unknown skill, organization or mentor of an address may mean; what finds it out is loaded with the question. */
export const similarSlugsQuery = (index: FacetIndex, facet: Facet, slug: string) =>
  queryOptions({
    queryKey: ["near", listFile, facet, slug],
    queryFn: async (): Promise<SimilarSlug[]> =>
      (await import("../../search/filters/similarSlugs.ts")).similarSlugs(index, facet, slug),
  });
