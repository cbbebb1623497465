/** Parts of the list's page that a first look does not show, loaded when they are near. */

export const loadActiveFilters = () => import("./ActiveFilters.tsx");

export const loadSearchNotice = () => import("./SearchNotice.tsx").then((module) => module.SearchNotice);

export const loadFilterSheet = () => import("./FilterSheet.tsx");
