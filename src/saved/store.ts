/** The saved list of this browser: kept in storage, in step with other tabs, and going on in memory where that fails. */
import { applyChanges, type Change } from "./changes.ts";
import { formatSaved, parseSaved, SAVED_KEY, type SavedFile, type SavedItem } from "./model.ts";
import { BLOCKED, corrupt, NEWER, problemOfWrite, type SavedProblem } from "./problems.ts";

/** The saved list at one moment. */
export interface SavedState {
  /** In the visitor's order, each id once. */
  readonly items: readonly SavedItem[];
  /** What the visitor must know; null where all is well. */
  readonly problem: SavedProblem | null;
  /** False while some change is in this page only, and not in storage. Then `problem` says why. */
  readonly kept: boolean;
}

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
}

export interface SavedStoreOptions {
  /** The clock; default: the system's. */
  now?: () => Date;
  /** Where the browser's `storage` and `pageshow` events arrive; default: the window, or nothing outside a browser. */
  events?: Pick<EventTarget, "addEventListener"> | undefined;
}

/**
 * Opens the saved list.
 *
 * Each change is applied to what is stored at that moment, not to what this tab saw last, so tabs don't undo each
 * other's. A change that could not be written stays pending and is written with the next one.
 * @param storage the browser's; null where it must not be used
 */
export function createSavedStore(storage: Storage | null, options: SavedStoreOptions = {}): SavedStore {
  const { now = () => new Date(), events = typeof window === "undefined" ? undefined : window } = options;
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let file: SavedFile = parseSaved(null);
  let pending: readonly Change[] = [];
  /** Why nothing can be read or written now. */
  let obstacle: SavedProblem | null = null;
  /** Stays until the page is left, even when the damage has been written over: the visitor has to learn of it. */
  let damage: SavedProblem | null = null;
  let snapshot: SavedState;

  function read(): void {
    obstacle = null;
    try {
      if (storage === null) throw new Error("no storage");
      const found = storage.getItem(SAVED_KEY);
      if (found === text) return;
      text = found;
      file = parseSaved(found);
    } catch {
      obstacle = BLOCKED;
    }
  }

  /** Whether the stored list may be written over. */
  function mayWrite(): boolean {
    if (storage === null || text === null || file.condition === "good") return true;
    if (file.condition === "newer") {
      obstacle = NEWER;
      return false;
    }
    const backupKey = backUp(storage, text);
    damage = corrupt(file.items.length, backupKey);
    return backupKey !== null;
  }

  function write(items: readonly SavedItem[]): void {
    const next = formatSaved(file, items);
    try {
      storage?.setItem(SAVED_KEY, next);
    } catch (error) {
      obstacle = problemOfWrite(error);
      return;
    }
    text = next;
    file = { ...file, items, condition: "good" };
    pending = [];
  }

  function refresh(): void {
    read();
    const writable = obstacle === null && mayWrite();
    const items = applyChanges(file.items, pending);
    if (writable && items !== file.items) write(items);
    // What came to nothing (removed here, and by another tab as well) is as good as written.
    else if (writable) pending = [];
    publish(items);
  }

  function publish(items: readonly SavedItem[]): void {
    const next: SavedState = { items, problem: obstacle ?? damage, kept: pending.length === 0 };
    const { items: oldItems, problem, kept } = snapshot;
    if (oldItems === items && problem?.message === next.problem?.message && kept === next.kept) return;
    snapshot = next;
    for (const listener of listeners) listener();
  }

  function change(made: Change): void {
    pending = [...pending, made];
    refresh();
  }

  snapshot = { items: file.items, problem: null, kept: true };
  refresh();
  events?.addEventListener("storage", (event) => {
    // A key of null means that all of the storage was cleared.
    if (!("key" in event) || event.key === SAVED_KEY || event.key === null) refresh();
  });
  // A page that comes back from the browser's back/forward cache has missed what other tabs did meanwhile.
  events?.addEventListener("pageshow", refresh);

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    has: (id) => snapshot.items.some((item) => item.id === id),
    save: (project) =>
      change({ kind: "put", item: { ...project, savedAt: now().toISOString() }, index: null }),
    remove(id) {
      const item = snapshot.items.find((candidate) => candidate.id === id);
      if (item) change({ kind: "remove", id });
      return item;
    },
    restore: (item, index) => change({ kind: "put", item, index }),
  };
}

/**
 * Copies a damaged list to a key of its own, never over another copy.
 * @returns the key that holds it; null where it could not be written
 */
function backUp(storage: Storage, text: string): string | null {
  try {
    for (let count = 1; ; count++) {
      const key = `${SAVED_KEY}.damaged-${count}`;
      const present = storage.getItem(key);
      if (present === null) storage.setItem(key, text);
      if (present === null || present === text) return key;
    }
  } catch {
    return null;
  }
}
