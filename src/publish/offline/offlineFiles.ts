/** What the service worker keeps. All paths are relative to the site's root. */
export interface OfflineFiles {
  /** Kept from the first visit on; `revision` is null where the name changes with the content. */
  precached: readonly { url: string; revision: string | null }[];
  /** The {@link pathHash}s of all pages, one after the other. */
  pathHashes: string;
  /** All projects' texts and excerpts in one file, by the paths of their own. */
  pack: string;
  /** The whole catalogue, which the search reads. */
  catalogue: string;
  /** Changes with any of the data. */
  dataVersion: string;
}

/**
 * A page's path in seven characters (FNV-1a): all the paths of a large catalogue are too much to keep for knowing which
 * there are. Beside ten thousand pages one other path in 400,000 has a mark of theirs.
 * @param path below the root, decoded
 */
export function pathHash(path: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(MARK, "0");
}

/** The length of a page's mark. */
export const MARK = 7;
