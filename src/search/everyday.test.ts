/** What mentees look for every day, on seven years of projects: the way from a text to the list that they see. */
import { expect, test } from "vitest";
import { datedTerms } from "../catalogue/termDates.ts";
import { testProject } from "../catalogue/testProject.ts";
import { applyFilters, buildFacets } from "./filters/facets.ts";
import { DEFAULT_FILTERS } from "./filters/filters.ts";
import { withScope } from "./filters/scope.ts";
import { buildIndex } from "./index/buildIndex.ts";
import { listedDocuments } from "./index/documents.ts";
import { search } from "./query/engine.ts";

const EVERYDAY = [
  "go kubernetes",
  "react",
  "python",
  "rust",
  "security",
  "c++",
  "machine learning",
  "docs",
  "frontend",
  "operator",
  "cli",
  "testing",
  "dashboard",
  "helm",
  "typescript",
  "observability",
  "wasm",
  "ci",
  "community",
  "AI",
];

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030, 2031];

/** Earlier years have more projects of each kind, so that without a scope most hits were theirs. */
const catalogue = {
  terms: datedTerms(
    YEARS.map((year) => ({ id: `${year}-03`, name: `${year}`, program: "LFX", source: "a.md" })),
  ),
  projects: YEARS.flatMap((year) =>
    EVERYDAY.flatMap((about, at) =>
      Array.from({ length: 2032 - year }, (_, nth) =>
        testProject({
          id: `${year}-03/o/${at}-${nth}`,
          term: `${year}-03`,
          title: `Better ${about}, part ${nth}`,
        }),
      ),
    ),
  ),
};
const index = buildIndex(listedDocuments(catalogue));
const facets = buildFacets(catalogue);

test.each(EVERYDAY)("the ten best of “%s” are of the current term", (text) => {
  const { hits } = search(index, text);
  const inScope = applyFilters(facets, withScope(DEFAULT_FILTERS, catalogue, "2031-08-05"), hits).matches;
  const termsOf = (some: Iterable<number>) =>
    [...some].map((at) => catalogue.projects[at]?.term).slice(0, 10);
  expect(new Set(termsOf(inScope))).toEqual(new Set(["2031-03"]));
  // All years are found, of which the newest comes first where all fit equally.
  expect(hits.length).toBeGreaterThan(YEARS.length);
  expect(termsOf(hits)[0]).toBe("2031-03");
});
