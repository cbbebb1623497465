/** What is lost to a visitor who zooms, spaces out texts, or presses by finger. WCAG 2.2: 1.4.10, 1.4.12, 2.5.8. */
import type { Page } from "@playwright/test";

/** What cannot be read or reached: beyond the page's edge, cut off by a box, or in one that only a mouse scrolls. */
export async function losses(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page scrolls by ${scrollWidth - clientWidth} px`] : [];
    const say = (what: string, element: Element) =>
      found.push(`${what}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 160)}`);
    const isUnseen = (element: Element) =>
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest(".sr-only, [aria-hidden='true']") !== null;

    for (const element of document.body.querySelectorAll("*")) {
      if (!(element instanceof HTMLElement) || isUnseen(element)) continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const tooWide = element.scrollWidth > element.clientWidth + 1;
      const tooHigh = element.scrollHeight > element.clientHeight + 1;
      if (element === document.documentElement || element === document.body) continue;
      if (textOverflow === "ellipsis" && tooWide && element.closest("button"))
        say("shortens a button", element);
      if (/auto|scroll/.test(overflowX) && tooWide) {
        const isNamed = element.ariaLabel !== null || element.hasAttribute("aria-labelledby");
        const isReached = element.tabIndex >= 0 || element.querySelector("a, button, input, select") !== null;
        if (!isReached) say("scrolls sideways for a mouse only", element);
        if (!isNamed && !element.matches("pre")) say("scrolls sideways and has no name", element);
      }
      const clipsX = /hidden|clip/.test(overflowX) && tooWide && textOverflow !== "ellipsis";
      const clipsY =
        /hidden|clip/.test(overflowY) && tooHigh && getComputedStyle(element).webkitLineClamp === "none";
      if ((clipsX || clipsY) && element.innerText.trim() !== "" && element.clientWidth > 1)
        say("cuts off its text", element);
      if (element.closest("[class*='overflow-']:not(body)")) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (
        width > 1 &&
        (left < -1 || right > clientWidth + 1) &&
        element.matches("a, button, input, select, p, h1, h2, h3")
      )
        say("lies beyond the page's edge", element);
    }
    return found;
  });
}

/** What is pressed but too small for a finger: 2.5.8, with its exceptions for links in a sentence and for spacing. */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const LEAST = 24;
    const isInline = (element: Element) => {
      const around = element.parentElement;
      return (
        getComputedStyle(element).display === "inline" &&
        around !== null &&
        (around.textContent ?? "").trim() !== (element.textContent ?? "").trim()
      );
    };
    const targets = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option]"),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(".sr-only, .skip-link:not(:focus), [type=file]"))
      .map((element) => {
        // A link that covers its card is as large as the card.
        const after = getComputedStyle(element, "::after");
        const covers = after.content !== "none" && after.position === "absolute";
        const area = covers ? element.closest("article, li") : element.closest("label");
        const { x, y, width, height } = (area ?? element).getBoundingClientRect();
        // What scrolls by itself is cut off at its box, and lies over nothing below it. What lies below a bar that stays at the
        // screen's edge is scrolled out from under it.
        const scroller = element.closest(".list-side, .site-nav, .bars");
        return { element, scroller, x, y, width, height, small: width < LEAST || height < LEAST, covers };
      });
    type Target = (typeof targets)[number];
    const middle = ({ x, y, width, height }: Target) => ({ x: x + width / 2, y: y + height / 2 });
    const isCrowded = (target: Target) =>
      targets.some((other) => {
        if (other === target || other.covers || other.scroller !== target.scroller) return false;
        const own = middle(target);
        const away = other.small
          ? { ...middle(other), reach: LEAST }
          : {
              x: Math.min(Math.max(own.x, other.x), other.x + other.width),
              y: Math.min(Math.max(own.y, other.y), other.y + other.height),
              reach: LEAST / 2,
            };
        return Math.hypot(own.x - away.x, own.y - away.y) < away.reach - 0.5;
      });
    return targets
      .filter((target) => target.small && !isInline(target.element) && isCrowded(target))
      .map(
        ({ element, width, height }) =>
          `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`,
      );
  });
}
