import { expect, it } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { buildFacets } from "./facets.ts";
import { minProjectsOfPages } from "./ownPages.ts";

/** Facets of so many projects of one skill, each of another organization. */
function facetsOf(count: number) {
  const projects = Array.from({ length: count }, (_, at) =>
    testProject({ id: `t/o/${at}`, org: `Org ${at}`, skills: ["Go"], mentors: [] }),
  );
  return buildFacets({ terms: [], projects });
}

it("gives each skill, organization and mentor files of its own, as long as these are few", () => {
  expect(minProjectsOfPages(facetsOf(999))).toBe(1);
});

it("gives them to the most frequent where there are more: to all that are as frequent, or to none", () => {
  expect(minProjectsOfPages(facetsOf(1000))).toBe(2);
});
