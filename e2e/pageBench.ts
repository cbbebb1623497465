/**
 * `npm run bench:page [-- FOLDER…]`: what a mentee with a cheap phone waits for, measured in Chromium on built sites.
 * 390 × 844, 1.6 Mbit/s, 150 ms round trip, CPU four times slower; a cold visit of the first page and of a project's,
 * then a search with a spelling mistake and a filter. The medians of some runs are printed beside the project's targets.
 * Figures of one machine can't be compared with another's, nor of one hour with the next: several folders are measured in
 * turn, each run in the other order, with what the last one has more than the first. `--gzip` compresses as some hosts do
 * that know no Brotli.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import * as v from "valibot";
import { escapeRegExp } from "../src/catalogue/escapeRegExp.ts";
import { CatalogueModel } from "../src/catalogue/model.ts";
import { browserFlags, findBrowser } from "./browser.ts";
import { read, visit } from "./slowPhone.ts";
import { serveFolder } from "./static-server.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "3" }, gzip: { type: "boolean", default: false } },
});
const folders = positionals.length > 0 ? positionals : ["dist"];
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
  "project: CLS": 0,
};

async function measure(browser: Browser, root: string, project: string, typed: string): Promise<Figures> {
  const home = await visit(browser, root);
  const first = await read(home.page);
  const bytes = home.bytes();
  const field = home.page.getByRole("searchbox", { name: "Search projects" });
  await field.tap();
  await home.page.waitForTimeout(400);
  await field.pressSequentially(typed, { delay: KEYS });
  await home.page.waitForTimeout(1500);
  const search = await read(home.page);
  await field.fill("");
  await home.page.getByRole("button", { name: "Filters", exact: true }).tap();
  const name = new RegExp(`^${escapeRegExp(skill)} \\d`);
  const option = home.page.getByRole("dialog").getByRole("checkbox", { name }).first();
  await option.waitFor();
  await home.page.waitForTimeout(1000);
  await option.tap();
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
    "project: CLS": detail.cls,
  };
}

const [first = [], ...others] = folders.map(
  (folder) => v.parse(CatalogueModel, JSON.parse(readFileSync(`${folder}/catalogue.json`, "utf8"))).projects,
);

/** A project that all folders have: the middle one of the first folder's projects that the others have as well. */
function sharedProject() {
  const shared = first.filter(({ id }) => others.every((projects) => projects.some((one) => one.id === id)));
  const project = shared[Math.floor(shared.length / 2)];
  if (!project) throw new Error(`${folders.join(" and ")} have no project in common.`);
  return project;
}

/** The skill that most projects of the first folder ask for, and as many of each other one: so the same list is filtered. */
function sharedSkill(): string {
  const counts = (projects: typeof first) => {
    const all = new Map<string, number>();
    for (const skill of projects.flatMap(({ skills }) => skills)) all.set(skill, (all.get(skill) ?? 0) + 1);
    return all;
  };
  const rest = others.map(counts);
  const shared = [...counts(first)].filter(([skill, count]) => rest.every((all) => all.get(skill) === count));
  const [most] = shared.sort(([, a], [, b]) => b - a);
  if (!most) throw new Error(`${folders.join(" and ")} have no skill with as many projects.`);
  return most[0];
}

const project = sharedProject();
const skill = sharedSkill();
// Two letters of the longest word of a title change places: what a thumb does.
const [word = ""] = (project.title.match(/\w+/g) ?? []).sort((a, b) => b.length - a.length);
const typed = word.slice(0, 3) + (word[4] ?? "") + (word[3] ?? "") + word.slice(5);

const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserFlags, ...(executablePath ? { executablePath } : {}) });
const sites = await Promise.all(
  folders.map(async (folder) => {
    const host = await serveFolder(resolve(folder), "/", 404, {
      compressed: values.gzip ? "gzip" : "br",
    });
    return { folder, host, figures: [] as Figures[] };
  }),
);
// The first visit is the server's warm-up: it packs each file once.
for (let run = 0; run <= runs; run++) {
  for (const { host, figures } of run % 2 === 0 ? sites : sites.toReversed()) {
    const measured = await measure(browser, host.url, `projects/${project.id}`, typed);
    if (run > 0) figures.push(measured);
  }
}
await browser.close();
for (const { host } of sites) await host.close();

const rows = Object.keys(sites[0]?.figures[0] ?? {}).map((name) => {
  const digits = /CLS|kB/.test(name) ? (name.endsWith("kB") ? 1 : 3) : 0;
  const sorted = sites.map(({ figures }) =>
    figures.map((run) => run[name] ?? Number.NaN).sort((a, b) => a - b),
  );
  const medians = sorted.map((all) => all[Math.floor(all.length / 2)] ?? Number.NaN);
  const cell = (all: readonly number[], site: number) =>
    `${medians[site]?.toFixed(digits)} (${all[0]?.toFixed(digits)}–${all.at(-1)?.toFixed(digits)})`;
  return {
    figure: name,
    ...Object.fromEntries(sorted.map((all, site) => [folders[site], cell(all, site)])),
    ...(sites.length > 1
      ? { difference: ((medians.at(-1) ?? Number.NaN) - (medians[0] ?? Number.NaN)).toFixed(digits) }
      : {}),
    target: TARGETS[name] ?? "",
  };
});
process.stdout.write(
  `${first.length} projects, ${runs} runs, 390 × 844, 1.6 Mbit/s, 150 ms, CPU 4×, ${values.gzip ? "gzip" : "Brotli"}; “${typed}” is typed, “${skill}” chosen\n`,
);
// biome-ignore lint/suspicious/noConsole: a table is what such a script is for
console.table(rows);
