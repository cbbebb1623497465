/** What is wrong on paper, and what moves for those who asked for no motion. WCAG 2.2: 1.4.3, 2.3.3. */
import type { Page } from "@playwright/test";

/** What moves, for a visitor who asked for no motion. */
export async function motion(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(",").map((one) => Number.parseFloat(one) || 0));
    return [...document.querySelectorAll("*")].flatMap((element) =>
      ["", "::before", "::after"]
        .map((part) => getComputedStyle(element, part || null))
        .filter(
          (style) =>
            Math.max(seconds(style.transitionDuration), seconds(style.animationDuration)) > 0.01 ||
            style.scrollBehavior === "smooth",
        )
        .map(() => element.outerHTML.slice(0, 160)),
    );
  });
}

/** What paper shows too pale to be read, in any theme, or that leads nowhere there. */
export async function printFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!pen) throw new Error("This browser does not draw.");
    // A page has a dozen colors, and each takes three strokes of the pen.
    const known = new Map<string, number>();
    const luminance = (color: string) => {
      const before = known.get(color);
      if (before !== undefined) return before;
      for (const fill of ["white", color]) {
        pen.fillStyle = fill;
        pen.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((part) =>
        part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      const value = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      known.set(color, value);
      return value;
    };
    const faults: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.matches("nav, footer")) faults.push(`printed: ${element.outerHTML.slice(0, 80)}`);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText || element.closest(".sr-only, option, script, style, svg")) continue;
      let around: Element | null = element;
      const isClear = (color: string) => color === "transparent" || /(?:, |\/ )0\)$/.test(color);
      while (around && (around === document.body || isClear(getComputedStyle(around).backgroundColor)))
        around = around === document.body ? null : around.parentElement;
      const behind = luminance(around ? getComputedStyle(around).backgroundColor : "white");
      const own = luminance(getComputedStyle(element).color);
      const contrast = (Math.max(behind, own) + 0.05) / (Math.min(behind, own) + 0.05);
      if (contrast < 4.5) faults.push(`${contrast.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`);
    }
    return faults;
  });
}
