import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { buildFacets } from "../filters/facets.ts";
import { similarSlugs } from "../filters/similarSlugs.ts";
import { facetSummary } from "./facetSummary.ts";

const project = (id: string, term: string, given: Partial<Project>): Project => ({
  id,
  term,
  org: "KubeStellar",
  title: id,
  description: "",
  outcomes: "",
  skills: [],
  skillsRaw: "",
  mentors: [],
  upstreamIssues: [],
  lfxUrl: null,
  sections: [],
  source: { file: "a.md", line: 1, endLine: 1 },
  ...given,
});

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

describe("a portrait", () => {
  it("has the projects, newest term first, and what they have", () => {
    const go = facetSummary(catalogue, index(), "skill", "go");
    expect(go?.label).toBe("Go");
    expect(go?.projects.map(({ id }) => id)).toEqual(["new", "old"]);
    expect(go?.groups).toEqual(["UI"]);
    expect(go?.shares.skill).toEqual([
      { slug: "helm", label: "Helm", count: 2 },
      { slug: "react", label: "React", count: 1 },
    ]);
    expect(go?.shares.term.map(({ slug, count }) => [slug, count])).toEqual([
      ["2025-02", 1],
      ["2025-01", 1],
    ]);
    expect(go?.shares.org.map(({ slug }) => slug).sort()).toEqual(["kubernetes", "kubestellar"]);
  });

  it("knows a mentor under every spelling of the handle", () => {
    const ada = facetSummary(catalogue, index(), "mentor", "ada");
    expect(ada?.projects.map(({ id }) => id)).toEqual(["other", "old"]);
    expect(ada?.shares.mentor).toEqual([]);
  });

  it("is none of what the catalogue does not have", () => {
    expect(facetSummary(catalogue, index(), "skill", "cobol")).toBeNull();
    expect(facetSummary(catalogue, index(), "skill", "__proto__")).toBeNull();
  });

  it("counts as a plain reading of the catalogue does", () => {
    const made = generateCatalogue({ projects: 120 });
    const facets = buildFacets(made);
    fc.assert(
      fc.property(fc.constantFrom(...facets.values.org), ({ slug, label }) => {
        const portrait = facetSummary(made, facets, "org", slug);
        const own = made.projects.filter(({ org }) => org === label);
        expect(portrait?.projects.length).toBe(own.length);
        const counts = portrait?.shares.skill.map(({ count }) => count) ?? [];
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        const terms = portrait?.shares.term.map(({ slug }) => slug) ?? [];
        expect(terms).toEqual([...terms].sort().reverse());
        expect(portrait?.shares.org).toEqual([]);
        for (const share of portrait?.shares.skill ?? [])
          expect(share.count).toBe(own.filter(({ skills }) => skills.includes(share.label)).length);
      }),
    );
  });
});

describe("values that may be meant", () => {
  it("are those that are nearly the same", () => {
    expect(similarSlugs(index(), "org", "kubernets")[0]?.slug).toBe("kubernetes");
    expect(similarSlugs(index(), "skill", "reakt").map(({ slug }) => slug)).toEqual(["react"]);
  });

  it("are those with a like name somewhere in it, whatever the slug", () => {
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

  it("are five at the most, or as few as asked for", () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      project(`p${at}`, "2025-01", { org: `Kubernetes ${at}` }),
    );
    const facets = buildFacets({ ...catalogue, projects: many });
    expect(similarSlugs(facets, "org", "kubernets")).toHaveLength(5);
    expect(similarSlugs(facets, "org", "kubernets", 2)).toHaveLength(2);
  });

  it("are none for what is like nothing", () => {
    expect(similarSlugs(index(), "skill", "zzzzzz")).toEqual([]);
  });

  it("never fail, however long or odd the slug", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (slug) => void similarSlugs(index(), "mentor", slug)),
    );
  });
});
