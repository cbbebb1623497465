/** The mentorship programme, as terms name it, and where it says itself what it asks of applicants. */
export const program = {
  name: "LFX Mentorship",
  /** "Maximum of three mentorship programs per term", https://docs.linuxfoundation.org/lfx/mentorship/mentees (read 2026-11). */
  applicationsPerTerm: 3,
  platform: {
    label: "LFX Mentorship platform",
    url: "https://mentorship.lfx.linuxfoundation.org/",
  },
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
} as const;

/** Is a term, where it is known, one of this programme? Another one has other rules: of it only what holds everywhere is said. */
export function isDefaultProgram(term: { program: string } | undefined): boolean {
  return !term?.program || term.program === program.name;
}

/** Where the site's ideas files are published, by file name, at the very version that is embedded here. */
export const publishedSources: Readonly<Record<string, string>> = {
  "2025-02-Jun-Aug.md":
    "https://github.com/cncf/mentoring/blob/43bdacf9dc49/programs/lfx-mentorship/2025/02-Jun-Aug/project_ideas.md",
};
