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
    expect(nextVisit(second, ["a", "b", "c2"], 2 * PAUSE + 1, new Map([["c2", ["c"]]])).fresh).toEqual([
      "c2",
    ]);
  });

  it("finds nothing new at the first visit", () => {
    expect(first.fresh).toEqual([]);
  });

  it("finds projects that the last visit did not have", () => {
    expect(nextVisit(first, ["a", "b", "c"], 2 * PAUSE).fresh).toEqual(["c"]);
  });

  it("finds the same during the whole visit, in other tabs and after reloads", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    const reloaded = nextVisit(second, ["a", "b", "c"], 2 * PAUSE + MINUTE);
    expect(reloaded.fresh).toEqual(["c"]);
    expect(nextVisit(reloaded, ["a", "b", "c", "d"], 3 * PAUSE).fresh).toEqual(["c", "d"]);
  });

  it("finds nothing new any more when the next visit begins", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    expect(nextVisit(second, ["a", "b", "c"], 3 * PAUSE).fresh).toEqual([]);
  });

  it("forgets a new project that has left the catalogue", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    expect(nextVisit(second, ["a", "b"], 2 * PAUSE + MINUTE).fresh).toEqual([]);
  });

  it("begins another visit if the clock was set back", () => {
    const second = nextVisit(first, ["a", "b", "c"], 2 * PAUSE);
    expect(nextVisit(second, ["a", "b", "c"], PAUSE).fresh).toEqual([]);
  });
});

it("finds nothing new at the next visit to a catalogue of any size", () => {
  const many = Array.from({ length: 20_005 }, (_, at) => `p${at}`);
  const visit = nextVisit(null, many, 0);
  expect(nextVisit(visit, many, 2 * PAUSE).fresh).toEqual([]);
});

it("reads what it wrote, and gives the same when called twice", () => {
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
])("reads %j as no visit", (text) => {
  expect(parseVisit(text)).toBeNull();
});

it.each([
  ['{"version":2}', true],
  ['{"version":1,"at":0,"seen":[],"fresh":[]}', false],
  ['{"version":"2"}', false],
  ["{", false],
  [null, false],
])("recognizes the visit of a later version: %j, %j", (text, later) => {
  expect(isLaterVisit(text)).toBe(later);
});
