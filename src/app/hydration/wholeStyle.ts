/**
 * Applies the whole style sheet, which a page with a style of its own has only loaded so far. The boot script does so where
 * something is unfolded or printed before the site's script runs, or where that never comes.
 * @returns a promise that settles once it is applied, or cannot be had: then the page keeps the style that it has
 */
export function applyWholeStyle(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("link[as='style']");
  if (!link || link.sheet) return Promise.resolve();
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve(), { once: true });
    link.addEventListener(
      "error",
      () => {
        // Not waited for again.
        link.remove();
        resolve();
      },
      { once: true },
    );
    // No attribute of it may change from here on: browsers apply the sheet once more for each, and style the whole page again.
    link.rel = "stylesheet";
  });
}
