/** The facets' index of a list: made once for each list, and shared by every view that counts or filters. */
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { buildFacets, buildingFacets, type FacetIndex } from "../../search/filters/facets.ts";
import { runSliced } from "../lib/yieldToMain.ts";

const facetIndexes = new WeakMap<ProjectList, FacetIndex>();

/** The catalogue's facets, prepared once. */
export function facetIndexOf(catalogue: ProjectList): FacetIndex {
  let index = facetIndexes.get(catalogue);
  if (!index) {
    index = buildFacets(catalogue);
    facetIndexes.set(catalogue, index);
  }
  return index;
}

/** Prepares them while the page answers. */
export async function prepareFacets(catalogue: ProjectList): Promise<void> {
  if (!facetIndexes.has(catalogue)) facetIndexes.set(catalogue, await runSliced(buildingFacets(catalogue)));
}
