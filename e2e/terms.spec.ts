import type { Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import {
  boxesOf,
  catalogue,
  expectCount,
  expectQuery,
  facet,
  goWithin,
  hold,
  option,
  pageOf,
  projectAbout,
  resultOf,
  results,
  serveCatalogue,
  setNow,
} from "./helpers.ts";
import { newestTerm, oneTerm, ownTerm, twoTerms } from "./terms-catalogue.ts";
import { expect, test } from "./test.ts";

const terms = (page: Page) => page.getByRole("navigation", { name: "Terms" });

async function openOn(page: Page, now: string, address = "./"): Promise<void> {
  await setNow(page, new Date(now));
  await serveCatalogue(page, twoTerms);
  await page.goto(address);
}

test("a term pressed before the address has followed the text keeps the text @mobile", async ({ page }) => {
  await openOn(page, "2031-05-10T12:00Z", "./?skill=go");
  await expect(results(page)).not.toHaveCount(0);
  const field = page.getByRole("searchbox", { name: "Search projects" });
  await field.pressSequentially("kubelark");
  await terms(page).getByRole("link", { name: "All years" }).click();
  await expectQuery(page, "?q=kubelark&skill=go&term=all");
  await expect(field).toHaveValue("kubelark");
});

test("the list stays where it is when the term's state is known @mobile", async ({ page }) => {
  const release = await hold(page, "**/assets/TermBanner-*.js");
  await openOn(page, "2031-05-10T12:00Z");
  await expectCount(page, oneTerm.projects.length);
  const top = async () => (await results(page).first().boundingBox())?.y;
  const before = await top();
  release();
  await expect(page.getByText("Applications are open until May 19")).toBeVisible();
  expect(await top()).toBe(before);
});

test("a project's page says the state, and all dates in the source's words", async ({ page }) => {
  const project = twoTerms.projects.find(({ term }) => term === newestTerm.id) ?? projectAbout("Helm");
  await openOn(page, "2031-05-10T12:00Z", pageOf(project));
  const about = page.getByRole("complementary", { name: "About this project" });
  await expect(page.getByRole("region", { name: "Applications" })).toContainText(
    "Applications are open until May 19, 2031.",
  );
  await about.getByText("All dates of the term").click();
  await expect(about.getByText("May 5 – May 19, 18:00 UTC")).toBeVisible();
  await expect(about.getByText("August 29, 2031")).toBeVisible();
});

test.describe("in Turkish, far from Greenwich", () => {
  test.use({ locale: "tr-TR", timezoneId: "Pacific/Honolulu" });
  test("writes days in the page's language, never moves them, and finds an I with and without its dot", async ({
    page,
  }) => {
    // Still the 19th in Hawaii. TermState.test.ts has the other states.
    await openOn(page, "2031-05-20T00:01Z", `./?term=${newestTerm.id}`);
    const words = "Applications closed on May 19, 2031; the term begins June 9, 2031";
    await expect(page.getByText(words, { exact: true })).toBeVisible();
    const day = page.getByText(words).locator("time").first();
    await expect(day).toHaveAttribute("datetime", "2031-05-19");
    await facet(page, "Skill").getByRole("searchbox", { name: "Find in skills" }).fill("ápi");
    await expect(facet(page, "Skill").getByRole("checkbox")).toHaveCount(1);
    await expect(option(page, "Skill", "REST API")).toBeVisible();

    await goWithin(page, `./?term=${ownTerm.id}`);
    await expectCount(page, oneTerm.projects.length);
    // Its source states no dates.
    await expect(page.getByText(/^(?:Applications|Begins|This term)/)).toHaveCount(0);
  });
});

const HOUR = 60 * 60 * 1000;
const news = (page: Page) => page.getByText(/^\d+ new projects since your last visit$/);
const badges = (page: Page) => results(page).getByText("New", { exact: true });

test("marks what came since the last visit, until that visit is over", async ({ page, context }) => {
  const kept = { ...catalogue, projects: catalogue.projects.slice(2) };
  const added = catalogue.projects.slice(0, 2);
  const start = new Date("2031-05-10T12:00Z").getTime();
  await setNow(page, start);
  await serveCatalogue(page, kept);
  await page.goto("./");
  await expectCount(page, kept.projects.length);
  await expect(news(page)).toHaveCount(0);

  await setNow(page, start + 24 * HOUR);
  await serveCatalogue(page, catalogue);
  await page.reload();
  await expect(news(page)).toHaveText("2 new projects since your last visit");
  await expect(badges(page)).toHaveCount(2);
  for (const project of added)
    await expect(resultOf(page, project).getByText("New", { exact: true })).toBeVisible();
  await news(page).click();
  expect(await accessibilityFaults(page, { within: "main" })).toEqual([]);
  const [first] = added;
  await page
    .getByRole("group")
    .getByRole("link", { name: first?.title ?? "" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: first?.title ?? "" })).toBeVisible();

  // Another tab: the same visit.
  const other = await context.newPage();
  await setNow(other, start + 25 * HOUR);
  await other.goto("./");
  await expect(news(other)).toHaveText("2 new projects since your last visit");
  await expect(badges(other)).toHaveCount(2);
  await other.close();

  await setNow(page, start + 72 * HOUR);
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  await expect(badges(page)).toHaveCount(0);
});

test("does without marks where storage is blocked", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  await expect(badges(page)).toHaveCount(0);
});

test("the term is written from left to right beside names that are not", async ({ page }) => {
  const org = "מערכות פתוחות";
  const mentors = [{ name: org, github: null }];
  const projects = twoTerms.projects.map((project) => ({ ...project, org, mentors }));
  await serveCatalogue(page, { ...twoTerms, projects });
  await page.goto("./");
  const card = results(page).first();
  await expect(card).toContainText(newestTerm.name);
  const [year] = await boxesOf(card, newestTerm.name.slice(0, 4));
  const [end] = await boxesOf(card, "Aug)");
  expect(end?.left).toBeGreaterThan(year?.right ?? Number.POSITIVE_INFINITY);
});
