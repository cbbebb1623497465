/** The catalogue as the search reads it: its texts made plain here, so that no browser has to read Markdown. */

import { projectWords } from "../catalogue/blocksText.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { ProjectText } from "../catalogue/richText.ts";
import type { Searchable } from "../catalogue/searchable.ts";
import { projectText } from "./markdown/richText.ts";

/** @param texts the rich texts of the projects, in their order, where they are there already */
export function searchable(
  { schemaVersion, terms, projects }: Catalogue,
  texts: readonly ProjectText[] = projects.map(projectText),
): Searchable {
  return {
    schemaVersion,
    terms,
    projects: projects.map(({ description, outcomes, skillsRaw, sections, ...listed }, index) => {
      const text = texts[index];
      return { ...listed, text: text === undefined ? "" : projectWords(text) };
    }),
  };
}
