/** A project for tests: plain, with what the test is about put in. */
import type { Catalogue, Project } from "../../catalogue/model.ts";

export function testProject(id: string, about: Partial<Project> = {}): Project {
  const [term = "", org = "", title = ""] = id.split("/");
  return {
    id,
    term,
    org,
    title,
    description: "",
    outcomes: "",
    skills: [],
    skillsRaw: "",
    mentors: [],
    upstreamIssues: [],
    lfxUrl: null,
    sections: [],
    source: { file: "a.md", line: 1, endLine: 2 },
    ...about,
  };
}

export function testCatalogue(...projects: Project[]): Catalogue {
  return { schemaVersion: 1, terms: [], projects };
}
