import type { Page } from "@playwright/test";
import { catalogue, expectCount, projectAbout, results, serveCatalogue } from "./helpers.ts";
import { expect, test } from "./test.ts";

const COUNT = 400;
const helm = projectAbout("Helm");
const projects = Array.from({ length: COUNT }, (_, index) => {
  const project = catalogue.projects[index % catalogue.projects.length] ?? helm;
  return { ...project, id: `${project.id}-${index}`, title: `Part ${String(index).padStart(3, "0")}` };
});
const part = (page: Page, index: number) =>
  results(page).getByRole("link", { name: projects[index]?.title ?? "", exact: true });

/** Each press, and the card that it shows. */
async function showMore(page: Page, times: number): Promise<void> {
  for (let at = 1; at <= times; at++) {
    await page.getByRole("button", { name: /^Show \d+ more of \d+$/ }).click();
    await expect(part(page, at * 30)).toBeVisible();
  }
}

test.beforeEach(async ({ page }) => {
  await serveCatalogue(page, { ...catalogue, projects });
  await page.goto("./");
  await expectCount(page, COUNT);
});

test("a list of any length is never more than a phone can hold, and all of it can be reached", async ({
  page,
}) => {
  await showMore(page, 10);
  const last = await results(page).last().getByRole("heading").textContent();
  expect(await page.locator("*").count()).toBeLessThanOrEqual(3000);
  await page.getByRole("button", { name: /^Show 30 before 271–330 of 400$/ }).click();
  await expect(part(page, 240)).toBeVisible();
  await expect(results(page).filter({ hasText: last ?? "" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Show 30 before 241–300 of 400" })).toBeVisible();
});

test("Back leads to the part of it that was left", async ({ page }) => {
  await showMore(page, 3);
  await part(page, 100).click();
  await expect(page.getByRole("heading", { level: 1, name: projects[100]?.title ?? "" })).toBeVisible();
  await page.goBack();
  await expect(part(page, 100)).toBeInViewport();
  await expect(page.getByRole("button", { name: "Show 30 before 61–120 of 400" })).toBeAttached();
});

test("j and k go beyond both ends of what is shown", async ({ page }) => {
  await showMore(page, 2);
  await part(page, 30).focus();
  await page.keyboard.press("k");
  await expect(part(page, 29)).toBeFocused();
  await page.keyboard.press("j");
  await expect(part(page, 30)).toBeFocused();
  await part(page, 59).focus();
  await page.keyboard.press("j");
  await expect(part(page, 60)).toBeFocused();
});
