/** The site that `.github/actions/site` builds in somebody else's repository, step by step as GitHub runs it. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { type Outcome, runAction } from "./compositeAction.ts";
import { contentOf } from "./contentOf.ts";
import { crawl } from "./crawl.ts";
import { catalogue } from "./helpers.ts";
import { orderSite } from "./orders.ts";
import { SITE } from "./settings.ts";

// No browser takes part in it, so one browser's run is enough.
test.describe("in another repository", { tag: "@chromium" }, () => {
  // One build for all of them.
  test.describe.configure({ mode: "default", timeout: 180_000 });

  // Nothing is published there yet.
  const pages = createServer((_, response) => void response.writeHead(404).end());
  let folder = "";
  let address = "";
  let outcome: Outcome;
  const ofFolder = (name: string) => path.join(folder, name);

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(pages.address() as AddressInfo).port}/ideas`;
    folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-site-action-"));
    await cp(SITE, ofFolder("repository"), { recursive: true });
    // Installed as “check” is, and with all packages: here those of this project do.
    const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
    await mkdir(ofFolder("job/temp"), { recursive: true });
    await symlink(root, ofFolder(`job/temp/mentorship-finder-site-${path.basename(root)}`));
    outcome = await runAction({
      action: "site",
      inputs: {},
      repository: ofFolder("repository"),
      job: ofFolder("job"),
      // Another place than that of the build that it is compared with, in another language.
      env: { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LANGUAGE: "de", LC_ALL: "de_DE.UTF-8" },
      others: { pages: { base_url: address } },
    });
  });
  test.afterAll(async () => {
    pages.close();
    await rm(folder, { recursive: true });
  });

  test("“site” builds the site of the repository, and hands it to GitHub Pages", async () => {
    const { code, log, outputs, used, leftBehind } = outcome;
    expect(code, log).toBe(0);
    const files = await readdir(outputs.files ?? "", { recursive: true });
    expect(files).toEqual(expect.arrayContaining(["index.html", "404.html", "catalogue.json"]));
    expect(files).toEqual(expect.arrayContaining(catalogue.projects.map(({ id }) => `projects/${id}.html`)));
    expect(used.map(({ uses }) => uses.replace(/@.*/, ""))).toEqual([
      "actions/configure-pages",
      "actions/cache",
      "actions/upload-pages-artifact",
    ]);
    expect(used.at(-1)?.with).toEqual({ path: outputs.files });
    expect(leftBehind).toBe("");
    expect(await contentOf(ofFolder("repository"))).toEqual(await contentOf(SITE));
  });

  test("no page of it is without title, description or canonical address, and no link leads nowhere", async () => {
    const { pages, links, faults } = await crawl(outcome.outputs.files ?? "", `${address}/`);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(catalogue.projects.length);
    expect(links).toBeGreaterThan(20 * pages);
  });

  test("a build elsewhere, later, and in another language gives the same files, byte for byte", async () => {
    const outDir = ofFolder("again");
    await orderSite({ ideas: path.join(process.env.E2E_PROJECT ?? "", "ideas"), outDir, address });
    expect(await contentOf(outDir)).toEqual(await contentOf(outcome.outputs.files ?? ""));
  });
});
