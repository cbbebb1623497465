/** Language, landmarks and headings. WCAG 2.2: 1.3.1, 2.4.1, 2.4.2, 2.4.6, 3.1.1. */
import type { Page } from "@playwright/test";

/** Language, landmarks and headings. */
export async function structureFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    const isEmbedded = location.pathname.endsWith("/embed");
    const count = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
    if (document.documentElement.lang !== "en") faults.push("the page says no language");
    if (document.title.trim() === "") faults.push("the page has no title");
    if (count("main") !== 1) faults.push(`${count("main")} main parts`);
    if (!isEmbedded) {
      if (count("h1") !== 1) faults.push(`${count("h1")} headings of the page`);
      if (count("body header:not(main *)") !== 1) faults.push("no banner");
      if (count("body footer:not(main *)") !== 1) faults.push("no footer");
    }
    let last = 1;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const level = Number(heading.tagName[1]);
      if (level > last + 1) faults.push(`h${level} after h${last}: ${heading.textContent}`);
      last = level;
    }
    const names = [...document.querySelectorAll("nav")].map((nav) => nav.ariaLabel ?? "");
    if (new Set(names).size < names.length || names.includes("")) faults.push(`ways called ${names.join()}`);
    return faults;
  });
}
