import { lazyPage } from "../../ui/lazyPage.tsx";

/** The facets beside the list of a wide window; on a phone they are loaded with the sheet. */
export const FacetPanel = lazyPage(() => import("./FacetPanel.tsx").then((module) => module.FacetPanel));
