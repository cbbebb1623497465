import {
  catalogue,
  countWhere,
  expectAlive,
  expectCount,
  expectQuery,
  option,
  pageOf,
  planMenu,
  projectAbout,
  resultLink,
  saveButton,
  savedLink,
  searchField,
  tabTo,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const kubefold = projectAbout("Kubefold");

test("from the search to the issue without a mouse", async ({ page }) => {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  await page.keyboard.press("/");
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type("control plane");
  await expect(resultLink(page, kubefold)).toBeVisible();

  await tabTo(page, option(page, "Skill", "Go"));
  await page.keyboard.press("Space");
  await expect(option(page, "Skill", "Go")).toBeChecked();
  await expect(option(page, "Skill", "Go")).toBeFocused();

  await tabTo(page, resultLink(page, kubefold));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: kubefold.title })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: /^Read the GitHub issue first/ }));
});

test("Esc clears the search, and a slash in it is a slash", async ({ page }) => {
  await page.goto("./?q=helm");
  await expectAlive(page);
  await searchField(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.type("/x");
  await expect(searchField(page)).toHaveValue("helm/x");
  // What “helm” suggests is gone by then: Esc would only close it.
  await expectQuery(page, "?q=helm/x");
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(searchField(page)).toHaveValue("");
  await expect(searchField(page)).toBeFocused();
  await expectCount(page, catalogue.projects.length);
});

test("the first Tab offers to skip to the content", async ({ page }) => {
  await page.goto("./");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("saves, removes and undoes without a mouse", async ({ page }) => {
  await page.goto(pageOf(kubefold));
  await tabTo(page, saveButton(page, kubefold));
  await page.keyboard.press("Space");
  await expect(saveButton(page, kubefold)).toHaveAttribute("aria-pressed", "true");
  await savedLink(page, 1).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, planMenu(page, kubefold));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: `Remove ${kubefold.title}` }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(resultLink(page, kubefold)).toBeFocused();
});

// Each takes away the very button that was pressed.
const VANISHING: readonly [what: string, button: RegExp, address: string][] = [
  ["one of several filters", /^Remove Go$/, "./?skill=go,react"],
  ["the only filter", /^Remove Go$/, "./?skill=go"],
  ["“Clear all”", /^Clear all$/, "./?skill=go"],
  ["the help to a result", /^Without “Kubemoor”: /, "./?q=kubefold&org=kubemoor"],
  ["“Show all projects”", /^Show all projects$/, "./?q=kubefold&org=kubemoor"],
  ["“Did you mean”", /^kubefold$/, "./?q=kubefodl"],
];
test("the focus is not lost with the button that was pressed", async ({ page }) => {
  for (const [what, name, address] of VANISHING)
    await test.step(what, async () => {
      await page.goto(address);
      const button = page.getByRole("button", { name });
      await tabTo(page, button);
      await page.keyboard.press("Enter");
      await expect(button).toHaveCount(0);
      await expect(page.locator(":focus")).toBeVisible();
    });
});

test("the focus is visible wherever Tab goes", async ({ page }) => {
  await page.goto("./?skill=go");
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go")),
  );
  const stops = await page.locator("a[href], button, input, select").count();
  const hidden: string[] = [];
  for (let press = 0; press < stops; press++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      // A ring may be drawn by the element, by what covers it, or by the label around a native control.
      const drawn = [getComputedStyle(element), getComputedStyle(element, "::after")];
      if (element.parentElement) drawn.push(getComputedStyle(element.parentElement));
      const ring = drawn.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px",
      );
      if (ring) return null;
      // A field may show it by its border instead, where that is wide enough to be a ring.
      const style = getComputedStyle(element);
      const isWide = Number.parseFloat(style.borderWidth) >= 2;
      const color = style.borderColor;
      element.blur();
      const isChanged = style.borderColor !== color;
      element.focus();
      return element.matches("input") && isWide && isChanged ? null : element.outerHTML.slice(0, 200);
    });
    if (fault !== null) hidden.push(fault);
  }
  expect(hidden).toEqual([]);
});
