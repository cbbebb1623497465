import { expect, it } from "vitest";
import { byTextFile } from "../catalogue/richText.ts";
import { settingsOf } from "../config/schema.ts";
import { valuesWithPages } from "./pages/facetPages.ts";
import { testProject } from "./testProject.ts";

/** As made-up catalogues of this size have them: 4,700 skills, 900 organizations, 7,700 mentors. */
const PROJECTS = Array.from({ length: 10_000 }, (_, at) =>
  testProject({
    id: `2025-0${at % 9}/org-${at % 900}/project-${at}`,
    org: `Org ${at % 900}`,
    skills: ["Go", `Common ${at % 60}`, `Skill ${at % 4700}`],
    mentors: [{ name: `Mentor ${at % 7700}`, github: null }],
  }),
);

it("makes fewer files of 10,000 projects than a host takes, two for each project", () => {
  const values = valuesWithPages({ terms: [], projects: PROJECTS });
  const count = {
    projects: PROJECTS.length,
    texts: byTextFile(PROJECTS).size,
    facets: values.org.length + values.skill.length + values.mentor.length,
    feeds: values.org.length + values.skill.length,
    cards: settingsOf({ name: "Kites" }).cards.most,
    // The index of the search, excerpts, scripts: `npm run bench:growth` builds them.
    others: 1000,
  };
  expect(count.facets).toBeGreaterThan(60);
  expect(Object.values(count).reduce((sum, own) => sum + own)).toBeLessThan(2 * PROJECTS.length);
});
