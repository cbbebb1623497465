/** How far does a heading reach: up to the next one of any level, and with all that stands below it? */
import type { SourceDocument } from "../markdown/blocks.ts";
import type { Node } from "./titles.ts";

interface WithDepth {
  readonly heading: { readonly depth: number };
}

/**
 * For each node the index after the last one below it.
 *
 * ```text
 * > | ## Kite      0 → 2
 * > | ### Fly      1 → 2
 * > | ## Raft      2 → 3
 * ```
 */
export function spanEnds(nodes: readonly WithDepth[]): number[] {
  const ends: number[] = nodes.map(() => nodes.length);
  const open: { index: number; depth: number }[] = [];
  nodes.forEach(({ heading: { depth } }, index) => {
    for (let top = open.at(-1); top !== undefined && top.depth >= depth; top = open.at(-1)) {
      ends[top.index] = index;
      open.pop();
    }
    open.push({ index, depth });
  });
  return ends;
}

/** A node with the last line before the next one. */
export interface PlacedNode extends Node {
  readonly end: number;
}

/** The nodes with their ends; the last one goes on to the end of the document. */
export function withEnds(nodes: readonly Node[], document: SourceDocument): PlacedNode[] {
  return nodes.map((node, index) => {
    const next = nodes[index + 1];
    return { ...node, end: next === undefined ? document.lines.length : next.heading.line - 1 };
  });
}
