/**
 * Which headings only open a project, so that the fields under them are those of the title above?
 *
 * ```text
 *   | #### Fly
 * > | ##### Overview
 *   | - Description: Fly.
 *   | - Mentors: @ada
 * ```
 */
import { canBeOwn, isOpening } from "./headingNames.ts";
import { spanEnds } from "./nesting.ts";
import { coreKinds, type Section, withFieldsOf } from "./sections.ts";

/** The sections without such headings. Where further projects stand below the heading above, nothing is merged. */
export function mergeOpenings(sections: readonly Section[]): Section[] {
  const merged = [...sections];
  const openings = new Set<Section>();
  const ends = spanEnds(sections);
  // From the last to the first, so that one opening can stand under another.
  for (let index = sections.length - 1; index > 0; index--) {
    const [above, section] = merged.slice(index - 1, index + 1);
    if (above === undefined || section === undefined) continue;
    if (!isOpening(section.heading.text) || coreKinds(section) < 2) continue;
    if (above.heading.depth >= section.heading.depth || !canBeOwn(above.heading.text)) continue;
    const below = merged.slice(index + 1, ends[index - 1]);
    if (below.some((other) => coreKinds(other) >= 2 && !openings.has(other))) continue;
    merged[index - 1] = withFieldsOf(above, section);
    openings.add(section);
  }
  return merged.filter((section) => !openings.has(section));
}
