import fc from "fast-check";
import { expect, it } from "vitest";
import { uniqueIds } from "./uniqueIds.ts";

const idsOf = (...asked: string[]) =>
  uniqueIds(
    asked.map((label) => ({ label })),
    ({ label }) => label,
  ).map(({ id }) => id);

it("numbers items with the same id, from the second on", () => {
  expect(idsOf("a", "b", "a", "a", "b")).toEqual(["a", "b", "a-2", "a-3", "b-2"]);
});

it("does not change an id that already looks numbered", () => {
  expect(idsOf("a", "a", "a-2")).toEqual(["a", "a-3", "a-2"]);
});

it("gives unique ids, and the first of each unchanged", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "a-2", "a-2-2", "b", "")), (asked) => {
      const ids = idsOf(...asked);
      expect(new Set(ids).size).toBe(asked.length);
      for (const id of asked) expect(ids[asked.indexOf(id)]).toBe(id);
    }),
  );
});
