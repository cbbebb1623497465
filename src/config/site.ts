import type { Language } from "./languages.ts";

/** What the pages say of the site: an organizer changes it here, in `build.ts` and in `programSettings.ts`. */
export const site = {
  /** The site's name: in its header, in titles, feeds and cards, and under the icon of the installed app its first word. */
  name: "Mentorship Finder",
  /** Language of the interface in the pages as they are built; a visitor may choose another one. */
  language: "en" as Language,
  /** Language of the projects' texts, for the `lang` attribute: these are never translated. */
  contentLanguage: "en",
  /** What the site is for, in a sentence: what search engines, link previews and the installed app say of it. */
  description:
    "Find the open-source mentorship project that fits you: search by skill, organization and mentor, keep a list, share it with one link.",
  /** What the front page asks, above the search; the site's card shows it too. */
  question: "What do you want to work on?",
  /** What a mentee needs beside the list: how to apply, the program's own pages. Shown in the footer and on /about. */
  links: [
    { text: "How LFX Mentorship works", url: "https://docs.linuxfoundation.org/lfx/mentorship" },
    { text: "Apply on the LFX platform", url: "https://mentorship.lfx.linuxfoundation.org/" },
  ] as readonly { text: string; url: string }[],
  /** Whose texts the projects are, and under which license: shown in the footer and on /about, and stated in the feeds. */
  attribution: {
    text: "CNCF Mentoring",
    url: "https://github.com/cncf/mentoring",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;
