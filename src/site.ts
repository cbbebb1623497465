/** What an organiser changes to make the site their own. */
export const site = {
  name: "Mentorship Finder",
  question: "What do you want to work on?",
  /** Where the site's ideas files are published, by file name, at the very version that is embedded here. */
  publishedSources: {
    "2025-02-Jun-Aug.md":
      "https://github.com/cncf/mentoring/blob/43bdacf9dc49/programs/lfx-mentorship/2025/02-Jun-Aug/project_ideas.md",
  } as Readonly<Record<string, string>>,
  attribution: {
    text: "CNCF Mentoring",
    url: "https://github.com/cncf/mentoring",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;
