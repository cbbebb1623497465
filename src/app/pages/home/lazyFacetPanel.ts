import { lazyComponent } from "../../ui/lazy.tsx";

/** The facets beside the list of a wide window; on a phone they are loaded with the sheet. */
export const FacetPanel = lazyComponent(() =>
  import("./facets/FacetPanel.tsx").then((module) => module.FacetPanel),
);
