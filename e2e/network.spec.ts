/** A network that fails beyond the list of projects: the search, the texts, parts of the code; and one that is slow. */
import type { Page, Route } from "@playwright/test";
import {
  BEFORE_ASKING_AGAIN,
  catalogue,
  expectAlive,
  expectCount,
  facet,
  pageOf,
  projectAbout,
  resultLink,
  results,
  savedLink,
  searchField,
  serveClientRendered,
  skipPause,
} from "./helpers.ts";
import { site } from "./settings.ts";
import { expect, test } from "./test.ts";

const SEARCHED = "**/assets/immutable/search-*/*";
const TEXTS = "**/assets/**/texts-*/**";
const EXCERPTS = "**/assets/**/excerpts-*/**";
const kubefold = projectAbout("Kubefold");

type Answer = (route: Route) => Promise<void>;
const page404 = "<!doctype html><title>Not found</title><p>There isn't a page here.";
const html: Answer = (route) => route.fulfill({ body: page404, contentType: "text/html" });
const status =
  (code: number): Answer =>
  (route) =>
    route.fulfill({ status: code, body: page404, contentType: "text/html" });

/** What can be wrong with a file, and how the visitor hears of it. The other kinds are in loading.spec.ts. */
const BROKEN: readonly [what: string, answer: Answer, message: RegExp][] = [
  ["is gone since the site was renewed", status(404), /does not have this file/],
  ["is a page instead", html, /incomplete or damaged/],
];

test("texts of the search that are broken are reported, and the list is searched without them", async ({
  page,
}) => {
  await skipPause(page, BEFORE_ASKING_AGAIN);
  const alert = page.getByRole("alert");
  const otherRelease = async (route: Route) => {
    if (!route.request().url().endsWith("head.txt")) return route.continue();
    const head = await (await route.fetch()).json();
    await route.fulfill({ json: { ...head, projects: "1-other" } });
  };
  // What each of the other kinds is called is looked at below.
  for (const [what, answer] of [
    ["fails with 500", status(500)] as const,
    ["is another release's, with the projects in other places", otherRelease] as const,
  ]) {
    await test.step(what, async () => {
      await page.route(SEARCHED, answer);
      await page.goto("./?q=kubefold");
      await expect(alert).toContainText("The descriptions could not be loaded");
      await expect(resultLink(page, kubefold)).toBeVisible();
      await searchField(page).fill("");
      await expectCount(page, catalogue.projects.length);
      // The worker may ask twice, and an answer be on its way still.
      await page.unrouteAll({ behavior: "wait" });
    });
  }
});

test("a list that is broken as well leaves a search that says why, and can be tried again", async ({
  page,
}) => {
  await skipPause(page, BEFORE_ASKING_AGAIN);
  const alert = page.getByRole("alert");
  const list = "**/assets/list-*.json";
  for (const [what, answer, message] of BROKEN) {
    await test.step(what, async () => {
      for (const files of [SEARCHED, list]) await page.route(files, answer);
      await page.goto("./?q=kubefold");
      await expect(alert).toContainText(message);
      for (const files of [SEARCHED, list]) await page.unroute(files);
    });
  }
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(resultLink(page, kubefold)).toBeVisible();
});

test("cards are whole without their texts, whatever comes instead", async ({ page }) => {
  for (const answer of [status(404), (route: Route) => route.fulfill({ json: ["one"] })]) {
    await page.route(EXCERPTS, answer);
    await page.goto("./");
    await expectCount(page, catalogue.projects.length);
    await expect(results(page).first().getByRole("list", { name: "Skills" })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await page.unroute(EXCERPTS);
  }
});

test("the search works without its worker, and a page that comes instead does not mislead it", async ({
  page,
}) => {
  await page.route("**/assets/worker-*.js", html);
  await page.goto("./?q=kubefold");
  await expect(resultLink(page, kubefold).locator("mark").first()).toBeVisible();
});

test("a search of which the code is missing says so, and reloading brings it", async ({ page }) => {
  const part = "**/assets/searchClient-*.js*";
  await page.route(part, status(404));
  await page.goto("./?q=kubefold");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("The search could not be loaded");
  await page.unroute(part);
  await alert.getByRole("button", { name: "Reload the page" }).click();
  await expect(resultLink(page, kubefold)).toBeVisible();
  await expect(searchField(page)).toHaveValue("kubefold");
});

/** As if the page had been open for long: the waiting that the style sheet counts is over. */
async function waitLong(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSAnimation && animation.animationName === "slow-notice") animation.finish();
  });
}

for (const [what, files, address] of [
  ["list", "**/assets/list-*.json", "./?q=kubefold"],
  // Not the texts: after 1.5 s the search answers without them (`MAX_WAIT_FOR_TEXTS` in service.ts).
  ["search", "**/assets/worker-*.js", "./?q=flexible"],
  ["text", TEXTS, pageOf(kubefold)],
] as const) {
  test(`a ${what} that never comes says so in the end, without moving anything`, async ({ page }) => {
    await serveClientRendered(page);
    await page.route(files, () => new Promise(() => {}));
    const asked = page.waitForRequest(files);
    await page.goto(address);
    // Asked for later, it would come.
    await asked;
    const notice = page.getByRole("status").filter({ hasText: "Loading is slow. Check your connection." });
    const header = page.getByRole("banner");
    // The list's own skeleton, which is there before, begins to wait for itself.
    if (what === "search") await expect(page.getByText("Searching", { exact: true })).toBeVisible();
    await expect(page.locator(".slow-notice")).toBeAttached();
    await expect(notice).toHaveCount(0);
    const before = await header.boundingBox();
    await waitLong(page);
    await expect(notice).toBeVisible();
    expect(await header.boundingBox()).toEqual(before);
  });
}

test("a pressed link whose page never comes says so in the end", async ({ page }) => {
  const code = "**/assets/ProjectPage-*.js";
  let stalled = true;
  await page.route(code, (route) => (stalled ? new Promise(() => {}) : route.continue()));
  await page.goto("./");
  await expectAlive(page);
  await resultLink(page, kubefold).click();
  await expect(page).toHaveURL(new RegExp(`/${pageOf(kubefold)}$`));
  const notice = page.getByRole("status").filter({ hasText: "Loading is slow. Check your connection." });
  await expect(page.locator(".slow-notice")).toBeAttached();
  await waitLong(page);
  await expect(notice).toBeVisible();
  stalled = false;
  await notice.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: kubefold.title })).toBeVisible();
});

/** The site's own script. */
const ENTRY = "**/assets/index-*.js";

test("the way out is open where not even the site's own script comes", async ({ page }) => {
  let stalled = true;
  await page.route(ENTRY, (route) => (stalled ? new Promise(() => {}) : route.continue()));
  await page.goto("./saved", { waitUntil: "commit" });
  const notice = page.getByRole("status").filter({ hasText: "Loading is slow. Check your connection." });
  await expect(page.locator(".slow-notice")).toBeAttached();
  await waitLong(page);
  stalled = false;
  await notice.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your saved projects" })).toBeVisible();
  await expectAlive(page);
});

test("a page that is missing from the start comes with a reload", async ({ page }) => {
  const part = "**/assets/SavedPage-*.js";
  await page.route(part, status(404));
  await page.goto("./saved");
  await expect(page.getByRole("heading", { name: "This page could not be shown" })).toBeVisible();
  await expectAlive(page);
  await page.unroute(part);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your saved projects" })).toBeVisible();
});

test("from a page that is missing after a new release, Back, the site's name and a reload lead on", async ({
  page,
}) => {
  await page.goto("./");
  await expectAlive(page);
  await expectCount(page, catalogue.projects.length);
  await page.route("**/assets/*", status(404));
  const saved = savedLink(page, 0);
  const failure = page.getByRole("heading", { name: "This page could not be shown" });
  await saved.click();
  await expect(failure).toBeVisible();
  await expect(page).toHaveTitle(site.name);
  await page.goBack();
  await expectCount(page, catalogue.projects.length);
  await saved.click();
  await expect(failure).toBeVisible();
  await page.getByRole("link", { name: site.name }).click();
  await expectCount(page, catalogue.projects.length);
  await resultLink(page, kubefold).click();
  await expect(failure).toBeVisible();
  await page.unroute("**/assets/*");
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: kubefold.title })).toBeVisible();
});

test("a part that cannot be loaded takes nothing else with it, and comes where it is asked for again @mobile", async ({
  page,
}) => {
  const parts = "**/assets/{SuggestionList,SearchNotice,FilterSheet,SkillPicker}-*.js*";
  await page.route(parts, status(404));
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  await searchField(page).fill("kubfold");
  await expect(resultLink(page, kubefold)).toBeVisible();
  await page.getByRole("button", { name: "Add your skills to see matching projects" }).click();
  const missing = page.getByRole("alert").filter({ hasText: "This part of the site could not be loaded" });
  await expect(missing).toHaveCount(1);
  await page.getByRole("button", { name: "Filters" }).click();
  await expect(missing).toHaveCount(2);
  await expect(resultLink(page, kubefold)).toBeVisible();
  await page.unroute(parts);
  await missing.last().getByRole("button", { name: "Try again" }).click();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await sheet.getByRole("button", { name: "Close the filters" }).click();
  await missing.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("dialog", { name: "Your skills" })).toBeVisible();
  await expect(missing).toHaveCount(0);
});

test("filters that cannot be loaded leave the list of a wide screen alone, and come when they are asked for again", async ({
  page,
}) => {
  const panel = "**/assets/FacetPanel-*.js*";
  await page.route(panel, status(404));
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  const side = page.getByRole("region", { name: "Filters" });
  await expect(side.getByRole("alert")).toContainText("This part of the site could not be loaded");
  await searchField(page).fill("kubefold");
  await expect(resultLink(page, kubefold)).toBeVisible();
  await page.unroute(panel);
  await side.getByRole("button", { name: "Try again" }).click();
  await expect(facet(page, "Skill")).toBeVisible();
  await expect(side.getByRole("alert")).toHaveCount(0);
});
