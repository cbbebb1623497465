/**
 * State of the visitor under one key of the browser's storage. It stays in step with other tabs, and goes on in memory where
 * storage fails. README.md has the protocol.
 */
import { createStore, type Store } from "./createStore.ts";

/**
 * Why something is not, or not completely, persisted. The page works in every case.
 *
 * - `blocked`: the browser gives the site no storage;
 * - `full`: there is no room left for the last change;
 * - `newer`: a later version of the site wrote it, so this one does not write over it;
 * - `corrupt`: only some of what was stored could be read.
 */
export type PersistProblem =
  | { readonly kind: "blocked" | "full" | "newer" }
  | {
      readonly kind: "corrupt";
      /** How many items could be read. */
      readonly readable: number;
      /** The key to which the original text was copied; null if there was no room for the copy. */
      readonly backupKey: string | null;
    };

/**
 * Whether a later version of the site wrote what is stored.
 * @param data the stored JSON, parsed
 * @param version this version's number of the format
 */
export function isLater(data: unknown, version: number): boolean {
  if (typeof data !== "object" || data === null || !("version" in data)) return false;
  return typeof data.version === "number" && data.version > version;
}

/** The persisted data, as changes see it. */
export interface PersistedContent<Items> {
  readonly items: Items;
  /** Top-level fields that only some pages or other versions of the site know. They are written back unchanged. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What could be read from storage. */
export interface PersistedFile<Items> extends PersistedContent<Items> {
  /** `damaged`: something in it could not be read. `newer`: a later version of the site wrote it. */
  readonly condition: "good" | "damaged" | "newer";
}

/** The state that pages show, at one moment. */
export interface PersistedState<Items> {
  readonly items: Items;
  /** What to tell the visitor; null if all is well. */
  readonly problem: PersistProblem | null;
  /** False while some change is in this page only and not in storage. `problem` then says why. */
  readonly persisted: boolean;
}

/** How one kind of data is stored and changed. */
export interface PersistedKind<Items, Change> {
  /** The key of the browser's storage. */
  key: string;
  /** Reads the stored text, null if there is none. Never throws. */
  parse: (text: string | null) => PersistedFile<Items>;
  format: (content: PersistedContent<Items>) => string;
  /** @returns `content` itself if nothing changes */
  apply: (content: PersistedContent<Items>, changes: readonly Change[]) => PersistedContent<Items>;
}

/** A {@link Store} that is changed by what the visitor did, not by a new value. */
export interface PersistedStore<Items, Change> extends Omit<Store<PersistedState<Items>>, "set"> {
  change(made: Change): void;
  /** All of the data, with the fields that the snapshot leaves out. */
  content(): PersistedContent<Items>;
}

/** Receives the browser's `storage` and `pageshow` events. */
export type PersistedEvents = Pick<EventTarget, "addEventListener"> | undefined;

/** The window; undefined outside a browser. */
export const pageEvents = (): PersistedEvents => (typeof window === "undefined" ? undefined : window);

/**
 * Opens a persisted store.
 *
 * Each change is applied to what is stored at that moment, not to what this tab saw last, so tabs do not undo each other's
 * changes. If two tabs write at the same moment, neither has seen the other's text, and the later write replaces the
 * earlier. When the later tab hears of it, it applies its last changes once more, to the text that it replaced. A change
 * that could not be written stays pending and is written with the next one.
 * @param storage the browser's; null if it must not be used
 */
export function createPersistedStore<Items extends readonly unknown[], Change>(
  storage: Storage | null,
  { key, parse, format, apply }: PersistedKind<Items, Change>,
  events: PersistedEvents,
): PersistedStore<Items, Change> {
  let text: string | null = null;
  let file = parse(null);
  let pending: readonly Change[] = [];
  /** What this tab wrote last, and the text that it replaced. */
  let written: readonly [replaced: string | null, changes: readonly Change[]] | null = null;
  /** Why nothing can be read or written now. */
  let obstacle: PersistProblem | null = null;
  /** Stays until the page is left, even after the damaged text was replaced, so that the visitor learns of it. */
  let damage: PersistProblem | null = null;
  let shown: PersistedContent<Items> = file;
  const store = createStore<PersistedState<Items>>({ items: file.items, problem: null, persisted: true });

  /** @param lost a text of another tab that this one replaced; default: what is stored */
  function read(lost?: string): void {
    obstacle = { kind: "blocked" };
    try {
      const present = lost ?? storage?.getItem(key);
      if (present === undefined) return;
      obstacle = null;
      if (present === text) return;
      // Whoever wrote this has seen this tab's last change, or will apply its own once more: nothing to repeat here.
      if (lost === undefined) written = null;
      text = present;
      file = parse(present);
    } catch {
      // Blocked: `obstacle` says so.
    }
  }

  /** Whether the stored text may be replaced. */
  function mayWrite(): boolean {
    if (storage === null || text === null || file.condition === "good") return true;
    if (file.condition === "newer") {
      obstacle = { kind: "newer" };
      return false;
    }
    const backupKey = backUp(storage, key, text);
    damage = { kind: "corrupt", readable: file.items.length, backupKey };
    return backupKey !== null;
  }

  function write({ items, extra }: PersistedContent<Items>): void {
    const next = format({ items, extra });
    try {
      storage?.setItem(key, next);
    } catch (error) {
      obstacle = { kind: isFull(error) ? "full" : "blocked" };
      return;
    }
    written = [text, pending];
    text = next;
    file = { items, extra, condition: "good" };
    shown = file;
    pending = [];
  }

  function refresh(lost?: string): void {
    read(lost);
    const writable = obstacle === null && mayWrite();
    shown = apply(file, pending);
    // A text that this tab replaced is stored no more, so it is written even where the changes add nothing to it.
    if (writable && (shown !== file || lost !== undefined)) write(shown);
    // Changes without effect (another tab has removed the item as well) count as written.
    else if (writable) pending = [];
    publish(shown.items);
  }

  function publish(items: Items): void {
    const next = { items, problem: obstacle ?? damage, persisted: pending.length === 0 };
    const last = store.getSnapshot();
    const same =
      JSON.stringify([last.problem, last.persisted]) === JSON.stringify([next.problem, next.persisted]);
    if (last.items !== items || !same) store.set(next);
  }

  refresh();
  events?.addEventListener("storage", (event) => {
    const { key: changed, oldValue, newValue } = event as StorageEvent;
    // A key of null means that all of the storage was cleared.
    if (changed && changed !== key) return;
    const mine = text;
    refresh();
    // Goes on only if the other tab replaced the same text as this one, a moment earlier, and so its text is lost.
    if (written?.[0] !== oldValue || text !== mine || !newValue) return;
    pending = [...written[1], ...pending];
    refresh(newValue);
  });
  // A page that returns from the browser's back/forward cache has missed the events of the meantime.
  events?.addEventListener("pageshow", () => refresh());

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    change(made) {
      pending = [...pending, made];
      refresh();
    },
    content: () => shown,
  };
}

/** Whether storage is full, as opposed to blocked. */
function isFull(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    // Firefox has a name of its own: https://developer.mozilla.org/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria
    (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED")
  );
}

/**
 * Copies a damaged text to a key of its own, never over another copy.
 * @returns the key that holds it; null if it could not be written
 */
function backUp(storage: Storage, key: string, text: string): string | null {
  try {
    for (let count = 1; ; count++) {
      const backupKey = `${key}.damaged-${count}`;
      const present = storage.getItem(backupKey);
      if (present === null) storage.setItem(backupKey, text);
      if (present === null || present === text) return backupKey;
    }
  } catch {
    return null;
  }
}
