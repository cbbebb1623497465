/** How long after its load a page waits for the visitor, in ms. */
const PATIENCE = 3000;

const INTERACTIONS = [
  "pointerdown",
  "pointermove",
  "touchstart",
  "wheel",
  "scroll",
  "keydown",
  "focusin",
] as const;

/** Waits until the visitor does anything at all, or the page has been there for {@link PATIENCE}. */
export function firstInteraction(): Promise<void> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const { signal } = controller;
    const done = () => {
      controller.abort();
      resolve();
    };
    for (const type of INTERACTIONS) addEventListener(type, done, { signal, passive: true, capture: true });
    const wait = () => setTimeout(done, PATIENCE);
    if (document.readyState === "complete") wait();
    else addEventListener("load", wait, { signal });
  });
}
