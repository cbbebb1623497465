/**
 * Which headings are no fields, and which fields stand between each of them and the next?
 *
 * ```text
 *   | ### Kite
 * > | #### Fly                  a section with a description and skills
 *   | - Description: Fly.
 *   | ##### Recommended Skills  a field, no section
 *   | Go
 * > | #### Swim                 the next section
 * ```
 */
import { headingField } from "../fields/document.ts";
import { readLabel } from "../fields/labels.ts";
import { CORE_KINDS, type FieldKind } from "../fields/labelWords.ts";
import { atxHeading, type Heading, type Line, type SourceDocument } from "../markdown/blocks.ts";
import { isFilePart } from "./headingNames.ts";

/** A heading, with the fields that stand before the next one. */
export interface Section {
  readonly heading: Heading;
  readonly kinds: ReadonlySet<FieldKind>;
  /** Depths of the headings that are core fields of the section, in their order; 0 for fields that are none. */
  readonly levels: ReadonlySet<number>;
}

/** The sections of a document. */
export function readSections(document: SourceDocument): Section[] {
  const headings = document.headings.filter((heading) => {
    const field = headingField(heading);
    // "# Resources" names a field and can be a part of the file.
    return field === undefined || (field.value === "" && isFilePart(heading.text));
  });
  return headings.map((heading, index) => {
    const next = headings[index + 1];
    const lines = document.lines.slice(heading.line, next && next.line - 1);
    return { heading, ...fieldsOf(lines) };
  });
}

function fieldsOf(lines: readonly Line[]): Pick<Section, "kinds" | "levels"> {
  const kinds = new Set<FieldKind>();
  const levels = new Set<number>();
  for (const line of lines) {
    if (line.verbatim || line.quoted) continue;
    const heading = atxHeading(line);
    const field = heading === undefined ? readLabel(line.content) : headingField(heading);
    if (field === undefined) continue;
    kinds.add(field.kind);
    if (CORE_KINDS.includes(field.kind)) levels.add(heading?.depth ?? 0);
  }
  return { kinds, levels };
}

/** How many of the fields that tell a project stand in a section. */
export function coreKinds({ kinds }: Section): number {
  return CORE_KINDS.filter((kind) => kinds.has(kind)).length;
}

/** A section with the fields of another one as well. */
export function withFieldsOf(section: Section, other: Section): Section {
  return { ...section, kinds: new Set([...section.kinds, ...other.kinds]) };
}
