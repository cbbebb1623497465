/** The catalogue as the search reads it: its texts made plain here, so that no browser has to read Markdown. */
import { fieldPassages, projectWords } from "../catalogue/blocksText.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { ProjectText } from "../catalogue/richText.ts";
import type { Searchable } from "../catalogue/searchable.ts";
import { projectText } from "./markdown/richText.ts";
import { sharedPassages } from "./sharedPassages.ts";

/** The rich texts of all projects, which say which of their passages many projects of a term share. */
export function searchedTexts({ projects }: Catalogue): ProjectText[] {
  const texts = projects.map(projectText);
  const passages = texts.map((text) => fieldPassages(text).flat());
  const isShared = sharedPassages(
    projects.map(({ term, org }, index) => ({ term, org, passages: passages[index] ?? [] })),
  );
  return texts.map((text, index) => {
    const term = projects[index]?.term ?? "";
    const shared = (passages[index] ?? []).flatMap((passage, at) => (isShared(term, passage) ? [at] : []));
    return shared.length === 0 ? text : { ...text, shared };
  });
}

/**
 * @param texts of the projects, in their order, where they are there already
 * @returns the catalogue with one plain text for each project: a line for each of its fields, without what many projects of
 *   a term say word for word
 */
export function searchable(
  catalogue: Catalogue,
  texts: readonly ProjectText[] = searchedTexts(catalogue),
): Searchable {
  const { schemaVersion, terms, projects } = catalogue;
  return {
    schemaVersion,
    terms,
    projects: projects.map(({ description, outcomes, skillsRaw, sections, ...listed }, index) => {
      const text = texts[index];
      return { ...listed, text: text === undefined ? "" : projectWords(text) };
    }),
  };
}
