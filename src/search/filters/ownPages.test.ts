import { expect, it } from "vitest";
import type { FacetIndex } from "./facets.ts";
import { minProjectsOfPages } from "./ownPages.ts";

/** An index whose values have these numbers of projects. */
const indexOf = (org: number[], skill: number[], mentor: number[]) => {
  const values = { org, skill, mentor, term: [5000] };
  return {
    values: Object.fromEntries(
      Object.entries(values).map(([facet, sizes]) => [facet, sizes.map((size) => ({ size }))]),
    ),
  } as unknown as FacetIndex;
};
const many = (count: number, size: number) => Array.from({ length: count }, () => size);

it.each<[string, FacetIndex, number]>([
  ["all, where there is room", indexOf(many(400, 1), many(400, 2), many(200, 1)), 1],
  [
    "those with more than one, where there are too many with one",
    indexOf(many(400, 9), many(400, 2), many(201, 1)),
    2,
  ],
  ["fewer than there is room for, where many are alike", indexOf(many(10, 9), [], many(1500, 3)), 4],
])("has pages of %s", (_, index, least) => {
  expect(minProjectsOfPages(index)).toBe(least);
});
