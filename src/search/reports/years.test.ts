import { expect, it } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { buildFacets } from "../filters/facets.ts";
import { trendsOf, yearsOf } from "./years.ts";

const projects = [
  testProject({ term: "2025-01-mar-may", org: "Helm", skills: ["Go", "Rust"] }),
  testProject({ term: "2024-01-mar-may", org: "Helm", skills: ["Go"] }),
  testProject({ term: "2025-01-mar-may", org: "Envoy", skills: [] }),
  testProject({ term: "gsoc-2025", org: "Jaeger", skills: ["Rust"] }),
  testProject({ term: "undated", org: "Jaeger", skills: ["Go"] }),
];
const list = { terms: [], projects };
const index = buildFacets(list);

it("counts projects and organizations of each year, and those that come for the first time", () => {
  expect(yearsOf(list, index)).toEqual([
    { year: 2024, terms: ["2024-01-mar-may"], projects: 1, orgs: 1, newOrgs: 1 },
    { year: 2025, terms: ["2025-01-mar-may", "gsoc-2025"], projects: 3, orgs: 3, newOrgs: 2 },
  ]);
});

it("counts a skill in each year", () => {
  expect(trendsOf(list, index, yearsOf(list, index), 1)).toEqual([
    { slug: "go", label: "Go", counts: [1, 1] },
  ]);
});
