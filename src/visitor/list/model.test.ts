import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSaved, parseSaved, type SavedItem } from "./model.ts";

const item: SavedItem = {
  id: "2025-02-jun-aug/acme/build-a-kite",
  title: "Build a kite",
  org: "Acme",
  issueUrl: "https://github.com/acme/kite/issues/1",
  savedAt: "2025-05-01T10:00:00.000Z",
};
const stored = (items: unknown, version: unknown = 1) => JSON.stringify({ version, items });

describe("parseSaved", () => {
  it("reads nothing as an empty list", () => {
    expect(parseSaved(null)).toMatchObject({ items: [], condition: "good" });
  });

  it("reads what formatSaved wrote, whatever the texts are", () => {
    const anyItem = fc.record({
      id: fc.string({ minLength: 1, unit: "binary" }),
      title: fc.string({ minLength: 1, unit: "binary" }),
      org: fc.string({ unit: "binary" }),
      issueUrl: fc.option(fc.webUrl({ validSchemes: ["http", "https"] })),
      savedAt: fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") })
        .map((date) => date.toISOString()),
    });
    const items = fc.uniqueArray(anyItem, { selector: ({ id }) => id });
    fc.assert(
      fc.property(items, (list) => {
        expect(parseSaved(formatSaved({ items: list, extra: {} }))).toEqual({
          items: list,
          condition: "good",
          extra: {},
        });
      }),
    );
  });

  it("keeps fields of other versions, in items and in the list", () => {
    const text = JSON.stringify({ version: 1, items: [{ ...item, notes: "call Ada" }], order: "mine" });
    const file = parseSaved(text);
    expect(file.condition).toBe("good");
    expect(JSON.parse(formatSaved(file))).toEqual(JSON.parse(text));
  });

  it("reads the items of a later version and reports that it is one", () => {
    expect(parseSaved(stored([{ ...item, status: "applied" }, { uid: 7 }], 2))).toMatchObject({
      items: [{ id: item.id, status: "applied" }],
      condition: "newer",
    });
  });

  it.each([
    ["cut short", stored([item]).slice(0, -5)],
    ["empty", ""],
    ["a list alone", "[]"],
    ["null", "null"],
    ["no items", '{"version":1}'],
    ["items of another form", stored({ 0: item })],
    ["a version that is no number", stored([], "1")],
    ["a version that is no number, however great", stored([], "2")],
  ])("reports a text that is %s as damaged", (_what, text) => {
    expect(parseSaved(text)).toMatchObject({ items: [], condition: "damaged" });
  });

  it("reads valid items, and repairs others that have an id", () => {
    const file = parseSaved(
      stored([item, 7, null, { id: "a/b/c", title: 3, issueUrl: "javascript:alert(1)", notes: "n" }]),
    );
    expect(file).toMatchObject({
      condition: "damaged",
      items: [item, { id: "a/b/c", title: "a/b/c", org: "", issueUrl: null, notes: "n" }],
    });
  });

  it("reports a repaired item as damage, and keeps its valid fields", () => {
    expect(parseSaved(stored([{ ...item, org: 7 }]))).toEqual({
      condition: "damaged",
      items: [{ ...item, org: "" }],
      extra: {},
    });
  });

  it("reads the items of a text without a version", () => {
    expect(parseSaved(JSON.stringify({ items: [item], theme: 1 }))).toEqual({
      condition: "damaged",
      items: [item],
      extra: { theme: 1 },
    });
  });

  it("takes the first of two items with the same id, and reports damage", () => {
    expect(parseSaved(stored([item, { ...item, notes: "n" }]))).toMatchObject({
      items: [item],
      condition: "damaged",
    });
  });

  it("never throws, and never returns an item without an id or an id twice", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => stored(value)),
      fc
        .array(fc.record({ id: fc.constantFrom("a", "b", ""), title: fc.jsonValue() }))
        .map((value) => stored(value)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const ids = parseSaved(text).items.map(({ id }) => id);
        expect(ids).not.toContain("");
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
