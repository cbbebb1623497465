/** A source as lines and headings, and the field that a heading names. */
import { type Heading, readBlocks, type SourceDocument } from "../markdown/blocks.ts";
import { type LineLabel, readLabel } from "./labels.ts";
import { knownLabel } from "./labelWords.ts";

/** The field that a heading names, and what the heading says itself: "Go" of "##### Recommended Skills: Go". */
export type HeadingField = Pick<
  LineLabel,
  "kind" | "name" | "match" | "suggestion" | "standsFor" | "ordinary" | "value"
>;

/** Splits a source into lines and finds its headings and verbatim parts. */
export function readDocument(text: string): SourceDocument {
  return readBlocks(text, (label) => knownLabel(label) !== undefined);
}

/** The field that a heading names; undefined for a title, an org or a part of the file ("Tools", "Goals"). */
export function headingField(heading: Heading): HeadingField | undefined {
  const field = ownHeadingField(heading);
  return field?.ordinary ? undefined : field;
}

/** The field that a heading inside a project names: there "Goals" is one, too. */
export function ownHeadingField({ text, markdown }: Heading): HeadingField | undefined {
  const known = knownLabel(text);
  if (known !== undefined) return { ...known, name: text.replace(/[:：]$/, ""), match: "exact", value: "" };
  const label = readLabel(/[:：]/.test(markdown) ? markdown : `${markdown}:`);
  // "Documentation: a new guide" may be a project's title.
  const isField = label?.colon === true && label.match !== "unknown" && label.kind !== "section";
  return isField ? label : undefined;
}
