import { expect, it } from "vitest";
import type { SavedItem } from "./model.ts";
import { itemOf, placeOf, type Removed, removedFrom, withRemoved } from "./removed.ts";

const item = (id: string): SavedItem => ({ id, title: id, org: "", issueUrl: null, savedAt: "2026-01-01" });
const all = ["a", "b", "c", "d"].map(item);
const shown = (items: string, removed: readonly Removed[]) =>
  withRemoved([...items].map(item), removed)
    .map((row) => ("item" in row ? row.item.id.toUpperCase() : row.id))
    .join("");

/** Removes one after the other. */
function removing(ids: string): Removed[] {
  const removed: Removed[] = [];
  for (const id of ids) {
    const items = all.filter((one) => !removed.some(({ item: other }) => other.id === one.id));
    removed.push(removedFrom(withRemoved(items, removed), item(id)));
  }
  return removed;
}

it.each(["bc", "cb", "abcd", "dcba", "ad"])("removed in the order %s, rows stay in their places", (ids) => {
  const left = all.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
  expect(shown(left.join(""), removing(ids)).toLowerCase()).toBe("abcd");
});

it.each([
  // Another tab has removed what stood before, or behind.
  ["d", "Cd"],
  ["ab", "abC"],
  // It has added, or moved, some.
  ["abdx", "abCdx"],
  ["xabd", "xabCd"],
  ["dab", "Cdab"],
])("a row stays before what stood behind it in %s", (items, expected) => {
  expect(shown(items, removing("c"))).toBe(expected);
});

it("is put back where its row is", () => {
  const [b, c] = removing("bc") as [Removed, Removed];
  expect(placeOf(["a", "d"].map(item), b)).toBe(1);
  expect(placeOf(["a", "b"].map(item), c)).toBe(2);
  expect(withRemoved([item("a")], [b]).map((row) => itemOf(row).id)).toEqual(["a", "b"]);
});
