import { listFile } from "virtual:catalogue";
import { queryOptions } from "@tanstack/react-query";
import type { FacetIndex } from "../../search/filters/facets.ts";
import type { Facet } from "../../search/filters/filters.ts";
import type { SimilarSlug } from "../../search/filters/similarSlugs.ts";

/** Known slugs that an unknown skill, organization or mentor of an address may stand for. Their search is loaded on demand. */
export const similarSlugsQuery = (index: FacetIndex, facet: Facet, slug: string) =>
  queryOptions({
    queryKey: ["similar", listFile, facet, slug],
    queryFn: async (): Promise<SimilarSlug[]> =>
      (await import("../../search/filters/similarSlugs.ts")).similarSlugs(index, facet, slug),
  });
