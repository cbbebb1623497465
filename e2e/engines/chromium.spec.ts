import { test } from "../test.ts";
import { chromiumEngine } from "./chromium.ts";
import { JOURNEYS } from "./journeys/all.ts";
import { walk } from "./journeysIn.ts";

test.use({ serviceWorkers: "allow" });

for (const [title, journey] of Object.entries(JOURNEYS))
  test(title, { tag: "@chromium" }, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await walk(chromiumEngine(page), journey);
  });
