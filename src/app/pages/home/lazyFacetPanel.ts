import { lazyPage } from "../../ui/lazyPage.tsx";

/** Beside the list of a wide screen; a phone's comes with its sheet. */
export const FacetPanel = lazyPage(() => import("./FacetPanel.tsx").then((module) => module.FacetPanel));
