import type { ReactNode } from "react";

/**
 * A text with some of it in `<mark>` elements.
 * @param ranges UTF-16 `[start, end)` pairs, in order and disjoint, as `highlight()` gives them
 */
export function Highlighted({
  text,
  ranges,
}: {
  text: string;
  ranges: readonly (readonly [number, number])[];
}) {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    nodes.push(text.slice(at, start), <mark key={nodes.length}>{text.slice(start, end)}</mark>);
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}
