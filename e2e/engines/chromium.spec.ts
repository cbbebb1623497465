import { expect, test } from "../test.ts";
import { chromiumEngine } from "./chromium.ts";
import { ONLINE } from "./journeys/all.ts";
import { offline } from "./journeys/offline.ts";
import { walk } from "./journeysIn.ts";

// On the host of all other tests, which empty it of what they stored: the first load from another host takes twice the time.
for (const [title, journey] of Object.entries(ONLINE))
  test(title, { tag: "@chromium" }, async ({ page, context, baseURL }) => {
    const faults: string[] = [];
    page.on("console", (message) => {
      // What the browser says itself has no arguments: of a file that is not there, say, or a script that a frame may not run.
      const isOfPage = message.args().length > 0 && !message.text().endsWith("blocked by Playwright");
      if (isOfPage && /error|warning/.test(message.type())) faults.push(message.text());
    });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await walk(chromiumEngine(page), journey, baseURL);
    expect(faults).toEqual([]);
  });

test.describe("where the browser keeps the site", () => {
  test.use({ serviceWorkers: "allow" });

  for (const [title, journey] of Object.entries(offline))
    test(title, { tag: "@chromium" }, async ({ page }) => {
      await walk(chromiumEngine(page), journey);
    });
});
