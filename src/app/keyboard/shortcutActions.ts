/**
 * What single keys do in a list of results. They only press links and buttons of the page, so that everything they do can
 * also be clicked. A result is an `<article>` or a column of the comparison, with a link in its heading; a button names
 * its key in `data-shortcut`.
 */

import { flushSync } from "react-dom";
import type { Translate } from "../messages/messageTypes.ts";
import { announce } from "../ui/announce.ts";

const RESULT_LINKS = "main article :is(h2, h3) a[id], main th[scope=col] a[id]";
const RESULT = "article, th[scope=col]";

/**
 * Runs the shortcut of a key.
 * @param repeated the key is held down: it then moves the focus on, but toggles nothing
 */
export function runShortcut(key: string, repeated: boolean, t: Translate): void {
  if (key === "j") moveFocus(1, t);
  else if (key === "k") moveFocus(-1, t);
  else if (!repeated) pressToggle(key, t);
}

/** Moves the focus to the next or previous result. */
function moveFocus(by: 1 | -1, t: Translate): void {
  const links = resultLinks();
  if (links.length === 0) return;
  const from = links.findIndex((link) => resultOf(link).contains(document.activeElement));
  const to = from === -1 ? firstVisible(links, by) : from + by;
  const link = links[to] ?? showMore(links[from], by);
  if (!link) {
    announce(t(by === 1 ? "shortcuts.last" : "shortcuts.first"));
    return;
  }
  // Said for who has used the mouse before: Firefox and Safari would show no ring.
  link.focus({ preventScroll: true, focusVisible: true });
  resultOf(link).scrollIntoView({ block: "nearest" });
}

const resultLinks = () => [...document.querySelectorAll<HTMLAnchorElement>(RESULT_LINKS)];
const resultOf = (link: Element) => link.closest(RESULT) ?? link;

/** The index of the result to focus if none has the focus: the first on the screen, going up the one before it. */
function firstVisible(links: readonly Element[], by: 1 | -1): number {
  const visible = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  if (visible === -1) return links.length - 1;
  return by === 1 ? visible : Math.max(visible - 1, 0);
}

/** Presses the button that shows more results after the last or before the first, and returns the result that follows. */
function showMore(link: HTMLAnchorElement | undefined, by: 1 | -1): HTMLAnchorElement | undefined {
  const more = by === 1 ? "more" : "before";
  flushSync(() => document.querySelector<HTMLElement>(`[data-shortcut=${more}]`)?.click());
  const links = resultLinks();
  return link && links[links.indexOf(link) + by];
}

/** Presses the toggle of the result that has the focus, else that of the project whose page this is. */
function pressToggle(key: string, t: Translate): void {
  const toggles = `[data-shortcut="${key}"]`;
  const result = document.activeElement?.closest(RESULT);
  const toggle =
    (result && toggleIn(result, toggles)) ??
    [...document.querySelectorAll<HTMLElement>(toggles)].find((button) => !button.closest(RESULT));
  if (!toggle) {
    if (resultLinks().length > 0) announce(t("shortcuts.chooseFirst"));
    return;
  }
  flushSync(() => toggle.click());
  if (key === "s") {
    const title = toggle.dataset.title ?? "";
    announce(t(toggle.ariaPressed === "true" ? "shortcuts.saved" : "shortcuts.removed", { title }));
  }
}

/** The toggle of a result. The planner's are in the menu of their row, which has nothing in it until it opens. */
function toggleIn(result: Element, toggles: string): HTMLElement | null {
  const shown = result.querySelector<HTMLElement>(toggles);
  const menu = result.querySelector<HTMLElement>("[popover]");
  if (shown || !menu) return shown;
  flushSync(() => menu.showPopover());
  const toggle = menu.querySelector<HTMLElement>(toggles);
  if (!toggle) menu.hidePopover();
  return toggle;
}
