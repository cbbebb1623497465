/** Which key presses are shortcuts. */
import { isTyping } from "./isTyping.ts";
import { shortcutsOn } from "./shortcutSetting.ts";

/** Keys that act on results; `shortcutActions.ts` runs them. */
export const RESULT_KEYS: readonly string[] = ["j", "k", "s", "c"];

/** Widgets that handle letters themselves. */
const KEY_WIDGETS = "[role=listbox], [role=menu], [role=tree], [role=grid], [role=application]";

/**
 * The key of a possible shortcut; null for a press that a text field, a dialog, the browser, assistive technology or
 * another handler uses.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  const { key, code, target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null;
  if (event.shiftKey && key !== "?") return null;
  if (isTyping(target) || (target instanceof Element && target.closest(KEY_WIDGETS))) return null;
  if (document.querySelector("dialog[open]") || !shortcutsOn()) return null;
  // A keyboard of another script: take the Latin letter on the same key.
  return key > "~" && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}
