import type { Locator, Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import { catalogue, countWhere, expectCount, serveCatalogue } from "./helpers.ts";
import { newestTerm, oneTerm, twoTerms } from "./terms-catalogue.ts";
import { expect, test } from "./test.ts";

const panel = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
const skills = (page: Page) => panel(page, "Most requested skills");
const REPEATED = "Organizations that took part more than once";
const bars = (chart: Locator) => chart.locator(".bar-list").getByRole("link");

/** What a bar says: "Go 4 projects". */
async function said(bar: Locator): Promise<{ label: string; count: number }> {
  const [, label = "", count] = /^(.+?)\s*(\d+) \w+$/.exec((await bar.textContent())?.trim() ?? "") ?? [];
  return { label, count: Number(count) };
}
const numberOf = async (bar: Locator) => (await said(bar)).count;

test("each bar, and the table beside it, leads to as many projects as it says", async ({ page }) => {
  await page.goto("insights");
  await expect(skills(page)).toContainText(`${countWhere(({ skills: own }) => own.includes("Go"))} of`);

  await test.step("a skill", async () => {
    const first = bars(skills(page)).first();
    const count = await numberOf(first);
    expect(count).toBeGreaterThan(1);
    await first.click();
    await expectCount(page, count);
    await page.goBack();
  });

  await test.step("skills that go together lead to the projects that ask for both", async () => {
    const first = bars(panel(page, "Skills that are asked for together")).first();
    const count = await numberOf(first);
    await first.click();
    await expectCount(page, count);
    await expect(page).toHaveURL(/match=all/);
    await page.goBack();
  });

  await test.step("the table says what the bars say, and leads there too", async () => {
    await skills(page).getByText("Show as a table").click();
    const table = skills(page).getByRole("table", { name: "Projects that ask for a skill" });
    for (const bar of (await bars(skills(page)).all()).slice(0, 5)) {
      const { label, count } = await said(bar);
      const link = table.getByRole("link", { name: `${label}: ${count} projects`, exact: true });
      await expect(link).toHaveText(String(count));
    }
    await table.getByRole("link", { name: /^Go: / }).click();
    await expectCount(
      page,
      countWhere(({ skills: own }) => own.includes("Go")),
    );
  });
});

test("says what one term cannot tell", async ({ page }) => {
  await serveCatalogue(page, oneTerm);
  await page.goto("insights");
  await expect(panel(page, REPEATED)).toContainText("only one term so far");
});

test("tells who returns, and counts a term by itself", async ({ page }) => {
  await serveCatalogue(page, twoTerms);
  await page.goto("insights");
  await expect(panel(page, REPEATED)).toContainText("in 2 of 2 terms");
  const all = await numberOf(bars(skills(page)).first());
  await page
    .getByRole("main")
    .getByRole("combobox", { name: "Term" })
    .selectOption({ label: newestTerm.name });
  const first = bars(skills(page)).first();
  await expect.poll(() => numberOf(first)).toBe(all / 2);
  await first.focus();
  await page.keyboard.press("Enter");
  await expectCount(page, all / 2);
});

test("the charts are loaded here alone", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  expect(loaded.filter((url) => url.includes("InsightsPage"))).toEqual([]);
});

test(`axe finds nothing on insights`, async ({ page }) => {
  await page.goto("insights");
  await expect(bars(skills(page)).first()).toBeVisible();
  for (const summary of await page.getByText("Show as a table").all()) await summary.click();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("needs no sideways scrolling at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await serveCatalogue(page, twoTerms);
  await page.goto("insights");
  await expect(bars(skills(page)).first()).toBeVisible();
  for (const summary of await page.getByText("Show as a table").all()) await summary.click();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
});
