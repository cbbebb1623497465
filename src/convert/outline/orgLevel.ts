/**
 * At which level do most orgs of a file stand?
 *
 * ```text
 *   | # Ideas
 * > | ## Kite       2
 *   | ### Fly
 * > | ## Raft       2
 *   | ### SIG Sails
 *   | #### Sew
 * ```
 */
import type { Heading } from "../markdown/blocks.ts";
import { isFilePart, isGroupName } from "./headingNames.ts";
import type { Node } from "./titles.ts";

/** The depth of most headings that have titles right under them; undefined where no title stands under one. */
export function usualOrgDepth(nodes: readonly Node[]): number | undefined {
  const parents = new Set<Heading>();
  const weights = new Map<number, number>();
  const stack: Heading[] = [];
  for (const { isProject, heading } of nodes) {
    if (!isProject) {
      while ((stack.at(-1)?.depth ?? 0) >= heading.depth) stack.pop();
      stack.push(heading);
      continue;
    }
    const above = stack.filter(
      ({ depth, text }) => depth < heading.depth && !isFilePart(text) && !isGroupName(text),
    );
    const parent = above.at(-1);
    if (parent === undefined || parents.has(parent)) continue;
    // Under another heading with projects of its own it may be a group.
    const weight = above.slice(0, -1).some((other) => parents.has(other)) ? 0.5 : 1;
    parents.add(parent);
    weights.set(parent.depth, (weights.get(parent.depth) ?? 0) + weight);
  }
  return heaviest(weights);
}

/** The number that comes most often; of several the smallest, which is the outer level. */
export function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return heaviest(counts);
}

function heaviest(weights: ReadonlyMap<number, number>): number | undefined {
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
