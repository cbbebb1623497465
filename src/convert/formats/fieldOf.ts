/** Fields that a format reads itself, from a table's cells or from front matter. */
import type { Field } from "../fields/fields.ts";
import { knownLabel } from "../fields/labelWords.ts";
import { facetOf, kindOf } from "./facets.ts";

/** A field that a format has read, of one text or of several lines. */
export function fieldOf(label: string, texts: readonly string[], line: number): Field {
  const name = label.replace(/\s+/g, " ").trim();
  return {
    kind: knownLabel(name)?.kind ?? kindOf(facetOf(name)),
    name,
    line,
    column: 1,
    match: "exact",
    isHeading: false,
    lines: texts.map((text) => ({ number: line, text, verbatim: false })),
  };
}
