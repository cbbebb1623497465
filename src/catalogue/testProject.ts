/** A project for tests: all of it is empty, but for what the test is about. */
import type { Project } from "./model.ts";

export function testProject(about: Partial<Project> = {}): Project {
  return {
    id: "t/kite/a",
    term: "t",
    org: "Kite",
    title: "A title",
    description: "",
    outcomes: "",
    skills: [],
    skillsRaw: "",
    mentors: [],
    upstreamIssues: [],
    lfxUrl: null,
    sections: [],
    source: { file: "t.md", line: 1, endLine: 1 },
    ...about,
  };
}
