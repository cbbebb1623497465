import { accessibilityFaults } from "./axe.ts";
import { expect, test } from "./test.ts";

test("a feed opened in a browser says what it is, and leads to its projects", async ({ page }) => {
  await page.goto("feed.xml");
  await expect(page.getByText("This is a feed.")).toBeVisible();
  // The style hides what only programs read.
  await expect(page.getByText("urn:uuid:").first()).toBeHidden();
  await page.getByRole("link", { name: "Open the project" }).first().click();
  await expect(page).toHaveURL(/\/projects\//);
});

test("the dates of all terms are a calendar that one can subscribe to", async ({ page }) => {
  await page.goto("follow");
  const subscribe = page.getByRole("link", { name: "Subscribe in my calendar app" });
  await expect(subscribe).toHaveAttribute("href", /^webcal:\/\/.*\/terms\.ics$/);
  const calendar = await page.request.get("terms.ics");
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("one finds an organization among all of them, and its projects @mobile", async ({ page }) => {
  await page.goto("");
  await page.getByRole("banner").getByRole("link", { name: "Organizations" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Organizations" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search organizations" }).fill("kubel");
  await expect(page.getByRole("status").filter({ hasText: "1 found" })).toBeVisible();
  await page.getByRole("link", { name: "Kubelark" }).click();
  await expect(page).toHaveURL(/\/orgs\/kubelark$/);
  await page.goBack();
  await expect(page.getByRole("searchbox", { name: "Search organizations" })).toHaveValue("kubel");
  await page.getByRole("banner").getByRole("link", { name: "Skills" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Skills" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search skills" }).fill("no such skill");
  await expect(page.getByText("Nothing with “no such skill” in its name.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search skills" }).fill("golang");
  await expect(page.getByRole("main").getByRole("link", { name: "Go", exact: true })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search skills" }).fill("c");
  expect(await accessibilityFaults(page)).toEqual([]);
});
