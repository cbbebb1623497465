/** A project for tests, of the term, org and title that its id names, with what the test is about put in. */
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { testProject as emptyProject } from "../../catalogue/testProject.ts";

export function testProject(id: string, about: Partial<Project> = {}): Project {
  const [term = "", org = "", title = ""] = id.split("/");
  return emptyProject({ id, term, org, title, source: { file: "a.md", line: 1, endLine: 2 }, ...about });
}

export function testCatalogue(...projects: Project[]): Catalogue {
  return { schemaVersion: 1, terms: [], projects };
}
