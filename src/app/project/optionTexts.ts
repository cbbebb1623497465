/** The names of facets' options that are the interface's own words, not the catalogue's. */
import { NOT_STATED } from "../../search/filters/filters.ts";
import type { Translate } from "../messages/messageTypes.ts";
import { DIFFICULTY_TEXTS, STATE_TEXTS } from "./statedTexts.ts";

const TEXTS = {
  difficulty: DIFFICULTY_TEXTS,
  size: { small: "filters.small", medium: "filters.mediumSize", large: "filters.large" },
  state: STATE_TEXTS,
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
  const own = texts[facet];
  // Of the catalogue's own facets there are none, and an address may ask for "constructor".
  const text = own && Object.hasOwn(own, slug) ? own[slug] : undefined;
  return text === undefined ? label : t(text);
}
