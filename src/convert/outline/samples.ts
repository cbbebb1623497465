/**
 * Which projects are samples or the template, and not meant?
 *
 * ```text
 * > | ## Sample
 * > | ### Fly            all below "Sample", up to a heading of its level or a rule
 *   | ---
 *   | ## Kite
 * > | ### Sail (sample)  or what says so itself
 * ```
 */
import type { SourceDocument } from "../markdown/blocks.ts";
import { isMarkedSample, isSamplePart, isTemplateName } from "./headingNames.ts";
import { type PlacedNode, spanEnds } from "./nesting.ts";

/** The nodes without those that are samples, and without what stands below a marked one. */
export function withoutSamples(nodes: readonly PlacedNode[], document: SourceDocument): PlacedNode[] {
  const samples = new Set<PlacedNode>();
  const ends = spanEnds(nodes);
  /** Depth of the "Sample" heading that the present node stands below. */
  let part: number | undefined;
  nodes.forEach((node, index) => {
    const { text, depth } = node.heading;
    const before = nodes[index - 1];
    if (part !== undefined && (depth <= part || (before !== undefined && hasRule(document, before))))
      part = undefined;
    const below = nodes.slice(index + 1, ends[index]);
    if (isSamplePart(text)) {
      // Where the sample is marked, or stands in a fence, the projects after it are meant.
      const isElsewhere =
        below.some((other) => isMarkedSample(other.heading.text)) ||
        linesOf(document, node).some((line) => line.verbatim);
      part = isElsewhere ? undefined : depth;
    } else if (isMarkedSample(text)) {
      for (const sample of [node, ...below]) samples.add(sample);
    } else if (part !== undefined || isTemplateName(text)) samples.add(node);
  });
  return nodes.filter((node) => !samples.has(node));
}

function linesOf(document: SourceDocument, { heading, end }: PlacedNode) {
  return document.lines.slice(heading.line, end);
}

function hasRule(document: SourceDocument, node: PlacedNode): boolean {
  return linesOf(document, node).some((line) => line.rule);
}
