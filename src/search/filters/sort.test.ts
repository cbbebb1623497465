import { expect, it } from "vitest";
import type { Catalogue } from "../../catalogue/model.ts";
import { testProject } from "../../catalogue/testProject.ts";
import { compareMatches, type Match } from "./match.ts";
import { sortMatches } from "./sort.ts";

const rows = [
  ["2025-01-mar-may", "beta", "Zebra 10"],
  ["2025-02-jun-aug", "Alpha", "zebra 9"],
  ["2025-02-jun-aug", "alpha", "Ähre"],
  ["2024-03-sep-nov", "Gamma", "Ähre"],
] as const;
const catalogue: Catalogue = {
  schemaVersion: 1,
  terms: [],
  projects: rows.map(([term, org, title]) =>
    testProject({ id: `${term}/${org}/${title}`, term, org, title }),
  ),
};
const all = [3, 2, 1, 0];

it.each([
  ["newest", [1, 2, 0, 3]],
  ["relevance", [1, 2, 0, 3]],
  ["title", [2, 3, 1, 0]],
  ["org", [1, 2, 0, 3]],
] as const)("sorts by %s, equals by newest term and source order", (sort, expected) => {
  expect(sortMatches(catalogue, all, sort)).toEqual(expected);
  expect(sortMatches(catalogue, all.toReversed(), sort)).toEqual(expected);
});

it("sorts ranked matches by another order than relevance", () => {
  expect(sortMatches(catalogue, all, "title", true)).toEqual([2, 3, 1, 0]);
  expect(sortMatches(catalogue, all, "newest", true)).toEqual([1, 2, 0, 3]);
});

it("puts the newest term first, independent of the orgs", () => {
  const turned = {
    ...catalogue,
    projects: catalogue.projects.map((one, at) => ({ ...one, org: `${9 - at}` })),
  };
  expect(sortMatches(turned, all, "newest")).toEqual([1, 2, 0, 3]);
  expect(sortMatches(turned, all, "relevance")).toEqual([1, 2, 0, 3]);
  expect(sortMatches(turned, all, "org")).toEqual([3, 2, 1, 0]);
});

it("finds the year of a term anywhere in its id, and puts a term without a year last", () => {
  const terms = ["gsoc-2023", "undated", "2024-q1", "2023-q1"];
  const projects = terms.flatMap((term) => catalogue.projects.slice(0, 1).map((one) => ({ ...one, term })));
  expect(sortMatches({ ...catalogue, projects }, [0, 1, 2, 3], "newest")).toEqual([2, 3, 0, 1]);
});

it("keeps the order of ranked matches for relevance", () => {
  expect(sortMatches(catalogue, all, "relevance", true)).toEqual(all);
});

it("sorts by match, equals by rank or newest term, projects without skills last", () => {
  const match = (score: number | null, missing: string[]) => ({
    have: [],
    missing,
    optionalHave: [],
    optionalMissing: [],
    score,
  });
  const comparing = (fit: readonly Match[]) => (a: number, b: number) => compareMatches(fit[a], fit[b]);
  const fit = [match(0.5, ["a", "b"]), match(null, []), match(1, []), match(0.5, ["a"])];
  expect(sortMatches(catalogue, all, "match", false, comparing(fit))).toEqual([2, 3, 0, 1]);
  const equal = fit.map(() => match(0, ["a"]));
  expect(sortMatches(catalogue, all, "match", true, comparing(equal))).toEqual(all);
  expect(sortMatches(catalogue, all, "match", false, comparing(equal))).toEqual([1, 2, 0, 3]);
  expect(sortMatches(catalogue, all, "match")).toEqual([1, 2, 0, 3]);
});

it("puts the smallest stated effort first, and projects that state none last", () => {
  const hours = [[350], undefined, [90, 175], undefined];
  const projects = catalogue.projects.map((project, at) => ({
    ...project,
    ...(hours[at] ? { hours: hours[at] } : {}),
  }));
  expect(sortMatches({ ...catalogue, projects }, all, "size")).toEqual([2, 0, 1, 3]);
});
