/** Which browsers the end-to-end tests drive: a Chromium that the machine has, else Playwright's own; others where they are. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, firefox, webkit } from "@playwright/test";

const PROGRAM_FILES = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
  (name) => process.env[name] ?? [],
);

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: PROGRAM_FILES.flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Chromium\\Application\\chrome.exe`,
  ]),
};

/** Debian's package of what Playwright drives by default: the same engine, without the windows of a browser around it. */
export const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

/**
 * Finds a Chromium or Chrome that starts.
 * The environment variable `CHROMIUM_PATH` comes first, then the usual places, then Playwright's own.
 * @param light a headless shell does as well, and is preferred: the journeys take half the processor time in it.
 *   Measuring wants the browser that people have
 * @returns its path; null where there is none
 */
export function findBrowser({ light = false } = {}): string | null {
  const named = process.env.CHROMIUM_PATH;
  const usual = [...(PLACES[process.platform] ?? []), chromium.executablePath()];
  const places = named ? [named] : light ? [HEADLESS_SHELL, ...usual] : usual;
  return places.find(starts) ?? null;
}

/** A file alone proves nothing: Ubuntu's package is a script that asks for a snap, a download may lack its libraries. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window when it is asked for its version.
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** Finds nginx. Debian puts it where only root's PATH leads. @returns undefined where there is none */
export function findNginx(): string | undefined {
  return ["nginx", "/usr/sbin/nginx"].find((name) => spawnSync(name, ["-v"]).status === 0);
}

/** Playwright's own builds of the other browsers that are installed: `npx playwright install firefox webkit`. */
export const otherBrowsers = [firefox, webkit].filter((browser) => existsSync(browser.executablePath()));

/** Flags for a browser that tests only: nothing in the background, and no sandbox where root can't have one. */
export const browserFlags: string[] = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
