import { lazyRequired } from "../../ui/lazy.tsx";

/** The facets beside the list of a wide window; on a phone they are loaded with the sheet. */
export const FacetPanel = lazyRequired(
  () => import("./facets/FacetPanel.tsx"),
  (module) => module.FacetPanel,
);
