import { expect, it } from "vitest";
import { projectsOfOrgs } from "./pluralize.ts";

it("names the number of organizations only if there are any", () => {
  expect(projectsOfOrgs(4, 2)).toBe("4 mentorship projects from 2 organizations");
  expect(projectsOfOrgs(1, 1)).toBe("1 mentorship project from 1 organization");
  expect(projectsOfOrgs(1, 0)).toBe("1 mentorship project");
});
