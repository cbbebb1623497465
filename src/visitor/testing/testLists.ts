/** For tests: saved lists of all kinds, generated from few values so that these coincide often. */
import fc from "fast-check";
import type { SavedList } from "../list/model.ts";
import { type PlannedItem, STATUSES } from "../list/plan.ts";

const stamp = fc.constantFrom(
  "2026-01-01T00:00:00.000Z",
  "2026-01-02T00:00:00.000Z",
  "2026-01-03T00:00:00.000Z",
  "2026-01-04T00:00:00.000Z",
);
const note = fc.record({
  text: fc.constantFrom("", "call Ada", "call Ada, then Bo", "read the docs", "=1+1\n“ü” 🪁"),
  at: stamp,
});
const tick = fc.record({ done: fc.boolean(), at: stamp });

const item: fc.Arbitrary<PlannedItem> = fc.record(
  {
    id: fc.constantFrom("t/acme/a", "t/acme/b", "t/acme/c", "t/wind/d", "u/wind/e"),
    title: fc.constantFrom("Build a kite", "Fix the loom"),
    org: fc.constantFrom("Acme", "Wind"),
    issueUrl: fc.constantFrom(null, "https://github.com/acme/kite/issues/1"),
    savedAt: stamp,
    status: fc.record({ is: fc.constantFrom(...STATUSES, "a later status"), at: stamp }),
    notes: note,
    otherNotes: fc.uniqueArray(note, { maxLength: 2, selector: ({ text }) => text }),
    ticks: fc.dictionary(fc.constantFrom("need:a", "skill:go"), tick),
    formerTitle: fc.constantFrom("Build a kitten", "Build a kit"),
    // A field of a later version. JSON has no -0.
    mood: fc.jsonValue({ maxDepth: 1 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
  },
  { requiredKeys: ["id", "title", "org", "issueUrl", "savedAt"] },
);

/** A list as any version of the site may have left it. */
export const anyList: fc.Arbitrary<SavedList> = fc
  .record({
    items: fc.uniqueArray(item, { maxLength: 5, selector: ({ id }) => id }),
    arranged: fc.option(
      fc.record({
        ids: fc.shuffledSubarray(["t/acme/a", "t/acme/b", "t/acme/c", "t/wind/d", "u/wind/e"]),
        at: stamp,
      }),
    ),
    theme: fc.option(fc.constantFrom("light", "dark")),
  })
  .map(({ items, arranged, theme }) => ({
    items,
    extra: { ...(arranged && { arranged }), ...(theme !== null && { theme }) },
  }));
