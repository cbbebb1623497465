import type { programSettings as ours } from "../../../src/config/programSettings.ts";
import type { Program } from "../../../src/config/programs.ts";

export const programSettings = {
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
} as const satisfies Record<keyof typeof ours, unknown>;
