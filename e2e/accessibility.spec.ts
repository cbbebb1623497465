import type { Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import {
  catalogue,
  expectCount,
  option,
  pageOf,
  projectAbout,
  results,
  saveButton,
  savedLink,
  sidewaysOf,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Marketplace for Kubelark");

/** Each view of the site, and how a visitor comes to it. */
const VIEWS: readonly [name: string, open: (page: Page) => Promise<void>][] = [
  ["all projects", (page) => home(page, "")],
  ["filtered projects", (page) => home(page, "?q=kubelark&skill=go,react,cobol")],
  [
    "no result",
    async (page) => {
      await page.goto("./?q=kubefold&org=kubemoor");
      await expect(page.getByRole("heading", { name: /^No projects found/ })).toBeVisible();
    },
  ],
  [
    "a project",
    async (page) => {
      await page.goto(pageOf(project));
      await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();
    },
  ],
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
      await home(page, "?org=kubelark");
      await saveButton(page, project).click();
      await saveButton(page, projectAbout("Helm")).click();
      await savedLink(page, 2).click();
      await page.getByRole("button", { name: `Remove ${project.title}` }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
    },
  ],
  [
    "a shared list",
    async (page) => {
      await page.goto(`saved?ids=${project.id},no/such/project`);
      await expect(results(page)).toHaveCount(1);
    },
  ],
  [
    "an address that leads nowhere",
    async (page) => {
      await page.goto("no/such/page");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
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

async function home(page: Page, query: string): Promise<void> {
  await page.goto(`./${query}`);
  await expect(results(page).first()).toBeVisible();
}

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
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/list-*.json", async (route) => {
    await gate;
    await route.continue();
  });
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
