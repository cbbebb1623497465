/** Writes the pages' files, each as soon as it is rendered, and keeps few of them in memory. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { memoize } from "../../catalogue/memoize.ts";
import { type HtmlTemplate, type PageStyle, withStyle } from "./htmlTemplate.ts";
import type { Page } from "./prerender.ts";
import type { SiteStyle } from "./siteStyle.ts";

/** Files that are written at the same time, while the next page is rendered. */
const CONCURRENT_WRITES = 4;

/**
 * How many pages have in them what they are painted with, which takes 15 kB of each. On a larger site the others, of the
 * oldest terms, wait for the style's file: with 10,000 projects that saves 120 MB.
 */
const STYLED = 2000;

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

  const styles: string[] = [];
  const styled = pages.slice(0, STYLED);
  for (const kind of new Set(styled.map((page) => page.kind))) {
    // Their style is known once all of them are rendered. As bytes, which take half of a text's memory.
    const rendered: { file: string; html: Buffer }[] = [];
    for (const { file, html } of styled.filter((page) => page.kind === kind))
      rendered.push({ file, html: Buffer.from(await html()) });
    const own = kind === "" ? style.whole : style.forPages(rendered.map(({ html }) => html));
    styles.push(own.inline);
    await writeAll(styledFiles(rendered, template, own));
  }
  const others = pages.slice(STYLED);
  if (others.length > 0) styles.push(style.linked.inline);
  await writeAll(linked(others, template, style));
  return styles;
}

function* styledFiles(
  pages: readonly { file: string; html: Buffer }[],
  template: HtmlTemplate,
  style: PageStyle,
) {
  for (const { file, html } of pages) yield { file, html: withStyle(html.toString(), template, style) };
}

async function* linked(pages: readonly Page[], template: HtmlTemplate, { linked }: SiteStyle) {
  for (const { file, html } of pages) yield { file, html: withStyle(await html(), template, linked) };
}
