/**
 * `npm run bench:page [-- FOLDER]`: what a mentee with a cheap phone waits for, measured in Chromium on the built site.
 * 390 × 844, 1.6 Mbit/s, 150 ms round trip, CPU four times slower; a cold visit of the first page and of a project's,
 * then a search with a spelling mistake and a filter. The median of some runs is printed beside the project's targets.
 * Figures of one machine can't be compared with another's; a busy one makes them worse.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import * as v from "valibot";
import { CatalogueModel } from "../src/catalogue/model.ts";
import { browserFlags, findBrowser } from "./browser.ts";
import { read, visit } from "./slowPhone.ts";
import { serveFolder } from "./static-server.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "3" } },
});
const folder = resolve(positionals[0] ?? "dist");
const runs = Math.max(1, Number(values.runs) || 3);

/** Between two keys, in ms: a quick typist. */
const KEYS = 120;

type Figures = Record<string, number>;

/** Figure → the most it may be; in ms where nothing else is said. */
const TARGETS: Readonly<Record<string, number>> = {
  "home: first card": 700,
  "home: LCP": 700,
  "home: kB": 130,
  "home: CLS": 0,
  "home: TBT": 200,
  "key → paint, p95": 50,
  "last key → list stable": 60,
  "filter → list stable": 100,
  "project: LCP": 700,
  "project: kB": 130,
};

async function measure(browser: Browser, root: string, project: string, typed: string): Promise<Figures> {
  const home = await visit(browser, root);
  const first = await read(home.page);
  const bytes = home.bytes();
  const field = home.page.getByRole("searchbox", { name: "Search projects" });
  await field.click();
  await home.page.waitForTimeout(400);
  await field.pressSequentially(typed, { delay: KEYS });
  await home.page.waitForTimeout(1500);
  const search = await read(home.page);
  await field.fill("");
  await home.page.getByRole("button", { name: "Filters", exact: true }).click();
  const option = home.page.getByRole("dialog").getByRole("checkbox").nth(4);
  await option.waitFor();
  await home.page.waitForTimeout(1000);
  await option.click();
  await home.page.waitForTimeout(1500);
  const filter = await read(home.page);
  await home.page.context().close();

  const other = await visit(browser, root + project);
  const detail = await read(other.page);
  const otherBytes = other.bytes();
  await other.page.context().close();
  const keys = [...search.keys].sort((a, b) => a - b);
  return {
    "home: first card": first.card,
    "home: LCP": first.lcp,
    "home: kB": bytes,
    "home: CLS": first.cls,
    "home: TBT": first.blocked,
    "key → paint, median": keys[Math.floor(keys.length / 2)] ?? Number.NaN,
    "key → paint, p95": keys[Math.ceil(keys.length * 0.95) - 1] ?? Number.NaN,
    // Nought where the list was right before the last key.
    "last key → list stable": Math.max(0, search.changed - search.pressed),
    "filter → list stable": Math.max(0, filter.changed - filter.pressed),
    "project: LCP": detail.lcp,
    "project: kB": otherBytes,
  };
}

const { projects } = v.parse(CatalogueModel, JSON.parse(readFileSync(`${folder}/catalogue.json`, "utf8")));
const project = projects[Math.floor(projects.length / 2)];
if (!project) throw new Error(`${folder} has no projects.`);
// Two letters of the longest word of a title change places: what a thumb does.
const [word = ""] = (project.title.match(/\w+/g) ?? []).sort((a, b) => b.length - a.length);
const typed = word.slice(0, 3) + (word[4] ?? "") + (word[3] ?? "") + word.slice(5);

const host = await serveFolder(folder, "/", 404, { compressed: "br" });
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserFlags, ...(executablePath ? { executablePath } : {}) });
// The first visit is the server's warm-up: it packs each file once.
await measure(browser, host.url, `projects/${project.id}`, typed);
const all: Figures[] = [];
for (let run = 0; run < runs; run++)
  all.push(await measure(browser, host.url, `projects/${project.id}`, typed));
await browser.close();
await host.close();

const rows = Object.keys(all[0] ?? {}).map((name) => {
  const figures = all.map((run) => run[name] ?? Number.NaN).sort((a, b) => a - b);
  const round = (figure: number | undefined) =>
    name.endsWith("CLS") ? (figure ?? 0).toFixed(3) : String(Math.round(figure ?? Number.NaN));
  return {
    figure: name,
    median: round(figures[Math.floor(figures.length / 2)]),
    from: round(figures[0]),
    to: round(figures.at(-1)),
    target: TARGETS[name] ?? "",
  };
});
process.stdout.write(
  `${projects.length} projects, ${runs} runs, 390 × 844, 1.6 Mbit/s, 150 ms, CPU 4×; “${typed}” is typed\n`,
);
// biome-ignore lint/suspicious/noConsole: a table is what such a script is for
console.table(rows);
