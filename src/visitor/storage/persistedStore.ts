/** Something of the visitor's that one key of the browser's storage keeps: in step with other tabs, going on in memory where that fails. */
import * as v from "valibot";

/**
 * Why something is not, or not wholly, kept in the browser. The page goes on working in every case.
 *
 * - `blocked`: the browser gives the site no storage;
 * - `full`: there is no room left for the last change;
 * - `newer`: a later version of the site wrote it, so this one doesn't write over it;
 * - `corrupt`: of what was stored only some could be read.
 */
export type PersistProblem =
  | { readonly kind: "blocked" | "full" | "newer" }
  | {
      readonly kind: "corrupt";
      /** How many items could be read. */
      readonly readable: number;
      /** Where in the browser's storage the original was copied to; null where there was no room for it. */
      readonly backupKey: string | null;
    };

/**
 * Did a later version of the site than this one write what is stored?
 * @param data what is stored, parsed
 * @param version this one's number of the form
 */
export function isLater(data: unknown, version: number): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.gtValue(version)) }), data);
}

/** What is kept, as changes see it. */
export interface PersistedContent<Items> {
  readonly items: Items;
  /** Top-level fields that only some pages or other versions of the site know: kept, and written back. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What was found in storage: all that could be read. */
export interface PersistedFile<Items> extends PersistedContent<Items> {
  /** `damaged`: something in it could not be read. `newer`: a later version of the site wrote it. */
  readonly condition: "good" | "damaged" | "newer";
}

/** What is kept, at one moment. */
export interface PersistedState<Items> {
  readonly items: Items;
  /** What the visitor must know; null where all is well. */
  readonly problem: PersistProblem | null;
  /** False while some change is in this page only, and not in storage. Then `problem` says why. */
  readonly kept: boolean;
}

/** How one sort of thing is kept. */
export interface PersistedKind<Items, Change> {
  /** The key of the browser's storage. */
  key: string;
  /** Reads the stored text, null where there is none. Never throws. */
  parse: (text: string | null) => PersistedFile<Items>;
  format: (content: PersistedContent<Items>) => string;
  /** @returns `content` itself where nothing changes */
  apply: (content: PersistedContent<Items>, changes: readonly Change[]) => PersistedContent<Items>;
}

/** Fit for React's `useSyncExternalStore`: the functions need no `this`, and a snapshot stays the same until a change. */
export interface PersistedStore<Items, Change> {
  getSnapshot(): PersistedState<Items>;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
  change(made: Change): void;
  /** All of it, with the fields that the snapshot leaves out. */
  content(): PersistedContent<Items>;
}

/** Where the browser's `storage` and `pageshow` events arrive. */
export type PersistedEvents = Pick<EventTarget, "addEventListener"> | undefined;

/** The window, or nothing outside a browser. */
export const pageEvents = (): PersistedEvents => (typeof window === "undefined" ? undefined : window);

/**
 * Opens what is kept.
 *
 * Each change is applied to what is stored at that moment, not to what this tab saw last, so tabs don't undo each
 * other's. Where two write in the same moment neither sees the other's yet, and the later takes the earlier's place;
 * when it hears of it, it makes what it wrote last once more, to what it has written over. A change that could not be
 * written stays pending and is written with the next one.
 * @param storage the browser's; null where it must not be used
 */
export function createPersistedStore<Items extends readonly unknown[], Change>(
  storage: Storage | null,
  { key, parse, format, apply }: PersistedKind<Items, Change>,
  events: PersistedEvents,
): PersistedStore<Items, Change> {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let file = parse(null);
  let pending: readonly Change[] = [];
  /** What this tab wrote last, and over which text. */
  let written: readonly [over: string | null, changes: readonly Change[]] | null = null;
  /** Why nothing can be read or written now. */
  let obstacle: PersistProblem | null = null;
  /** Stays until the page is left, even when the damage has been written over: the visitor has to learn of it. */
  let damage: PersistProblem | null = null;
  let shown: PersistedContent<Items> = file;
  let snapshot: PersistedState<Items>;

  /** @param lost what another tab had stored and this one wrote over; default: what is stored */
  function read(lost?: string): void {
    obstacle = { kind: "blocked" };
    try {
      const found = lost ?? storage?.getItem(key);
      if (found === undefined) return;
      obstacle = null;
      if (found === text) return;
      // Whoever has written this has seen what this tab wrote, or will hear of it: this one need not make it once more.
      if (lost === undefined) written = null;
      text = found;
      file = parse(found);
    } catch {
      // Blocked: the pages say so.
    }
  }

  /** Whether what is stored may be written over. */
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
    if (writable && shown !== file) write(shown);
    // What came to nothing (removed here, and by another tab as well) is as good as written.
    else if (writable) pending = [];
    publish(shown.items);
  }

  function publish(items: Items): void {
    const next: PersistedState<Items> = { items, problem: obstacle ?? damage, kept: pending.length === 0 };
    const { items: oldItems, problem, kept } = snapshot;
    if (oldItems === items && isSame(problem, next.problem) && kept === next.kept) return;
    snapshot = next;
    for (const listener of listeners) listener();
  }

  snapshot = { items: file.items, problem: null, kept: true };
  refresh();
  events?.addEventListener("storage", (event) => {
    const { key: changed, oldValue, newValue } = event as StorageEvent;
    // A key of null means that all of the storage was cleared.
    if (changed && changed !== key) return;
    const mine = text;
    refresh();
    // Heard of late: the other tab has written over the same text as this one, and a moment before.
    if (written?.[0] !== oldValue || text !== mine || !newValue) return;
    pending = [...written[1], ...pending];
    refresh(newValue);
  });
  // A page that comes back from the browser's back/forward cache has missed what other tabs did meanwhile.
  events?.addEventListener("pageshow", () => refresh());

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(made) {
      pending = [...pending, made];
      refresh();
    },
    content: () => shown,
  };
}

function isSame(one: PersistProblem | null, other: PersistProblem | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Tells a full storage from one that is blocked, across browsers. */
function isFull(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    // Firefox has a name of its own: https://developer.mozilla.org/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria
    (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED")
  );
}

/**
 * Copies what is damaged to a key of its own, never over another copy.
 * @returns the key that holds it; null where it could not be written
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
