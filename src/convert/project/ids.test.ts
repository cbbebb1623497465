import fc from "fast-check";
import { expect, it } from "vitest";
import { assignIds } from "./ids.ts";

const ids = (...titles: string[]) => assignIds(titles.map((title) => ({ term: "t", org: "Kite", title })));

it("tells projects of one name apart by their place", () => {
  expect(ids("Fly", "fly!", "Sail", "FLY")).toEqual([
    "t/kite/fly",
    "t/kite/fly-2",
    "t/kite/sail",
    "t/kite/fly-3",
  ]);
});

it("gives no id twice where a title looks like a numbered one", () => {
  expect(ids("Fly 2", "Fly", "Fly", "Fly 2")).toEqual([
    "t/kite/fly-2",
    "t/kite/fly",
    "t/kite/fly-3",
    "t/kite/fly-2-2",
  ]);
});

it("has a word for what leaves nothing of a name", () => {
  expect(assignIds([{ term: "t", org: "🪁", title: "…" }])).toEqual(["t/other/untitled"]);
});

it("cuts a long name at a word, or else within it, never through a character", () => {
  expect(ids(`${"word ".repeat(19)}reallylong`)).toEqual([`t/kite/${"word-".repeat(19).slice(0, -1)}`]);
  expect(ids("x".repeat(300))).toEqual([`t/kite/${"x".repeat(100)}`]);
  expect(ids(`short ${"x".repeat(300)}`)).toEqual([`t/kite/short-${"x".repeat(94)}`]);
  expect(ids("文".repeat(300))).toEqual([`t/kite/${"文".repeat(33)}`]);
  expect(ids("x".repeat(100))).toEqual([`t/kite/${"x".repeat(100)}`]);
  // The hyphen is the last that fits.
  expect(ids(`${"文".repeat(33)} ${"文".repeat(30)}`)).toEqual([`t/kite/${"文".repeat(33)}`]);
});

it("is unique and a possible file name, whatever the names", () => {
  const name = fc.oneof(
    fc.constantFrom("Fly", "Fly 2", "Fly-2-2", "…"),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (titles) => {
      const given = ids(...titles);
      expect(new Set(given).size).toBe(titles.length);
      for (const id of given) {
        const [, , last = ""] = id.split("/");
        expect(last).not.toBe("");
        expect(new TextEncoder().encode(last).length).toBeLessThan(110);
      }
    }),
  );
});
