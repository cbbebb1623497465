/**
 * Which headings are titles of projects? Those with a project's fields under them, whatever their level.
 *
 * ```text
 *   | ## Kite
 * > | ### Fly
 *   | - Description: Fly.
 *   | - Mentors: @ada
 * ```
 */
import type { Heading } from "../markdown/blocks.ts";
import { isFilePart, isForAudience } from "./headingNames.ts";
import { coreKinds, type Section } from "./sections.ts";

/** A heading that is the title of a project, or stands above or beside projects. */
export interface Node {
  readonly heading: Heading;
  readonly isProject: boolean;
}

/** Says of each section whether it is a project. */
export function markProjects(sections: readonly Section[]): Node[] {
  return sections.map((section, index) => ({
    heading: section.heading,
    isProject: isProject(section, sections[index + 1]),
  }));
}

function isProject(section: Section, next: Section | undefined): boolean {
  if (isForAudience(section.heading.text)) return false;
  const core = coreKinds(section);
  if (core >= 2) return true;
  if (core === 0 || isFilePart(section.heading.text)) return false;
  // An org may have a description of its own above its projects.
  return next === undefined || next.heading.depth <= section.heading.depth || !next.kinds.has("mentors");
}
