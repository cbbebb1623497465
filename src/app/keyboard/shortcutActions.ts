/**
 * What single keys do among the results. They press the page's own links and buttons, so that a key can do nothing that
 * a click can't: a result is an article or a column with a heading link, and a button answers to the key that its
 * `data-shortcut` names.
 */
import { flushSync } from "react-dom";
import { announce } from "../ui/announce.ts";

const RESULT_LINKS = "main article :is(h2, h3) a[id], main th[scope=col] a[id]";
const RESULT = "article, th[scope=col]";

/** Does what a key of the results stands for, where it has anything to act on. */
export function runShortcut(key: string, repeated: boolean): void {
  if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (!repeated) press(key);
}

/** Moves the focus to the next or previous result. */
function step(by: 1 | -1): void {
  const links = resultLinks();
  if (links.length === 0) return;
  const from = links.findIndex((link) => resultOf(link).contains(document.activeElement));
  const to = from === -1 ? nearest(links, by) : from + by;
  const link = links[to] ?? beyond(links[from], by);
  if (!link) {
    announce(by === 1 ? "This is the last result" : "This is the first result");
    return;
  }
  link.focus({ preventScroll: true });
  resultOf(link).scrollIntoView({ block: "nearest" });
}

const resultLinks = () => [...document.querySelectorAll<HTMLAnchorElement>(RESULT_LINKS)];
const resultOf = (link: Element) => link.closest(RESULT) ?? link;

/** Where to begin when no result has the focus: at what is on the screen. */
function nearest(links: readonly Element[], by: 1 | -1): number {
  const inSight = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  if (inSight === -1) return links.length - 1;
  return by === 1 ? inSight : Math.max(inSight - 1, 0);
}

/** The result beyond the list's end or start, if the list can show more there. */
function beyond(link: HTMLAnchorElement | undefined, by: 1 | -1): HTMLAnchorElement | undefined {
  const more = by === 1 ? "more" : "before";
  flushSync(() => document.querySelector<HTMLElement>(`[data-shortcut=${more}]`)?.click());
  const links = resultLinks();
  return link && links[links.indexOf(link) + by];
}

/** Presses a toggle of the result that has the focus, else the one of the page's own project. */
function press(key: string): void {
  const toggles = `[data-shortcut="${key}"]`;
  const toggle =
    document.activeElement?.closest(RESULT)?.querySelector<HTMLElement>(toggles) ??
    [...document.querySelectorAll<HTMLElement>(toggles)].find((button) => !button.closest(RESULT));
  if (!toggle) {
    if (resultLinks().length > 0) announce("Go to a project first, with j or k");
    return;
  }
  flushSync(() => toggle.click());
  if (key === "s") {
    const title = toggle.getAttribute("aria-label")?.replace(/^Save /, "");
    announce(toggle.ariaPressed === "true" ? `Saved: ${title}` : `No longer saved: ${title}`);
  }
}
