/**
 * The planner against a simple model, with fast-check's commands: two tabs that plan and import, storage that fails at any
 * write, pages that crash with unwritten changes. What a tab reported as persisted must be there for pages opened later.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeLists } from "../list/merge.ts";
import { SAVED_KEY, type SavedList } from "../list/model.ts";
import { fieldsOf, move, planOf, STATUSES, type Status, setNotes, setStatus } from "../list/plan.ts";
import { createSavedStore, type SavedStore } from "../list/store.ts";
import { TestStorage } from "../testing/testStorage.ts";

/** The plan of one project, as the visitor knows it. */
interface Entry {
  id: string;
  status: Status | null;
  notes: string | null;
  /** Notes that must still exist beside the present ones. */
  others: string[];
}

/** The list in the simplest form. Its operations are written independently of those under test. */
interface Plan {
  entries: Entry[];
  /** Removed, with a plan. */
  held: Entry[];
  /** No import so far: then the model knows the order, too. */
  ordered: boolean;
}
type Operation = (plan: Plan) => void;

const FILE_TEXT = "from the file";
const FILE: SavedList = {
  items: ["b", "e"].map((id) => ({
    id,
    title: id,
    org: "Acme",
    issueUrl: null,
    savedAt: "2019-01-01T00:00:00.000Z",
    status: { is: "applied", at: "2020-01-01T00:00:00.000Z" },
    notes: { text: FILE_TEXT, at: "2020-01-01T00:00:00.000Z" },
  })),
  extra: {},
};

const find = (plan: Plan, id: string) => plan.entries.find((entry) => entry.id === id);

const operations = {
  save:
    (id: string): Operation =>
    (plan) => {
      if (find(plan, id)) return;
      const held = plan.held.find((entry) => entry.id === id);
      plan.held = plan.held.filter((entry) => entry !== held);
      plan.entries.push(held ?? { id, status: null, notes: null, others: [] });
    },
  remove:
    (id: string): Operation =>
    (plan) => {
      const entry = find(plan, id);
      plan.entries = plan.entries.filter((other) => other !== entry);
      if (entry && (entry.status !== null || entry.notes !== null)) plan.held.push(entry);
    },
  status:
    (id: string, status: Status): Operation =>
    (plan) => {
      const entry = find(plan, id);
      if (entry) entry.status = status;
    },
  notes:
    (id: string, text: string, base: string): Operation =>
    (plan) => {
      const entry = find(plan, id);
      if (!entry || (entry.notes ?? "") === text) return;
      if (entry.notes !== null && entry.notes !== base) entry.others.push(entry.notes);
      entry.notes = text;
    },
  move:
    (id: string, before: string | null): Operation =>
    (plan) => {
      const entry = find(plan, id);
      const target = before === null ? null : find(plan, before);
      if (!entry || target === undefined || target === entry) return;
      const rest = plan.entries.filter((other) => other !== entry);
      rest.splice(target === null ? rest.length : rest.indexOf(target), 0, entry);
      plan.entries = rest;
    },
  import: (): Operation => (plan) => {
    plan.ordered = false;
    for (const { id } of FILE.items) {
      const entry = find(plan, id);
      if (!entry) plan.entries.push({ id, status: "applied", notes: FILE_TEXT, others: [] });
      else {
        entry.status ??= "applied";
        if (!entry.notes) entry.notes = FILE_TEXT;
        else if (entry.notes !== FILE_TEXT) entry.others.push(FILE_TEXT);
      }
    }
  },
};

interface Model {
  inStorage: Plan;
  /** What each tab was asked to do and has reported as not persisted. */
  pending: [Operation[], Operation[]];
}

class Real {
  readonly storage = new TestStorage();
  readonly events: [EventTarget, EventTarget] = [this.storage.tab(), this.storage.tab()];
  readonly tabs: [SavedStore, SavedStore] = [this.open(0), this.open(1)];
  #time = Date.UTC(2026, 0, 1);

  open(tab: 0 | 1): SavedStore {
    this.events[tab] = this.storage.tab();
    return createSavedStore(this.storage, { events: this.events[tab], now: () => this.now() });
  }

  now(): Date {
    this.#time += 1000;
    return new Date(this.#time);
  }

  /** What a page that is opened later reads. */
  stored(): SavedList {
    const { mode } = this.storage;
    this.storage.mode = "works";
    const store = createSavedStore(this.storage, { events: undefined });
    expect(store.getSnapshot().problem).toBeNull();
    this.storage.mode = mode;
    return store.list();
  }
}

function check({ inStorage, pending }: Model, real: Real): void {
  const { items } = real.stored();
  const ids = items.map(({ id }) => id);
  const expected = inStorage.entries.map(({ id }) => id);
  if (inStorage.ordered) expect(ids).toEqual(expected);
  else expect([...ids].sort()).toEqual([...expected].sort());
  for (const entry of inStorage.entries) {
    const item = items.find(({ id }) => id === entry.id);
    if (!item) throw new Error(`${entry.id} is lost`);
    const { status, notes, otherNotes } = planOf(item);
    expect(status).toBe(entry.status ?? "interested");
    expect(notes).toBe(entry.notes ?? "");
    for (const text of entry.others)
      expect([notes, ...otherNotes.map((other) => other.text)].some((kept) => kept.includes(text))).toBe(
        true,
      );
  }
  for (const tab of [0, 1] as const) {
    const { persisted, problem } = real.tabs[tab].getSnapshot();
    expect(persisted).toBe(pending[tab].length === 0);
    // A change that is not persisted is always reported.
    if (!persisted) expect(problem).not.toBeNull();
  }
}

/** A command, applied to the tab and to the model. */
class Step implements fc.Command<Model, Real> {
  readonly name: string;
  readonly tab: 0 | 1;
  readonly act: (real: Real, tab: 0 | 1) => Operation | undefined;

  constructor(name: string, at: 0 | 1, act: (real: Real, tab: 0 | 1) => Operation | undefined) {
    this.name = name;
    this.tab = at;
    this.act = act;
  }

  check = () => true;

  run(model: Model, real: Real): void {
    const operation = this.act(real, this.tab);
    if (this.name === "die") model.pending[this.tab] = [];
    if (operation) model.pending[this.tab].push(operation);
    // As soon as a tab reports everything as persisted, all its changes must be in storage.
    if (real.tabs[this.tab].getSnapshot().persisted) {
      for (const change of model.pending[this.tab]) change(model.inStorage);
      model.pending[this.tab] = [];
    }
    check(model, real);
  }

  toString = () => `${this.name} in tab ${this.tab}`;
}

const tab = fc.constantFrom<0 | 1>(0, 1);
const id = fc.constantFrom("a", "b", "c", "d");
const step = <Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  act: (store: SavedStore, value: Value, real: Real) => Operation | undefined,
) =>
  fc
    .tuple(tab, values)
    .map(
      ([at, value]) =>
        new Step(`${name} ${JSON.stringify(value)}`, at, (real, index) => act(real.tabs[index], value, real)),
    );

const commands = [
  step("save", id, (store, value) => {
    store.save({ id: value, title: value, org: "Acme", issueUrl: null });
    return operations.save(value);
  }),
  step("remove", id, (store, value) => (store.remove(value) ? operations.remove(value) : undefined)),
  step("status", fc.tuple(id, fc.constantFrom(...STATUSES)), (store, [value, status], real) => {
    store.change(setStatus(value, status, real.now()));
    return operations.status(value, status);
  }),
  // Notes are never emptied here: empty ones are contained in all others, so an import may restore those (see merge.ts).
  step("notes", fc.tuple(id, fc.constantFrom("ask", "read")), (store, [value, text], real) => {
    // Like the page: the base is what this tab shows.
    const shown = store.getSnapshot().items.find((item) => item.id === value);
    const base = (shown && fieldsOf(shown).notes?.text) ?? "";
    store.change(setNotes(value, text, base, real.now()));
    return operations.notes(value, text, base);
  }),
  step("move", fc.tuple(id, fc.option(id)), (store, [value, before], real) => {
    store.change(move(value, before, real.now()));
    return operations.move(value, before);
  }),
  step("import", fc.constant(null), (store) => {
    store.change((own) => mergeLists(own, FILE));
    return operations.import();
  }),
  step(
    "storage",
    fc.constantFrom<TestStorage["mode"]>("works", "works", "full", "blocked"),
    (_store, mode, real) => {
      real.storage.mode = mode;
      return undefined;
    },
  ),
  tab.map(
    (at) =>
      new Step("hear", at, (real) => {
        real.storage.announce(SAVED_KEY, [real.events[at]]);
        return undefined;
      }),
  ),
  tab.map(
    (at) =>
      new Step("die", at, (real) => {
        real.tabs[at] = real.open(at);
        return undefined;
      }),
  ),
];

it("never loses a plan that was reported as persisted, whatever fails between two writes", () => {
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 60 }), (sequence) => {
      fc.modelRun(() => {
        const model: Model = { inStorage: { entries: [], held: [], ordered: true }, pending: [[], []] };
        return { model, real: new Real() };
      }, sequence);
    }),
    { numRuns: 400 },
  );
});
