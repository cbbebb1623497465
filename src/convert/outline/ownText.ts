/**
 * Which headings belong to the text of the project that they stand in?
 *
 * ```text
 *   | ### Fly
 *   | - Description: Fly.
 * > | #### Background     deeper than the title, and no project below
 *   | ## Raft
 * ```
 */
import { canBeOwn, sameName } from "./headingNames.ts";
import { spanEnds } from "./nesting.ts";
import type { Node } from "./titles.ts";

/** The nodes without such headings. */
export function withoutOwnText(nodes: readonly Node[]): Node[] {
  const ends = spanEnds(nodes);
  let project: Node | undefined;
  return nodes.filter((node, index) => {
    const { heading } = node;
    if (node.isProject) {
      project = node;
      return true;
    }
    if (project === undefined) return true;
    const next = nodes[index + 1];
    const isDoubled = next !== undefined && sameName(next.heading.text, heading.text);
    const holdsProject = nodes.slice(index + 1, ends[index]).some((other) => other.isProject);
    const isDeeper = heading.depth > project.heading.depth;
    const isInside = !isDoubled && !holdsProject && canBeOwn(heading.text);
    // Markdown itself sees no heading in "##text": where none is needed, it is text.
    if (isInside && (isDeeper || heading.spaceMissing)) return false;
    if (!isDeeper) project = undefined;
    return true;
  });
}
