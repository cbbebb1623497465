/** What is wrong with the way of the focus through a page. WCAG 2.2: 2.1.2, 2.4.7, 2.4.11, and what forced colors leave of them. */
import type { Locator, Page } from "@playwright/test";

declare global {
  interface Window {
    /** Where Tab should come to, and where it did; see wayOfTab. */
    expected: HTMLElement[];
    reached: (EventTarget | null)[];
  }
}

/** What Tab comes to, and what arrow keys come to from there. */
const STOPS =
  "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";

/**
 * Gives the focus to all that Tab or an arrow key comes to, in the page's order, and tells what keeps it (2.1.2) or does
 * not take it, what looks the same with it (2.4.7), and what something lies over, or is out of sight, then (2.4.11).
 * By script: a press of Tab costs the browser a frame, which is ten times as much; `wayOfTab` sees that it is the same way.
 * Call with reduced motion: what is half-way is neither seen nor hidden.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  return await page.evaluate(async (stops) => {
    const outline = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
      outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle + outlineWidth + outlineColor;
    const border = ({ borderWidth, borderColor }: CSSStyleDeclaration) =>
      borderWidth === "0px" ? "" : borderWidth + borderColor;
    /** All that tells an element with the focus from the same without it. */
    const lookOf = (element: Element) => {
      const own = getComputedStyle(element);
      const around = element.parentElement && getComputedStyle(element.parentElement);
      return [
        outline(own),
        outline(getComputedStyle(element, "::after")),
        // The border that a checkbox tells of is not the one that the browser paints.
        element.matches("[type=checkbox], [type=radio]") ? "" : border(own),
        around && outline(around) + border(around),
        ...[...element.querySelectorAll("rect")].map((part) => getComputedStyle(part).stroke),
      ].join(";");
    };
    const isSeen = (element: Element) => {
      const { x, y, width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return [0.5, 0.05, 0.95].some((across) =>
        [0.5, 0.05, 0.95].some((down) => {
          const [left, top] = [x + width * across, y + height * down];
          if (left < 0 || top < 0 || left >= innerWidth || top >= innerHeight) return false;
          const hit = document.elementFromPoint(left, top);
          // A link in several lines, or under what belongs to it, is hit beside its own text.
          return (
            hit !== null &&
            (element.contains(hit) ||
              hit === element.parentElement ||
              hit.closest("label")?.contains(element) === true)
          );
        }),
      );
    };
    const elements = [...document.querySelectorAll(stops)]
      .filter((element) => element instanceof HTMLElement || element instanceof SVGElement)
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"),
      );
    const focused = document.activeElement;
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.blur();
    scrollTo(0, 0);
    const looks = elements.map((element) => [element, lookOf(element)] as const);
    const faults: string[] = [];
    const say = (what: string, element: Element) =>
      faults.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
    for (const [element, look] of looks) {
      element.focus();
      // By then the page has painted what it shows for the focus.
      await null;
      if (document.activeElement !== element) {
        say("does not take the focus", element);
        continue;
      }
      if (lookOf(element) === look) say("looks the same without the focus", element);
      if (!isSeen(element)) say("hidden", element);
      const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
      if (!element.dispatchEvent(tab)) say("keeps Tab", element);
    }
    return faults;
  }, STOPS);
}

/** Goes round the page by Tab, and tells where that is not the way of `focusFaults`. */
export async function wayOfTab(page: Page): Promise<string[]> {
  const count = await page.evaluate((stops) => {
    const isChecked = (element: Element) =>
      !(element instanceof HTMLInputElement) || element.type !== "radio" || element.checked;
    window.expected = [...document.querySelectorAll<HTMLElement>(stops)].filter(
      (element) =>
        element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && isChecked(element),
    );
    window.reached = [];
    document.body.tabIndex = -1;
    document.body.focus();
    addEventListener("focusin", ({ target }) => void window.reached.push(target));
    return window.expected.length;
  }, STOPS);
  // All on their way at once, which come one after the other.
  await Promise.all(Array.from({ length: count }, () => page.keyboard.press("Tab")));
  return await page.evaluate(() =>
    window.expected.flatMap((element, at) => {
      const reached = window.reached[at];
      if (reached === element) return [];
      const name = (one: EventTarget | null | undefined) =>
        one instanceof Element ? one.outerHTML.slice(0, 80) : "nothing";
      return [`stop ${at} is ${name(reached)}, not ${name(element)}`];
    }),
  );
}

/** All that a visitor can see an element's state by, but for the colour behind it. */
export async function lookOf(element: Locator): Promise<string> {
  return await element.evaluate((node) => {
    const { color, borderColor, borderStyle, outlineStyle, outlineWidth, fontWeight, textDecorationLine } =
      getComputedStyle(node);
    const icon = node.querySelector("svg")?.innerHTML ?? "";
    const fill = node.querySelector("svg")?.getAttribute("fill") ?? "";
    return [
      color,
      borderColor,
      borderStyle,
      outlineStyle,
      outlineWidth,
      fontWeight,
      textDecorationLine,
      icon,
      fill,
    ].join();
  });
}
