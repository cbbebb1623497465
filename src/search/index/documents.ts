/** Projects as the search reads them. */
import { isLoaded } from "../../catalogue/currentList.ts";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import type { SearchableProject } from "../../catalogue/searchable.ts";
import type { SearchDocument } from "./searchIndex.ts";

/** A project for the search, with its long texts. */
export function toDocument(project: SearchableProject): SearchDocument {
  return { ...toListedDocument(project), text: project.text };
}

/** A project for the search without its long texts, which the list does not have. */
export function toListedDocument(project: ListedProject): SearchDocument {
  return {
    ...(isLoaded(project) ? {} : { unloaded: true }),
    title: project.title,
    org: project.group ? `${project.org}, ${project.group}` : project.org,
    skills: project.skills.join(", "),
    mentors: project.mentors.map(({ name, github }) => `${name ?? ""}, ${github ?? ""}`).join(", "),
    text: "",
    term: project.term,
  };
}

/** The projects of a list, as {@link toListedDocument} has each, with the names of their terms. */
export function listedDocuments({
  projects,
  terms,
}: Pick<ProjectList, "projects" | "terms">): SearchDocument[] {
  const names = new Map(terms.map(({ id, name }) => [id, name]));
  return projects.map((project) => ({
    ...toListedDocument(project),
    termName: names.get(project.term) ?? "",
  }));
}
