/** The saved list of this browser. */
import type { Store } from "../storage/createStore.ts";
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

/** The saved list, and the changes that a visitor makes to it. */
export interface SavedStore extends Omit<Store<SavedState>, "set"> {
  has(id: string): boolean;
  /** Adds a project at the end of the list, unless it is there. */
  save(project: Omit<SavedItem, "savedAt">): void;
  /** @returns what was removed, for {@link SavedStore.restore}; undefined if it was not there */
  remove(id: string): SavedItem | undefined;
  /** Puts a removed item back, as it was. @param index 0-based place; the end if the list has become shorter */
  restore(item: SavedItem, index: number): void;
  /** Makes any other change: those of the planner. */
  change(change: Change): void;
  /** The whole list, with the fields that the snapshot leaves out. */
  list(): SavedList;
}

/** Options of {@link createSavedStore}. */
export interface SavedStoreOptions {
  /** The clock. Default: the system's. */
  now?: () => Date;
  /** Receives the browser's `storage` and `pageshow` events. Default: the window, if there is one. */
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
 * @param storage the browser's; null if it must not be used
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
