/** Made by the Vite plugins in `src/convert/`; all paths are relative to the site's base, without a leading slash. */
declare module "virtual:catalogue" {
  /** The list of all projects without their long texts, hashed: "assets/list-5d0c7e1a.json". */
  export const listFile: string;
  /** The part of the current terms: "assets/current-1f0c7e9b.json". Null where the whole list is hardly more. */
  export const currentList: string | null;
  /** The days on which all terms have the states that they had on the day of the build. */
  export const unchangedDays: import("../catalogue/unchangedDays.ts").Days;
  /** The folder of the cards' texts: "assets/immutable/excerpts-77ab01c2/"; files are `0.json`, `1.json` ... in it. */
  export const excerptsFolder: string;
  /** The folder of the search's index: "assets/immutable/search-3f9a2b1c/"; `src/search/index/README.md` tells its files. */
  export const searchFolder: string;
  /** The folder of the projects' texts: "assets/immutable/texts-9c1b22aa/"; `catalogue/richText.ts` tells its files. */
  export const textsFolder: string;
  /** Number of projects in the catalogue, so that the skeleton has the list's size. */
  export const projectCount: number;
  /** Number of organizations that propose them. */
  export const orgCount: number;
  /** Names of the catalogue's terms, in its order. */
  export const termNames: readonly string[];
  /** Where one applies to each program of the catalogue's terms, by its name; without those of which it is not known. */
  export const platforms: Readonly<Record<string, { label: string; url: string }>>;
  /** The first of these days that is in the year of the build, so that a build makes the same files on each of them. */
  export const stateDay: string;
  /** When the sources were last changed, an ISO instant; null where none of them says so. */
  export const changed: string | null;
}

declare module "virtual:settings" {
  /** What the pages know of the settings (`mentorship.yml`). */
  export const site: import("../config/schema.ts").SiteSettings;
}

declare module "virtual:org-logos" {
  /** Folder of the orgs' logos: "assets/immutable/logos-1c2d3e4f/"; an org's is at `<slug>.png` in it. "" where there are none. */
  export const logoFolder: string;
  /** Slugs of the orgs that have one. */
  export const orgsWithLogo: readonly string[];
}

declare module "virtual:programs" {
  /** The programs of the catalogue's terms, by the name that terms have. */
  export const programs: import("../config/programs.ts").Programs;
}

declare module "virtual:published-sources" {
  /** Where ideas files of the site's folder can be read in public, by file name. */
  export const publishedSources: Readonly<Record<string, string>>;
}

declare module "virtual:skill-aliases" {
  /** For each skill of the catalogue that has other names, searched ones too: its label, then its aliases. */
  export const skillAliases: readonly (readonly [label: string, ...aliases: string[]])[];
  /** For each of these that has them: its label, then its names in other languages, which are searched but not shown. */
  export const searchedNames: readonly (readonly [label: string, ...names: string[]])[];
}

declare module "virtual:skill-names" {
  /** For each skill of the taxonomy: its label, then its other names. Large: to be loaded when it is needed. */
  export const skillNames: readonly (readonly [label: string, ...others: string[]])[];
}

declare module "virtual:skill-implies" {
  /** For each skill of the taxonomy that is part of wider ones: its label, then theirs. */
  export const skillImplies: readonly (readonly [label: string, ...wider: string[]])[];
}

/** Made by the Vite plugin in `src/publish/messages/`. */
declare module "virtual:messages" {
  /** For each language but the site's own: loads its compiled messages. */
  export const tableLoaders: Readonly<
    Record<string, () => Promise<{ default: import("./messages/translator.ts").MessageTable }>>
  >;
  /** How a language is offered, in that language. */
  export const offers: Readonly<
    Record<string, { readonly offer: string; readonly offerAccept: string; readonly offerDecline: string }>
  >;
}
