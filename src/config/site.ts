import type { NameSettings } from "./names.ts";
import type { Program } from "./programs.ts";
import type { SourceSetting } from "./sourceSpec.ts";

/** The site's settings: what an organizer changes to make the site their own. */
export const site = {
  /** The site's name: in its header, in titles, feeds and cards, and under the icon of the installed app its first word. */
  name: "Mentorship Finder",
  /** What the site is for, in a sentence: what search engines, link previews and the installed app say of it. */
  description:
    "Find the open-source mentorship project that fits you: search by skill, organization and mentor, keep a list, share it with one link.",
  /** What the front page asks, above the search; the site's card shows it too. */
  question: "What do you want to work on?",
  /**
   * Where the site is published, "https://example.org/mentorship/". The site map, and the images that chats show
   * beside a link, need it; null leaves them out. The environment variable SITE_URL takes its place in a build.
   */
  url: null as string | null,
  /**
   * What tells the entries of this site's feeds from those of another copy that publishes the same projects: any text
   * of your own, "example.org mentorships 2026". Set it before the site is first published, and never again: each entry
   * is new to every reader when it changes. Null leaves the ids as they were before there was this setting.
   */
  feedId: null as string | null,
  /**
   * Colours that differ from those of `src/app/styles.css`, by their name there: `band: "#3b0d2e"`, or one for each theme:
   * `brand: { light: "#6b0b4f", dark: "#f0a3d6" }`. The build says where a text would be hard to read.
   */
  colors: {} as Readonly<Record<string, string | { light: string; dark: string }>>,
  /** The images that chats show beside a link. */
  cards: {
    /** False leaves them out. */
    make: true,
    /** Projects that get one, those of the newest terms first: each takes some 25 kB of the host, and the build time. */
    most: 1000,
    /**
     * Further font files (TTF, OTF, WOFF; named from the project's folder) for titles in scripts that Inter has no
     * letters for: "node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff".
     */
    fonts: [] as readonly string[],
  },
  /**
   * Sources beside the ideas files in `src/ideas/`, read at each build: files, folders, globs or http(s) addresses (one on
   * GitHub, GitLab or Codeberg may be that of the file's page), or objects that say more:
   * `{ files: "programs/lfx-mentorship", except: ["automation"], program: "lfx" }`,
   * `{ git: "https://github.com/cncf/mentoring", path: "programs/lfx-mentorship", ref: "main" }`,
   * `{ issues: "cncf/mentoring", labels: ["lfx mentorship", "Proposal"], show: ["accepted"] }`,
   * `{ file: "https://example.org/ideas.md", org: "Example", term: "gsoc-2026" }`; each is told in
   * `sourceSpec.ts`. What cannot be read fails the build, and the site stays as it was.
   */
  sources: [] as readonly SourceSetting[],
  /**
   * Where the catalogue of the published site is, "https://example.org/mentorship/catalogue.json": from it a build knows the
   * former addresses of projects whose title or org was repaired, and that it has suspiciously few projects. The environment
   * variable PREVIOUS_CATALOGUE takes its place; null, or an empty variable, does without.
   */
  previousCatalogue: null as string | null,
  /**
   * Names that no source says are the same, the one that is shown first: `orgs: { aliases: { Buildpacks: ["Paketo"] } }`.
   * `skills.hide` leaves out skills that help nobody to choose. `mentors` are told by their GitHub handles.
   */
  names: {
    orgs: { aliases: {} },
    skills: { aliases: {}, hide: [] },
    mentors: { aliases: {} },
  } as NameSettings,
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
  /** What a mentee needs beside the list: how to apply, the program's own pages. Shown at the foot and on /about. */
  links: [
    { text: "How LFX Mentorship works", url: "https://docs.linuxfoundation.org/lfx/mentorship" },
    { text: "Apply on the LFX platform", url: "https://mentorship.lfx.linuxfoundation.org/" },
  ] as readonly { text: string; url: string }[],
  /** Whose texts the projects are, and under which licence: shown at the foot and on /about, and stated in the feeds. */
  attribution: {
    text: "CNCF Mentoring",
    url: "https://github.com/cncf/mentoring",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;
