import { describe, expect, it } from "vitest";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { datedTerms } from "../../catalogue/termDates.ts";
import { testProject } from "../../catalogue/testProject.ts";
import { DEFAULT_FILTERS, formatFilters, parseFilters } from "./filters.ts";
import { asksForOtherTerms, scopeTerms, withScope } from "./scope.ts";

const term = (id: string, start?: string, end?: string) => ({
  id,
  name: id,
  program: "LFX Mentorship",
  source: "a.md",
  timeline: start && end ? [{ label: "Applications open", start, end, text: "" }] : [],
});

const LIST: ProjectList = {
  terms: datedTerms([
    term("2020-q1"),
    term("2025-01-mar-may"),
    term("2026-03-sep-nov", "2026-08-03", "2026-08-18"),
    // It has no project yet.
    term("2027-01-mar-may", "2027-01-05", "2027-01-20"),
  ]),
  projects: ["2020-q1", "2025-01-mar-may", "2026-03-sep-nov"].map((id) =>
    testProject({ id: `${id}/o/p`, term: id }),
  ),
};

describe("the list's scope", () => {
  it("is the terms that are current, recent, or all that have projects", () => {
    expect(scopeTerms(LIST, "2026-08-05")).toEqual({
      current: ["2026-03-sep-nov"],
      recent: ["2025-01-mar-may", "2026-03-sep-nov"],
      all: ["2020-q1", "2025-01-mar-may", "2026-03-sep-nov"],
    });
  });

  it("counts as recent what is current, also where its id says no year", () => {
    const terms = datedTerms([term("spring"), term("2019-q1")]);
    const projects = terms.map(({ id }) => testProject({ id: `${id}/o/p`, term: id }));
    const { current, recent } = scopeTerms({ terms, projects }, "2026-08-05");
    expect(current).not.toEqual([]);
    expect(recent).toEqual(current);
  });

  it("stays where terms are only left out", () => {
    const out = { ...DEFAULT_FILTERS, term: ["-2025-01-mar-may"] };
    expect(withScope({ ...out, scope: "recent" }, LIST, "2026-08-05").term).toEqual([
      "-2025-01-mar-may",
      "2025-01-mar-may",
      "2026-03-sep-nov",
    ]);
    expect(withScope({ ...out, term: ["2020-q1"] }, LIST, "2026-08-05").term).toEqual(["2020-q1"]);
  });

  it.each([
    ["", false],
    ["?term=-2020-q1", false],
    ["?skill=go", false],
    ["?term=all", true],
    ["?term=recent", true],
    ["?term=2020-q1", true],
    ["?term=2020-q1,-2025-01-mar-may", true],
  ])("of %j asks for more than the list of the current terms has: %j", (search, asks) => {
    expect(asksForOtherTerms(parseFilters(search))).toBe(asks);
  });

  it("is the newest term while the next one has only dates", () => {
    expect(scopeTerms(LIST, "2026-12-01").current).toEqual(["2026-03-sep-nov"]);
  });

  it.each([
    ["", ["2026-03-sep-nov"]],
    ["?term=recent", ["2025-01-mar-may", "2026-03-sep-nov"]],
    ["?term=all", []],
    ["?term=2020-q1", ["2020-q1"]],
    ["?term=2020-q1,all", ["2020-q1"]],
  ])("of %j", (search, terms) => {
    expect(withScope(parseFilters(search), LIST, "2026-08-05").term).toEqual(terms);
  });

  it("narrows nothing where all terms are current", () => {
    const list = { ...LIST, projects: [testProject({ id: "a/b/c", term: "2026-03-sep-nov" })] };
    expect(withScope(DEFAULT_FILTERS, list, "2026-08-05")).toBe(DEFAULT_FILTERS);
  });

  it("stands in the address in the place of terms, and gives way to them", () => {
    expect(formatFilters({ ...DEFAULT_FILTERS, scope: "all", org: ["x"], program: ["y"] })).toBe(
      "?org=x&term=all&program=y",
    );
    expect(formatFilters({ ...DEFAULT_FILTERS, scope: "all", term: ["2020-q1"] })).toBe("?term=2020-q1");
    expect(parseFilters("?term=recent")).toMatchObject({ scope: "recent", term: [] });
    expect(parseFilters("?term=2020-q1,recent")).toMatchObject({ scope: "current", term: ["2020-q1"] });
  });
});
