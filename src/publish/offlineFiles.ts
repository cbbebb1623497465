/** What the service worker keeps. All paths are relative to the site's root. */
export interface OfflineFiles {
  /** Kept from the first visit on; `revision` is null where the name changes with the content. */
  precached: readonly { url: string; revision: string | null }[];
  /** All projects' texts and excerpts in one file, by the paths of their own. */
  pack: string;
  /** The whole catalogue, which the search reads. */
  catalogue: string;
  /** Changes with any of the data. */
  dataVersion: string;
}
