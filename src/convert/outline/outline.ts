/** Which headings are orgs, groups and projects: told by the fields under them, not by their level. */
import type { SourceDocument } from "../markdown/blocks.ts";
import { findMissedProjects, type MissedProjects } from "./missedProjects.ts";
import { withEnds } from "./nesting.ts";
import { mergeOpenings } from "./openings.ts";
import { assignOrgs, type ProjectOutline } from "./orgs.ts";
import { withoutOwnText } from "./ownText.ts";
import { mergeParts } from "./parts.ts";
import { withoutSamples } from "./samples.ts";
import { readSections } from "./sections.ts";
import { markProjects } from "./titles.ts";

/** What the headings of a source say. */
export interface Outline extends MissedProjects {
  projects: ProjectOutline[];
}

/** Finds the projects of a document, the org of each, and what looks like a project and was not read as one. */
export function readOutline(document: SourceDocument): Outline {
  const sections = mergeOpenings(mergeParts(readSections(document)));
  const all = withEnds(withoutOwnText(markProjects(sections)), document);
  const nodes = withoutSamples(all, document);
  const { projects, containers } = assignOrgs(nodes);
  return { projects, ...findMissedProjects(document, all, nodes, containers) };
}
