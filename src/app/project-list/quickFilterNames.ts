import type { QuickFilter } from "../../search/filters/filters.ts";

/** What the quick views are called. */
export const QUICK_FILTER_NAMES: Record<QuickFilter, string> = {
  all: "You have all of it",
  near: "One skill away",
};
