import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { testProject } from "../../catalogue/testProject.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { buildFacets } from "../filters/facets.ts";
import { similarSlugs } from "../filters/similarSlugs.ts";
import { facetSummary } from "./facetSummary.ts";

const project = (id: string, term: string, given: Partial<Project>) =>
  testProject({ id, term, org: "KubeStellar", title: id, ...given });

const term = (id: string) => ({ id, name: `Term ${id}`, program: "", source: "" });

const catalogue: Catalogue = {
  schemaVersion: 1,
  terms: [term("2025-01"), term("2025-02")],
  projects: [
    project("old", "2025-01", { skills: ["Go", "Helm"], mentors: [{ name: "Ada", github: "ADA" }] }),
    project("new", "2025-02", { skills: ["Go", "Helm", "React"], group: "UI", org: "Kubernetes" }),
    project("other", "2025-02", { skills: ["Rust"], mentors: [{ name: "Ada", github: "ada" }] }),
  ],
};
const index = () => buildFacets(catalogue);

describe("facetSummary", () => {
  it("lists the projects, newest term first, and the values that co-occur", () => {
    const go = facetSummary(catalogue, index(), "skill", "go");
    expect(go?.label).toBe("Go");
    expect(go?.projects.map(({ id }) => id)).toEqual(["new", "old"]);
    expect(go?.groups).toEqual(["UI"]);
    expect(go?.coOccurrences.skill).toEqual([
      { slug: "helm", label: "Helm", count: 2 },
      { slug: "react", label: "React", count: 1 },
    ]);
    expect(go?.coOccurrences.term.map(({ slug, count }) => [slug, count])).toEqual([
      ["2025-02", 1],
      ["2025-01", 1],
    ]);
    expect(go?.coOccurrences.org.map(({ slug }) => slug).sort()).toEqual(["kubernetes", "kubestellar"]);
  });

  it("summarizes a mentor under all spellings of the handle", () => {
    const ada = facetSummary(catalogue, index(), "mentor", "ada");
    expect(ada?.projects.map(({ id }) => id)).toEqual(["other", "old"]);
    expect(ada?.coOccurrences.mentor).toEqual([]);
  });

  it("is null for an unknown slug", () => {
    expect(facetSummary(catalogue, index(), "skill", "cobol")).toBeNull();
    expect(facetSummary(catalogue, index(), "skill", "__proto__")).toBeNull();
  });

  it("has the counts of a direct computation", () => {
    const made = generateCatalogue({ projects: 120 });
    const facets = buildFacets(made);
    fc.assert(
      fc.property(fc.constantFrom(...facets.values.org), ({ slug, label }) => {
        const summary = facetSummary(made, facets, "org", slug);
        const own = made.projects.filter(({ org }) => org === label);
        expect(summary?.projects.length).toBe(own.length);
        const counts = summary?.coOccurrences.skill.map(({ count }) => count) ?? [];
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        const terms = summary?.coOccurrences.term.map(({ slug }) => slug) ?? [];
        expect(terms).toEqual([...terms].sort().reverse());
        expect(summary?.coOccurrences.org).toEqual([]);
        for (const { label: skill, count } of summary?.coOccurrences.skill ?? [])
          expect(count).toBe(own.filter(({ skills }) => skills.includes(skill)).length);
      }),
    );
  });
});

describe("similarSlugs", () => {
  it("finds slugs with typos", () => {
    expect(similarSlugs(index(), "org", "kubernets")[0]?.slug).toBe("kubernetes");
    expect(similarSlugs(index(), "skill", "reakt").map(({ slug }) => slug)).toEqual(["react"]);
  });

  it("finds labels that contain something similar", () => {
    const long = `${"The Very Long and Solemn Name of an ".repeat(3)}Observatory`;
    const given = { ...catalogue, projects: [project("a", "2025-01", { org: long, skills: ["C++"] })] };
    const facets = buildFacets(given);
    expect(similarSlugs(facets, "org", "observatry").map(({ label }) => label)).toEqual([long]);
    expect(similarSlugs(facets, "skill", "cppp").map(({ label }) => label)).toEqual(["C++"]);
    expect(similarSlugs(index(), "term", "term-2025-02")[0]).toEqual({
      slug: "2025-02",
      label: "Term 2025-02",
    });
  });

  it("finds five at most", () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      project(`p${at}`, "2025-01", { org: `Kubernetes ${at}` }),
    );
    const facets = buildFacets({ ...catalogue, projects: many });
    expect(similarSlugs(facets, "org", "kubernets")).toHaveLength(5);
  });

  it("finds none where nothing is similar", () => {
    expect(similarSlugs(index(), "skill", "zzzzzz")).toEqual([]);
  });

  it("never fails, for any slug", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (slug) => void similarSlugs(index(), "mentor", slug)),
    );
  });
});
