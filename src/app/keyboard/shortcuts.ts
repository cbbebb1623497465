/** Which presses of a key are meant for the page. */
import { isTyping } from "./isTyping.ts";
import { shortcutsOn } from "./shortcutSetting.ts";

/** The keys of the results. */
export const RESULT_KEYS: readonly string[] = ["j", "k", "s", "c"];

/** Widgets in which letters have a meaning of their own. */
const OWN_KEYS = "[role=listbox], [role=menu], [role=tree], [role=grid], [role=application]";

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
 * The key that a press means as a shortcut; null where it belongs to somebody else: to a text field, a dialog, the
 * browser, assistive technology, or a handler that has acted on it.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  const { key, code, target } = event;
  if (event.defaultPrevented || event.isComposing || !isPlainKey(event)) return null;
  if (event.shiftKey && key !== "?") return null;
  if (target instanceof Element && target.closest(OWN_KEYS)) return null;
  // On a keyboard for another script the letter is known by its place.
  return key > "~" && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}
