/** The names of facets' options that are the interface's own words, not the catalogue's. */
import type { Difficulty } from "../../catalogue/statedValues.ts";
import { NOT_STATED } from "../../search/filters/filters.ts";
import { formatsOf } from "../lib/formats.ts";
import type { Translate } from "../messages/messageTypes.ts";

const TEXTS = {
  difficulty: { easy: "filters.easy", medium: "filters.medium", hard: "filters.hard" },
  size: { small: "filters.small", medium: "filters.mediumSize", large: "filters.large" },
  state: {
    proposed: "filters.proposed",
    accepted: "filters.accepted",
    taken: "filters.taken",
    closed: "filters.closed",
  },
  kind: {
    code: "filters.code",
    docs: "filters.docs",
    design: "filters.design",
    community: "filters.community",
    research: "filters.research",
  },
  preset: {
    "no-coding": "filters.noCoding",
    beginner: "filters.beginner",
    web: "filters.web",
    data: "filters.data",
    systems: "filters.systems",
  },
} as const;

type OptionText = {
  [F in keyof typeof TEXTS]: (typeof TEXTS)[F][keyof (typeof TEXTS)[F]];
}[keyof typeof TEXTS];

/**
 * The name of a facet's option.
 * @param label its name where the catalogue gives one: a skill, an organization
 */
export function optionText(facet: string, slug: string, label: string, t: Translate): string {
  if (slug === NOT_STATED) return t("filters.notStated");
  const texts: Readonly<Record<string, Readonly<Record<string, OptionText>>>> = TEXTS;
  const text = texts[facet]?.[slug];
  return text === undefined ? label : t(text);
}

/** "Easy to Medium"; "" where nothing is stated. @param levels from the easiest on */
export function difficultyText(levels: readonly Difficulty[] | undefined, t: Translate): string {
  const [first, last] = [levels?.[0], levels?.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [easiest, hardest] = [t(TEXTS.difficulty[first]), t(TEXTS.difficulty[last])];
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
