/** What the journeys share: the catalogue of their site, and the site's parts by role and name. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { escapeRegExp } from "../src/catalogue/escapeRegExp.ts";
import type { Catalogue, Project } from "../src/catalogue/model.ts";
import type { ProjectText } from "../src/catalogue/richText.ts";

/** Every file of projects' texts. */
export const TEXTS = "**/assets/immutable/texts-*/**";

/** The build that is served; see serve.ts. */
export const DIST = pathToFileURL(`${process.env.E2E_PROJECT ?? ""}/dist/`);

// Playwright's own process converts the ideas, and its workers inherit what comes of them: it would take each 0.8 s of processor time.
process.env.E2E_CATALOGUE ??= await convertIdeas();
/** What the site shows. */
export const catalogue: Catalogue = JSON.parse(process.env.E2E_CATALOGUE);

async function convertIdeas(): Promise<string> {
  const { convertAll } = await import("../src/convert/convertAll.ts");
  const { readSources } = await import("../src/convert/sources/sources.ts");
  const sources = await readSources([fileURLToPath(new URL("site/ideas/", import.meta.url))], []);
  return JSON.stringify(convertAll(sources).catalogue);
}

/** The one project whose title has the text. */
export function projectAbout(text: string): Project {
  const [found, other] = catalogue.projects.filter(({ title }) => title.includes(text));
  if (!found || other) throw new Error(`The catalogue has none or several projects about "${text}".`);
  return found;
}

/** Number of projects that a plain reading of the catalogue gives. */
export function countWhere(fits: (project: Project) => boolean): number {
  return catalogue.projects.filter(fits).length;
}

/** Address of a project's page, relative to the site's root. */
export function pageOf(project: Project): string {
  return `projects/${project.id}`;
}

export function searchField(page: Page): Locator {
  return page.getByRole("searchbox", { name: "Search projects" });
}

/** All results that are shown. */
export function results(page: Page): Locator {
  return page.getByRole("article");
}

/** The result of one project. */
export function resultOf(page: Page, project: Project): Locator {
  return results(page).filter({ has: page.getByRole("heading", { name: project.title, exact: true }) });
}

/** The link to a project in the list of results. */
export function resultLink(page: Page, project: Project): Locator {
  return resultOf(page, project).getByRole("link", { name: project.title, exact: true });
}

/** The page answers: what it only reads of the visitor and writes for the next visit is done from then on. */
export async function expectAlive(page: Page): Promise<void> {
  await expect(page.locator("html[data-ready]")).toBeAttached();
}

/** The announced count. */
export async function expectCount(page: Page, count: number): Promise<void> {
  const text = `${count} project${count === 1 ? "" : "s"}`;
  await expect(page.getByRole("status").filter({ hasText: /^\d+ projects?$/ })).toHaveText(text);
}

/**
 * Lets it be this moment in all tabs, from their next load on; time does not go on, timers do. Playwright's own clock would
 * take the timers as well, and with them the tab, which no other test can have after that: a new one costs 0.25 s.
 */
export async function setNow(page: Page, now: Date | number): Promise<void> {
  await page.context().addInitScript((fixed) => {
    const OwnDate = Date;
    window.Date = class extends OwnDate {
      constructor(...given: [value?: number]) {
        super(...((given.length === 0 ? [fixed] : given) as [number]));
      }
      static override now(): number {
        return fixed;
      }
    } as DateConstructor;
  }, Number(now));
}

/** What the page waits, in ms, before it asks once more for a file that did not come. */
export const BEFORE_ASKING_AGAIN = 400;

/** Does at once, from the next load on, what the page puts off for just so many ms. Other timers stay, and so does the tab: see {@link setNow}. */
export async function skipPause(page: Page, pause: number): Promise<void> {
  await page.addInitScript((skipped) => {
    const wait = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, ms?: number) => wait(run, ms === skipped ? 0 : ms)) as typeof wait;
  }, pause);
}

export type FacetName =
  | "Skill"
  | "Organization"
  | "Mentor"
  | "Term"
  | "Program"
  | "Difficulty"
  | "Size"
  | "State"
  | "Kind of work"
  | "Quick filters";

export function facet(page: Page, name: FacetName): Locator {
  return page.getByRole("group", { name, exact: true });
}

/** A facet's checkbox, whatever its count is. */
export function option(page: Page, facetName: FacetName, label: string): Locator {
  return facet(page, facetName).getByRole("checkbox", { name: startsWith(label) });
}

/** A facet's checkbox by label and count. */
export function optionWithCount(page: Page, facetName: FacetName, label: string, count: number): Locator {
  return facet(page, facetName).getByRole("checkbox", { name: `${label} ${count}`, exact: true });
}

/** The button that leaves an option of a facet out. */
export function leaveOut(page: Page, facetName: FacetName, label: string): Locator {
  return facet(page, facetName).getByRole("button", { name: `Exclude ${label}`, exact: true });
}

export function activeFilters(page: Page): Locator {
  return page.getByRole("list", { name: "Active filters" });
}

/** The toggle that keeps a project in the saved list. */
export function saveButton(page: Page, project: Project): Locator {
  return page.getByRole("button", { name: `Save ${project.title}`, exact: true });
}

/** Waits until the browser has painted the page once more. */
export async function nextPaint(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Saves a project, and sees that it is: who left before would not have saved it. */
export async function save(page: Page, project: Project): Promise<void> {
  await saveButton(page, project).click();
  await expect(saveButton(page, project)).toHaveAttribute("aria-pressed", "true");
}

/** The site's link to the saved list, with its count. */
export function savedLink(page: Page, count: number): Locator {
  return page
    .getByRole("banner")
    .getByRole("link", { name: count === 0 ? "My plan" : `My plan ${count}`, exact: true });
}

/** The query of the page's address, as a visitor reads it. It follows what is typed a moment later. */
function queryOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search);
}

export async function expectQuery(page: Page, query: string): Promise<void> {
  await expect.poll(() => queryOf(page)).toBe(query);
}

/**
 * Goes to an address as a link of the site does, which loads nothing again, and looks at each frame whether a page is rendered
 * there. That it is, and which, is for the test to say: its first look comes when there is something to see.
 */
export async function goWithin(page: Page, address: string): Promise<void> {
  // No link leads within a page that is not hydrated.
  await expectAlive(page);
  await page.evaluate(async (to) => {
    history.pushState(null, "", new URL(to, document.baseURI));
    const isRendered = () =>
      document.querySelector(location.pathname.endsWith("/embed") ? "main" : "h1")?.checkVisibility();
    // By the second frame what was there before has gone.
    for (let frame = 0; frame < 2 || (frame < 60 && !isRendered()); frame++)
      await new Promise(requestAnimationFrame);
  }, address);
}

/** Holds files back, as a slow network does. @returns lets them come */
export async function hold(page: Page, files: string): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

/** The button that opens the menu of a row of the planner. */
export function planMenu(page: Page, { title }: { title: string }): Locator {
  return page.getByRole("button", { name: `More for ${title}`, exact: true });
}

/** Does what is in the menu of a row of the planner, by keys. */
export async function chooseInPlan(page: Page, project: { title: string }, name: string): Promise<void> {
  await planMenu(page, project).press("Enter");
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

/** By how many px the page can be moved sideways. */
export function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Where a text of an element stands in the window: one box for each line that it is broken into. */
export async function boxesOf(element: Locator, text: string): Promise<{ left: number; right: number }[]> {
  return await element.evaluate((root, sought) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = (node.textContent ?? "").indexOf(sought);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      return [...range.getClientRects()].map(({ left, right }) => ({ left, right }));
    }
    throw new Error(`There is no "${sought}".`);
  }, text);
}

/** Presses Tab until an element has the focus, as a visitor without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Found once, unless the page renders it again: to find it by role and name takes as long as several presses.
  let element = await target.elementHandle();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const isFocused = await element?.evaluate((node) =>
      node.isConnected ? node === document.activeElement : null,
    );
    if (isFocused) return;
    if (isFocused !== false) element = await target.elementHandle();
  }
  throw new Error(`Tab does not reach ${target}.`);
}

function startsWith(label: string): RegExp {
  return new RegExp(`^${escapeRegExp(label)} \\d+$`);
}

/** Serves the page that the browser renders itself, at every address: a prerendered one has the build's own data in it. */
export async function serveClientRendered(page: Page): Promise<void> {
  await page.route(
    (url) => !/\.\w+$/.test(url.pathname),
    (route) =>
      route.request().resourceType() === "document"
        ? route.fulfill({ path: fileURLToPath(new URL("app.html", DIST)) })
        : route.fallback(),
  );
}

/** Serves another catalogue to the page, from its next load on: the list, all texts, and what is searched. */
export async function serveCatalogue(page: Page, served: Catalogue): Promise<void> {
  await serveClientRendered(page);
  const { dataFilesOf } = await import("./dataFiles.ts");
  for (const [files, contentOf] of dataFilesOf(served)) {
    await page.unroute(files);
    await page.route(files, (route) => route.fulfill({ body: contentOf(route.request().url()) }));
  }
}

/** Serves a project's texts with something put in their place. */
export async function changeText(
  page: Page,
  id: string,
  change: (text: ProjectText) => Record<string, unknown>,
): Promise<void> {
  await page.route(TEXTS, async (route) => {
    const texts: ProjectText[] = await (await route.fetch()).json();
    await route.fulfill({
      json: texts.map((text) => (text.id === id ? { ...text, ...change(text) } : text)),
    });
  });
}
