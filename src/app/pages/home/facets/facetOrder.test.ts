import { expect, it } from "vitest";
import type { FacetOption } from "../../../../search/filters/facets.ts";
import { inOrderOf, listedOptions } from "./facetOrder.ts";

const option = (slug: string, count: number, facts: Partial<FacetOption> = {}): FacetOption => ({
  slug,
  label: slug,
  count,
  selected: false,
  excluded: false,
  ...facts,
});
const slugs = (options: readonly FacetOption[]) => options.map(({ slug }) => slug);

const options = [
  option("go", 2),
  option("rust", 0),
  option("c", 7),
  option("zig", 0, { selected: true }),
  option("java", 1, { excluded: true }),
];

it("lists what shows most first, after what is chosen or left out, and nothing that shows none", () => {
  expect(slugs(listedOptions("skill", options))).toEqual(["java", "zig", "c", "go"]);
});

it("keeps the order of facets that have one", () => {
  expect(slugs(listedOptions("size", options))).toEqual(["go", "c", "zig", "java"]);
});

it("moves nothing while somebody is in the list: new counts, the order from before, new options last", () => {
  const now = [option("go", 0), option("rust", 9), option("c", 1, { selected: true })];
  const held = inOrderOf(["c", "go", "gone"], listedOptions("skill", now), now);
  expect(held.map(({ slug, count }) => [slug, count])).toEqual([
    ["c", 1],
    ["go", 0],
    ["rust", 9],
  ]);
});
