import type { Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import {
  catalogue,
  chooseInPlan,
  expectCount,
  hold,
  option,
  projectAbout,
  saveButton,
  savedLink,
  sidewaysOf,
} from "./helpers.ts";
import { haveSaved, openPlace, PLACES } from "./places.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Marketplace for Kubelark");

/** What no visitor comes to by an address alone, and how they do; `PLACES` has the others. */
const VIEWS: readonly [name: string, open: (page: Page) => Promise<void>][] = [
  [
    "an empty saved list",
    async (page) => {
      await page.goto("saved");
      await expect(page.getByRole("heading", { name: "Nothing saved yet" })).toBeVisible();
    },
  ],
  [
    "a saved list with a removed project",
    async (page) => {
      await page.goto("./?org=kubelark");
      await saveButton(page, project).click();
      await saveButton(page, projectAbout("Helm")).click();
      await savedLink(page, 2).click();
      await chooseInPlan(page, project, `Remove ${project.title}`);
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
    },
  ],
  [
    "a list that fails",
    async (page) => {
      await page.route("**/assets/list-*.json", (route) => route.fulfill({ status: 500 }));
      await page.goto("./");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  ],
];

test("axe finds nothing on any kind of page, and none needs sideways scrolling", async ({ page }) => {
  // Fourteen pages, on a machine that may do other work.
  test.setTimeout(180_000);
  await haveSaved(page);
  await page.goto("./");
  for (const place of PLACES)
    await test.step(place.name, async () => {
      await openPlace(page, place);
      expect.soft(await accessibilityFaults(page), place.name).toEqual([]);
      // At 320 px wcag.spec.ts looks at all of them.
      for (const width of [768, 1920, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => sidewaysOf(page), `${place.name}, ${width} px`).toBe(0);
      }
    });
});

for (const [name, open] of VIEWS) {
  test(`axe finds nothing on ${name}, which needs no sideways scrolling at any width`, async ({ page }) => {
    await open(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const width of [320, 768, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => sidewaysOf(page), `${width} px`).toBe(0);
    }
  });
}

test("light and dark follow the system, and the visitor's choice over it", async ({ page, context }) => {
  const isDark = () =>
    page.evaluate(() => {
      const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []).map(
        Number,
      );
      return getComputedStyle(document.body).backgroundColor.startsWith("rgb") && red < 100;
    });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./");
  await expect.poll(isDark).toBe(true);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(isDark).toBe(false);

  const other = await context.newPage();
  await other.goto("./");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await expect.poll(isDark).toBe(true);
  await page.reload();
  await expect.poll(isDark).toBe(true);
  await expect(page.getByRole("combobox", { name: "Theme" })).toHaveValue("dark");
  await expect(other.getByRole("combobox", { name: "Theme" })).toHaveValue("dark");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("System theme");
  await expect.poll(isDark).toBe(false);
});

test("nothing moves for those who asked for reduced motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const release = await hold(page, "**/assets/list-*.json");
  await page.goto("./?sort=title");
  await expect(page.getByRole("status").filter({ hasText: "Loading projects" })).toBeAttached();
  const moving = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 10)
          .length,
    );
  expect(await moving()).toBe(0);
  release();
  await expectCount(page, catalogue.projects.length);
  await option(page, "Skill", "Go").check();
  expect(await moving()).toBe(0);
});
