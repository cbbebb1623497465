/** How large a site is, and the largest that a host takes. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** How large a site is. */
export interface SiteSize {
  files: number;
  /** Of all files. */
  bytes: number;
  /** Of the largest file. */
  largest: number;
}

/** Measures a built site. @param folder of it */
export async function siteSize(folder: string): Promise<SiteSize & { pages: number }> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const sizes = await Promise.all(
    found.map(async (one) => (await stat(path.join(one.parentPath, one.name))).size),
  );
  return {
    files: found.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    pages: found.filter(({ name }) => name.endsWith(".html")).length,
  };
}

/** Each with the page that says so; a plan that is paid for may take more. */
const LIMITS: readonly { host: string; at: string; most: Partial<SiteSize>; words: string }[] = [
  {
    host: "GitHub Pages",
    at: "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
    most: { bytes: 1e9 },
    words: "1 GB",
  },
  {
    host: "Cloudflare Pages",
    at: "https://developers.cloudflare.com/pages/platform/limits/",
    most: { files: 20_000, largest: 25 * 2 ** 20 },
    words: "20,000 files of 25 MiB each",
  },
];

/** Which hosts do not take a site of this size, each in a sentence. */
export function exceededLimits(size: SiteSize): string[] {
  return LIMITS.filter(({ most }) =>
    (["files", "bytes", "largest"] as const).some(
      (what) => size[what] > (most[what] ?? Number.POSITIVE_INFINITY),
    ),
  ).map(({ host, at, words }) => `Too large for ${host}, which takes ${words} at most: ${at}`);
}
