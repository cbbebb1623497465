import { expect, it } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { buildFacets } from "./facets.ts";
import { DEFAULT_FILTERS } from "./filters.ts";
import { withHandles } from "./mentorHandles.ts";

const index = buildFacets({
  terms: [],
  projects: [
    testProject({
      mentors: [
        { name: "Ada Vale", github: "AdaV" },
        { name: "Bo Lin", github: "bo-1" },
        { name: "Bo Lin", github: "bo-2" },
        { name: "Cy Stone", github: null },
        { name: "Dee Hill", github: "ada-cole" },
        { name: "Ada Cole", github: "cole" },
      ],
    }),
  ],
});

it.each([
  [["ada-vale"], ["adav"]],
  [
    ["-ada-vale", "cy-stone"],
    ["-adav", "cy-stone"],
  ],
  [["ada-vale", "adav"], ["adav"]],
  // Somebody's handle, whoever else has it for a name.
  [["ada-cole"], ["ada-cole"]],
  // Of two people nobody knows who is meant, and of others nothing.
  [["bo-lin"], ["bo-lin"]],
  [["nobody"], ["nobody"]],
])("mentors %j are %j", (mentor, expected) => {
  expect(withHandles(index, { ...DEFAULT_FILTERS, mentor }).mentor).toEqual(expected);
});

it("leaves filters alone that are right", () => {
  const filters = { ...DEFAULT_FILTERS, mentor: ["adav", "nobody"] };
  expect(withHandles(index, filters)).toBe(filters);
});
