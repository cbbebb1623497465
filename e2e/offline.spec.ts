import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import {
  catalogue,
  DIST,
  expectAlive,
  expectCount,
  goWithin,
  pageOf,
  projectAbout,
  resultLink,
  searchField,
  skipPause,
} from "./helpers.ts";
import { CLOUDFLARE_PAGES, GITHUB_PAGES } from "./hosts.ts";
import { orderSite } from "./orders.ts";
import { type StaticHost, serveFolder } from "./static-server.ts";
import { expect, test } from "./test.ts";

test.use({ serviceWorkers: "allow" });

/** The site leaves a slow phone its way to the first search for so many ms, and is kept only then. */
const BEFORE_KEEPING = 4000;

/** Addresses of all that the browser keeps of the site, below its root. */
async function keptFiles(page: Page, host: StaticHost): Promise<string[]> {
  const urls = await page.evaluate(async () => {
    const caching = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caching.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url);
  });
  return urls.map((url) => url.slice(host.url.length).replace(/\?.*/, ""));
}

/** Waits until the site has all that it needs without a network. */
async function expectKept(page: Page, host: StaticHost): Promise<void> {
  const serviceWorker = await (await page.request.get(`${host.url}sw.js`)).text();
  const data = /assets\/kept-\w+\.json/.exec(serviceWorker)?.[0] ?? "";
  const files: [path: string, length: number][] = await (await page.request.get(host.url + data)).json();
  const wanted = ["index.html", ...files.map(([path]) => path)];
  const missing = async () => {
    const kept = await keptFiles(page, host);
    return wanted.filter((path) => !kept.includes(encodeURI(path)));
  };
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
  expect(await keptFiles(page, host)).toContainEqual(expect.stringMatching(/^assets\/list-/));
}

test("after one visit everything works with the network cut", { tag: "@chromium" }, async ({ page }) => {
  // The host that redirects most: also the files that are kept, `index.html` for one.
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404, { like: CLOUDFLARE_PAGES });
  const project = projectAbout("Kubefold");
  const other = projectAbout("Helm");
  await skipPause(page, BEFORE_KEEPING);
  await page.goto(host.url);
  await expectKept(page, host);
  await host.close();

  await page.goto(host.url);
  await expectCount(page, catalogue.projects.length);
  await searchField(page).fill("helm");
  await expect(resultLink(page, other).locator("mark").first()).toBeVisible();
  await resultLink(page, other).click();
  await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();

  // The last of each term: all texts of a catalogue come in a few files.
  for (const one of new Map(catalogue.projects.map((each) => [each.term, each])).values()) {
    await goWithin(page, pageOf(one));
    await expect(page.getByRole("heading", { level: 1, name: one.title })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();
  }
  // A point in what is searched for makes no file of the address.
  await page.goto(`${host.url}?q=node.js`);
  await expect(searchField(page)).toHaveValue("node.js");
  for (const address of ["index.html", "about.html"]) {
    await page.goto(host.url + address);
    await expectAlive(page);
    await expect(page.getByRole("heading", { level: 1 }), address).not.toHaveText(/nothing at this address/);
  }
  await page.goto(`${host.url}${pageOf(project)}/`);
  await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
  await page.goto(`${host.url}no/such/page`);
  await expect(page.getByRole("link", { name: "See all projects" })).toBeVisible();
});

test("a list in another site's frame leaves nothing with its readers", { tag: "@chromium" }, async ({
  page,
}) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.clock.install();
  for (const address of ["embed", "embed/?search=1"]) {
    await page.goto(host.url + address);
    await expectAlive(page);
    await page.clock.fastForward("01:00");
    // What the minute asked for is on its way before this is.
    await page.evaluate(async (url) => void (await fetch(url)), `${host.url}robots.txt`);
    expect(requests).toContain(`${host.url}robots.txt`);
    expect(requests).not.toContainEqual(expect.stringMatching(/\/offline-[^/]*\.js$/));
    expect(await keptFiles(page, host)).toEqual([]);
  }
  await host.close();
});

test("it leaves alone what another site of the same origin keeps", { tag: "@chromium" }, async ({ page }) => {
  // The other one lies below this one, so that its addresses begin with this one's.
  const host = await serveFolder(fileURLToPath(DIST), "/", 404);
  const other = new URL("/another/", host.url).href;
  const theirs = [`workbox-precache-v2-${other}`, `mentorship-finder-data-1a2b3c4d-${other}`];
  const ours = [`mentorship-finder-data-1a2b3c4d-${host.url}`];
  // The caches' names had no site in them once.
  const shared = { theirs: "mentorship-finder-data-aaaaaaaa", ours: "mentorship-finder-data-bbbbbbbb" };
  const both = "mentorship-finder-data-cccccccc";
  await skipPause(page, BEFORE_KEEPING);
  // No page of the app: its service worker would tidy up before there is anything to tidy.
  await page.goto(`${host.url}catalogue.json`);
  await page.evaluate(
    async (kept) => {
      for (const [name, url] of kept) await (await caches.open(name)).put(url, new Response("{}"));
    },
    [
      ...theirs.map((name) => [name, `${other}assets/immutable/texts-1/1.json`] as const),
      ...ours.map((name) => [name, `${host.url}assets/immutable/texts-1/1.json`] as const),
      ...[shared.theirs, both].map((name) => [name, `${other}assets/immutable/texts-1/1.json`] as const),
      ...[shared.ours, both].map((name) => [name, `${host.url}assets/immutable/texts-1/1.json`] as const),
    ],
  );
  await page.goto(host.url);
  await expectKept(page, host);
  const names = () => page.evaluate(() => caches.keys());
  await expect.poll(names).not.toContain(shared.ours);
  const left = await names();
  expect(left).toEqual(expect.arrayContaining([...theirs, shared.theirs, both]));
  expect(left).not.toContain(ours[0]);
  const inBoth = await page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url),
    both,
  );
  expect(inBoth).toEqual([`${other}assets/immutable/texts-1/1.json`]);
  await host.close();
});

/** In the worker: what the visitor's disk does to it. */
const FAILURES = {
  "has no room": () => {
    Cache.prototype.put = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
  },
  "can't be opened": () => {
    const open = caches.open.bind(caches);
    caches.open = (name) => (name.includes("-data-") ? Promise.reject(new DOMException()) : open(name));
  },
};
test("texts come from the network where the cache does not do its work", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  const host = await serveFolder(fileURLToPath(DIST), "/", 404);
  await skipPause(page, BEFORE_KEEPING);
  await page.goto(host.url);
  await expectKept(page, host);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.includes("-data-")) await caches.delete(name);
  });
  const [worker] = context.serviceWorkers().filter((one) => one.url().startsWith(host.url));
  for (const [failure, cause] of Object.entries(FAILURES)) {
    await worker?.evaluate(cause);
    await page.goto(`${host.url}${pageOf(projectAbout("Helm"))}`);
    await expect(page.getByRole("heading", { name: "Description", exact: true }), failure).toBeVisible();
  }
  await host.close();
});

const OLDER = `# 2024 Term 1 (Mar-May)

## Project Ideas

### Kubernetes

#### An idea of the year before

- Description: It was proposed long ago.
- Recommended Skills: Go
- Mentor(s): Jane Doe (@janedoe)
- Upstream Issue (URL): https://github.com/kubernetes/kubernetes/issues/1
`;

test("a new version announces itself, is taken on request, and leaves nothing of the old one", {
  tag: "@chromium",
}, async ({ page }) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-e2e-"));
  const ideas = path.join(folder, "ideas");
  const served = path.join(folder, "site");
  await mkdir(ideas);
  await writeFile(path.join(ideas, "2024-01-Mar-May.md"), OLDER);
  await orderSite({ ideas, outDir: served, cards: false });
  let isBusy = false;
  // The host that has browsers keep each file for a while: none of them may pass for the new version's.
  const host = await serveFolder(served, "/", 404, {
    like: GITHUB_PAGES,
    hangs: (path) => isBusy && path.startsWith("/assets/kept-"),
  });
  const newer = page.getByRole("status").filter({ hasText: "A new version is here" });

  await skipPause(page, BEFORE_KEEPING);
  await page.goto(host.url);
  await expectCount(page, 1);
  await expectKept(page, host);
  const old = (await keptFiles(page, host)).find((file) => file.startsWith("assets/list-"));
  await expect(newer).toBeHidden();

  await rm(served, { recursive: true });
  await cp(fileURLToPath(DIST), served, { recursive: true });

  // What only the new version has is its own: the old one can't say that it is not there.
  const added = projectAbout("Helm");
  await page.goto(`${host.url}${pageOf(added)}`);
  await expectAlive(page);
  await expect(page.getByRole("heading", { level: 1, name: added.title })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();
  await page.getByRole("link", { name: added.org, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: added.org })).toBeVisible();
  await page.goto(`${host.url}no/such/page`);
  await page.getByRole("link", { name: "See all projects" }).click();
  await expectCount(page, 1);

  await expect(newer).toBeVisible();

  // The old one's worker is still loading what it keeps when the visitor asks for the new one.
  isBusy = true;
  await page.reload();
  // The old version stays whole until the visitor says otherwise.
  await expect(newer).toBeVisible();
  await expectCount(page, 1);
  await page.getByRole("link", { name: "An idea of the year before" }).click();
  await expect(page.getByText("It was proposed long ago.")).toBeVisible();
  await page.goBack();

  // What hangs stays so. The new one's worker asks as soon as its page is there, which may be before this test sees it.
  isBusy = false;
  await newer.getByRole("button", { name: "Reload" }).click();
  await expectCount(page, catalogue.projects.length);
  await expectKept(page, host);
  await expect.poll(() => keptFiles(page, host)).not.toContain(old);
  await expect(newer).toBeHidden();
  await host.close();
  await rm(folder, { recursive: true });
});

test("it can be installed: a manifest with icons that are there, wherever the site lies", {
  tag: "@chromium",
}, async ({ request }) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  const html = await (await request.get(`${host.url}saved`)).text();
  const [, href = ""] = /<link rel="manifest" href="([^"]+)"/.exec(html) ?? [];
  const [, base = ""] = /<base href="([^"]+)"/.exec(html) ?? [];
  const address = new URL(href, new URL(base, `${host.url}saved`)).href;
  const manifest = (await (await request.get(address)).json()) as {
    id?: string;
    start_url: string;
    scope: string;
    icons: { src: string; purpose: string }[];
  };
  const start = new URL(manifest.start_url, address);
  expect(start.href).toBe(host.url);
  // Which app it is: browsers read an id from the origin's root, and take the start's address where there is none.
  expect(new URL(manifest.id ?? start.href, start.origin).href).toBe(host.url);
  expect(new URL(manifest.scope, address).href).toBe(host.url);
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
  for (const { src } of manifest.icons)
    expect((await request.get(new URL(src, address).href)).headers()["content-type"]).toBe("image/png");
  await host.close();
});
