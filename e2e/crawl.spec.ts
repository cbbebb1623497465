/** The published site, crawled: what a search engine, a link checker or somebody without JavaScript meets. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { crawl } from "./crawl.ts";
import { catalogue } from "./helpers.ts";
import { SITE } from "./settings.ts";
import { buildSiteOf } from "./siteOf.ts";
import { expect, test } from "./test.ts";

// What no browser takes part in needs to be asked in one only.
test("no page is without title, description or canonical address, and no link leads nowhere", {
  tag: "@chromium",
}, async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-crawl-"));
  // Only a site that knows its address has canonical ones.
  process.env.SITE_URL = "https://lantern.example/some-repo/";
  try {
    await buildSiteOf(path.join(SITE, "ideas"), folder);
    const { pages, links, faults } = await crawl(folder, process.env.SITE_URL);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(catalogue.projects.length);
    expect(links).toBeGreaterThan(20 * pages);
  } finally {
    process.env.SITE_URL = "";
    await rm(folder, { recursive: true });
  }
});
