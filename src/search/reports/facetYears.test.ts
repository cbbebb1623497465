import { expect, it } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { buildFacets } from "../filters/facets.ts";
import { facetYears } from "./facetYears.ts";

const project = (term: string, org: string) => testProject({ id: `${term}/${org}/a`, term, org });

it("puts those of current terms first, then those with more projects, each with its first and last year", () => {
  const projects = [
    project("2024-01-mar-may", "Helm"),
    project("2025-01-mar-may", "Helm"),
    project("2023-01-mar-may", "Helm"),
    project("2024-01-mar-may", "flux"),
    project("2025-01-mar-may", "Envoy"),
    project("2026-01-mar-may", "Kyverno"),
    project("pilot", "Old"),
  ];
  const list = { terms: [], projects };
  const rows = facetYears(list, buildFacets(list), "org", new Set(["2026-01-mar-may"]));
  expect(rows.map(({ label, count, current, years }) => [label, count, current, years])).toEqual([
    ["Kyverno", 1, 1, [2026, 2026]],
    ["Helm", 3, 0, [2023, 2025]],
    ["Envoy", 1, 0, [2025, 2025]],
    ["flux", 1, 0, [2024, 2024]],
    ["Old", 1, 0, null],
  ]);
});
