/**
 * What stands outside of all projects and seems to be one?
 *
 * ```text
 *   | ## Kite
 *   | ### Fly
 *   | - Description: Fly.
 *   | - Mentors: @ada
 * > | ### Swim                  a title without fields
 * > | | Title | Mentors |       a table of projects
 * ```
 */
import type { Heading, Line, SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";
import {
  type Evidence,
  evidenceOfProject,
  evidenceOfStray,
  hasText,
  namesTitle,
  tableOfFields,
} from "./evidence.ts";
import { isAroundProjects, isFilePart } from "./headingNames.ts";
import { type PlacedNode, spanEnds } from "./nesting.ts";
import { mostCommon } from "./orgLevel.ts";

/** What is left of a file beside its projects. */
export interface MissedProjects {
  /** Headings at a title's or an org's place that have no field and no project under them, and no evidence of one. */
  withoutFields: Heading[];
  /** What looks like a project and is not read as one, with the heading that it stands under. */
  unread: { heading?: Heading; evidence: Evidence }[];
}

/**
 * Looks for projects that are not read as one.
 * @param all all nodes, the samples included
 * @param nodes the nodes without the samples
 * @param containers the headings that are org or group of some project
 */
export function findMissedProjects(
  document: SourceDocument,
  all: readonly PlacedNode[],
  nodes: readonly PlacedNode[],
  containers: ReadonlySet<Heading>,
): MissedProjects {
  const missed: MissedProjects = { withoutFields: [], unread: [] };
  const titleDepth = mostCommon(nodes.filter((node) => node.isProject).map(({ heading }) => heading.depth));
  // Without any project there is an error that says more.
  if (titleDepth === undefined) return missed;
  const depths = new Set([titleDepth, ...[...containers].map(({ depth }) => depth)]);
  const titles = new Set(all.filter((node) => node.isProject).map(({ heading }) => plainText(heading.text)));
  const note = (lines: readonly Line[], evidence: Evidence | undefined, heading?: Heading) => {
    // A table of the projects' titles is an overview of what is read elsewhere.
    if (evidence === undefined || (evidence.kind === "table" && namesTitle(lines, titles))) return false;
    missed.unread.push({ ...(heading === undefined ? {} : { heading }), evidence });
    return true;
  };
  const before = document.lines.slice(0, (all[0]?.heading.line ?? 1) - 1);
  note(before, evidenceOfStray(before));
  const ends = spanEnds(nodes);
  let skipped = 0;
  nodes.forEach((node, index) => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (node.isProject) return;
    const { heading } = node;
    const below = nodes.slice(index + 1, ends[index]);
    const next = nodes[index + 1];
    const isEmpty = !containers.has(heading) && below.every((other) => !other.isProject);
    // An org only for want of another: the project after it does not stand below it.
    const isBeside = next?.isProject === true && below.length === 0;
    const isTitle = heading.depth >= titleDepth;
    // What stands below a title without fields is its own text.
    const own = isEmpty && isTitle && !isFilePart(heading.text) ? below : [];
    skipped = own.length;
    const lines = [node, ...own].flatMap((part) => document.lines.slice(part.heading.line, part.end));
    const isPart = isFilePart(heading.text) || isAroundProjects(heading.text);
    // Where titles stand, whatever is no prose is meant as a project's; an org has much to say of itself.
    const evidenceOfOwn = isTitle ? evidenceOfProject : evidenceOfStray;
    const evidenceOf = isPart ? evidenceOfStray : isEmpty || isBeside ? evidenceOfOwn : tableOfFields;
    if (note(lines, evidenceOf(lines), heading) || !isEmpty || isPart || !depths.has(heading.depth)) return;
    // A heading with nothing under it may be an org or a group of what follows.
    const follower = nodes[index + 1 + own.length];
    const isLast = index > 0 && heading.depth === titleDepth && follower?.isProject !== true;
    if (hasText(lines) || isLast) missed.withoutFields.push(heading);
  });
  return missed;
}
