/** What a card says of a project's stated difficulty, hours and state; `optionTexts.ts` has what the filters say beside. */
import type { Difficulty } from "../../catalogue/statedValues.ts";
import { formatsOf } from "../lib/formats.ts";
import type { Translate } from "../messages/messageTypes.ts";

/** The messages of the difficulties. */
export const DIFFICULTY_TEXTS = {
  easy: "filters.easy",
  medium: "filters.medium",
  hard: "filters.hard",
} as const;

/** The messages of what became of a proposal. */
export const STATE_TEXTS = {
  proposed: "filters.proposed",
  accepted: "filters.accepted",
  taken: "filters.taken",
  closed: "filters.closed",
} as const;

/** "Easy to Medium"; "" where nothing is stated. @param levels from the easiest on */
export function difficultyText(levels: readonly Difficulty[] | undefined, t: Translate): string {
  const [first, last] = [levels?.[0], levels?.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [easiest, hardest] = [t(DIFFICULTY_TEXTS[first]), t(DIFFICULTY_TEXTS[last])];
  return first === last ? easiest : t("filters.levels", { first: easiest, last: hardest });
}

/** "175 or 350 hours"; "" where nothing is stated. @param hours ascending */
export function hoursText(hours: readonly number[] | undefined, t: Translate): string {
  if (!hours || hours.length === 0) return "";
  return t("card.hours", {
    count: hours.at(-1) ?? 0,
    hours: formatsOf(t.language).either(hours.map(String)),
  });
}
