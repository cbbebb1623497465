/** The facets with few values that are no words of a source: presets, and how hours become a size. */
import { TOPICS, type Topic, type WorkKind } from "../../catalogue/derivedValues.ts";

/** The presets, in the order of the page: kinds of work without code, and the topics. */
export const PRESETS = ["no-coding", ...TOPICS] as const;
/** A ready-made choice. */
type Preset = (typeof PRESETS)[number];

/** The presets of a project. Without coding are only those of which another kind of work is known. */
export function presetsOf({
  kinds = [],
  topics = [],
}: {
  kinds?: readonly WorkKind[];
  topics?: readonly Topic[];
}): Preset[] {
  return kinds.length > 0 && !kinds.includes("code") ? ["no-coding", ...topics] : [...topics];
}

/** The sizes, from the smallest on. */
export const SIZES = ["small", "medium", "large"] as const;
/** A project's effort. The limits lie between the sizes of Google Summer of Code: 90, 175 and 350 hours. */
type Size = (typeof SIZES)[number];

/** The sizes of stated efforts, each once. @param hours ascending */
export function sizesOf(hours: readonly number[]): Size[] {
  return [...new Set(hours.map((effort) => (effort <= 100 ? "small" : effort <= 200 ? "medium" : "large")))];
}
