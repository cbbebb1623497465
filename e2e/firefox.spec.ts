/**
 * The way from a search to the saved list in the Firefox that the machine has. Playwright drives only its own build of
 * Firefox, which playwright.config.ts runs all journeys in where it is installed; any other answers to WebDriver BiDi.
 */
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import puppeteer, { type HTTPRequest, type Page } from "puppeteer-core";
import { findFirefox } from "./browser.ts";
import { catalogue, DIST, pageOf, projectAbout } from "./helpers.ts";
import { serveFolder } from "./static-server.ts";

const firefox = findFirefox();
const project = projectAbout("Kubefold");

/** Whatever the page has asked for, it must say so within this time, in ms. */
const PATIENCE = { timeout: 20_000 };
/** Asked as often as that, in ms, it is not waited for much longer than it takes. */
const POLL = { ...PATIENCE, intervals: [50] };

const shown = (page: Page) =>
  page.$$eval("article :is(h2, h3):first-of-type", (titles) => titles.map((title) => title.textContent));
const expectShown = (page: Page) => expect.poll(() => shown(page), POLL);
const expectQuery = (page: Page, query: string) =>
  expect.poll(() => new URL(page.url()).search, POLL).toBe(query);
/**
 * Waits until all has come that the page asked for: Firefox reports it as an error where a page is left before.
 * @returns the waiting, for this page from now on
 */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<HTTPRequest>();
  page.on("request", (request) => open.add(request));
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end, (request) => open.delete(request));
  return () => expect.poll(() => [...open].map((request) => request.url()), POLL).toEqual([]);
}
const named = (page: Page, name: string, role: string) =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(PATIENCE.timeout);
const textOf = (page: Page) => page.$eval("#search", (field) => (field as HTMLInputElement).value);
/** Labels of the filters that are ticked, with their counts. */
const ticked = (page: Page) =>
  page.$$eval("label:has([type='checkbox']:checked)", (labels) =>
    labels.map(({ textContent }) => textContent),
  );
/** Is the site there for when the network is not: its list, and what is searched? */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const caching = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const urls = (await Promise.all(caching.map((cache) => cache.keys()))).flat().map(({ url }) => url);
    const wanted = ["index.html", "assets/list-", "assets/pack-", "assets/catalogue-"];
    return wanted.every((file) => urls.some((url) => url.includes(file)));
  });

test("Firefox searches, filters, saves and comes back", { tag: "@chromium" }, async () => {
  test.setTimeout(120_000);
  test.skip(firefox === undefined, "no Firefox: install firefox-esr, or set FIREFOX_PATH");
  const host = await serveFolder(fileURLToPath(DIST), "/", 404);
  const browser = await puppeteer.launch({
    browser: "firefox",
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    ...(firefox === undefined ? {} : { executablePath: firefox }),
  });
  try {
    const page = await browser.newPage();
    const expectLoaded = watchRequests(page);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    // What the content policy forbids is said here, too.
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) faults.push(message.text());
    });

    await test.step("a word with a slip of the finger finds its projects, and the address follows", async () => {
      await page.goto(host.url);
      await expectShown(page).toHaveLength(catalogue.projects.length);
      await page.type("#search", "kubeflod");
      await expectShown(page).toContain(project.title);
      await expectShown(page).not.toContain(projectAbout("moorctl").title);
      await expectQuery(page, "?q=kubeflod");
      await expectLoaded();
    });

    await test.step("a project opens, and Back leads to the same search", async () => {
      await named(page, project.title, "link").click();
      await expect.poll(() => page.$$eval("h1", ([title]) => title?.textContent), POLL).toBe(project.title);
      await expectLoaded();
      await page.goBack();
      await expectQuery(page, "?q=kubeflod");
      await expectShown(page).toContain(project.title);
      await expectShown(page).not.toContain(projectAbout("moorctl").title);
      await expect.poll(() => textOf(page), POLL).toBe("kubeflod");
      await expectLoaded();
    });

    await test.step("a skill narrows the list, also after a reload, and Back widens it again", async () => {
      await page.goto(host.url);
      await expectShown(page).toHaveLength(catalogue.projects.length);
      const fitting = catalogue.projects.filter(({ skills }) => skills.includes("Go"));
      await named(page, `Go ${fitting.length}`, "checkbox").click();
      await expectShown(page).toHaveLength(fitting.length);
      await expectQuery(page, "?skill=go");
      await expectLoaded();
      await page.reload();
      await expect.poll(() => ticked(page), POLL).toEqual([`Go ${fitting.length}`]);
      await expectShown(page).toHaveLength(fitting.length);
      await expectLoaded();
      await page.goBack();
      await expectShown(page).toHaveLength(catalogue.projects.length);
      await expect.poll(() => ticked(page), POLL).toEqual([]);
      await expectLoaded();
    });

    await test.step("a project is saved for the next visit", async () => {
      await page.goto(`${host.url}${pageOf(project)}`);
      await named(page, `Save ${project.title}`, "button").click();
      await page.waitForSelector("button[data-shortcut='s'][aria-pressed='true']", PATIENCE);
      await expectLoaded();
      await page.reload();
      await page.waitForSelector("button[data-shortcut='s'][aria-pressed='true']", PATIENCE);
      await expectLoaded();
      await page.goto(`${host.url}saved`);
      await expectShown(page).toEqual([project.title]);
      await expectLoaded();
    });

    await test.step("a text that Firefox brings back with a page does not contradict the address", async () => {
      await page.goto(host.url);
      await page.waitForSelector("html[data-ready]", PATIENCE);
      await page.type("#search", "helm");
      await expectQuery(page, "?q=helm");
      await expectLoaded();
      await page.reload();
      await expectShown(page).toContain(projectAbout("Helm").title);
      await expect.poll(() => textOf(page), POLL).toBe("helm");
      await expectQuery(page, "?q=helm");
    });

    await test.step("without a network the list, the search and what was saved are there", async () => {
      await expect.poll(() => isKept(page), POLL).toBe(true);
      await expectLoaded();
      await host.close();
      await page.goto(host.url);
      await expectShown(page).toHaveLength(catalogue.projects.length);
      await page.waitForSelector("html[data-ready]", PATIENCE);
      await page.type("#search", "kubeflod");
      await expectQuery(page, "?q=kubeflod");
      await expectShown(page).toContain(project.title);
      await page.goto(`${host.url}saved`);
      await expectShown(page).toEqual([project.title]);
    });

    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await host.close();
  }
});
