import { describe, expect, it } from "vitest";
import { applyChanges, type Change, put, remove } from "./changes.ts";
import type { SavedItem, SavedList } from "./model.ts";
import {
  arrangedOf,
  fieldsOf,
  isSent,
  move,
  planOf,
  STATUSES,
  setNotes,
  setStatus,
  setTick,
  settleNotes,
} from "./plan.ts";

const now = new Date("2026-05-01T10:00:00Z");
const item = (id: string): SavedItem => ({
  id,
  title: id,
  org: "Acme",
  issueUrl: null,
  savedAt: "2026-01-01T00:00:00.000Z",
});
const list = (...ids: string[]): SavedList => ({ items: ids.map(item), extra: {} });
const idsOf = ({ items }: SavedList) => items.map(({ id }) => id).join("");
function planAfter(start: SavedList, ...changes: Change[]) {
  const [first] = applyChanges(start, changes).items;
  if (!first) throw new Error("The list is empty.");
  return planOf(first);
}

describe("a plan", () => {
  it("begins as interested, without notes and ticks", () => {
    expect(planAfter(list("a"))).toEqual({
      status: "interested",
      notes: "",
      otherNotes: [],
      ticked: new Set(),
      formerTitle: null,
    });
  });

  it("ignores values that it does not know", () => {
    const odd = { ...item("a"), status: "done", notes: 7, otherNotes: {}, ticks: [1], formerTitle: null };
    expect(planOf(odd)).toEqual(planOf(item("a")));
    expect(planOf({ ...item("a"), status: { is: "won", at: now.toISOString() } } as SavedItem).status).toBe(
      "interested",
    );
  });

  it("stores status, notes and ticks, and removes a tick", () => {
    const plan = planAfter(
      list("a", "b"),
      setStatus("a", "applied", now),
      setNotes("a", "call Ada", "", now),
      setTick("a", "skill:go", true, now),
      setTick("a", "skill:sql", true, now),
      setTick("a", "skill:go", false, now),
    );
    expect(plan).toMatchObject({ status: "applied", notes: "call Ada", ticked: new Set(["skill:sql"]) });
  });

  it("has no fields if nothing was planned", () => {
    expect(Object.keys(fieldsOf(item("a")))).toEqual([]);
  });

  it("gives each change its own time", () => {
    const later = new Date("2026-06-01T10:00:00Z");
    const [first] = applyChanges(list("a"), [
      setStatus("a", "applied", now),
      setStatus("a", "dropped", later),
      setNotes("a", "one", "", now),
      setNotes("a", "two", "one", later),
    ]).items;
    expect(first && fieldsOf(first)).toEqual({
      status: { is: "dropped", at: later.toISOString() },
      notes: { text: "two", at: later.toISOString() },
    });
  });

  it("changes nothing if the notes are the same, and settles no notes that are not there", () => {
    const start = applyChanges(list("a"), [setNotes("a", "call Ada", "", now)]);
    expect(setNotes("a", "call Ada", "", now)(start)).toBe(start);
    expect(setNotes("a", "", "", now)(list("a")).items[0]).toEqual(item("a"));
    expect(planAfter(list("a"), setNotes("a", "new", "something else", now)).otherNotes).toEqual([]);
  });

  it("changes nothing if the item is gone", () => {
    const start = list("a");
    for (const change of [
      setStatus("b", "applied", now),
      setNotes("b", "n", "", now),
      setTick("b", "k", true, now),
      move("b", "a", now),
      move("a", "b", now),
      settleNotes("a", { text: "n", at: now.toISOString() }, true, now),
    ])
      expect(change(start)).toBe(start);
  });

  it.each([
    ["stands", now],
    ["has gone back", new Date("2020-01-01T00:00:00Z")],
  ])("gives a change a later time than what it replaces, even if the clock %s", (_, clock) => {
    const [first] = applyChanges(list("a"), [
      setStatus("a", "applied", now),
      setStatus("a", "dropped", clock),
    ]).items;
    expect(first && fieldsOf(first).status).toEqual({ is: "dropped", at: "2026-05-01T10:00:00.001Z" });
  });
});

it("makes a change even if a stored time is invalid", () => {
  const broken = { ...item("a"), status: { is: "applied", at: "2999-99-99T99:99:99.999Z" } };
  const [first] = applyChanges({ items: [broken], extra: {} }, [setStatus("a", "dropped", now)]).items;
  expect(first && fieldsOf(first).status).toEqual({ is: "dropped", at: now.toISOString() });
});

it("uses no time after the last one that can be written", () => {
  const last = { ...item("a"), status: { is: "applied", at: "9999-12-31T23:59:59.999Z" } };
  const [first] = applyChanges({ items: [last], extra: {} }, [setStatus("a", "dropped", now)]).items;
  expect(first && fieldsOf(first).status).toEqual({ is: "dropped", at: "9999-12-31T23:59:59.999Z" });
});

describe("notes from two places", () => {
  const elsewhere = setNotes("a", "call Bo", "", now);

  it("are both kept if the second were written without knowing the first", () => {
    expect(planAfter(list("a"), elsewhere, setNotes("a", "call Ada", "", now))).toMatchObject({
      notes: "call Ada",
      otherNotes: [{ text: "call Bo" }],
    });
  });

  it("are one if the second were written on top of the first", () => {
    expect(planAfter(list("a"), elsewhere, setNotes("a", "call Ada", "call Bo", now))).toMatchObject({
      notes: "call Ada",
      otherNotes: [],
    });
  });

  it.each([
    [true, "call Ada\n\ncall Bo"],
    [false, "call Ada"],
  ])("are settled by the visitor (keep: %s)", (keep, notes) => {
    const other = { text: "call Bo", at: now.toISOString() };
    const settled = planAfter(
      list("a"),
      elsewhere,
      setNotes("a", "call Ada", "", now),
      settleNotes("a", other, keep, now),
    );
    expect(settled).toMatchObject({ notes, otherNotes: [] });
  });
});

it("adds other notes without blank lines if its own are blank", () => {
  const other = { text: "call Bo", at: now.toISOString() };
  const start = {
    items: [{ ...item("a"), notes: { ...other, text: " \n" }, otherNotes: [other] } as SavedItem],
    extra: {},
  };
  expect(planAfter(start, settleNotes("a", other, true, now)).notes).toBe("call Bo");
});

it("uses other notes as its own if it has none", () => {
  const other = { text: "call Bo", at: now.toISOString() };
  const start = {
    items: [{ ...item("a"), otherNotes: [other, { ...other, text: "read" }] } as SavedItem],
    extra: {},
  };
  expect(planAfter(start, settleNotes("a", other, true, now))).toMatchObject({
    notes: "call Bo",
    otherNotes: [{ text: "read" }],
  });
});

describe("the order", () => {
  it.each([
    ["c", "a", "cabd"],
    ["a", "d", "bcad"],
    ["a", null, "bcda"],
    ["b", "a", "bacd"],
  ] as const)("has %s moved before %s", (id, before, expected) => {
    const moved = move(id, before, now)(list("a", "b", "c", "d"));
    expect(idsOf(moved)).toBe(expected);
    expect(arrangedOf(moved)?.ids.join("")).toBe(expected);
  });

  it("does not change if nothing moves", () => {
    const start = list("a", "b");
    expect(move("a", "b", now)(start)).toBe(start);
    expect(move("b", null, now)(start)).toBe(start);
  });
});

describe("removing an item", () => {
  const planned = applyChanges(list("a", "b"), [setNotes("a", "call Ada", "", now)]);

  it("keeps its plan for when it is saved again", () => {
    const again = applyChanges(planned, [remove("a"), put({ ...item("a"), title: "A new title" }, null)]);
    expect(idsOf(again)).toBe("ba");
    expect(again.items[1]).toMatchObject({ title: "A new title", notes: { text: "call Ada" } });
    expect(again.extra.removed).toEqual([]);
  });

  it("keeps no item without a plan, and no more than twenty", () => {
    expect(remove("b")(planned).extra).toEqual({});
    const many = Array.from({ length: 25 }, (_, index) => `p${index}`);
    const emptied = applyChanges(
      list(...many),
      many.flatMap((id) => [setStatus(id, "dropped", now), remove(id)]),
    );
    expect(emptied.extra.removed).toHaveLength(20);
    expect(emptied.extra.removed).toMatchObject([{ id: "p24" }, { id: "p23" }, ...Array(18).fill({})]);
  });

  it("keeps one plan for each project, the last", () => {
    const twice = applyChanges(planned, [
      setStatus("b", "applied", now),
      remove("b"),
      remove("a"),
      put(item("a"), null),
      setNotes("a", "call Bo", "call Ada", now),
      remove("a"),
    ]);
    expect(twice.extra.removed).toMatchObject([{ id: "a", notes: { text: "call Bo" } }, { id: "b" }]);
    expect(put(item("b"), null)(twice).extra.removed).toMatchObject([{ id: "a" }]);
  });

  it("keeps only the present plan of an item that an import had added again", () => {
    const old = { ...item("a"), mood: 1 };
    const back = { ...planned, extra: { removed: [old] } };
    expect(remove("a")(back).extra.removed).toEqual([planned.items[0]]);
    expect(remove("a")(planned).extra.removed).toEqual([planned.items[0]]);
  });

  it("changes nothing if the item is there already, or is not there to be removed", () => {
    expect(put(item("a"), null)(planned)).toBe(planned);
    expect(remove("z")(planned)).toBe(planned);
  });

  it("reads what it can of what another version stored there", () => {
    const odd = { ...list(), extra: { removed: [7, null, { id: 1 }, { ...item("a"), mood: 1 }] } };
    expect(put(item("a"), null)(odd)).toMatchObject({
      items: [{ id: "a", mood: 1 }],
      extra: { removed: [] },
    });
  });

  it("does not change what another version stored there", () => {
    const odd = { ...list("a"), extra: { removed: "all" } };
    expect(put(item("b"), null)(odd).extra).toEqual({ removed: "all" });
  });
});

it("counts an application as sent, whatever came of it, unless it was dropped", () => {
  expect(STATUSES.filter(isSent)).toEqual(["applied", "accepted", "not-selected"]);
});
