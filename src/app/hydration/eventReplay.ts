/**
 * What a visitor does before the page answers: a page made by the build can be seen, pressed and typed into before its
 * script runs. None of it is lost; the script in index.html keeps what is pressed.
 */
import { HYDRATED_EVENT } from "./HydrationMarker.tsx";

declare global {
  interface Window {
    /** Controls pressed or changed before the page answered, in order, each with its value then. */
    earlyControls?: [control: HTMLElement, value: string][];
    /** Keys pressed outside of a field before the page listened for its shortcuts, in order. */
    earlyKeys?: KeyboardEvent[] | undefined;
  }
}

/** Call before the page is drawn or taken over: does again, once it answers, what was done too early. */
export function replayEarlyEvents(root: HTMLElement): void {
  const texts = new Map<string, string>();
  const focus = document.activeElement?.id ?? "";
  const noteTexts = () => {
    for (const { id, value, defaultValue } of root.querySelectorAll("input"))
      if (id !== "" && value !== (texts.get(id) ?? defaultValue)) texts.set(id, value);
  };
  noteTexts();
  root.addEventListener("input", noteTexts);
  addEventListener(
    HYDRATED_EVENT,
    () => {
      root.removeEventListener("input", noteTexts);
      for (const [id, text] of texts) {
        const input = document.getElementById(id);
        // React keeps the attribute at what it knows: a text that it has been told of needs no second telling.
        if (input instanceof HTMLInputElement && input.defaultValue !== text) type(input, text);
      }
      if (focus !== "" && document.activeElement === document.body) document.getElementById(focus)?.focus();
      for (const [control, value] of window.earlyControls ?? []) {
        if (control instanceof HTMLSelectElement) {
          // What one of them leads to may be drawn with the others as they were.
          control.value = value;
          control.dispatchEvent(new Event("change", { bubbles: true }));
        } else control.click();
      }
    },
    { once: true },
  );
}

/** Writes as a visitor does: React hears of a text only where it differs from the one that it knows. */
function type(input: HTMLInputElement, text: string): void {
  input.value = "";
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
