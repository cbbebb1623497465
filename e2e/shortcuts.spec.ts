import type { Locator, Page } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import {
  catalogue,
  expectAlive,
  expectCount,
  pageOf,
  projectAbout,
  resultLink,
  results,
  saveButton,
  savedLink,
  searchField,
  serveCatalogue,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const moorctl = projectAbout("moorctl");

/** The link of the result at a place in the list. */
const linkAt = (page: Page, at: number) => results(page).nth(at).getByRole("heading").getByRole("link");
const keysDialog = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
const compareToggle = (page: Page, title: string) =>
  page.getByRole("button", { name: `Compare ${title}`, exact: true });

async function openAll(page: Page): Promise<void> {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function expectPressed(button: Locator, pressed: boolean): Promise<void> {
  await expect(button).toHaveAttribute("aria-pressed", String(pressed));
}

test("acts on the project of a project's page", async ({ page }) => {
  await page.goto(pageOf(moorctl));
  await expect(page.getByRole("heading", { level: 1, name: moorctl.title })).toBeVisible();
  await press(page, "s", "c");
  await expectPressed(saveButton(page, moorctl), true);
  await expectPressed(compareToggle(page, moorctl.title), true);
  await press(page, "s");
  await expect(said(page, `Removed from your list: ${moorctl.title}`)).toBeAttached();
  await expectPressed(saveButton(page, moorctl), false);
});

test("goes through the saved list and a comparison's columns", async ({ page }) => {
  await openAll(page);
  await saveButton(page, helm).click();
  await saveButton(page, moorctl).click();
  await savedLink(page, 2).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your saved projects" })).toBeFocused();
  await press(page, "j", "j");
  await expect(resultLink(page, moorctl)).toBeFocused();
  await press(page, "c", "k", "c");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  const column = page.getByRole("columnheader").getByRole("link", { name: helm.title });
  await expect(column).toBeVisible();
  await press(page, "j", "j");
  await expect(column).toBeFocused();
  await press(page, "s");
  await expectPressed(saveButton(page, helm), false);
});

test("shows more at the end of a long list, and says where it begins and ends", async ({ page }) => {
  const projects = Array.from({ length: 32 }, (_, index) => {
    const project = catalogue.projects[index % catalogue.projects.length] ?? helm;
    return { ...project, id: `${project.id}-${index}`, title: `${project.title}, part ${index}` };
  });
  await serveCatalogue(page, { ...catalogue, projects });
  await page.goto("./");
  await expectCount(page, projects.length);
  await press(page, "s");
  await expect(said(page, "Go to a project first")).toBeAttached();
  await press(page, "j", "k");
  await expect(linkAt(page, 0)).toBeFocused();
  await expect(said(page, "This is the first result")).toBeAttached();

  const few = await results(page).count();
  expect(few).toBeLessThan(projects.length);
  await linkAt(page, few - 1).focus();
  await press(page, "j");
  await expect(linkAt(page, few)).toBeFocused();
  await press(page, "j", "j");
  await expect(linkAt(page, projects.length - 1)).toBeFocused();
  await expect(said(page, "This is the last result")).toBeAttached();
});

test("in the search every key is a letter, and Esc clears it", async ({ page }) => {
  await openAll(page);
  await searchField(page).focus();
  await page.keyboard.type("jsc/?");
  await expect(searchField(page)).toHaveValue("jsc/?");
  await expect(keysDialog(page)).toHaveCount(0);
  // While suggestions of what was typed before are open, Escape would close these.
  await expectCount(page, 0);
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await press(page, "Escape");
  await expect(searchField(page)).toHaveValue("");
  await expect(searchField(page)).toBeFocused();
  await expectCount(page, catalogue.projects.length);
});

test("the list of keys opens by key and by button, and its code comes only then", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  // A page of which axe has less to look at than of a list.
  await page.goto("about");
  await expectAlive(page);
  expect(asked.filter((url) => /ShortcutsDialog/.test(url))).toEqual([]);
  await press(page, "?");
  await expect(keysDialog(page)).toBeVisible();
  await test.step("axe finds nothing in it", async () => {
    expect(await accessibilityFaults(page, { within: "dialog[open]" })).toEqual([]);
  });
  await keysDialog(page).getByRole("button", { name: "Close the list of keys" }).click();
  await expect(keysDialog(page)).toHaveCount(0);

  const button = page.getByRole("button", { name: "Keyboard shortcuts" });
  await button.press("Enter");
  await expect(keysDialog(page)).toBeVisible();
  await press(page, "Escape");
  await expect(keysDialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("says so when the list of keys cannot be loaded", async ({ page }) => {
  await page.route("**/assets/ShortcutsDialog-*.js", (route) => route.abort());
  await page.goto("about");
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(said(page, "could not be loaded")).toBeVisible();
});

test("the keys can be turned off, which lasts, and on again", async ({ page }) => {
  await openAll(page);
  await press(page, "?");
  const turned = page.getByRole("checkbox", { name: "Use single keys as shortcuts" });
  await turned.uncheck();
  await press(page, "Escape");
  await page.reload();
  await expectCount(page, catalogue.projects.length);
  await linkAt(page, 0).focus();
  await press(page, "j", "s", "c", "/", "?");
  await expect(linkAt(page, 0)).toBeFocused();
  await expect(savedLink(page, 0)).toBeVisible();
  await expect(keysDialog(page)).toHaveCount(0);

  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await turned.check();
  await press(page, "Escape");
  await linkAt(page, 0).focus();
  await press(page, "j");
  await expect(linkAt(page, 1)).toBeFocused();
});
