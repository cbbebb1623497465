/** Which fields of a hit a query was found in, and where: worked out for the hits that are shown, never for all. */
import { FIELDS, type Field, type SearchIndex } from "./buildIndex.ts";
import type { SearchAnswer } from "./engine.ts";
import { highlight, type Range } from "./highlight.ts";

/** A field with what was found in it. */
export interface FieldMatch {
  field: Field;
  /** UTF-16 ranges `[start, end)` of the field's text: in order, disjoint, at least one. */
  ranges: Range[];
}

/**
 * The fields in which a hit has what was searched for. A key press needs none of this, and ten thousand hits would
 * make it wait for all: so an answer holds what to mark, and this applies it to one hit.
 * @param doc one of the answer's `hits`
 * @returns in the order of {@link FIELDS}; none where the hit is there by a near skill alone
 */
export function matchedFields(index: SearchIndex, { marks }: SearchAnswer, doc: number): FieldMatch[] {
  const document = index.documents[doc];
  return FIELDS.map((field) => ({ field, ranges: highlight(document?.[field] ?? "", marks) })).filter(
    ({ ranges }) => ranges.length > 0,
  );
}
