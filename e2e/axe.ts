/** Accessibility as a test: axe-core on the page as it stands. */
import type { Page } from "@playwright/test";
import axe from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The rules that a theme can break. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Runs axe-core in the page: all its rules in the light theme, and in the dark one those on colours, which are all that
 * it changes.
 * @returns one line for each fault, `rule: help: element`, so that a failing test tells what to mend
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // 1.5 MB, which a page that is judged twice has already.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const light = await faults(page, "light", { type: "tag", values: RULES });
  const dark = await faults(page, "dark", { type: "rule", values: COLOR_RULES });
  return [...light, ...dark];
}

async function faults(page: Page, colorScheme: "light" | "dark", runOnly: axe.RunOnly): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // Colours half-way fail the contrast rules.
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
  });
  const { violations } = await page.evaluate(
    // What passes needs no description of each element.
    (only) => window.axe.run({ runOnly: only, resultTypes: ["violations"] }),
    runOnly,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}, ${colorScheme}: ${help}: ${node.html}`),
  );
}
