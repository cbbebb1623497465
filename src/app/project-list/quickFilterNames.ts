import type { Fit } from "../../search/filters/filters.ts";

/** What the quick views are called. */
export const FIT_NAMES: Record<Fit, string> = { all: "You have all of it", near: "One skill away" };
