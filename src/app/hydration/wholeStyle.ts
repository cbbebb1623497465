/**
 * Applies the whole style sheet, which a page with a style of its own has only loaded so far.
 * @returns a promise that settles once it is applied, or cannot be had: then the page keeps the style that it has
 */
export function applyWholeStyle(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("link[rel='preload'][as='style']");
  if (!link) return Promise.resolve();
  return new Promise((resolve) => {
    for (const end of ["load", "error"]) link.addEventListener(end, () => resolve(), { once: true });
    link.rel = "stylesheet";
  });
}
