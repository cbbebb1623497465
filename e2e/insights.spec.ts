import type { Locator, Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import { catalogue, countWhere, expectCount, goWithin, serveCatalogue, sidewaysOf } from "./helpers.ts";
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
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  const charts = () => loaded.filter((url) => url.includes("InsightsPage"));
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  // They are loaded for this page alone.
  expect(charts()).toEqual([]);
  await page.getByRole("banner").getByRole("link", { name: "Statistics" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Statistics" })).toBeVisible();
  expect(charts()).not.toEqual([]);
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

test("of one term alone it says what that cannot tell, and the list needs no row of terms", async ({
  page,
}) => {
  await serveCatalogue(page, oneTerm);
  await page.goto("insights");
  await expect(panel(page, REPEATED)).toContainText("only one term so far");
  await goWithin(page, "./");
  await expectCount(page, oneTerm.projects.length);
  await expect(page.getByRole("navigation", { name: "Terms" })).toHaveCount(0);
});

test("tells who returns, counts a term by itself, and fits a small screen", async ({ page }) => {
  await serveCatalogue(page, twoTerms);
  await page.goto("insights");
  await expect(panel(page, REPEATED)).toContainText("in 2 of 2 terms");
  await test.step("with all tables open", async () => {
    for (const summary of await page.getByText("Show as a table").all()) await summary.click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysOf(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
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
