/**
 * Keeps what a visitor does before the page answers, for `eventReplay.ts` to do again: a prerendered page can be seen and
 * pressed while its script is on its way.
 */
import { isPlainKey, SEARCH_KEY } from "../../keyboard/shortcuts.ts";
import { applyWholeStyle } from "../wholeStyle.ts";

type Control = HTMLButtonElement | HTMLSelectElement | HTMLInputElement;

declare global {
  interface Window {
    /** Controls pressed or changed before the page answered, in order, each with its value then. */
    earlyControls?: [control: Control, value: string][];
    /** Keys pressed outside of a field before the page listened for its shortcuts, in order; undefined from then on. */
    earlyKeys?: KeyboardEvent[] | undefined;
  }
}

/** @param state of `<html>`: the page answers once it has `ready` */
export function captureEvents(state: DOMStringMap): void {
  window.earlyControls = [];
  window.earlyKeys = [];

  const captureClick = (event: Event) => {
    const control =
      event.target instanceof Element &&
      event.target.closest<HTMLButtonElement | HTMLInputElement>("button, [type='checkbox'], [type='radio']");
    if (!control) return;
    // A button to reload works even when the page never answers.
    if ("reload" in control.dataset) location.reload();
    else if (!("ready" in state)) {
      // A text that is there already is not waited for.
      if (control.matches(".unfold-on-phones")) state.unfolded = "";
      event.preventDefault();
      event.stopPropagation();
      window.earlyControls?.push([control, control.value]);
    }
  };
  addEventListener("click", captureClick, true);
  // What a page does not show at first has no style yet.
  for (const type of ["toggle", "beforeprint"])
    addEventListener(type, () => void applyWholeStyle(), { capture: true, once: true });

  const captureChoice = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement && !("ready" in state))
      window.earlyControls?.push([target, target.value]);
  };
  // By the time of the change event, React may have written the value that the build knew.
  addEventListener("input", captureChoice, true);

  addEventListener("keydown", (event) => {
    if ("ready" in state || !isPlainKey(event)) return;
    window.earlyKeys?.push(event);
    // The keys that follow are a text already. The shortcuts may be there before the field, so this goes on until all is.
    const field = event.key === SEARCH_KEY && document.getElementById("search");
    if (!field) return;
    event.preventDefault();
    field.focus();
  });
}
