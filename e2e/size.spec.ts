import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as v from "valibot";
import { catalogue, DIST, expectCount, pageOf } from "./helpers.ts";
import { expect, test } from "./test.ts";

/**
 * In bytes, gzip: what the site asks of a phone before it shows its list. React DOM alone is about 51,000 of them, after
 * `publish/pages/unusedReact.ts` has taken out 11,000 that no page uses.
 */
const BUDGET = 100_000;

const ManifestModel = v.record(
  v.string(),
  v.object({
    file: v.string(),
    isEntry: v.optional(v.boolean()),
    imports: v.optional(v.array(v.string()), []),
  }),
);

const textOf = (file: string) => readFileSync(new URL(file, DIST));
const sizeOf = (file: string) => gzipSync(textOf(file)).length;

/** The files that the browser must have before the entry runs: the entry and all that it imports, and so on. */
function initialFiles(): Set<string> {
  const manifest = v.parse(ManifestModel, JSON.parse(textOf(".vite/manifest.json").toString()));
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports) visit(imported);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) visit(key);
  return new Set([...files].filter((file) => file.endsWith(".js")));
}

test("the initial JavaScript keeps to its budget @mobile", async ({ page }) => {
  const files = initialFiles();
  expect(files.size).toBeGreaterThan(0);
  // What the page asks for by itself counts as well, whatever the manifest says.
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname.slice(1);
    if (path.endsWith(".js")) files.add(path);
  });
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);

  const inline = [
    ...textOf("index.html")
      .toString()
      .matchAll(/<script>([\s\S]*?)<\/script>/g),
  ].map(([, code]) => code);
  const sizes = new Map([...files].map((file) => [file, sizeOf(file)]));
  sizes.set("inline", gzipSync(inline.join("\n")).length);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const list = [...sizes].map(([file, size]) => `${file} ${size}`).join(", ");
  process.stdout.write(`Initial JavaScript: ${total} of ${BUDGET} bytes, gzip (${list})\n`);
  expect(total, list).toBeLessThanOrEqual(BUDGET);
});

/** In bytes, gzip: the first page, which was 20,600 when each page had the whole style sheet in it. */
const PAGE_BUDGET = 14_000;

/** In letters: the style that a page has in it, of which a site has thousands. The whole sheet has 59,000. */
const STYLE_BUDGET = 16_000;

test("a page carries the style that it is painted with, and not the whole sheet @chromium", () => {
  for (const file of [
    "index.html",
    "saved.html",
    ...catalogue.projects.map((one) => `${pageOf(one)}.html`),
  ]) {
    const styles = [
      ...textOf(file)
        .toString()
        .matchAll(/<style>([\s\S]*?)<\/style>/g),
    ];
    expect(styles, file).toHaveLength(1);
    expect(styles[0]?.[1]?.length, file).toBeLessThanOrEqual(STYLE_BUDGET);
  }
  expect(sizeOf("index.html")).toBeLessThanOrEqual(PAGE_BUDGET);
});
