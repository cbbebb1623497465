/**
 * Which headings are the proposer's own, among a project's fields that are headings, too?
 *
 * ```text
 *   | #### Fly
 *   | ##### Description
 * > | ##### Motivation     at the level of the field before it and of the one after it
 *   | ##### Mentors
 * ```
 */
import { CORE_KINDS } from "../fields/labelWords.ts";
import { canBeOwn, isFilePart } from "./headingNames.ts";
import { type Section, withFieldsOf } from "./sections.ts";

/** The sections without such headings; the fields after them are the project's. */
export function mergeParts(sections: readonly Section[]): Section[] {
  const merged: Section[] = [];
  /** Indexes into `merged`: the headings that the present one stands below. */
  const open: number[] = [];
  const sectionAt = (index: number | undefined) => (index === undefined ? undefined : merged[index]);
  for (const section of sections) {
    while ((sectionAt(open.at(-1))?.heading.depth ?? 0) >= section.heading.depth) open.pop();
    const index = open.at(-1);
    const above = sectionAt(index);
    if (index !== undefined && above !== undefined && isPartOfFields(section, above))
      merged[index] = withFieldsOf(above, section);
    else open.push(merged.push(section) - 1);
  }
  return merged;
}

function isPartOfFields(section: Section, above: Section): boolean {
  const { depth, text } = section.heading;
  if (!canBeOwn(text) || isFilePart(above.heading.text)) return false;
  const [first] = section.levels;
  if (first !== depth || !above.levels.has(depth)) return false;
  // A field that comes again is another project's.
  return CORE_KINDS.every((kind) => !section.kinds.has(kind) || !above.kinds.has(kind));
}
