/** The facet index of a list: built once for each list, and shared by every view that counts or filters. */
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { buildFacets, buildingFacets, type FacetIndex } from "../../search/filters/facets.ts";
import { runSliced } from "../lib/yieldToMain.ts";

const facetIndexes = new WeakMap<ProjectList, FacetIndex>();

/** The list's facet index, built now if need be. */
export function facetIndexOf(catalogue: ProjectList): FacetIndex {
  let index = facetIndexes.get(catalogue);
  if (!index) {
    index = buildFacets(catalogue);
    facetIndexes.set(catalogue, index);
  }
  return index;
}

/** Builds the index in slices, so that the page answers to input meanwhile. */
export async function prepareFacets(catalogue: ProjectList): Promise<void> {
  if (!facetIndexes.has(catalogue)) facetIndexes.set(catalogue, await runSliced(buildingFacets(catalogue)));
}
