import { describe, expect, it } from "vitest";
import type { Project } from "../../catalogue/model.ts";
import { relatedProjects } from "./related.ts";

const project = (title: string, org: string, skills: string[]): Project => ({
  id: `t/${org}/${title}`,
  term: "t",
  org,
  title,
  description: "",
  outcomes: "",
  skills,
  skillsRaw: "",
  mentors: [],
  upstreamIssues: [],
  lfxUrl: null,
  sections: [],
  source: { file: "t.md", line: 1, endLine: 1 },
});

describe("related projects", () => {
  const start = project("start", "a", ["Go", "eBPF"]);
  const rare = project("rare", "b", ["eBPF"]);
  const common = project("common", "c", ["Go"]);
  const other = project("other", "d", ["Go", "Rust"]);
  const stranger = project("stranger", "e", ["Photography"]);
  const all = [stranger, common, other, rare, start];

  it("puts a rare shared skill before a common one, and leaves out what shares nothing", () => {
    expect(relatedProjects(all, start).map(({ title }) => title)).toEqual(["rare", "common", "other"]);
  });

  it("counts the same org", () => {
    const neighbour = project("neighbour", "a", []);
    expect(relatedProjects([...all, neighbour], start).map(({ title }) => title)).toContain("neighbour");
  });

  it("takes projects without an org for no neighbours", () => {
    const [one, other] = ["one", "other"].map((title) => project(title, "", []));
    expect(relatedProjects([...all, one as Project, other as Project], one as Project)).toEqual([]);
  });

  it("puts equals in the catalogue's order, and a likelier one before them wherever it stands", () => {
    const equals = ["x", "y", "z"].map((title) => project(title, "f", ["Go"]));
    const titles = (list: readonly Project[], limit?: number) =>
      relatedProjects(list, start, limit).map(({ title }) => title);
    expect(titles([start, ...equals, rare])).toEqual(["rare", "x", "y", "z"]);
    expect(titles([...equals, rare, start], 2)).toEqual(["rare", "x"]);
    // An org counts before the skills do, so what it adds comes first.
    expect(titles([project("n", "a", []), ...equals, start], 2)).toEqual(["n", "x"]);
  });

  it("counts even a skill that all projects ask for", () => {
    const everywhere = ["p", "q"].map((title) => project(title, "g", ["Go"]));
    const list = [...everywhere, project("own", "h", ["Go"])];
    expect(relatedProjects(list, list[2] as Project).map(({ title }) => title)).toEqual(["p", "q"]);
  });

  it("gives no more than asked for", () => {
    expect(relatedProjects(all, start, 1)).toEqual([rare]);
  });
});
