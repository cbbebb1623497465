/**
 * The saved list against a simple model, by fast-check's commands: two tabs of this version, one of an older and one of a
 * later version of the site, power cuts between any two writes to the storage, files that accidents leave half-written, a
 * storage that is full or blocked. What anybody was told is persisted must be there, as it was, or in a copy beside it.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { TestStorage } from "../testing/testStorage.ts";
import { SAVED_KEY } from "./model.ts";
import { fieldsOf, setNotes } from "./plan.ts";
import { createSavedStore, type SavedStore } from "./store.ts";

/** What a page of this version sees of the storage. Its process can end after a number of writes. */
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
  promised: Entries;
  /** What each tab was asked to do and has reported as not persisted. */
  owed: [Operation[], Operation[]];
  /** Texts that could not be read as a whole: each must still be somewhere, to the letter. */
  damaged: Set<string>;
  /** What a later version wrote: not to be touched. */
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

  /** Does what no page does: looks at the disk, or changes it, whatever the browser says. */
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

/** The stored file, read as plainly as can be. */
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
  expect(entriesOf(text)).toEqual(model.promised);
  if (model.future !== null) expect(text).toBe(model.future);
  const copies = real.copies();
  for (const damaged of model.damaged) expect([text, ...copies]).toContain(damaged);
  for (const [at, tab] of real.tabs.entries()) {
    const { persisted, problem } = tab.store.getSnapshot();
    expect(persisted).toBe(model.owed[at]?.length === 0);
    // What is not persisted is never silent.
    if (!persisted) expect(problem).not.toBeNull();
  }
}

/** Something that happens in one tab. @param left writes after which the tab's process ends; null where it lives on */
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
    const owed = model.owed[this.at];
    tab.page.wroteList = false;
    tab.page.left = this.left ?? Number.POSITIVE_INFINITY;
    const operation = this.act(tab, real);
    if (operation) owed.push(operation);
    const done = this.left === null ? tab.store.getSnapshot().persisted : tab.page.wroteList;
    // The rule of the model: as soon as a tab says that all is persisted, everything it owed is promised.
    if (done) for (const one of owed) one(model.promised);
    if (done || this.left !== null) model.owed[this.at] = [];
    if (this.left !== null) real.tabs[this.at] = real.open();
    check(model, real);
    const { problem } = real.tabs[this.at].store.getSnapshot();
    if (problem?.kind === "blocked") return;
    const expected = new Map(model.promised);
    for (const one of model.owed[this.at]) one(expected);
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

/** What is on the disk is now this, and no page did it: only what it says can be asked for, and copies made before. */
function accident(model: Model, real: Real, text: string): void {
  real.onDisk((storage) => storage.setItem(SAVED_KEY, text));
  const copies = real.copies();
  model.damaged = new Set([...model.damaged].filter((damaged) => copies.includes(damaged))).add(text);
  model.promised = entriesOf(text);
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
  // The first version knew no notes, and kept what it did not know.
  id.map(
    (given) =>
      new OnDisk(`an older version saves ${given}`, (model, real, text) => {
        if (!isSound(model, text) || model.future !== null || model.promised.has(given)) return;
        const file = plainly(text);
        real.onDisk((storage) =>
          storage.setItem(SAVED_KEY, JSON.stringify({ ...file, items: [...file.items, bare(given)] })),
        );
        model.promised.set(given, "");
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
        model.promised = entriesOf(future);
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
      model.promised = new Map();
      model.damaged = new Set();
      model.future = null;
    }),
  ),
];

it("keeps what anybody was told is persisted, or a copy to the letter, whatever versions and accidents meet", () => {
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 50 }), (sequence) => {
      fc.modelRun(() => {
        const model: Model = { promised: new Map(), owed: [[], []], damaged: new Set(), future: null };
        return { model, real: new Real() };
      }, sequence);
    }),
    { numRuns: 400 },
  );
});
