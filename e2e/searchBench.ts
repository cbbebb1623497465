/**
 * `npm run bench:search [-- --projects 10000 --runs 1 --alone --trace]`: a first search on a cheap phone (`slowPhone.ts`), side by
 * side with Pagefind and MiniSearch, which are installed into a temporary folder; `--alone` leaves them out, `--trace` tells
 * each file and each change of the list. All three search the same made-up projects: the field gets the focus, 400 ms later
 * a text is typed, and once more when all is loaded. The host is slow and counts the bytes, so that workers are slowed down and
 * counted too; a worker's processor is not slowed down, which no browser can do. The site is built of a few projects, and the data of many takes the place of
 * theirs. Figures of one machine can't be compared with another's; a busy one makes them worse.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { packList, writeList } from "../src/catalogue/listCodec.ts";
import type { Catalogue } from "../src/catalogue/model.ts";
import { byTextFile } from "../src/catalogue/richText.ts";
import { utcDay } from "../src/catalogue/terms.ts";
import { convertAll } from "../src/convert/convertAll.ts";
import { withKinds } from "../src/convert/kinds/kinds.ts";
import { projectText } from "../src/convert/markdown/richText.ts";
import { searchable } from "../src/convert/searchable.ts";
import { currentPart, skillGroupsOf } from "../src/convert/vite/vitePlugin.ts";
import { indexFiles } from "../src/search/index/indexFiles.ts";
import { generateIdeas } from "../src/testdata/ideas.ts";
import { browserFlags, findBrowser } from "./browser.ts";
import { attachWorker, heapOf } from "./heap.ts";
import { GITHUB_PAGES } from "./hosts.ts";
import { buildSiteOf } from "./siteOf.ts";
import { type Sent, SlowLink } from "./slowLink.ts";
import { read, visit } from "./slowPhone.ts";
import { serveFolder } from "./static-server.ts";

/** Between two keys, in ms: a quick typist. */
const KEYS = 120;

/** How long the list is watched after the last key and the last file, in ms: a site with slow searches needs some seconds. */
const REST = 6000;

const TYPED = "kubernetes operator";

/** How many projects the site is built of: enough that they have most skills, and that past terms are a file of their own. */
const BUILT = 200;

/** Figure → the most that this site should take. */
const TARGETS: Readonly<Record<string, number>> = {
  "first search, kB": 150,
  "first key → list changed, ms": 500,
  "last key → list stable, ms": 150,
  "again: last key → list stable, ms": 60,
  "key → paint p95, ms": 50,
  "heap of page and worker, MB": 60,
};

type Figures = Record<string, number>;

/** A page with a search field and its ten best results, for the other engines. `search` gets a text and gives their HTML. */
const pageOf = (script: string) => `<!doctype html><html lang="en" data-ready><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Search</title>
<input type="search" aria-label="Search projects"><div id="list"><article>All projects</article></div>
<script type="module">
const list = document.querySelector("#list"), field = document.querySelector("input");
let load;
${script}
field.addEventListener("focus", () => { load ??= prepare(); });
field.addEventListener("input", async () => {
  const text = field.value, html = await search(await (load ??= prepare()), text);
  if (text === field.value && html !== null) list.innerHTML = html;
});
</script></html>`;

const card = `(title, text) => "<article><h2>" + title + "</h2><p>" + text + "</p></article>"`;

const PAGEFIND = pageOf(`const card = ${card};
async function prepare() { const it = await import("./pagefind/pagefind.js"); await it.init(); return it; }
async function search(it, text) {
  const found = await it.debouncedSearch(text, {}, 50);
  if (found === null) return null;
  const data = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return data.map(({ meta, excerpt }) => card(meta.title, excerpt)).join("");
}`);

const MINISEARCH = pageOf(`const card = ${card};
import MiniSearch from "./minisearch.js";
async function prepare() {
  const documents = await (await fetch("./documents.json")).json();
  const it = new MiniSearch({ fields: ["title", "org", "skills", "mentors", "text"], storeFields: ["title", "text"],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { title: 8, org: 8, skills: 6, mentors: 5 } } });
  it.addAll(documents);
  return it;
}
function search(it, text) {
  return it.search(text).slice(0, 10).map(({ title, text }) => card(title, text.slice(0, 200))).join("");
}`);

interface PagefindModule {
  createIndex(): Promise<{
    index: {
      addCustomRecord(record: object): Promise<unknown>;
      writeFiles(options: { outputPath: string }): Promise<unknown>;
    };
  }>;
  close(): Promise<unknown>;
}

/** The documents as other engines take them. */
function documentsOf(catalogue: Catalogue) {
  return searchable(catalogue).projects.map(({ title, org, skills, mentors, text }, id) => ({
    id,
    title,
    org,
    skills: skills.join(", "),
    mentors: mentors.map(({ name, github }) => `${name ?? ""} ${github ?? ""}`).join(", "),
    text,
  }));
}

function installOthers(folder: string): void {
  const { status } = spawnSync("npm", ["install", "--prefix", folder, "pagefind@1", "minisearch@7"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("Pagefind and MiniSearch could not be installed.");
}

async function makeOthers(packages: string, folder: string, catalogue: Catalogue): Promise<void> {
  const documents = documentsOf(catalogue);
  const modules = path.join(packages, "node_modules");
  const entry = pathToFileURL(path.join(modules, "pagefind/lib/index.js")).href;
  const pagefind = (await import(entry)) as PagefindModule;
  const { index } = await pagefind.createIndex();
  for (const { id, title, org, skills, mentors, text } of documents)
    await index.addCustomRecord({
      url: `/${id}`,
      content: [title, org, skills, mentors, text].join(". "),
      language: "en",
      meta: { title },
    });
  await mkdir(path.join(folder, "pagefind-site/pagefind"), { recursive: true });
  await index.writeFiles({ outputPath: path.join(folder, "pagefind-site/pagefind") });
  await pagefind.close();
  await writeFile(path.join(folder, "pagefind-site/index.html"), PAGEFIND);
  const mini = path.join(folder, "minisearch-site");
  await mkdir(mini);
  await writeFile(path.join(mini, "index.html"), MINISEARCH);
  await writeFile(path.join(mini, "documents.json"), JSON.stringify(documents));
  // A browser asks for an icon by itself.
  for (const site of ["pagefind-site", "minisearch-site"])
    await writeFile(path.join(folder, site, "404.html"), "");
  await cp(path.join(modules, "minisearch/dist/es/index.js"), path.join(mini, "minisearch.js"));
}

/** Puts a catalogue in the place of the one that a site was built of, at the addresses that its scripts know. */
async function layOver(site: string, catalogue: Catalogue, built: Catalogue): Promise<void> {
  const assets = path.join(site, "assets");
  const named = async (folder: string, pattern: RegExp) =>
    path.join(folder, (await readdir(folder)).find((name) => pattern.test(name)) ?? "");
  const immutable = path.join(assets, "immutable");
  const list = withKinds(catalogue);
  await writeFile(await named(assets, /^list-/), writeList(packList(list)));
  await writeFile(await named(assets, /^current-/), currentPart(list, utcDay(new Date())));
  const search = await named(immutable, /^search-/);
  await rm(search, { recursive: true });
  await mkdir(search);
  for (const [name, content] of indexFiles(searchable(catalogue), skillGroupsOf(built)))
    await writeFile(path.join(search, name), content);
  const texts = await named(immutable, /^texts-/);
  for (const [name, projects] of byTextFile(catalogue.projects))
    await writeFile(path.join(texts, name), JSON.stringify(projects.map((project) => projectText(project))));
  // The prerendered page has the few projects in it.
  await cp(path.join(site, "app.html"), path.join(site, "index.html"));
}

const kB = (sent: readonly Sent[]) => sent.reduce((sum, { size }) => sum + size, 0) / 1000;

/** A first search of a new visitor, and the same one again. */
async function search(browser: Browser, url: string, link: SlowLink): Promise<Figures> {
  link.sent.length = 0;
  const { page, session } = await visit(browser, url, { hasSlowHost: true, keepsOffline: false });
  const worker = await attachWorker(session);
  const firstView = link.sent.length;
  const field = page.getByRole("searchbox", { name: "Search projects" });
  await field.tap();
  await page.waitForTimeout(400);
  const type = async () => {
    const before = await read(page);
    await field.pressSequentially(TYPED, { delay: KEYS });
    await page.waitForTimeout(REST);
    if (link.open > 0) {
      // A search whose data are one large file.
      while (link.open > 0) await page.waitForTimeout(500);
      await page.waitForTimeout(REST);
    }
    const after = await read(page);
    const [began = Number.NaN] = after.presses.slice(before.presses.length);
    const changes = after.changes.filter((at) => at > began);
    return {
      began,
      changes: changes.map((at) => Math.round(at - began)),
      first: (changes[0] ?? Number.NaN) - began,
      last: Math.round(after.pressed - began),
      // Nought where the list was right before the last key.
      stable: Math.max(0, after.changed - after.pressed),
      paints: after.interactions.slice(before.interactions.length),
    };
  };
  const cold = await type();
  const loaded = link.sent.slice(firstView);
  await field.fill("");
  await page.waitForTimeout(1500);
  const warm = await type();
  if (values.trace) {
    const began = Number(await page.evaluate("performance.timeOrigin")) + cold.began - performance.timeOrigin;
    for (const { name, size, asked, done } of loaded)
      process.stdout.write(
        `${Math.round(asked - began)} → ${Math.round(done - began)} ms, ${size} B, ${name}\n`,
      );
    process.stdout.write(`${JSON.stringify({ cold, warm })}\n`);
  }
  // Those that the browser does not tell are of less than a frame.
  const paints = Array.from(
    { length: 2 * TYPED.length },
    (_, at) => [...cold.paints, ...warm.paints][at] ?? 16,
  ).sort((a, b) => a - b);
  const own = await heapOf((method) => session.send(method as "Runtime.getHeapUsage"));
  const figures = {
    "first view, kB": kB(link.sent.slice(0, firstView)),
    "first search, kB": kB(loaded),
    "first search, requests": loaded.length,
    "first key → list changed, ms": cold.first,
    "last key → list stable, ms": cold.stable,
    "again: last key → list stable, ms": warm.stable,
    "key → paint p95, ms": paints[Math.ceil(paints.length * 0.95) - 1] ?? Number.NaN,
    "heap of page and worker, MB": own + (page.workers().length > 0 ? await heapOf(worker) : 0),
  };
  await page.context().close();
  return figures;
}

/** The median of each figure over some visits. */
async function measure(browser: Browser, folder: string): Promise<Figures> {
  const link = new SlowLink();
  // As GitHub Pages sends it; by Brotli it is a tenth less.
  const host = await serveFolder(folder, "/", 404, { compressed: "gzip", like: GITHUB_PAGES, link });
  const all: Figures[] = [];
  // The first visit is the server's warm-up: it packs each file once.
  for (let run = 0; run <= runs; run++) all.push(await search(browser, host.url, link));
  await host.close();
  const figures = Object.keys(all[0] ?? {}).map((figure) => {
    const sorted = all
      .slice(1)
      .map((run) => run[figure] ?? Number.NaN)
      .sort((a, b) => a - b);
    return [figure, sorted[Math.floor(sorted.length / 2)] ?? Number.NaN] as const;
  });
  return Object.fromEntries(figures);
}

const { values } = parseArgs({
  options: {
    projects: { type: "string", default: "956,10000" },
    runs: { type: "string", default: "3" },
    trace: { type: "boolean", default: false },
    alone: { type: "boolean", default: false },
  },
});
const runs = Math.max(1, Number(values.runs) || 3);
const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-search-"));
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserFlags, ...(executablePath ? { executablePath } : {}) });
try {
  if (!values.alone) installOthers(folder);
  const ideas = path.join(folder, "ideas");
  await mkdir(ideas);
  const few = generateIdeas({ projects: BUILT });
  for (const { file, text } of few) await writeFile(path.join(ideas, file), text);
  const site = path.join(folder, "site");
  await buildSiteOf(ideas, site);
  const { catalogue: built } = convertAll(few);
  for (const projects of values.projects.split(",").map(Number)) {
    const { catalogue } = convertAll(generateIdeas({ projects }));
    const own = path.join(folder, String(projects));
    await mkdir(own);
    await layOver(site, catalogue, built);
    const columns: [string, Figures][] = [["this site", await measure(browser, site)]];
    if (!values.alone) {
      await makeOthers(folder, own, catalogue);
      for (const name of ["Pagefind", "MiniSearch"])
        columns.push([name, await measure(browser, path.join(own, `${name.toLowerCase()}-site`))]);
    }
    const rows = Object.keys(columns[0]?.[1] ?? {}).map((figure) => {
      const figures = columns.map(([name, all]) => [name, Math.round(all[figure] ?? Number.NaN)] as const);
      const most = TARGETS[figure];
      const missed = most !== undefined && (figures[0]?.[1] ?? Number.NaN) > most;
      return [figure, { ...Object.fromEntries(figures), most, missed: missed ? "missed" : "" }] as const;
    });
    process.stdout.write(`${projects} projects\n`);
    // biome-ignore lint/suspicious/noConsole: a table is what such a script is for
    console.table(Object.fromEntries(rows));
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
