/**
 * Run before the end-to-end tests: makes sure that there is a Chromium, installs one where it can, else says what to do.
 * A headless shell is enough for all journeys, and they take half the processor time in it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser, HEADLESS_SHELL, otherBrowsers } from "./browser.ts";

type Command = readonly [program: string, ...args: string[]];

const isRoot = process.getuid?.() === 0;
const npx = process.platform === "win32" ? "npx.cmd" : "npx";

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/** Debian's own way. Ubuntu is no Debian here: its `chromium` package needs snap. */
const BY_DEBIAN: readonly Command[] = [
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "chromium-headless-shell"],
];

/** Brings Playwright's Chromium and its headless shell. */
const BY_PLAYWRIGHT: readonly Command[] = [
  [
    npx,
    "playwright",
    "install",
    ...(isRoot && process.platform === "linux" ? ["--with-deps"] : []),
    "chromium",
  ],
];

function run([program, ...args]: Command): void {
  process.stdout.write(`No headless Chromium found; trying: ${program} ${args.join(" ")}\n`);
  spawnSync(program, args, { stdio: "inherit", shell: process.platform === "win32" });
}

/** Also after a step that failed: an old package list may do. */
function obtain(commands: readonly Command[]): string | null {
  for (const command of commands) run(command);
  return findBrowser({ light: true });
}

/** Who names a browser wants that one. */
function ensure(): string | null {
  let found = findBrowser({ light: true });
  if (process.env.CHROMIUM_PATH) return found;
  // Also beside a whole Chromium: to install it takes seconds, and saves minutes.
  if (found !== HEADLESS_SHELL && isRoot && isDebian()) found = obtain(BY_DEBIAN);
  return found ?? obtain(BY_PLAYWRIGHT);
}

function hint(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) return `CHROMIUM_PATH is "${named}", which is no browser that starts: correct or unset it.`;
  return "No Chromium: run “npx playwright install --with-deps chromium”, or set CHROMIUM_PATH to a Chrome or Chromium.";
}

const browser = ensure();
if (browser === null) {
  process.stderr.write(`${hint()}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`Browser: ${browser}\n`);
  const others = otherBrowsers.map((other) => other.name()).join(", ");
  process.stdout.write(`Playwright's own: ${others || "none (npx playwright install firefox webkit)"}\n`);
}
