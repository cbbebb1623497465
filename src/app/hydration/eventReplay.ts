/**
 * Does again, once the page answers, what a visitor did before: a prerendered page can be seen, pressed and typed into
 * before its script runs. `boot/eventCapture.ts` keeps what is pressed; texts stay in their fields.
 */
import { HYDRATED_EVENT } from "./HydrationMarker.tsx";

/** Call before the page is rendered or hydrated. */
export function replayEarlyEvents(root: HTMLElement): void {
  const texts = new Map<string, string>();
  const focus = document.activeElement?.id ?? "";
  const noteTexts = () => {
    for (const { id, value, defaultValue } of root.querySelectorAll("input"))
      if (id !== "" && value !== (texts.get(id) ?? defaultValue)) texts.set(id, value);
    // What React hears of needs no replay, and may be taken back. It keeps the attribute at the value that it knows.
    setTimeout(() => {
      for (const { id, defaultValue } of root.querySelectorAll("input"))
        if (texts.get(id) === defaultValue) texts.delete(id);
    });
  };
  // What is typed into a field while React hydrates it, React does not hear of, and puts back the text that it knows.
  const restoreText = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) target.value = texts.get(target.id) ?? target.value;
  };
  noteTexts();
  root.addEventListener("input", noteTexts);
  root.addEventListener("beforeinput", restoreText);
  addEventListener(
    HYDRATED_EVENT,
    () => {
      root.removeEventListener("input", noteTexts);
      root.removeEventListener("beforeinput", restoreText);
      for (const [id, text] of texts) {
        const input = document.getElementById(id);
        if (input instanceof HTMLInputElement && input.defaultValue !== text) type(input, text);
      }
      if (focus !== "" && document.activeElement === document.body) document.getElementById(focus)?.focus();
      for (const [control, value] of window.earlyControls ?? []) {
        if (control instanceof HTMLSelectElement) {
          // A change before this one may have rendered this control with the value that it had.
          control.value = value;
          control.dispatchEvent(new Event("change", { bubbles: true }));
        } else control.click();
      }
      delete document.documentElement.dataset.unfolded;
    },
    { once: true },
  );
}

/** Types a text as a visitor does: React hears of one only where it differs from the one that it knows. */
function type(input: HTMLInputElement, text: string): void {
  input.value = "";
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
