/** Parts of the list's page that a first look does not show, loaded when they are near. */
import { lazyOptional, lazyRequired } from "../../ui/lazy.tsx";

export const ActiveFilters = lazyRequired(
  () => import("./ActiveFilters.tsx"),
  (module) => module.ActiveFilters,
);
export const FilterSheet = lazyRequired(
  () => import("./FilterSheet.tsx"),
  (module) => module.FilterSheet,
);
export const SearchNotice = lazyOptional(() =>
  import("./SearchNotice.tsx").then((module) => module.SearchNotice),
);
export const AnswerCard = lazyOptional(() =>
  import("./answers/AnswerCard.tsx").then((module) => module.AnswerCard),
);

function preload(...parts: readonly { preload: () => Promise<void> }[]): void {
  // What cannot be loaded now is asked for again when it is shown.
  for (const part of parts) part.preload().catch(() => undefined);
}

/** Loads what a search may show above its list: with the field's focus, so that the first answer renders once. */
export const preloadSearchParts = () => preload(SearchNotice, AnswerCard);

/** Loads what a choice shows above its list, before the first one: so the list is rendered once for it. */
export const preloadActiveFilters = () => preload(ActiveFilters);

/** Loads the sheet, and what a choice in it shows. */
export const preloadFilterSheet = () => preload(FilterSheet, ActiveFilters);
