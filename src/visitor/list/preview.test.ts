import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyList } from "../testing/testLists.ts";
import { canonical, mergeLists } from "./merge.ts";
import type { SavedList } from "./model.ts";
import type { PlannedItem } from "./plan.ts";
import { previewMerge } from "./preview.ts";

const [t1, t2] = ["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"];
const kite: PlannedItem = { id: "t/a/kite", title: "Build a kite", org: "Acme", issueUrl: null, savedAt: t1 };
const loom: PlannedItem = { ...kite, id: "t/a/loom", title: "Mend the loom", savedAt: t2 };
const list = (...items: PlannedItem[]): SavedList => ({ items, extra: {} });

describe("previewMerge", () => {
  it("lists what is added, what changes and how, and what stays", () => {
    const own = list({ ...kite, status: { is: "preparing", at: t1 }, notes: { text: "call Ada", at: t1 } });
    const file = list(
      {
        ...kite,
        status: { is: "applied", at: t2 },
        notes: { text: "call Bo", at: t2 },
        ticks: { a: { done: true, at: t1 } },
      },
      loom,
    );
    expect(previewMerge(own, file)).toMatchObject({
      added: [{ id: loom.id }],
      changed: [
        {
          item: { id: kite.id },
          differences: [
            { field: "status", from: "preparing", to: "applied" },
            { field: "notes", from: "call Ada", to: "call Bo", otherNotes: "call Ada" },
            { field: "checklist", from: 0, to: 1 },
          ],
        },
      ],
      stays: [],
      unchanged: 0,
      reordered: false,
    });
  });

  it("lists where this list is newer than the file", () => {
    const own = list({ ...kite, status: { is: "applied", at: t2 } });
    expect(previewMerge(own, list({ ...kite, status: { is: "dropped", at: t1 } }))).toMatchObject({
      changed: [],
      stays: [{ item: { id: kite.id }, differences: [{ field: "status", from: "dropped", to: "applied" }] }],
    });
  });

  it("lists a changed org, added and removed ticks, and replaced notes", () => {
    const ticks = { a: { done: true, at: t1 }, b: { done: true, at: t1 }, c: { done: false, at: t1 } };
    const own = list({
      ...kite,
      ticks,
      notes: { text: "call Ada", at: t2 },
      otherNotes: [{ text: "old", at: t1 }],
    });
    const file = list({
      ...kite,
      org: "Wind",
      savedAt: t2,
      ticks: { a: { done: false, at: t2 }, b: { done: true, at: t2 }, c: { done: true, at: t2 } },
      notes: { text: "call Bo", at: t1 },
      otherNotes: [{ text: "older", at: t1 }],
    });
    expect(previewMerge(own, file).changed).toMatchObject([
      {
        differences: [
          { field: "project", from: "Acme: Build a kite", to: "Wind: Build a kite" },
          { field: "notes", from: "call Ada", to: "call Ada", otherNotes: "older\n\ncall Bo" },
          { field: "checklist", from: 2, to: 2 },
        ],
      },
    ]);
  });

  it("shows a removed tick, and no other notes if there are none", () => {
    const own = list({ ...kite, ticks: { a: { done: true, at: t1 } }, notes: { text: "call", at: t1 } });
    const file = list({
      ...kite,
      ticks: { a: { done: false, at: t2 } },
      notes: { text: "call Ada", at: t2 },
    });
    expect(previewMerge(own, file).changed[0]?.differences).toEqual([
      { field: "notes", from: "call", to: "call Ada" },
      { field: "checklist", from: 1, to: 0 },
    ]);
  });

  it("counts unchanged items, and lists changes of unknown fields", () => {
    const own = list({ ...kite, status: { is: "applied", at: t2 } }, loom);
    const file = list({ ...kite, status: { is: "dropped", at: t1 } }, { ...loom, mood: 1 } as PlannedItem);
    expect(previewMerge(own, file)).toMatchObject({
      unchanged: 0,
      reordered: false,
      changed: [{ differences: [{ field: "other" }] }],
      stays: [{ item: { id: kite.id } }],
    });
  });

  it("reports that the order changes", () => {
    const file = { items: [loom, kite], extra: { arranged: { ids: [loom.id, kite.id], at: t2 } } };
    expect(previewMerge(list(kite, loom), file)).toMatchObject({ reordered: true, unchanged: 2 });
  });

  it("reports that the order changes after a project that stays first", () => {
    const mill = { ...kite, id: "t/a/mill", savedAt: t2 };
    const ids = [kite.id, mill.id, loom.id];
    const file = { items: [kite, mill, loom], extra: { arranged: { ids, at: t2 } } };
    expect(previewMerge(list(kite, loom, mill), file).reordered).toBe(true);
  });

  it("does not list ticks that both have, nor notes that were replaced before", () => {
    const aside = [{ text: "call Bo", at: "2025-12-31T00:00:00.000Z" }];
    const both = { ticks: { a: { done: true, at: t1 } }, otherNotes: aside };
    const own = list({ ...kite, ...both, notes: { text: "ask", at: t1 } });
    const file = list({ ...kite, ...both, notes: { text: "ask Ada", at: t2 } });
    expect(previewMerge(own, file).changed[0]?.differences).toEqual([
      { field: "notes", from: "ask", to: "ask Ada" },
    ]);
  });

  it("lists a new title and unknown fields", () => {
    const file = list({ ...kite, title: "Build a kite in Rust", savedAt: t2 }, {
      ...loom,
      mood: 1,
    } as PlannedItem);
    expect(previewMerge(list(kite, loom), file).changed).toMatchObject([
      { differences: [{ field: "project", from: "Acme: Build a kite", to: "Acme: Build a kite in Rust" }] },
      { differences: [{ field: "other" }] },
    ]);
  });

  it("names a project without an org only by its title", () => {
    const file = list({ ...kite, org: "", savedAt: t2 });
    expect(previewMerge(list(kite), file).changed).toMatchObject([
      { differences: [{ field: "project", from: "Acme: Build a kite", to: "Build a kite" }] },
    ]);
  });

  it("lists every project that the merge adds or changes, and no other", () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const own = mergeLists(a, { items: [], extra: {} });
        const { added, changed, stays, unchanged } = previewMerge(own, b);
        const before = new Map(own.items.map((item) => [item.id, canonical(item)]));
        const touched = mergeLists(own, b).items.filter((item) => before.get(item.id) !== canonical(item));
        expect([...added, ...changed.map(({ item }) => item)].map(({ id }) => id).sort()).toEqual(
          touched.map(({ id }) => id).sort(),
        );
        expect(changed.length + stays.length + unchanged).toBe(own.items.length);
      }),
    );
  });
});
