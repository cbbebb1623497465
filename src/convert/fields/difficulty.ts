/** How hard a project is said to be, in the words that programs and authors use. */
import { DIFFICULTIES, type Difficulty } from "../../catalogue/statedValues.ts";
import { leadingLevels } from "./levelWords.ts";

const WORDS: Record<Difficulty, string> = {
  easy: "easy easier low lower beginner beginners novice newcomer newcomers simple trivial introductory basic starter entry",
  medium: "medium intermediate moderate moderately mid middle average normal",
  hard: "hard harder high higher advanced expert difficult challenging complex complicated tough",
};

/** What each word means, from the easiest level on. */
const LEVELS: ReadonlyMap<string, Difficulty> = new Map(
  DIFFICULTIES.flatMap((level) => WORDS[level].split(" ").map((word) => [word, level] as const)),
);

/** "3/5", "7 out of 10". */
const SCALE = /(?<![\d/.])(\d{1,2})\s*(?:\/|out of)\s*(\d{1,2})(?![\d/.])/;

/**
 * The difficulty that the value of a difficulty field states, from the easiest on: "Beginner" is easy, "easy to medium" both,
 * "4/5" hard. Empty where no word of a level stands near the beginning.
 */
export function readDifficulty(text: string): Difficulty[] {
  const levels = leadingLevels(text, LEVELS);
  if (levels.length > 0) return levels;
  const [, points, of] = SCALE.exec(text.slice(0, 100)) ?? [];
  if (points === undefined || Number(of) < 3 || Number(points) > Number(of)) return [];
  const share = Number(points) / Number(of);
  return [share <= 0.4 ? "easy" : share <= 0.7 ? "medium" : "hard"];
}

/** True for a word of a level, lower case. */
export function isDifficultyWord(word: string): boolean {
  return LEVELS.has(word);
}
