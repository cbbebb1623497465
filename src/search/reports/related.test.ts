import { describe, expect, it } from "vitest";
import type { Project } from "../../catalogue/model.ts";
import { testProject } from "../../catalogue/testProject.ts";
import { relatedProjects } from "./related.ts";

const project = (title: string, org: string, skills: string[]) =>
  testProject({ id: `t/${org}/${title}`, org, title, skills });

describe("related projects", () => {
  const start = project("start", "a", ["Go", "eBPF"]);
  const rare = project("rare", "b", ["eBPF"]);
  const common = project("common", "c", ["Go"]);
  const other = project("other", "d", ["Go", "Rust"]);
  const stranger = project("stranger", "e", ["Photography"]);
  const all = [stranger, common, other, rare, start];

  it("ranks a rare shared skill before a common one, and leaves out projects that share nothing", () => {
    expect(relatedProjects(all, start).map(({ title }) => title)).toEqual(["rare", "common", "other"]);
  });

  it("counts the same org", () => {
    const neighbor = project("neighbor", "a", []);
    expect(relatedProjects([...all, neighbor], start).map(({ title }) => title)).toContain("neighbor");
  });

  it("does not relate projects because they have no org", () => {
    const [one, other] = ["one", "other"].map((title) => project(title, "", []));
    expect(relatedProjects([...all, one as Project, other as Project], one as Project)).toEqual([]);
  });

  it("keeps equal projects in the catalogue's order, and puts a better one first from anywhere", () => {
    const equals = ["x", "y", "z"].map((title) => project(title, "f", ["Go"]));
    const titles = (list: readonly Project[], limit?: number) =>
      relatedProjects(list, start, limit).map(({ title }) => title);
    expect(titles([start, ...equals, rare])).toEqual(["rare", "x", "y", "z"]);
    expect(titles([...equals, rare, start], 2)).toEqual(["rare", "x"]);
    // The same org counts more than a skill that most projects ask for.
    expect(titles([project("n", "a", []), ...equals, start], 2)).toEqual(["n", "x"]);
  });

  it("counts even a skill that all projects ask for", () => {
    const everywhere = ["p", "q"].map((title) => project(title, "g", ["Go"]));
    const list = [...everywhere, project("own", "h", ["Go"])];
    expect(relatedProjects(list, list[2] as Project).map(({ title }) => title)).toEqual(["p", "q"]);
  });

  it("finds no more than the limit", () => {
    expect(relatedProjects(all, start, 1)).toEqual([rare]);
  });
});
