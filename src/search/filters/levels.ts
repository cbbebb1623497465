/** The facets with few values: their labels, and how hours become a size. */
import type { Topic, WorkKind } from "../../catalogue/derivedValues.ts";
import type { Difficulty, ProjectState } from "../../catalogue/statedValues.ts";

/** The difficulties with their labels, from the easiest on. */
export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, string>> = {
  easy: "Easy",
  medium: "Medium",
  hard: "Hard",
};

/** What became of a proposal, in a word, in the order in which it happens. */
export const STATE_NAMES: Readonly<Record<ProjectState, string>> = {
  proposed: "Proposal, not accepted yet",
  accepted: "Accepted",
  taken: "Taken",
  closed: "Closed",
};

/** Kinds of work, which `convert/kinds/` derives from words. */
export const KIND_NAMES: Readonly<Record<WorkKind, string>> = {
  code: "Code",
  docs: "Docs and writing",
  design: "Design",
  community: "Community",
  research: "Research",
};

/** A ready-made choice: a topic, or kinds of work without code. */
export type Preset = Topic | "no-coding";

/** The presets, in the order of the page. */
export const PRESET_NAMES: Readonly<Record<Preset, string>> = {
  "no-coding": "No coding",
  beginner: "Beginner-friendly",
  web: "Web",
  data: "Data and ML",
  systems: "Systems",
};

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

/** A project's effort. The limits lie between the sizes of Google Summer of Code: 90, 175 and 350 hours. */
export type Size = "small" | "medium" | "large";

/** The greatest effort of each size, in hours. */
const MAX_HOURS: Readonly<Record<Size, number>> = {
  small: 100,
  medium: 200,
  large: Number.POSITIVE_INFINITY,
};

/** The sizes with their labels, from the smallest on. */
export const SIZE_NAMES: Readonly<Record<Size, string>> = {
  small: `Small (up to ${MAX_HOURS.small} hours)`,
  medium: `Medium (up to ${MAX_HOURS.medium} hours)`,
  large: `Large (over ${MAX_HOURS.medium} hours)`,
};

const SIZES = Object.keys(SIZE_NAMES) as Size[];

/** The sizes of stated efforts, each once. @param hours ascending */
export function sizesOf(hours: readonly number[]): Size[] {
  return [...new Set(hours.map((effort) => SIZES.find((size) => effort <= MAX_HOURS[size]) ?? "large"))];
}

/** "175 or 350 hours"; "" where nothing is stated. @param hours ascending */
export function hoursText(hours: readonly number[] = []): string {
  return hours.length === 0 ? "" : `${hours.join(" or ")} hours`;
}

/** "Easy to medium"; "" where nothing is stated. @param levels from the easiest on */
export function difficultyText(levels: readonly Difficulty[] = []): string {
  return levels.map((level, at) => (at === 0 ? DIFFICULTY_NAMES[level] : level)).join(" to ");
}
