/**
 * What the browser does for pages and not for a single-page app: each history entry gets back its scroll position and
 * focus, and a new page starts at its top with the focus on its heading.
 */
import { useLayoutEffect } from "react";
import * as v from "valibot";
import { type AroundNavHandler, useSearch } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";

const EntryModel = v.object({
  /** Names the history entry. */
  key: v.string(),
  /** The list's query that this project was opened from, for "previous" and "next". */
  list: v.exactOptional(v.string()),
  /** How many results the list showed. */
  shown: v.exactOptional(v.number()),
});
type Entry = v.InferOutput<typeof EntryModel>;

const ViewModel = v.object({ y: v.number(), focus: v.nullable(v.string()) });
type View = v.InferOutput<typeof ViewModel>;

const STORAGE_KEY = "mentorship-finder.views";
const FIRST: Entry = { key: "first" };

function readEntry(state: unknown): Entry {
  const parsed = v.safeParse(EntryModel, state);
  return parsed.success ? parsed.output : FIRST;
}

function readViews(): Map<string, View> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? "{}");
    return new Map(Object.entries(v.parse(v.record(v.string(), ViewModel), stored)));
  } catch {
    // Blocked or damaged session storage costs the position after a reload, nothing else.
    return new Map();
  }
}

let views = new Map<string, View>();
let present = FIRST.key;
/** Whether the present entry was come back to (Back, Forward, reload), so that it has a view to restore. */
let returned = false;
/** The entry whose view has been set up. */
let handled: string | null = null;
/** The page that was shown last; null before the first. */
let lastPage: string | null = null;

function remember(): void {
  const focus = document.activeElement?.id;
  views.set(present, { y: scrollY, focus: focus ? focus : null });
}

/** What the build wrote into the head is said of the first page alone: its address, whether it may be found, what it is. */
function forgetFirst(): void {
  for (const tag of document.querySelectorAll("[data-own]")) tag.remove();
}

/** Call once, before the router listens: it must see the old page's position when Back is pressed. */
export function watchNavigation(): void {
  views = readViews();
  present = readEntry(history.state).key;
  returned = performance
    .getEntriesByType("navigation")
    .some((entry) => "type" in entry && entry.type !== "navigate");
  history.scrollRestoration = "manual";
  addEventListener("popstate", () => {
    forgetFirst();
    remember();
    present = readEntry(history.state).key;
    returned = true;
    handled = null;
  });
  addEventListener("pagehide", () => {
    remember();
    try {
      sessionStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries([...views].slice(-50))));
    } catch {
      // See readViews.
    }
  });
}

/** For the router: gives each new entry its name, and notes what the old one looked like. */
export const aroundNavigation: AroundNavHandler = (navigate, to, options) => {
  forgetFirst();
  const state = options?.state as Partial<Entry> | undefined;
  if (options?.replace) {
    // How far a list was shown is said of that list: another text's begins with its best.
    const { shown: _, ...entry } = readEntry(history.state);
    navigate(to, { ...options, state: { ...entry, ...state } });
    return;
  }
  remember();
  // The first page may be left before it has been whole.
  lastPage ??= "";
  present = `${Date.now()}-${views.size}`;
  returned = false;
  handled = null;
  navigate(to, { ...options, state: { ...state, key: present } });
};

/** Is the present entry come back to, and its position about to be restored? */
export function isRestoring(): boolean {
  return returned && handled !== present;
}

/** The present history entry. */
export function useEntry(): Entry {
  return readEntry(useHistoryState());
}

/**
 * For a page: brings back scroll and focus once its content is there.
 * @param ready the content has its final height
 * @param page what makes it another page: a new value means start at the top, the same one (a filter) stay put
 */
export function useView(ready: boolean, page: string): void {
  const { key } = useEntry();
  const search = useSearch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `search` and `key` name the entry; they are what it reacts to.
  useLayoutEffect(() => {
    if (!ready || handled === key) return;
    handled = key;
    const view = returned ? views.get(key) : undefined;
    const another = lastPage !== null && lastPage !== page;
    if (view) {
      if (view.focus !== null) document.getElementById(view.focus)?.focus({ preventScroll: true });
      scrollTo(0, view.y);
    } else if (another) scrollTo(0, 0);
    // What led away may have no name, or be gone: the page says by its heading that it is there again.
    if (another && (!view || document.activeElement === document.body))
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    lastPage = page;
  }, [ready, key, search, page]);
}
