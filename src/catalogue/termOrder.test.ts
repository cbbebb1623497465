import fc from "fast-check";
import { expect, it } from "vitest";
import { newestTermFirst } from "./termOrder.ts";

/** From the newest to the oldest. */
const IDS = [
  "2025-02-jun-aug",
  "2025-01-mar-may",
  "lfx-2025",
  "gsoc-2025",
  "2025",
  "2024-q4",
  "2024-q1-q2",
  "2024-q1",
  "gsoc-2024",
  "undated",
  "pilot",
];

it("sorts by the year, wherever it is in the id; ids without a year come last", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(IDS, { minLength: IDS.length }), (ids) => {
      expect(ids.sort(newestTermFirst)).toEqual(IDS);
    }),
  );
});

it("sorts ids that begin with their year alphabetically", () => {
  const id = fc.stringMatching(/^20\d\d(?:-0[1-4](?:-[a-z]{3}-[a-z]{3})?|-q[1-4])?$/);
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(ids.toSorted(newestTermFirst)).toEqual(ids.toSorted().reverse());
    }),
  );
});
