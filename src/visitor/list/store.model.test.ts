/** Two tabs, storage that fails at any moment, pages that crash, checked against a model of what was reported as persisted. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { TestStorage } from "../testing/testStorage.ts";
import { SAVED_KEY } from "./model.ts";
import { createSavedStore, type SavedStore } from "./store.ts";

type Step =
  | { do: "save"; tab: 0 | 1; id: string }
  | { do: "remove"; tab: 0 | 1; id: string }
  | { do: "storage"; mode: TestStorage["mode"] }
  | { do: "tell"; tab: 0 | 1 }
  | { do: "reload"; tab: 0 | 1 };

const tab = fc.constantFrom<0 | 1>(0, 1);
const id = fc.constantFrom("a", "b", "c", "d");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("save" as const), tab, id }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("remove" as const), tab, id }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("storage" as const),
      mode: fc.constantFrom("works", "full", "blocked"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("tell" as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reload" as const), tab }) },
);

interface Tab {
  store: SavedStore;
  events: EventTarget;
  /** What this tab was asked to do and has reported as not persisted, in order. */
  pending: { save: boolean; id: string }[];
}

/** The visitor's view: what storage must contain, and what each tab must still write. */
class World {
  readonly storage = new TestStorage();
  readonly inStorage = new Set<string>();
  readonly tabs: [Tab, Tab] = [this.open(), this.open()];

  open(): Tab {
    const events = this.storage.tab();
    return { store: createSavedStore(this.storage, { events }), events, pending: [] };
  }

  /** As soon as a tab reports everything as persisted, all its changes must be in storage. */
  settle(at: Tab): void {
    if (!at.store.getSnapshot().persisted) return;
    for (const { save, id } of at.pending) {
      if (save) this.inStorage.add(id);
      else this.inStorage.delete(id);
    }
    at.pending = [];
  }

  take(what: Step): void {
    if (what.do === "storage") {
      this.storage.mode = what.mode;
      return;
    }
    if (what.do === "reload") this.tabs[what.tab] = this.open();
    const at = this.tabs[what.tab];
    if (what.do === "tell") this.storage.announce(SAVED_KEY, [at.events]);
    if (what.do === "save") {
      at.pending.push({ save: true, id: what.id });
      at.store.save({ id: what.id, title: what.id, org: "Acme", issueUrl: null });
    }
    if (what.do === "remove" && at.store.has(what.id)) {
      at.pending.push({ save: false, id: what.id });
      at.store.remove(what.id);
    }
    this.settle(at);
  }

  /** What a page that is opened later reads. */
  stored(): string[] {
    const { mode } = this.storage;
    this.storage.mode = "works";
    const found = createSavedStore(this.storage, { events: undefined }).getSnapshot();
    this.storage.mode = mode;
    expect(found.problem).toBeNull();
    return found.items.map(({ id }) => id).sort();
  }
}

it("never loses a change that was reported as persisted, and always shows every change", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const world = new World();
      for (const what of steps) {
        world.take(what);
        expect(world.stored()).toEqual([...world.inStorage].sort());
        for (const { store, pending } of world.tabs) {
          const { items, problem, persisted } = store.getSnapshot();
          expect(persisted).toBe(pending.length === 0);
          // A change that is not persisted is always reported.
          if (!persisted) expect(problem).not.toBeNull();
          const last = new Map(pending.map(({ id, save }) => [id, save]));
          for (const [id, save] of last) expect(items.some((item) => item.id === id)).toBe(save);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it("shows the same in both tabs once both have their events and storage works", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const world = new World();
      for (const what of steps) world.take(what);
      world.take({ do: "storage", mode: "works" });
      for (const at of [0, 1, 0] as const) world.take({ do: "tell", tab: at });
      const [one, two] = world.tabs.map(({ store }) => store.getSnapshot());
      expect(one).toEqual(two);
      expect(one?.persisted).toBe(true);
      expect(one?.items.map(({ id }) => id).sort()).toEqual([...world.inStorage].sort());
    }),
    { numRuns: 300 },
  );
});
