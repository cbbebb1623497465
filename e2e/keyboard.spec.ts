import { expectAlive, goWithin } from "./helpers.ts";
import { expect, test } from "./test.ts";

test("the first Tab offers to skip to the content", async ({ page }) => {
  await page.goto("./");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
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
  await page.goto("./");
  await expectAlive(page);
  for (const [what, name, address] of VANISHING)
    await test.step(what, async () => {
      await goWithin(page, address);
      const button = page.getByRole("button", { name });
      await button.press("Enter");
      await expect(button).toHaveCount(0);
      await expect(page.locator(":focus")).toBeVisible();
    });
});
