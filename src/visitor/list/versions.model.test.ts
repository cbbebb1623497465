/**
 * The saved list against a simple model, with fast-check's commands: two tabs of this version, one of an older and one of a
 * later version of the site, power cuts between any two writes to storage, texts that crashes leave half-written, storage
 * that is full or blocked. What was reported as persisted must be in storage, unchanged, or in a copy.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { TestStorage } from "../testing/testStorage.ts";
import { SAVED_KEY } from "./model.ts";
import { fieldsOf, setNotes } from "./plan.ts";
import { createSavedStore, type SavedStore } from "./store.ts";

/** Storage as a page of this version sees it. The page's process can end after a number of writes. */
class PageStorage extends TestStorage {
  readonly shared: TestStorage;
  /** Writes that still reach the disk. */
  left = Number.POSITIVE_INFINITY;
  wroteList = false;

  constructor(shared: TestStorage) {
    super();
    this.shared = shared;
  }

  override getItem(key: string): string | null {
    return this.shared.getItem(key);
  }

  override setItem(key: string, value: string): void {
    if (this.left <= 0) throw new Error("This page is no more.");
    this.shared.setItem(key, value);
    this.left--;
    if (key === SAVED_KEY) this.wroteList = true;
  }
}

/** Ids with their notes, "" for none. */
type Entries = Map<string, string>;
type Operation = (entries: Entries) => void;

interface Model {
  /** What the storage must hold under the list's key. */
  inStorage: Entries;
  /** What each tab was asked to do and has reported as not persisted. */
  pending: [Operation[], Operation[]];
  /** Texts that could not be read completely: an exact copy of each must exist. */
  damaged: Set<string>;
  /** What a later version wrote, which must not change. */
  future: string | null;
}

interface Tab {
  store: SavedStore;
  page: PageStorage;
  events: EventTarget;
}

class Real {
  readonly storage = new TestStorage();
  readonly tabs: [Tab, Tab] = [this.open(), this.open()];
  #time = Date.UTC(2026, 0, 1);

  open(): Tab {
    const events = this.storage.tab();
    const page = new PageStorage(this.storage);
    return { store: createSavedStore(page, { events, now: () => this.now() }), page, events };
  }

  now(): Date {
    this.#time += 1000;
    return new Date(this.#time);
  }

  /** Reads or changes the disk directly, even if storage fails. */
  onDisk<Result>(act: (storage: TestStorage) => Result): Result {
    const { mode } = this.storage;
    this.storage.mode = "works";
    const result = act(this.storage);
    this.storage.mode = mode;
    return result;
  }

  text(): string | null {
    return this.onDisk((storage) => storage.getItem(SAVED_KEY));
  }

  copies(): string[] {
    return this.onDisk((storage) =>
      Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "")
        .filter((key) => key !== SAVED_KEY)
        .map((key) => storage.getItem(key) ?? ""),
    );
  }
}

/** The stored text, parsed in the simplest way. */
function plainly(text: string | null): { version: number; items: Record<string, unknown>[] } {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return { version: 1, items: [] };
  }
}

function entriesOf(text: string | null): Entries {
  const { items } = plainly(text);
  return new Map(
    items.flatMap(({ id, notes }) =>
      typeof id === "string" ? [[id, (notes as { text: string } | undefined)?.text ?? ""]] : [],
    ),
  );
}

const shownBy = ({ store }: Tab): Entries =>
  new Map(store.getSnapshot().items.map((item) => [item.id, fieldsOf(item).notes?.text ?? ""]));

function check(model: Model, real: Real): void {
  const text = real.text();
  expect(entriesOf(text)).toEqual(model.inStorage);
  if (model.future !== null) expect(text).toBe(model.future);
  const copies = real.copies();
  for (const damaged of model.damaged) expect([text, ...copies]).toContain(damaged);
  for (const [at, tab] of real.tabs.entries()) {
    const { persisted, problem } = tab.store.getSnapshot();
    expect(persisted).toBe(model.pending[at]?.length === 0);
    // A change that is not persisted is always reported.
    if (!persisted) expect(problem).not.toBeNull();
  }
}

/** Something that happens in one tab. @param left writes after which the tab's process ends; null if it does not */
class InTab implements fc.Command<Model, Real> {
  readonly name: string;
  readonly at: 0 | 1;
  readonly left: number | null;
  readonly act: (tab: Tab, real: Real) => Operation | undefined;

  constructor(name: string, at: 0 | 1, left: number | null, act: InTab["act"]) {
    this.name = name;
    this.at = at;
    this.left = left;
    this.act = act;
  }

  check = () => true;

  run(model: Model, real: Real): void {
    const tab = real.tabs[this.at];
    const pending = model.pending[this.at];
    tab.page.wroteList = false;
    tab.page.left = this.left ?? Number.POSITIVE_INFINITY;
    const operation = this.act(tab, real);
    if (operation) pending.push(operation);
    const done = this.left === null ? tab.store.getSnapshot().persisted : tab.page.wroteList;
    // As soon as a tab reports everything as persisted, all its changes must be in storage.
    if (done) for (const one of pending) one(model.inStorage);
    if (done || this.left !== null) model.pending[this.at] = [];
    if (this.left !== null) real.tabs[this.at] = real.open();
    check(model, real);
    const { problem } = real.tabs[this.at].store.getSnapshot();
    if (problem?.kind === "blocked") return;
    const expected = new Map(model.inStorage);
    for (const one of model.pending[this.at]) one(expected);
    if (this.left === null) expect(shownBy(real.tabs[this.at])).toEqual(expected);
  }

  toString = () =>
    `${this.name} in tab ${this.at}${this.left === null ? "" : `, cut after ${this.left} writes`}`;
}

/** Something that happens to the disk. */
class OnDisk implements fc.Command<Model, Real> {
  readonly name: string;
  readonly act: (model: Model, real: Real, text: string | null) => void;

  constructor(name: string, act: OnDisk["act"]) {
    this.name = name;
    this.act = act;
  }

  check = () => true;

  run(model: Model, real: Real): void {
    this.act(model, real, real.text());
    check(model, real);
  }

  toString = () => this.name;
}

/** Replaces what is on the disk, as no page does: from now on only its content and earlier copies can be expected. */
function accident(model: Model, real: Real, text: string): void {
  real.onDisk((storage) => storage.setItem(SAVED_KEY, text));
  const copies = real.copies();
  model.damaged = new Set([...model.damaged].filter((damaged) => copies.includes(damaged))).add(text);
  model.inStorage = entriesOf(text);
  model.future = null;
}

const isSound = (model: Model, text: string | null) => text !== null && !model.damaged.has(text);

const at = fc.constantFrom<0 | 1>(0, 1);
const left = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(2) });
const id = fc.constantFrom("a", "b", "c");
const inTab = <Value>(
  name: string,
  value: fc.Arbitrary<Value>,
  act: (tab: Tab, value: Value, real: Real) => Operation | undefined,
) =>
  fc
    .tuple(at, left, value)
    .map(
      ([where, writes, given]) =>
        new InTab(`${name} ${JSON.stringify(given)}`, where, writes, (tab, real) => act(tab, given, real)),
    );
const bare = (given: string) => ({
  id: given,
  title: given,
  org: "Acme",
  issueUrl: null,
  savedAt: "2025-01-01T00:00:00.000Z",
});

const commands = [
  inTab("save", id, ({ store }, given) => {
    store.save(bare(given));
    return (entries) => void (entries.has(given) || entries.set(given, ""));
  }),
  inTab("note", fc.tuple(id, fc.constantFrom("ask Ada", "read")), ({ store }, [given, text], real) => {
    const shown = store.getSnapshot().items.find((item) => item.id === given);
    const base = (shown && fieldsOf(shown).notes?.text) ?? "";
    store.change(setNotes(given, text, base, real.now()));
    return (entries) => void (entries.has(given) && entries.set(given, text));
  }),
  inTab("hear", fc.constant(null), ({ events }, _given, real) => {
    real.storage.announce(SAVED_KEY, [events]);
    return undefined;
  }),
  fc.constantFrom<TestStorage["mode"]>("works", "works", "full", "blocked").map(
    (mode) =>
      new OnDisk(`storage ${mode}`, (_model, real) => {
        real.storage.mode = mode;
      }),
  ),
  // The first version did not know notes, and kept unknown fields.
  id.map(
    (given) =>
      new OnDisk(`an older version saves ${given}`, (model, real, text) => {
        if (!isSound(model, text) || model.future !== null || model.inStorage.has(given)) return;
        const file = plainly(text);
        real.onDisk((storage) =>
          storage.setItem(SAVED_KEY, JSON.stringify({ ...file, items: [...file.items, bare(given)] })),
        );
        model.inStorage.set(given, "");
      }),
  ),
  fc.nat(9).map(
    (number) =>
      new OnDisk(`a later version writes ${number}`, (model, real, text) => {
        if (!isSound(model, text)) return;
        const items = [...plainly(text).items, { ...bare(`later-${number}`), rank: number }, { uid: number }];
        const once = items.filter((item, index) => items.findIndex(({ id }) => id === item.id) === index);
        model.future = JSON.stringify({ version: 2, items: once, board: number });
        const { future } = model;
        real.onDisk((storage) => storage.setItem(SAVED_KEY, future));
        model.inStorage = entriesOf(future);
      }),
  ),
  fc.nat(99).map(
    (share) =>
      new OnDisk(`the file is cut to ${share} %`, (model, real, text) => {
        if (text !== null) accident(model, real, text.slice(0, (text.length * share) / 100));
      }),
  ),
  fc.nat(9).map(
    (number) =>
      new OnDisk(`the first item becomes ${number}`, (model, real, text) => {
        const { version, items } = plainly(text);
        if (items.length === 0 || version !== 1) return;
        accident(model, real, JSON.stringify({ version, items: [{ oops: number }, ...items.slice(1)] }));
      }),
  ),
  fc.constant(
    new OnDisk("the visitor clears the site's data", (model, real) => {
      real.storage.clear();
      model.inStorage = new Map();
      model.damaged = new Set();
      model.future = null;
    }),
  ),
];

it("keeps everything that was reported as persisted, or an exact copy, with any versions and crashes", () => {
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 50 }), (sequence) => {
      fc.modelRun(() => {
        const model: Model = { inStorage: new Map(), pending: [[], []], damaged: new Set(), future: null };
        return { model, real: new Real() };
      }, sequence);
    }),
    { numRuns: 400 },
  );
});
