/** Accessibility as a test: axe-core on the page as it stands. */
import type { Page } from "@playwright/test";
import axe from "axe-core";
import { sidewaysOf } from "./helpers.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The rules that a theme can break. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Runs axe-core in the page: all its rules in the light theme, and in the dark one those on colors, which are all that
 * it changes.
 * @param colors false leaves the rules on colors out, which take two thirds of the time: for a page that is judged with
 *   them at another width or in another language
 * @param targets false leaves the rule on targets' size out, which takes most of the rest: `smallTargets` does as well
 * @param within selects the parts to judge; default: the whole page. For what is new on a page that is judged elsewhere
 * @returns one line for each fault, `rule: help: element`, so that a failing test tells what to mend
 */
export async function accessibilityFaults(
  page: Page,
  { colors = true, targets = true, within = "html" } = {},
): Promise<string[]> {
  // 1.5 MB, which a page that is judged twice has already.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const all: axe.RunOnly = { type: "tag", values: RULES };
  const without = [...(colors ? [] : COLOR_RULES), ...(targets ? [] : ["target-size"])];
  const light = await faults(page, within, "light", all, without);
  if (!colors) return light;
  const dark = await faults(page, within, "dark", { type: "rule", values: COLOR_RULES });
  return [...light, ...dark];
}

/**
 * Runs axe-core at several widths, and sees whether the page must be moved sideways at one. The first width stays for
 * colors, which no other changes.
 * @returns one line for each fault, with its width
 */
export async function faultsAtWidths(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 844 });
    const here = await accessibilityFaults(page, { colors: index === 0 });
    const sideways = await sidewaysOf(page);
    if (sideways !== 0) here.push(`the page can be moved sideways by ${sideways} px`);
    found.push(...here.map((fault) => `${width} px: ${fault}`));
  }
  return found;
}

async function faults(
  page: Page,
  within: string,
  colorScheme: "light" | "dark",
  runOnly: axe.RunOnly,
  without: readonly string[] = [],
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // Colours half-way fail the contrast rules.
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((one) => one.finished));
  });
  const options: axe.RunOptions = {
    runOnly,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // What passes needs no description of each element.
    resultTypes: ["violations"],
    // Style sheets would be read for rules on sound and video, which no page has.
    preload: false,
  };
  const { violations } = await page.evaluate(([part, chosen]) => window.axe.run(part, chosen), [
    within,
    options,
  ] as const);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}, ${colorScheme}: ${help}: ${node.html}`),
  );
}
