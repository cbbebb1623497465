/** The published site, crawled: what a search engine, a link checker or somebody without JavaScript meets. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { crawl } from "./crawl.ts";
import { catalogue } from "./helpers.ts";
import { orderSite } from "./orders.ts";
import { SITE } from "./settings.ts";
import { expect, test } from "./test.ts";

// What no browser takes part in needs to be asked in one only.
test("no page is without title, description or canonical address, and no link leads nowhere", {
  tag: "@chromium",
}, async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-crawl-"));
  // Only a site that knows its address has canonical ones.
  const address = "https://lantern.example/some-repo/";
  try {
    await orderSite({ ideas: path.join(SITE, "ideas"), outDir: folder, address });
    const { pages, links, faults } = await crawl(folder, address);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(catalogue.projects.length);
    expect(links).toBeGreaterThan(20 * pages);
  } finally {
    await rm(folder, { recursive: true });
  }
});
