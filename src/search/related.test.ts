import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
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

  it("gives no more than asked for", () => {
    expect(relatedProjects(all, start, 1)).toEqual([rare]);
  });
});
