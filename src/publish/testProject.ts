/** A project for tests: plain, with what the test is about put in. */
import type { Project } from "../catalogue/model.ts";

export function testProject(about: Partial<Project> = {}): Project {
  return {
    id: "2025-02-jun-aug/helm/a-title",
    term: "2025-02-jun-aug",
    org: "Helm",
    title: "A title",
    description: "What it is about.",
    outcomes: "",
    skills: ["Go", "C++"],
    skillsRaw: "",
    mentors: [],
    upstreamIssues: [],
    lfxUrl: null,
    sections: [],
    source: { file: "ideas.md", line: 1, endLine: 9 },
    ...about,
  };
}
