import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyList } from "../testing/testLists.ts";
import { remove } from "./changes.ts";
import { canonical, mergeLists, undoMerge, withOrder } from "./merge.ts";
import type { SavedItem, SavedList } from "./model.ts";
import { arrangedOf, fieldsOf, type PlannedItem, planOf, type StoredNotes, setStatus } from "./plan.ts";

const EMPTY: SavedList = { items: [], extra: {} };
const [t1, t2, t3] = ["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z", "2026-01-03T00:00:00.000Z"];
const kite: PlannedItem = { id: "t/a/kite", title: "Build a kite", org: "Acme", issueUrl: null, savedAt: t1 };
const loom: PlannedItem = { ...kite, id: "t/a/loom", title: "Mend the loom", savedAt: t2 };
const mill: PlannedItem = { ...kite, id: "t/a/mill", title: "Turn the mill", savedAt: t3 };
const list = (...items: PlannedItem[]): SavedList => ({ items, extra: {} });
const idsOf = ({ items }: SavedList) => items.map(({ id }) => id);
const firstOf = ({ items: [first] }: SavedList): SavedItem => {
  if (!first) throw new Error("The list is empty.");
  return first;
};
const notesOf = (item: SavedItem): StoredNotes[] => {
  const { notes, otherNotes = [] } = fieldsOf(item);
  return notes ? [notes, ...otherNotes] : [...otherNotes];
};

describe("merging any lists", () => {
  it("gives the same result in whatever order three are merged (associative)", () => {
    fc.assert(
      fc.property(anyList, anyList, anyList, (own, a, b) => {
        expect(mergeLists(mergeLists(own, a), b)).toEqual(mergeLists(mergeLists(own, b), a));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same result whichever is merged into the other (commutative)", () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        expect(mergeLists(a, b)).toEqual(mergeLists(b, a));
      }),
    );
  });

  it("changes nothing when repeated (idempotent)", () => {
    fc.assert(
      fc.property(anyList, anyList, (own, a) => {
        const once = mergeLists(own, a);
        expect(mergeLists(once, a)).toEqual(once);
        expect(mergeLists(once, own)).toEqual(once);
      }),
    );
  });

  it("loses no project, no word of notes, no tick and no unknown field", () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const merged = new Map(mergeLists(a, b).items.map((item) => [item.id, item]));
        for (const item of [...a.items, ...b.items]) {
          const found = merged.get(item.id);
          if (!found) throw new Error(`${item.id} is lost`);
          for (const { text } of notesOf(item))
            expect(notesOf(found).some((notes) => notes.text.includes(text))).toBe(true);
          expect(Object.keys(fieldsOf(found).ticks ?? {})).toEqual(
            expect.arrayContaining(Object.keys(fieldsOf(item).ticks ?? {})),
          );
          expect(Object.keys(found)).toEqual(
            expect.arrayContaining(Object.keys(item).filter((key) => key === "mood")),
          );
        }
        expect(merged.size).toBe(new Set([...idsOf(a), ...idsOf(b)]).size);
      }),
    );
  });

  it("keeps the order of a list that is merged into an empty one", () => {
    fc.assert(
      fc.property(anyList, (a) => {
        expect(idsOf(mergeLists(EMPTY, a))).toEqual(idsOf(a));
      }),
    );
  });
});

describe("each field's rule", () => {
  it("takes the later status, whichever list it is in", () => {
    const early = list({ ...kite, status: { is: "applied", at: t1 } });
    const late = list({ ...kite, status: { is: "dropped", at: t2 } });
    for (const merged of [mergeLists(early, late), mergeLists(late, early)])
      expect(planOf(firstOf(merged)).status).toBe("dropped");
  });

  it("takes the later notes and keeps the others as other notes", () => {
    const merged = mergeLists(
      list({ ...kite, notes: { text: "call Ada", at: t2 } }),
      list({ ...kite, notes: { text: "call Bo", at: t1 } }),
    );
    expect(planOf(firstOf(merged))).toMatchObject({
      notes: "call Ada",
      otherNotes: [{ text: "call Bo" }],
    });
  });

  it("drops notes that are contained in others", () => {
    const merged = mergeLists(
      list({ ...kite, notes: { text: "call Ada", at: t2 } }),
      list({ ...kite, notes: { text: "call Ada, then Bo", at: t1 } }),
    );
    expect(planOf(firstOf(merged))).toMatchObject({ notes: "call Ada, then Bo", otherNotes: [] });
  });

  it("has no other notes if all are contained in those that stay", () => {
    const merged = mergeLists(
      list({ ...kite, notes: { text: "read", at: t1 }, otherNotes: [{ text: "call Ada", at: t1 }] }),
      list({ ...kite, notes: { text: "read, call Ada", at: t2 } }),
    );
    expect(firstOf(merged)).not.toHaveProperty("otherNotes");
    expect(planOf(firstOf(merged)).notes).toBe("read, call Ada");
  });

  it("takes the readable one of two values, and keeps fields of unknown versions", () => {
    const odd = { ...kite, status: "won", otherNotes: "none", mood: [1] } as unknown as PlannedItem;
    expect(firstOf(mergeLists(list(odd), list(kite)))).toEqual(odd);
    const readable = { is: "applied", at: t1 };
    for (const merged of [
      mergeLists(list(odd), list({ ...kite, status: readable })),
      mergeLists(list({ ...kite, status: readable }), list(odd)),
    ])
      expect(firstOf(merged)).toMatchObject({ status: readable, otherNotes: "none", mood: [1] });
  });

  it("takes the later value, whatever fields another version has added to it", () => {
    const early = list({ ...kite, status: { is: "applied", at: t1, aim: "z" } });
    const late = list({ ...kite, status: { is: "dropped", at: t2, aim: "a" } });
    for (const merged of [mergeLists(early, late), mergeLists(late, early)])
      expect(fieldsOf(firstOf(merged)).status).toEqual({ is: "dropped", at: t2, aim: "a" });
  });

  it("takes the greater value if both were set at the same time, and of fields without a rule", () => {
    const one = list({ ...kite, status: { is: "applied", at: t1 }, mood: 1 } as PlannedItem);
    const two = list({ ...kite, status: { is: "dropped", at: t1 }, mood: 2 } as PlannedItem);
    for (const merged of [mergeLists(one, two), mergeLists(two, one)])
      expect(firstOf(merged)).toMatchObject({ status: { is: "dropped" }, mood: 2 });
  });

  it("takes the issue of the later save, whichever address is the greater", () => {
    const early = list({ ...kite, issueUrl: "https://z.example/1", savedAt: t1 });
    const late = list({ ...kite, issueUrl: "https://a.example/1", savedAt: t2 });
    for (const merged of [mergeLists(early, late), mergeLists(late, early)])
      expect(firstOf(merged).issueUrl).toBe("https://a.example/1");
  });

  it("takes each tick's later state", () => {
    const merged = mergeLists(
      list({ ...kite, ticks: { a: { done: true, at: t1 }, b: { done: true, at: t2 } } }),
      list({
        ...kite,
        ticks: { a: { done: false, at: t2 }, b: { done: false, at: t1 }, c: { done: true, at: t1 } },
      }),
    );
    expect([...planOf(firstOf(merged)).ticked].sort()).toEqual(["b", "c"]);
  });

  it("takes title and issue of the later save", () => {
    const merged = mergeLists(list({ ...kite, title: "Build two kites", savedAt: t2 }), list(kite));
    expect(firstOf(merged)).toMatchObject({ title: "Build two kites", savedAt: t2 });
  });

  it("uses the order that was chosen later; the rest follows by the time of saving", () => {
    const arranged = (at: string, ...ids: string[]) => ({ arranged: { ids, at } });
    const early = { items: [kite, mill], extra: arranged(t1, kite.id, mill.id) };
    const late = { items: [loom, kite], extra: arranged(t2, loom.id, kite.id) };
    expect(idsOf(mergeLists(early, late))).toEqual([loom.id, kite.id, mill.id]);
  });

  it("sorts lists without a chosen order by the time of saving", () => {
    expect(idsOf(mergeLists(list(kite, mill), list(loom)))).toEqual([kite.id, loom.id, mill.id]);
  });
});

it("stores the order only if it does not follow from what is stored already", () => {
  expect(withOrder(list(kite, loom)).extra).toEqual({});
  expect(withOrder(list(loom, kite)).extra).toEqual({
    arranged: { ids: [loom.id, kite.id], at: expect.any(String) },
  });
  const arranged = { ids: [loom.id, kite.id], at: t2 };
  expect(withOrder({ items: [loom, kite], extra: { arranged, theme: 1 } }).extra).toEqual({
    arranged,
    theme: 1,
  });
  expect(withOrder({ items: [kite, loom], extra: { arranged } }).extra).toEqual({
    arranged: { ids: [kite.id, loom.id], at: t2 },
  });
});

it("canonical() gives the same text for equal values, whatever the order of their keys, and other texts for others", () => {
  expect(canonical({ b: [1, { d: 1, c: null }], a: "x" })).toBe(
    canonical({ a: "x", b: [1, { c: null, d: 1 }] }),
  );
  expect(canonical([2, 1])).toBe("[2,1]");
  expect(canonical({ a: [2, 1] })).not.toBe(canonical({ a: [1, 2] }));
  expect(canonical({ a: null })).toBe('{"a":null}');
});

describe("undoing a merge", () => {
  it("gives the list back as it was, whatever was merged", () => {
    fc.assert(
      fc.property(anyList, anyList, (own, other) => {
        const merged = mergeLists(own, other);
        const undone = undoMerge(own, merged)(merged);
        expect(undone.items).toEqual(own.items);
        expect(arrangedOf(undone)).toEqual(arrangedOf(own));
      }),
    );
  });

  it("leaves alone what the visitor has changed since", () => {
    const own = list(kite);
    const merged = mergeLists(own, list(loom, mill));
    const since = [setStatus(mill.id, "applied", new Date(t3)), remove(kite.id)];
    const changed = since.reduce((state, change) => change(state), merged);
    const undone = undoMerge(own, merged)(changed);
    expect(idsOf(undone)).toEqual([mill.id]);
    expect(planOf(firstOf(undone)).status).toBe("applied");
  });

  it("keeps the order that the visitor has chosen since", () => {
    const own = list(kite, loom);
    const merged = mergeLists(own, list(mill));
    const arranged = { ids: [loom.id, kite.id, mill.id], at: t3 };
    const changed = { items: [loom, kite, mill].map((one) => byId(merged, one.id)), extra: { arranged } };
    expect(idsOf(undoMerge(own, merged)(changed))).toEqual([loom.id, kite.id]);
  });
});

function byId({ items }: SavedList, id: string): SavedItem {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`The list has no ${id}.`);
  return found;
}
