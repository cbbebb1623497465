import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatVisit, isLaterVisit, nextVisit, PAUSE, parseVisit } from "./visit.ts";

const MINUTE = 60_000;
const first = nextVisit(null, ["a", "b"], 0);

describe("a visit", () => {
  it("takes a project that was only renamed for the one that was there", () => {
    const renamed = new Map([["b2", ["b"]]]);
    expect(nextVisit(first, ["a", "b2"], 2 * PAUSE, renamed).fresh).toEqual([]);
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    expect(nextVisit(second, ["a", "b", "c2"], 2 * PAUSE + 1, new Map([["c2", ["c"]]])).fresh).toEqual(["c2"]);
  });

  it("marks nothing the first time", () => {
    expect(first.fresh).toEqual([]);
  });

  it("marks what the last one did not have", () => {
    expect(nextVisit(first, ["a", "b", "c"], 2 * PAUSE).fresh).toEqual(["c"]);
  });

  it("keeps its marks while it lasts, in other tabs and after reloads", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    const reloaded = nextVisit(second, ["a", "b", "c"], 2 * PAUSE + MINUTE);
    expect(reloaded.fresh).toEqual(["c"]);
    expect(nextVisit(reloaded, ["a", "b", "c", "d"], 3 * PAUSE).fresh).toEqual(["c", "d"]);
  });

  it("has no marks left when the next begins", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    expect(nextVisit(second, ["a", "b", "c"], 3 * PAUSE).fresh).toEqual([]);
  });

  it("forgets the mark of a project that has left", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    expect(nextVisit(second, ["a", "b"], 2 * PAUSE + MINUTE).fresh).toEqual([]);
  });

  it("begins anew where the clock was set back", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    expect(nextVisit(second, ["a", "b", "c"], PAUSE).fresh).toEqual([]);
  });
});

it("keeps no more ids than it reads again, however many there are", () => {
  const many = Array.from({ length: 20_005 }, (_, at) => `p${at}`);
  const visit = nextVisit(nextVisit(null, [], 0), many, MINUTE);
  expect(visit.fresh).toHaveLength(20_000);
  expect(parseVisit(formatVisit(visit))).toEqual(visit);
});

it("reads what it wrote, and asked twice gives the same", () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 40 }), { maxLength: 20 });
  fc.assert(
    fc.property(ids, ids, fc.nat(), (before, after, wait) => {
      const visit = nextVisit(nextVisit(null, before, 0), after, wait);
      expect(parseVisit(formatVisit(visit))).toEqual(visit);
      expect(nextVisit(visit, after, wait)).toEqual(visit);
    }),
  );
});

it.each([
  null,
  "",
  "{",
  "[]",
  "null",
  '{"version":2,"at":0,"seen":[],"fresh":[]}',
  '{"version":1,"at":"0","seen":[],"fresh":[]}',
  '{"version":1,"at":0,"seen":[1],"fresh":[]}',
  '{"version":1,"at":0,"seen":[]}',
])("takes %j for no visit", (text) => {
  expect(parseVisit(text)).toBeNull();
});

it.each([
  ['{"version":2}', true],
  ['{"version":1,"at":0,"seen":[],"fresh":[]}', false],
  ['{"version":"2"}', false],
  ["{", false],
  [null, false],
])("of %j, a later version of the site wrote it: %j", (text, later) => {
  expect(isLaterVisit(text)).toBe(later);
});
