/**
 * Single keys that go through the results and act on them. They press the page's own links and buttons, so that a key
 * can do nothing that a click can't: a result is an article or a column with a heading link, and a button answers to
 * the key that its `data-shortcut` names.
 */
import { flushSync } from "react-dom";
import { announce } from "./announce.ts";
import { isTyping } from "./SearchField.tsx";
import { shortcutsOn } from "./shortcutSetting.ts";

const RESULT_LINKS = "main article h2 a[href], main th[scope=col] a[id]";
const RESULT = "article, th[scope=col]";
/** Widgets in which letters have a meaning of their own. */
const OWN_KEYS = "[role=listbox], [role=menu], [role=tree], [role=grid], [role=application]";

/**
 * The key that a press means as a shortcut; null where it belongs to somebody else: to a text field, a dialog, the
 * browser, assistive technology, or a handler that has acted on it.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  const { key, code, target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null;
  if (event.shiftKey && key !== "?") return null;
  if (isTyping(target) || (target instanceof Element && target.closest(OWN_KEYS))) return null;
  if (document.querySelector("dialog[open]") || !shortcutsOn()) return null;
  // On a keyboard for another script the letter is known by its place.
  return key > "~" && code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}

/** Does what a key of the results stands for. @returns whether it had anything to act on */
export function runShortcut(key: string, repeated: boolean): boolean {
  if (key === "j") return step(1);
  if (key === "k") return step(-1);
  if ((key === "s" || key === "c") && !repeated) return press(key);
  return false;
}

/** Moves the focus to the next or previous result. */
function step(by: 1 | -1): boolean {
  const links = resultLinks();
  if (links.length === 0) return false;
  const from = links.findIndex((link) => resultOf(link).contains(document.activeElement));
  const to = from === -1 ? nearest(links, by) : from + by;
  const link = links[to] ?? (by === 1 ? oneMore(to) : undefined);
  if (!link) {
    announce(by === 1 ? "This is the last result" : "This is the first result");
    return true;
  }
  link.focus({ preventScroll: true });
  resultOf(link).scrollIntoView({ block: "nearest" });
  return true;
}

const resultLinks = () => [...document.querySelectorAll<HTMLAnchorElement>(RESULT_LINKS)];
const resultOf = (link: Element) => link.closest(RESULT) ?? link;

/** Where to begin when no result has the focus: at what is on the screen. */
function nearest(links: readonly Element[], by: 1 | -1): number {
  const inSight = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  if (inSight === -1) return links.length - 1;
  return by === 1 ? inSight : Math.max(inSight - 1, 0);
}

/** The result behind the list's end, if the list can show more. */
function oneMore(at: number): HTMLAnchorElement | undefined {
  flushSync(() => document.querySelector<HTMLElement>("[data-shortcut=more]")?.click());
  return resultLinks()[at];
}

/** Presses a toggle of the result that has the focus, else the one of the page's own project. */
function press(key: string): boolean {
  const toggles = `[data-shortcut="${key}"]`;
  const toggle =
    document.activeElement?.closest(RESULT)?.querySelector<HTMLElement>(toggles) ??
    [...document.querySelectorAll<HTMLElement>(toggles)].find((button) => !button.closest(RESULT));
  if (!toggle) {
    if (resultLinks().length === 0) return false;
    announce("Go to a project first, with j or k");
    return true;
  }
  flushSync(() => toggle.click());
  if (key === "s") {
    const title = toggle.getAttribute("aria-label")?.replace(/^Save /, "");
    announce(toggle.ariaPressed === "true" ? `Saved: ${title}` : `No longer saved: ${title}`);
  }
  return true;
}
