import { lazyComponent } from "../../ui/lazy.tsx";

/** Beside the list of a wide screen; a phone's comes with its sheet. */
export const FacetPanel = lazyComponent(() => import("./FacetPanel.tsx").then((module) => module.FacetPanel));
