/** A project for tests of what is published: some of it is stated, with what the test is about put in. */
import type { Project } from "../catalogue/model.ts";
import { testProject as emptyProject } from "../catalogue/testProject.ts";

export function testProject(about: Partial<Project> = {}): Project {
  return emptyProject({
    id: "2025-02-jun-aug/helm/a-title",
    term: "2025-02-jun-aug",
    org: "Helm",
    description: "What it is about.",
    skills: ["Go", "C++"],
    source: { file: "ideas.md", line: 1, endLine: 9 },
    ...about,
  });
}
