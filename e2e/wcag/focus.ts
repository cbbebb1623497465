/** What is wrong with the way of the focus through a page. WCAG 2.2: 2.4.7, 2.4.11, and what forced colors leave of both. */
import type { Locator, Page } from "@playwright/test";

declare global {
  interface Window {
    /** Where Tab has been; see faultyStops. */
    stops: { seen: Set<Element>; faults: string[]; isDone: boolean };
    /** See giveLook. */
    lookOf: (element: Element) => string;
  }
}

/** Gives the page `lookOf`: all that tells an element with the focus from the same without it. */
async function giveLook(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.lookOf = (element) => {
      const outline = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
        outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle + outlineWidth + outlineColor;
      const border = ({ borderWidth, borderColor }: CSSStyleDeclaration) =>
        borderWidth === "0px" ? "" : borderWidth + borderColor;
      const own = getComputedStyle(element);
      const around = element.parentElement && getComputedStyle(element.parentElement);
      return [
        outline(own),
        outline(getComputedStyle(element, "::after")),
        // The border that a checkbox tells of is not the one that the browser draws.
        element.matches("[type=checkbox], [type=radio]") ? "" : border(own),
        around && outline(around) + border(around),
        ...[...element.querySelectorAll("rect")].map((part) => getComputedStyle(part).stroke),
      ].join(";");
    };
  });
}

/**
 * Goes through the page by Tab, and tells each stop that something lies over, or that is out of sight (2.4.11), and each
 * that looks the same once the focus has gone on (2.4.7).
 */
export async function faultyStops(page: Page): Promise<string[]> {
  await giveLook(page);
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    scrollTo(0, 0);
    const seen = new Set<Element>();
    const faults: string[] = [];
    let last: { element: Element; look: string } | null = null;
    const say = (what: string, element: Element) =>
      faults.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
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
    // Looked at with the next press: by then the browser has scrolled to it.
    window.stops = { seen, faults, isDone: false };
    window.onkeydown = () => {
      const element = document.activeElement;
      if (window.stops.isDone) return;
      if (last && last.element !== element && window.lookOf(last.element) === last.look)
        say("looks the same without the focus", last.element);
      last = null;
      if (!element || element === document.body) return;
      if (seen.has(element)) {
        window.stops.isDone = true;
        return;
      }
      if (!isSeen(element)) say("hidden", element);
      last = { element, look: window.lookOf(element) };
      seen.add(element);
    };
  });
  for (let presses = 0; presses < 300; presses += 10) {
    // Ten on their way at once, which come one after the other.
    await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press("Tab")));
    if (await page.evaluate(() => window.stops.isDone)) break;
  }
  return await page.evaluate(() => (window.stops.isDone ? window.stops.faults : ["Tab never comes round"]));
}

/** What looks the same with and without the focus, of all that has just been come to by Tab, and what arrows come to. */
export async function ringless(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const elements = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']"),
      ...window.stops.seen,
    ]
      .filter((element) => element instanceof HTMLElement || element instanceof SVGElement)
      .filter((element) => element.checkVisibility() && !element.matches(":disabled, [type=file]"));
    const focused = document.activeElement;
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.blur();
    const looks = new Map(elements.map((element) => [element, window.lookOf(element)]));
    return [...looks].flatMap(([element, look]) => {
      element.focus({ preventScroll: true, focusVisible: true });
      const isSame = document.activeElement === element && window.lookOf(element) === look;
      return isSame ? [element.outerHTML.slice(0, 160)] : [];
    });
  });
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
