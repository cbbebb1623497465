import type { Program } from "./programs.ts";

/** What the pages of projects say of programs and sources. */
export const programSettings = {
  /** Where ideas files that come with the site can be read in public, by file name, at the version that is used here. */
  publishedSources: {
    "2025-02-Jun-Aug.md":
      "https://github.com/cncf/mentoring/blob/43bdacf9dc49/programs/lfx-mentorship/2025/02-Jun-Aug/project_ideas.md",
  } as Readonly<Record<string, string>>,
  /**
   * What the site's programs ask of their applicants. "lfx", "gsoc" and "outreachy" are known (`programs.ts`): what is set
   * here takes the place of what is known. Others need a `name`, as their terms have it.
   */
  programs: {
    lfx: {
      name: "LFX Mentorship",
      links: [
        {
          label: "Who may apply",
          url: "https://docs.linuxfoundation.org/lfx/mentorship/mentee-guide/am-i-eligible",
        },
        {
          label: "How to apply",
          url: "https://docs.linuxfoundation.org/lfx/mentorship/mentees/apply-to-a-project",
        },
        {
          label: "CNCF’s guidelines",
          url: "https://github.com/cncf/mentoring/blob/main/programs/lfx-mentorship/README.md#program-guidelines",
        },
        { label: "CNCF’s board for questions", url: "https://github.com/cncf/mentoring/discussions" },
      ],
    },
  } as Readonly<Record<string, Program>>,
} as const;
