/** The form that all formats are read into: where each project stands, and the fields that are read already. */
import type { Field } from "../fields/fields.ts";
import { knownLabel } from "../fields/labels.ts";
import type { ProjectOutline } from "../outline/outline.ts";
import { facetOf, kindOf } from "./facets.ts";

/** A project's place, with what its format says outside of labelled lines. */
export interface ProjectPlace extends ProjectOutline {
  /** The source is not written after a template in which a heading says the org. */
  isForeign?: boolean;
  /** Fields read from a table, front matter or the title; they come before those of the project's lines. */
  fields?: Field[];
  /** Lines that are read already: they are blank to the reader of fields. */
  readLines?: ReadonlySet<number>;
  /** ISO date, from front matter. */
  created?: string;
}

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
