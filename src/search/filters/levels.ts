/** Difficulty and size as the filters have them: words for what sources state in many ways. */
import type { Difficulty } from "../../catalogue/statedModel.ts";

/** The difficulties with their labels, from the easiest on. */
export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, string>> = {
  easy: "Easy",
  medium: "Medium",
  hard: "Hard",
};

/** A project's effort in three steps; the limits lie between Google Summer of Code's 90, 175 and 350 hours. */
export type Size = "small" | "medium" | "large";

const MOST_HOURS: Readonly<Record<Size, number>> = {
  small: 100,
  medium: 200,
  large: Number.POSITIVE_INFINITY,
};

/** The sizes with their labels, from the smallest on. */
export const SIZE_NAMES: Readonly<Record<Size, string>> = {
  small: `Small (up to ${MOST_HOURS.small} hours)`,
  medium: `Medium (up to ${MOST_HOURS.medium} hours)`,
  large: `Large (over ${MOST_HOURS.medium} hours)`,
};

const SIZES = Object.keys(SIZE_NAMES) as Size[];

/** The sizes of some stated efforts, each once. @param hours ascending */
export function sizesOf(hours: readonly number[]): Size[] {
  return [...new Set(hours.map((effort) => SIZES.find((size) => effort <= MOST_HOURS[size]) ?? "large"))];
}

/** "175 or 350 hours"; "" where nothing is stated. @param hours ascending */
export function hoursText(hours: readonly number[] = []): string {
  return hours.length === 0 ? "" : `${hours.join(" or ")} hours`;
}

/** "Easy to medium"; "" where nothing is stated. @param levels from the easiest on */
export function difficultyText(levels: readonly Difficulty[] = []): string {
  return levels.map((level, at) => (at === 0 ? DIFFICULTY_NAMES[level] : level)).join(" to ");
}
