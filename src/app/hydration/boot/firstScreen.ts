import { visitTiming } from "./visit.ts";

/**
 * A slow phone lays out a list's first screen before what is below it: of thirty prerendered cards it shows two and a half, and the
 * others took longer than these (first card of CNCF's list 631 → 542 ms; `npm run bench:page` on both builds). They follow one frame later, and still
 * before the app's script has come.
 */
export function paintFirstScreenFirst(state: DOMStringMap, hash: string): void {
  // Who comes back, reloads or follows a link to a part goes to a place that may be further down.
  if (document.hidden || hash !== "" || visitTiming()?.type !== "navigate") return;
  state.painting = "";
  const end = () => {
    delete state.painting;
  };
  // All is parsed. A frame's callbacks come before it is painted, so what is called from there by a timer comes after.
  document.addEventListener("readystatechange", () => requestAnimationFrame(() => setTimeout(end)), {
    once: true,
  });
}
