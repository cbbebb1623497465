/**
 * Applies the whole style sheet, which a page with a style of its own has only loaded so far. The boot script does so where
 * something is unfolded or printed before the site's script runs, or where that never comes.
 * @returns a promise that settles once it is applied, or cannot be had: then the page keeps the style that it has
 */
export function applyWholeStyle(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("link[as='style']");
  if (!link || link.sheet) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      link.removeAttribute("as");
      resolve();
    };
    for (const type of ["load", "error"]) link.addEventListener(type, end, { once: true });
    link.rel = "stylesheet";
  });
}
