import { describe, expect, it } from "vitest";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { applyFilters, buildFacets } from "../filters/facets.ts";
import { DEFAULT_FILTERS } from "../filters/filters.ts";
import { insightsOf } from "./insights.ts";

const catalogue = generateCatalogue({ projects: 120 });
const index = buildFacets(catalogue);

/** How many projects the list has with these filters. */
const listed = (filters: Partial<typeof DEFAULT_FILTERS>) =>
  applyFilters(index, { ...DEFAULT_FILTERS, ...filters }, null).matches.length;

describe("insights", () => {
  const insightsOfAll = () => insightsOf(catalogue, index);

  it("counts skills, orgs and mentors as the list does, in total and by term", () => {
    const insights = insightsOfAll();
    for (const [facet, tallies] of [
      ["skill", insights.skills],
      ["org", insights.orgs.slice(0, 30)],
      ["mentor", insights.mentors.slice(0, 30)],
    ] as const) {
      for (const { slug, count, byTerm } of tallies) {
        expect(count).toBe(listed({ [facet]: [slug] }));
        expect([...byTerm.values()].reduce((sum, one) => sum + one, 0)).toBe(count);
        for (const [term, projects] of byTerm)
          expect(projects).toBe(listed({ [facet]: [slug], term: [term] }));
      }
    }
  });

  it("counts every project in one term, the newest term first", () => {
    const insights = insightsOfAll();
    expect(insights.terms.reduce((sum, { projects }) => sum + projects, 0)).toBe(catalogue.projects.length);
    const ids = insights.terms.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it("finds each pair of skills once, with the list's count for both", () => {
    const insights = insightsOfAll();
    const seen = new Set<string>();
    for (const { rarer, other, both } of insights.pairs) {
      const skill = [rarer.slug, other.slug];
      expect(both).toBe(listed({ skill, match: "all" }));
      expect(rarer.count).toBeLessThanOrEqual(other.count);
      seen.add([...skill].sort().join());
    }
    expect(seen.size).toBe(insights.pairs.length);
    expect(seen.size).toBeGreaterThan(10);
  });

  it("labels terms as the catalogue does, else with their id, and leaves out pairs of one project", () => {
    const [first, second, third, fourth] = catalogue.projects;
    if (!first || !second || !third || !fourth) throw new Error("There are too few projects.");
    const given = {
      terms: [{ id: first.term, name: "The first term", program: "", source: "" }],
      projects: [
        { ...first, skills: ["Go", "Rust", "Linux", "Zig"] },
        { ...second, skills: ["Go", "Rust", "Linux"] },
        { ...third, term: "other", skills: ["Go", "Linux", "C"] },
        { ...fourth, term: "other", skills: ["Go", "C"] },
      ],
    };
    const { terms, pairs } = insightsOf(given, buildFacets(given));
    expect(terms.find(({ id }) => id === first.term)?.name).toBe("The first term");
    expect(terms.find(({ id }) => id === "other")?.name).toBe("other");
    expect(pairs[0]).toMatchObject({ rarer: { label: "Linux" }, other: { label: "Go" }, both: 3 });
    expect(pairs.map(({ rarer, other, both }) => `${rarer.label} ${other.label} ${both}`).sort()).toEqual([
      "C Go 2",
      "Linux Go 3",
      "Rust Go 2",
      "Rust Linux 2",
    ]);
  });

  it("ranks pairs of equal count by how seldom the rarer skill is without the other", () => {
    const skills = [
      ["Go", "Rust"],
      ["Go", "Rust"],
      ["Rust"],
      ["Go"],
      ["C", "Zig"],
      ["C", "Zig"],
      ["Zig"],
      ["Go", "Java"],
      ["Go", "Java"],
      ["Java"],
      ["Java"],
    ];
    const projects = catalogue.projects.slice(0, skills.length);
    const given = {
      ...catalogue,
      projects: projects.map((one, at) => ({ ...one, skills: skills[at] ?? [] })),
    };
    const { pairs } = insightsOf(given, buildFacets(given));
    expect(pairs.map(({ rarer }) => [rarer.label, rarer.count])).toEqual([
      ["C", 2],
      ["Rust", 3],
      ["Java", 4],
    ]);
  });

  it("sorts by projects, and orgs by terms, the greatest first", () => {
    const insights = insightsOfAll();
    const isDescending = (numbers: readonly number[]) =>
      numbers.every((one, at) => one <= (numbers[at - 1] ?? one));
    expect(isDescending(insights.skills.map(({ count }) => count))).toBe(true);
    expect(isDescending(insights.orgs.map(({ byTerm }) => byTerm.size))).toBe(true);
    expect(isDescending(insights.pairs.map(({ both }) => both))).toBe(true);
  });
});
