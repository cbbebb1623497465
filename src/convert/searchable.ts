/** The catalogue as the search reads it: its texts made plain here, so that no browser has to read Markdown. */
import type { Catalogue } from "../catalogue/model.ts";
import type { Block, ProjectText } from "../catalogue/richText.ts";
import type { Searchable } from "../catalogue/searchable.ts";
import { blocksText } from "./markdown/blocksText.ts";
import { projectText } from "./markdown/richText.ts";
import { sharedPassages } from "./sharedPassages.ts";

/**
 * @param texts the rich texts of the projects, in their order, where they are there already
 * @returns the catalogue with one plain text for each project: a line for each of its fields, without what many projects of
 *   a term say word for word
 */
export function searchable(
  { schemaVersion, terms, projects }: Catalogue,
  texts: readonly ProjectText[] = projects.map(projectText),
): Searchable {
  const fields = projects.map((_, index) => fieldsOf(texts[index]));
  const isShared = sharedPassages(
    projects.map(({ term, org }, index) => ({ term, org, passages: (fields[index] ?? []).flat() })),
  );
  return {
    schemaVersion,
    terms,
    projects: projects.map(({ description, outcomes, skillsRaw, sections, ...listed }, index) => {
      const lines = (fields[index] ?? []).map((passages) =>
        passages.filter((passage) => !isShared(listed.term, passage)).join(" "),
      );
      return { ...listed, text: lines.filter((line) => line !== "").join("\n") };
    }),
  };
}

/** The passages of each field. A section that says nothing but its label is searched by that. */
function fieldsOf(text: ProjectText | undefined): string[][] {
  if (text === undefined) return [];
  const further = text.sections.map(({ label, blocks }) => {
    const passages = passagesOf(blocks);
    return passages.length > 0 ? passages : [label];
  });
  return [passagesOf(text.description), passagesOf(text.outcomes), ...further];
}

/** Sentences and items of lists, each in one line. */
function passagesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === "list"
      ? block.items.flatMap(passagesOf)
      : blocksText([block])
          .split(/(?<=[.!?:])\s+/)
          .filter((passage) => passage !== ""),
  );
}
