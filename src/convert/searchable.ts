/** The catalogue as the search reads it: its texts made plain here, so that no browser has to read Markdown. */
import type { Catalogue } from "../catalogue/model.ts";
import type { ProjectText } from "../catalogue/richText.ts";
import type { Searchable } from "../catalogue/searchable.ts";
import { blocksText } from "./markdown/blocksText.ts";
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
      return { ...listed, text: text === undefined ? "" : wordsOf(text) };
    }),
  };
}

/** A section that says nothing but its label is searched by that. */
function wordsOf({ description, outcomes, sections }: ProjectText): string {
  const further = sections.map(({ label, blocks }) => blocksText(blocks) || label);
  return [blocksText(description), blocksText(outcomes), ...further].join(" ").trim();
}
