/** Where a project stands in its source: the form that all formats are read into. */
import type { Field } from "../fields/fields.ts";
import type { ProjectOutline } from "../outline/orgs.ts";

/** A project's place, with what its format says outside of labelled lines. */
export interface ProjectPlace extends ProjectOutline {
  /** The source is not written after a template in which a heading says the org. */
  isForeign?: boolean;
  /** Fields read from a table, front matter or the title; they come before those of the project's lines. */
  fields?: Field[];
  /** Who mentors the projects of its group, where it names nobody itself. */
  groupMentors?: Field;
  /** Lines that are read already: they are blank to the reader of fields. */
  readLines?: ReadonlySet<number>;
  /** ISO date, from front matter. */
  created?: string;
}
