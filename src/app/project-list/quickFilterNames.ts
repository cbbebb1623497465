import type { QuickFilter } from "../../search/filters/filters.ts";

/** Names of the quick filters. */
export const QUICK_FILTER_NAMES: Record<QuickFilter, string> = {
  all: "You have all skills",
  near: "1 skill missing",
  few: "Few skills stated",
};
