/**
 * Scroll position and focus, as a browser handles them for separate pages: going back to a history entry restores both, and
 * a new page begins at its top, with the focus on its heading.
 */
import { useLayoutEffect } from "react";
import * as v from "valibot";
import { type AroundNavHandler, useSearch } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { readItem, writeItem } from "../lib/webStorage.ts";

const EntryModel = v.object({
  /** Identifies the history entry. */
  key: v.string(),
  /** Query of the list from which this project was opened, for the links to the previous and next result. */
  list: v.exactOptional(v.string()),
  /** How many results the list shows. */
  shown: v.exactOptional(v.number()),
});
type Entry = v.InferOutput<typeof EntryModel>;

const ViewModel = v.object({
  y: v.number(),
  /** Id of the element with the focus; "" if it has none. */
  focus: v.string(),
  /** Id of a part of a card that was in view, and how far below the window's top, in CSS pixels. */
  seen: v.exactOptional(v.string()),
  top: v.exactOptional(v.number()),
});
type View = v.InferOutput<typeof ViewModel>;
const ViewsModel = v.record(v.string(), ViewModel);

const STORAGE_KEY = "mentorship-finder.views";
const FIRST: Entry = { key: "first" };

function readEntry(state: unknown): Entry {
  const parsed = v.safeParse(EntryModel, state);
  return parsed.success ? parsed.output : FIRST;
}

function readViews(): Map<string, View> {
  try {
    const stored = v.safeParse(ViewsModel, JSON.parse(readItem("sessionStorage", STORAGE_KEY) ?? "{}"));
    if (stored.success) return new Map(Object.entries(stored.output));
  } catch {
    // Not JSON: a damaged text costs the position after this reload.
  }
  return new Map();
}

let views = new Map<string, View>();
/** Key of the present entry. */
let present = FIRST.key;
/** Whether the visitor returned to the present entry (Back, Forward, reload), so that its view is to be restored. */
let returned = false;
/** Key of the entry whose view is restored or set up. */
let handled: string | null = null;
/** The page that was shown last; null before the first. */
let lastPage: string | null = null;

const topOf = (element: Element) => element.getBoundingClientRect().top;

function storeView(): void {
  const focused = document.activeElement;
  const view: View = { y: scrollY, focus: focused?.id ?? "" };
  // The visitor finds the place again by what had the focus, else by what came first.
  const first = focused?.matches("article [id]") ? [focused] : [];
  for (const part of [...first, ...document.querySelectorAll("article [id]")]) {
    const top = topOf(part);
    // What is in a closed part of the page is at 0.
    if (top <= 0 || top >= innerHeight) continue;
    view.seen = part.id;
    view.top = top;
    break;
  }
  views.set(present, view);
}

/** Scrolls to where a view was. Cards above it may have other heights now: their texts come later, or not at all. */
function scrollToView({ y, seen = "", top = 0 }: View): void {
  scrollTo(0, y);
  const part = document.getElementById(seen);
  if (part && y > 0) scrollBy(0, topOf(part) - top);
}

/** Removes what the build has written into the head for the first page alone: canonical address, robots, structured data. */
function removePrerenderedHead(): void {
  for (const tag of document.querySelectorAll("[data-own]")) tag.remove();
}

/** Starts watching. To be called once, before the router subscribes: it must read the old page's position when Back is pressed. */
export function watchNavigation(): void {
  views = readViews();
  present = readEntry(history.state).key;
  returned = performance
    .getEntriesByType("navigation")
    .some((entry) => "type" in entry && entry.type !== "navigate");
  history.scrollRestoration = "manual";
  addEventListener("popstate", () => {
    removePrerenderedHead();
    storeView();
    present = readEntry(history.state).key;
    returned = true;
    handled = null;
  });
  addEventListener("pagehide", () => {
    storeView();
    writeItem("sessionStorage", STORAGE_KEY, JSON.stringify(Object.fromEntries([...views].slice(-50))));
  });
}

/** For the router: gives each new entry its key, and stores the view of the old one. */
export const aroundNavigation: AroundNavHandler = (navigate, to, options) => {
  removePrerenderedHead();
  const state = options?.state as Partial<Entry> | undefined;
  if (options?.replace) {
    // Another query in the same entry begins with its first results again, so `shown` is not carried over.
    const { shown: _, ...entry } = readEntry(history.state);
    navigate(to, { ...options, state: { ...entry, ...state } });
    return;
  }
  storeView();
  // The first page may be left before it was complete; the next one is another page all the same.
  lastPage ??= "";
  present = `${Date.now()}-${views.size}`;
  returned = false;
  handled = null;
  navigate(to, { ...options, state: { ...state, key: present } });
};

/** Whether the visitor has returned to the present entry and its view is still to be restored. */
export function isRestoring(): boolean {
  return returned && handled !== present;
}

/** The state of the present history entry. */
export function useEntry(): Entry {
  return readEntry(useHistoryState());
}

/**
 * To be called by each page: restores scroll position and focus, or sets them up for a new page.
 * @param ready the content is rendered and has its final height
 * @param page identifies the page: another value begins at the top; with the same one (another filter) nothing moves
 */
export function useView(ready: boolean, page: string): void {
  const { key } = useEntry();
  const search = useSearch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `search` and `key` identify the entry that it reacts to
  useLayoutEffect(() => {
    if (!ready || handled === key) return;
    handled = key;
    const view = returned ? views.get(key) : undefined;
    const isNewPage = lastPage !== null && lastPage !== page;
    if (view) {
      document.getElementById(view.focus)?.focus({ preventScroll: true });
      scrollToView(view);
    } else if (isNewPage) scrollTo(0, 0);
    // The focused element may have had no id, or be gone: then the heading tells screen readers which page this is.
    if (isNewPage && (!view || document.activeElement === document.body))
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    lastPage = page;
  }, [ready, key, search, page]);
}
