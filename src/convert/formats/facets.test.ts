import { expect, it } from "vitest";
import { countFacets, facetOf, facetsOf, isSeveral } from "./facets.ts";

it.each([
  ["Skills required/preferred", "skills"],
  ["🛠️ **Skill(s) needed:**", "skills"],
  ["Skill level", "difficulty"],
  ["Expected size of project", "size"],
  ["Time Estimate", "size"],
  ["Possible mentor(s)", "mentors"],
  ["Coding Mentors", "mentors"],
  ["Expected outcomes", "outcomes"],
  ["Goals & Ideas", "description"],
  ["AI Mentor for PocketCode students", undefined],
  ["Documentation coverage", undefined],
  ["Task groups for concurrency", undefined],
  ["", undefined],
])("%s is about %s", (label, facet) => expect(facetOf(label)).toBe(facet));

it.each([
  [
    "**Mentors:**[Ada](https://example.org)**Needed Skills:**Rust**Difficulty:**Hard",
    ["mentors", "skills", "difficulty"],
  ],
  ["*Difficulty: Advanced // Size: 350 hours*", ["size"]],
  ["- Skills", ["skills"]],
  ["_mentors_ answer questions", []],
  ["We need skills: patience", []],
])("the labels of %s", (line, facets) => expect(facetsOf(line)).toEqual(facets));

it("tells the facts of several projects from those of one", () => {
  const of = (text: string) =>
    isSeveral(countFacets(text.split("\n").map((content) => ({ content, verbatim: false }))));
  const one = "Mentors: Ada\nDifficulty: hard\nSize: 90 hours\nSkills: Go";
  expect(of(one)).toBe(false);
  expect(of(`${one}\n${one}`)).toBe(true);
});
