/** Settings of the journeys' site: other ones than ours, so that no journey can rest on those. */
import type { site as ours } from "../../../src/config/site.ts";

export const site = {
  name: "Lantern Mentorships",
  language: "en",
  contentLanguage: "en",
  description: "A made-up site, on which every journey of the tests takes place.",
  question: "Which light do you want to keep burning?",
  links: [{ text: "How Lantern works", url: "https://lantern.example/how" }],
  attribution: {
    text: "The Lantern Keepers",
    url: "https://lantern.example/",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const satisfies Record<keyof typeof ours, unknown>;
