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
 * In English the button that says “Saved” is still called “Save <title>”, with `aria-pressed`, as a toggle should be (see
 * `savedTitle` in src/app/messages/en.ts). In the other languages its name has the word that it shows.
 */
const KEEPS_NAME = /aria-pressed="true" aria-label="Save /;

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
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(() =>
      window.axe.configure({ rules: [{ id: "color-contrast", selector: "[data-sample]" }] }),
    );
  }
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
  // Colours half-way fail the contrast rules. What is folded away never comes to an end by itself.
  await page.evaluate(() => {
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
  });
  if (!without.includes("color-contrast")) await markSamples(page, within);
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
    nodes
      .filter(({ html }) => id !== "label-content-name-mismatch" || !KEEPS_NAME.test(html))
      .map(({ html }) => `${id}, ${colorScheme}: ${help}: ${html}`),
  );
}

/**
 * Marks three of the texts that look alike, for the rule on contrast: same class, size and colors, on and under the same.
 * Of a list's cards the first tell as much as all, which takes half of axe's time (350 to 640 ms of CPU on the first page, 190
 * to 290 with these).
 */
async function markSamples(page: Page, within: string): Promise<void> {
  await page.evaluate((part) => {
    const known = new Map<Element, string>();
    /** What lies behind an element, and how much of both is seen. */
    const behind = (element: Element): string => {
      const before = known.get(element);
      if (before !== undefined) return before;
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const around = element.parentElement ? behind(element.parentElement) : "";
      const key = `${around};${backgroundColor} ${backgroundImage} ${opacity}`;
      known.set(element, key);
      return key;
    };
    const alike = new Map<string, number>();
    for (const element of document.querySelectorAll(`:is(${part}), :is(${part}) *`)) {
      element.removeAttribute("data-sample");
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = own.map((node) => node.textContent ?? "").join("");
      if (text.trim() === "" && !element.matches("input, select, textarea")) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // What axe passes over must not stand for what it would look at.
      const isPassedOver = element.closest(".sr-only, :disabled, [aria-disabled=true]") !== null;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const look = [
        element.localName,
        element.className,
        color,
        fontSize,
        fontWeight,
        isPassedOver,
        text.trim().length < 2,
      ];
      const key = look.join(";") + behind(element);
      const count = alike.get(key) ?? 0;
      alike.set(key, count + 1);
      if (count < 3) element.setAttribute("data-sample", "");
    }
  }, within);
}
