import type { ReactNode } from "react";

/**
 * A text with its matches marked.
 * @param ranges UTF-16 `[start, end)` pairs, in order and disjoint, as `highlight()` gives them
 */
export function Highlighted({
  text,
  ranges,
}: {
  text: string;
  ranges: readonly (readonly [number, number])[];
}) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
