/** The files that the service worker keeps. All paths are relative to the site's root. */
export interface OfflineFiles {
  /** Kept from the first visit on; `revision` is null where the name changes with the content. */
  precached: readonly { url: string; revision: string | null }[];
  /** The {@link pathHash}s of all pages, one after the other. */
  pathHashes: string;
  /** A JSON file: {@link KeptData}. */
  data: string;
  /** Changes with any of the data. */
  dataVersion: string;
}

/** The texts, excerpts and the search's index, as [path, length in characters], in the order in which they are kept. */
export type KeptData = readonly (readonly [path: string, length: number])[];

/**
 * A 32-bit hash of a page's path (FNV-1a), in seven characters. The service worker keeps the hashes of all pages to know
 * which exist, since the paths of a large catalogue would take too much space. With 10,000 pages, one unknown path in
 * 400,000 has the hash of a page.
 * @param path below the site's root, decoded
 */
export function pathHash(path: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(HASH_LENGTH, "0");
}

/** The length of a {@link pathHash}, in characters. */
export const HASH_LENGTH = 7;
