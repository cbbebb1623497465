/** The saved list of this browser. */

import {
  createPersistedStore,
  type PersistedEvents,
  type PersistedKind,
  type PersistedState,
  pageEvents,
} from "../storage/persistedStore.ts";
import { applyChanges, type Change, put, remove } from "./changes.ts";
import { formatSaved, parseSaved, SAVED_KEY, type SavedItem, type SavedList } from "./model.ts";

/** The saved list at one moment; items are in the visitor's order, each id once. */
export type SavedState = PersistedState<readonly SavedItem[]>;

/** Fit for React's `useSyncExternalStore`: the functions need no `this`, and a snapshot stays the same until a change. */
export interface SavedStore {
  getSnapshot(): SavedState;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
  has(id: string): boolean;
  /** Puts a project at the list's end, unless it is there. */
  save(project: Omit<SavedItem, "savedAt">): void;
  /** @returns what was removed, for {@link SavedStore.restore}; undefined where it was not there */
  remove(id: string): SavedItem | undefined;
  /** Puts a removed item back, as it was. @param index 0-based place; the end where the list has become shorter */
  restore(item: SavedItem, index: number): void;
  /** Makes any other change: the planner's. */
  change(change: Change): void;
  /** The whole list, with the fields that the snapshot leaves out. */
  list(): SavedList;
}

/** Options of {@link createSavedStore}. */
export interface SavedStoreOptions {
  /** The clock; default: the system's. */
  now?: () => Date;
  /** Where the browser's `storage` and `pageshow` events arrive; default: the window, or nothing outside a browser. */
  events?: PersistedEvents;
}

const SAVED: PersistedKind<readonly SavedItem[], Change> = {
  key: SAVED_KEY,
  parse: parseSaved,
  format: formatSaved,
  apply: applyChanges,
};

/**
 * Opens the saved list.
 * @param storage the browser's; null where it must not be used
 */
export function createSavedStore(storage: Storage | null, options: SavedStoreOptions = {}): SavedStore {
  const { now = () => new Date(), events = pageEvents() } = options;
  const { getSnapshot, subscribe, change, content } = createPersistedStore(storage, SAVED, events);
  return {
    getSnapshot,
    subscribe,
    has: (id) => getSnapshot().items.some((item) => item.id === id),
    save: (project) => change(put({ ...project, savedAt: now().toISOString() }, null)),
    remove(id) {
      const item = getSnapshot().items.find((candidate) => candidate.id === id);
      if (item) change(remove(id));
      return item;
    },
    restore: (item, index) => change(put(item, index)),
    change,
    list: content,
  };
}
