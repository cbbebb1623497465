/** Run before the end-to-end tests: makes sure that there is a Chromium, installs one where it can, else says what to do. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser, otherBrowsers } from "./browser.ts";

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

/** The ways to a browser, each a row of commands. Ubuntu is no Debian here: its `chromium` package needs snap. */
const WAYS: readonly (readonly Command[])[] = [
  ...(isRoot && isDebian()
    ? [
        [
          ["apt-get", "update"],
          ["apt-get", "install", "-y", "chromium"],
        ] as const,
      ]
    : []),
  [
    [
      npx,
      "playwright",
      "install",
      ...(isRoot && process.platform === "linux" ? ["--with-deps"] : []),
      "chromium",
    ],
  ],
];

function run([program, ...args]: Command): void {
  process.stdout.write(`No Chromium found; trying: ${program} ${args.join(" ")}\n`);
  spawnSync(program, args, { stdio: "inherit", shell: process.platform === "win32" });
}

function obtain(): string | null {
  for (const commands of WAYS) {
    // Also after a step that failed: an old package list may do.
    for (const command of commands) run(command);
    const found = findBrowser({ light: true });
    if (found !== null) return found;
  }
  return null;
}

function hint(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) return `CHROMIUM_PATH is "${named}", which is no browser that starts: correct or unset it.`;
  return "No Chromium: run “npx playwright install --with-deps chromium”, or set CHROMIUM_PATH to a Chrome or Chromium.";
}

const browser = findBrowser({ light: true }) ?? (process.env.CHROMIUM_PATH ? null : obtain());
if (browser === null) {
  process.stderr.write(`${hint()}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`Browser: ${browser}\n`);
  const others = otherBrowsers.map((other) => other.name()).join(", ");
  process.stdout.write(`Playwright's own: ${others || "none (npx playwright install firefox webkit)"}\n`);
}
