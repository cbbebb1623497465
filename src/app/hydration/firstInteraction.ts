/** How long after it has loaded a page waits for a sign, in ms. */
const PATIENCE = 3000;

const SIGNS = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"] as const;

/** Waits until the visitor does anything at all, or the page has long been there. */
export function firstInteraction(): Promise<void> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const { signal } = controller;
    const done = () => {
      controller.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, done, { signal, passive: true, capture: true });
    const wait = () => setTimeout(done, PATIENCE);
    if (document.readyState === "complete") wait();
    else addEventListener("load", wait, { signal });
  });
}
