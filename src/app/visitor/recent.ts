/** The projects that the visitor looked at last. Only the pages that show or add to them load this. */
import { useSyncExternalStore } from "react";
import { formatRecent, isLaterRecent, parseRecent, RECENT_KEY, withViewed } from "../../visitor/recent.ts";
import { createStore } from "../../visitor/storage/createStore.ts";
import { readItem, writeItem } from "../lib/webStorage.ts";

const NONE: readonly string[] = [];

const stored = () => readItem("localStorage", RECENT_KEY);

const store = createStore<readonly string[]>(parseRecent(stored()));

/** Remembers that a project was looked at. What other tabs have stored meanwhile is kept. */
export function noteViewed(id: string): void {
  const text = stored();
  if (isLaterRecent(text)) return;
  const ids = withViewed(parseRecent(text), id);
  store.set(ids);
  writeItem("localStorage", RECENT_KEY, formatRecent(ids));
}

/** Forgets all of them. */
export function clearViewed(): void {
  store.set(NONE);
  writeItem("localStorage", RECENT_KEY, null);
}

/** Ids of the projects that were looked at, the last one first; none in a prerendered page. */
export function useViewed(): readonly string[] {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, () => NONE);
}
