/** Settings of the journeys' site: other ones than ours, so that no journey can rest on those. */
import type { Program } from "../../../src/config/programs.ts";

export const site = {
  name: "Lantern Mentorships",
  description: "A made-up site, on which every journey of the tests takes place.",
  question: "Which light do you want to keep burning?",
  url: null as string | null,
  feedId: "journeys",
  colors: { band: "#12343b" },
  cards: { make: true, most: 1000, fonts: [] as readonly string[] },
  sources: [] as readonly string[],
  publishedSources: {
    "2025-01-Mar-May.md": "https://github.com/lantern-keepers/ideas/blob/0123abc/2025/project_ideas.md",
  },
  // The name is one that the converter gives a term by its file's name.
  programs: {
    lfx: {
      name: "LFX Mentorship",
      applications: { limit: 3, per: "term" },
      platform: { label: "Lantern platform", url: "https://platform.lantern.example/" },
      links: [
        { label: "Who may apply", url: "https://lantern.example/who" },
        { label: "How to apply", url: "https://lantern.example/apply" },
      ],
    },
  } satisfies Readonly<Record<string, Program>>,
  links: [{ text: "How Lantern works", url: "https://lantern.example/how" }],
  attribution: {
    text: "The Lantern Keepers",
    url: "https://lantern.example/",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;
