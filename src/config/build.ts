import type { NameSettings } from "./names.ts";
import type { SourceSetting } from "./sourceSpec.ts";

/** What the build does: settings that no page needs, so that none of them is sent to visitors. */
export const buildSettings = {
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
   * Colors that differ from those of `src/app/styles.css`, by their name there: `band: "#3b0d2e"`, or one for each theme:
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
} as const;
