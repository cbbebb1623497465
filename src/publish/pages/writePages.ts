/** Writes the pages' files, each as soon as it is rendered, and keeps few of them in memory. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { memoize } from "../../catalogue/memoize.ts";
import { type HtmlTemplate, withStyle } from "./htmlTemplate.ts";
import type { Page } from "./prerender.ts";
import type { SiteStyle } from "./siteStyle.ts";

/** Files that are written at the same time, while the next page is rendered. */
const CONCURRENT_WRITES = 4;

/**
 * How many pages have in them what they are painted with, which takes 16 kB of each. On a larger site the others, of the
 * oldest terms, wait for the style's file: 10,000 projects make 380 MB so, else 500.
 */
const STYLED = 2500;

/** What {@link writePages} needs. */
export interface WriteOptions {
  /** The site's folder. */
  dir: string;
  template: HtmlTemplate;
  style: SiteStyle;
}

/**
 * @param pages the most important first
 * @returns the styles that stand in pages, for the content policy of hosts
 */
export async function writePages(
  pages: readonly Page[],
  { dir, template, style }: WriteOptions,
): Promise<string[]> {
  const makeFolder = memoize((folder: string) => mkdir(folder, { recursive: true }));
  const write = async ({ file, html }: { file: string; html: string }) => {
    const target = path.join(dir, file);
    await makeFolder(path.dirname(target));
    await writeFile(target, html);
  };
  const writeAll = (
    files: Iterable<{ file: string; html: string }> | AsyncIterable<{ file: string; html: string }>,
  ) => Readable.from(files).forEach(write, { concurrency: CONCURRENT_WRITES });

  // Their style is known once all pages of their kind are rendered. As bytes, which take half of a text's memory.
  const byKind = new Map<string, { file: string; html: Buffer }[]>();
  for (const { kind, file, html } of pages.slice(0, STYLED)) {
    const known = byKind.get(kind) ?? [];
    known.push({ file, html: Buffer.from(await html()) });
    byKind.set(kind, known);
  }
  const styles: string[] = [];
  for (const [kind, files] of byKind) {
    const own = kind === "" ? style.whole : style.forPages(files.map(({ html }) => html));
    if (own.inline !== null) styles.push(own.inline);
    await writeAll(
      files.map(({ file, html }) => ({ file, html: withStyle(html.toString(), template, own) })),
    );
  }
  await writeAll(linked(pages.slice(STYLED), template, style));
  return styles;
}

async function* linked(pages: readonly Page[], template: HtmlTemplate, { linked }: SiteStyle) {
  for (const { file, html } of pages) yield { file, html: withStyle(await html(), template, linked) };
}
