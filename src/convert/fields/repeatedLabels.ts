/** Labels that a page repeats under its projects: what repeats is a label, though no program knows it. */
import type { SourceDocument } from "../markdown/blocks.ts";
import { type LineLabel, readLabel } from "./labels.ts";

/** Under how many headings a label has to stand. */
const MIN_PLACES = 2;

const FOUND = new WeakMap<SourceDocument, ReadonlySet<string>>();

/** Tells whether the page has a line's label, in the same shape, under several of its headings. */
export function isRepeatedLabel(document: SourceDocument, label: LineLabel): boolean {
  let repeated = FOUND.get(document);
  if (repeated === undefined) {
    repeated = findRepeated(document);
    FOUND.set(document, repeated);
  }
  return repeated.has(shapeOf(label));
}

function shapeOf({ name, bold, bullet, colon, value }: LineLabel): string {
  return [name.toLowerCase(), bold, bullet, colon, value === ""].join();
}

function findRepeated(document: SourceDocument): ReadonlySet<string> {
  const places = new Map<string, Set<number>>();
  let heading = 0;
  let next = 0;
  for (const line of document.lines) {
    while ((document.headings[next]?.line ?? Number.POSITIVE_INFINITY) <= line.number) heading = next++;
    if (line.verbatim || line.quoted || line.content.length > 200) continue;
    const label = readLabel(line.content);
    // Plain words before a colon introduce something in any text.
    if (label === undefined || !(label.ordinary ? label.colon : label.match === "unknown" && label.bold))
      continue;
    const shape = shapeOf(label);
    places.set(shape, (places.get(shape) ?? new Set()).add(heading));
  }
  return new Set([...places].filter(([, at]) => at.size >= MIN_PLACES).map(([shape]) => shape));
}
