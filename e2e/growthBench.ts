/**
 * `npm run bench:growth [-- --projects 100,1000]`: how the site grows with its catalogue. Builds it of made-up ideas files
 * with 100, 1,000 and 10,000 projects, and uses each as `slowPhone.ts` says: the list comes, all texts come, a title
 * with a spelling mistake is typed, the list is scrolled, the filters are opened.
 * Figures of one machine can't be compared with another's; a busy one makes them worse.
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import * as v from "valibot";
import { siteSize } from "../src/publish/hosting/limits.ts";
import { generateIdeas } from "../src/testdata/ideas.ts";
import { browserFlags, findBrowser } from "./browser.ts";
import { attachWorker, heapOf } from "./heap.ts";
import { buildSiteOf } from "./siteOf.ts";
import { read, visit, watchFrames } from "./slowPhone.ts";
import { serveFolder } from "./static-server.ts";

/** Between two keys, in ms: a quick typist. */
const KEYS = 120;

/** What is scrolled, in CSS pixels, and how fast, in pixels a second: a thumb's flick. */
const SCROLLED = 4000;
const SPEED = 2000;

/** JavaScript's share of the 1.5 GB that a build may take, in MB: of more memory, Node uses more before it tidies up. */
const BUILD_HEAP = 768;

type Figures = Record<string, number>;

/** Figure → the most it may be, or the least. */
const TARGETS: Readonly<Record<string, { most: number } | { least: number }>> = {
  "build, s": { most: 150 },
  "build, MB": { most: 1500 },
  "site, MB": { most: 450 },
  "site, files": { most: 20_000 },
  "site, largest file, kB": { most: 26_214 },
  "list comes: longest task, ms": { most: 100 },
  "texts come: longest task, ms": { most: 100 },
  "typing: key → paint p95, ms": { most: 50 },
  "typing: longest task, ms": { most: 100 },
  "scrolling: frames a second": { least: 60 },
  "scrolling: longest task, ms": { most: 100 },
  "heap of page and worker, MB": { most: 150 },
  "elements, at most": { most: 3000 },
};

function isMissed(figure: string, value: number): boolean {
  const target = TARGETS[figure];
  if (target === undefined) return false;
  return !("most" in target ? value <= target.most : value >= target.least);
}

/** The site of some ideas files: built in this process, which says at its end what memory it took at most, in MB. */
async function buildHere(ideas: string, outDir: string): Promise<void> {
  await buildSiteOf(ideas, outDir);
  process.stdout.write(JSON.stringify(process.resourceUsage().maxRSS / 1000));
}

async function buildFigures(ideas: string, outDir: string): Promise<Figures> {
  const began = performance.now();
  const program = fileURLToPath(import.meta.url);
  const args = [
    `--max-old-space-size=${BUILD_HEAP}`,
    "--import",
    "tsx",
    program,
    "--build",
    ideas,
    "--out",
    outDir,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const memory = v.parse(v.number(), await json(child.stdout));
  const seconds = (performance.now() - began) / 1000;
  const { files, bytes, largest } = await siteSize(outDir);
  return {
    "build, s": seconds,
    "build, MB": memory,
    "site, MB": bytes / 1e6,
    "site, files": files,
    "site, largest file, kB": largest / 1000,
  };
}

/** The longest of the tasks that come while something is done. */
async function longest(page: Page, act: () => Promise<unknown>): Promise<number> {
  const before = (await read(page)).tasks.length;
  await act();
  // What it brings is done, too, before the next thing.
  await page.waitForTimeout(1500);
  return Math.max(0, ...(await read(page)).tasks.slice(before));
}

async function visitFigures(browser: Browser, url: string, typed: string): Promise<Figures> {
  const { page, session, bytes } = await visit(browser, url);
  const worker = await attachWorker(session);
  const field = page.getByRole("searchbox", { name: "Search projects" });
  const firstView = bytes();
  const elements: number[] = [];
  const count = async () => elements.push(await page.locator("*").count());

  const texts = page.waitForEvent("requestfinished", {
    predicate: (request) => /\/search-\w+\/head[^/]*$/.test(request.url()),
    timeout: 120_000,
  });
  const list = await longest(page, () => page.mouse.move(100, 400));
  const comes = await longest(page, async () => {
    await field.click();
    await texts;
    await page.waitForTimeout(4000);
  });
  await count();
  const keys = (await read(page)).keys.length;
  const typing = await longest(page, () => field.pressSequentially(typed, { delay: KEYS }));
  const pressed = (await read(page)).keys.slice(keys).sort((a, b) => a - b);
  await field.fill("");
  // The whole list is back.
  await page.waitForTimeout(3000);
  await count();

  await watchFrames(page);
  const began = performance.now();
  const gesture = { x: 195, y: 600, yDistance: -SCROLLED, speed: SPEED, preventFling: true } as const;
  let took = 0;
  const scrolling = await longest(page, async () => {
    await session.send("Input.synthesizeScrollGesture", { ...gesture, gestureSourceType: "touch" });
    took = performance.now() - began;
  });
  const painted = (await read(page)).frames;
  const first = painted[0] ?? 0;
  const shown = painted.filter((at) => at - first <= took).length;
  const more = page.getByRole("main").getByRole("button", { name: /^Show \d+ more/ });
  // The list holds the current terms only: of a small catalogue there is little more to show.
  for (let press = 0; press < 3 && (await more.count()) > 0; press++) await more.last().click();
  await count();
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
  const unfold = page.getByRole("dialog").getByRole("button", { name: /^Show \d+ more/ });
  while ((await unfold.count()) > 0) await unfold.first().click();
  await count();

  const heap =
    (await heapOf((method) => session.send(method as "Runtime.getHeapUsage"))) + (await heapOf(worker));
  await page.context().close();
  return {
    "first view, kB": firstView,
    "list comes: longest task, ms": list,
    "texts come: longest task, ms": comes,
    "typing: key → paint p95, ms": pressed[Math.ceil(pressed.length * 0.95) - 1] ?? Number.NaN,
    "typing: longest task, ms": typing,
    "scrolling: frames a second": (1000 * shown) / took,
    "scrolling: longest task, ms": scrolling,
    "heap of page and worker, MB": heap,
    "elements, at most": Math.max(...elements),
  };
}

const { values } = parseArgs({
  options: {
    projects: { type: "string", default: "100,1000,10000" },
    build: { type: "string" },
    out: { type: "string", default: "" },
  },
});
if (values.build !== undefined) await buildHere(values.build, values.out);
else {
  const executablePath = findBrowser();
  const columns: [string, Figures][] = [];
  for (const projects of values.projects.split(",").map(Number)) {
    const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-growth-"));
    try {
      const ideas = path.join(folder, "ideas");
      await mkdir(ideas);
      for (const { file, text } of generateIdeas({ projects })) await writeFile(path.join(ideas, file), text);
      const site = path.join(folder, "site");
      const built = await buildFigures(ideas, site);
      const host = await serveFolder(site, "/", 404, { compressed: "br" });
      const browser = await chromium.launch({
        args: browserFlags,
        ...(executablePath ? { executablePath } : {}),
      });
      // The first visit is the server's warm-up: it packs each file once.
      await visitFigures(browser, host.url, "kuberntes");
      columns.push([
        String(projects),
        { ...built, ...(await visitFigures(browser, host.url, "kuberntes operator for the scheduler")) },
      ]);
      await browser.close();
      await host.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const rows = Object.keys(columns[0]?.[1] ?? {}).map((figure) => {
    const values = columns.map(
      ([projects, figures]) => [projects, Math.round(figures[figure] ?? Number.NaN)] as const,
    );
    const target = TARGETS[figure] ?? {};
    const missed = values.some(([, value]) => isMissed(figure, value));
    return [figure, { ...Object.fromEntries(values), ...target, missed: missed ? "missed" : "" }] as const;
  });
  // biome-ignore lint/suspicious/noConsole: a table is what such a script is for
  console.table(Object.fromEntries(rows));
  if (rows.some(([, { missed }]) => missed)) process.exitCode = 1;
}
