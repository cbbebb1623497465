/** Parts of the list's page that a first look does not show, loaded when they are near. */
import { lazyOptional } from "../../ui/lazy.tsx";

export const loadActiveFilters = () => import("./ActiveFilters.tsx");

export const loadFilterSheet = () => import("./FilterSheet.tsx");

export const SearchNotice = lazyOptional(() =>
  import("./SearchNotice.tsx").then((module) => module.SearchNotice),
);
export const AnswerCard = lazyOptional(() =>
  import("./answers/AnswerCard.tsx").then((module) => module.AnswerCard),
);

/** Loads what a search may show above its list: with the field's focus, so that the first answer renders once. */
export function preloadSearchParts(): void {
  // What cannot be loaded now is asked for again when it is shown.
  for (const part of [SearchNotice, AnswerCard]) part.preload().catch(() => undefined);
}
