import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, defineConfig } from "@playwright/test";
import { browserFlags, findBrowser, otherBrowsers } from "./browser.ts";
import { freePort } from "./freePort.ts";

// What the surroundings say of the organiser's site is not true of the journeys'.
process.env.SITE_URL = "";
process.env.PREVIOUS_CATALOGUE = "";
// The workers read this file again and inherit what the first reading chose.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_PROJECT ??= path.join(os.tmpdir(), `mentorship-finder-journeys-${process.env.E2E_PORT}`);
process.env.E2E_BROWSER ??= findBrowser({ light: true }) ?? "";
const { E2E_PORT, E2E_PROJECT, E2E_BROWSER } = process.env;
const baseURL = `http://127.0.0.1:${E2E_PORT}/`;

/**
 * One context for all tests of a worker, which Playwright empties between them: storage, caches, routes, scripts, other
 * pages. A new one for each, with its cold caches, took longer than most journeys. Not where a test sets a zone, say.
 */
const reuseContext = true;
const DESKTOP = { width: 1280, height: 900 };
const launchOptions = {
  args: browserFlags,
  // Playwright's is found without a path, and then it is the headless shell that comes with it.
  ...(E2E_BROWSER && E2E_BROWSER !== chromium.executablePath() ? { executablePath: E2E_BROWSER } : {}),
};
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Generous, for machines that do other work as well: a right answer comes early all the same.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // More than cores: a journey waits for its browser, and for what the site does a moment later, as often as it works.
  workers: "150%",
  reporter: [["list"], ["./skippedReporter.ts"]],
  use: {
    baseURL,
    // Recording each journey costs more than the journey: `--trace on` for the one that is looked into.
    trace: "off",
    // What it keeps would hide from a test what the server answers; offline.spec.ts has it.
    serviceWorkers: "block",
  },
  projects: [
    // Without it, no other begins.
    { name: "site", testMatch: "site.setup.ts" },
    {
      name: "mobile",
      dependencies: ["site"],
      // Few journeys: first and one after the other, since three workers with three browsers more cost as much as a dozen of them.
      workers: 1,
      grep: /@mobile/,
      use: { ...PHONE, launchOptions, reuseContext },
    },
    {
      name: "desktop",
      dependencies: ["site"],
      grepInvert: /@mobile/,
      use: { viewport: DESKTOP, launchOptions, reuseContext },
    },
    // What is marked @chromium the others can't do in a test: grant the clipboard, cut a service worker's network, say.
    ...otherBrowsers.flatMap((browser) => {
      const browserName = browser.name() as "firefox" | "webkit";
      const desktop = {
        name: browserName,
        dependencies: ["site"],
        grepInvert: /@mobile|@chromium/,
        use: { browserName, viewport: DESKTOP },
      };
      const mobile = {
        name: `${browserName}-mobile`,
        dependencies: ["site"],
        grep: /@mobile/,
        grepInvert: /@chromium/,
        use: { browserName, ...PHONE },
      };
      // Firefox renders no page as a phone would: Playwright refuses `isMobile` there.
      return browserName === "webkit" ? [desktop, mobile] : [desktop];
    }),
  ],
  webServer: {
    // A production build of the journeys' own site, which is made first.
    command: `node --import tsx e2e/serve.ts "${E2E_PROJECT}" ${E2E_PORT}`,
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    port: Number(E2E_PORT),
    reuseExistingServer: false,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
