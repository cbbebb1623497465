/** Which key presses are shortcuts. */
import { isTyping } from "./isTyping.ts";
import { shortcutsOn } from "./shortcutSetting.ts";

/** Keys that act on results; `shortcutActions.ts` runs them. */
export const RESULT_KEYS: readonly string[] = ["j", "k", "s", "c"];

/** Widgets that handle letters themselves. */
const KEY_WIDGETS = "[role=listbox], [role=menu], [role=tree], [role=grid], [role=application]";

/** The key that focuses the search field. */
export const SEARCH_KEY = "/";

/** Can a press be a shortcut at all? Not in a text field or a dialog, not where it is the browser's own. */
export function isPlainKey({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return (
    !(ctrlKey || metaKey || altKey || isTyping(target)) &&
    !document.querySelector("dialog[open]") &&
    shortcutsOn()
  );
}

/**
 * The key of a possible shortcut; null for a press that a text field, a dialog, the browser, assistive technology or
 * another handler uses.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  const { key, code, target } = event;
  if (event.defaultPrevented || event.isComposing || !isPlainKey(event)) return null;
  if (event.shiftKey && key !== "?") return null;
  if (target instanceof Element && target.closest(KEY_WIDGETS)) return null;
  // A keyboard of another script: take the Latin letter on the same key.
  return key > "~" && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}
