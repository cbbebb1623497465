import type { Term } from "../../catalogue/model.ts";
import type { DraftProject } from "./project.ts";
import type { TermName } from "./term.ts";

/** A source, read but without ids and skills. */
export interface ReadSource {
  projects: DraftProject[];
  /** The term, where the format itself has found it. */
  namedTerm?: TermName;
  /** Else texts that may name it, the best first. */
  termHints?: string[];
  /** The term in the source's own words, where a field of its own states it. */
  term?: string;
  program?: string;
  /** Where no project is found: why, and the line that shows it. */
  noProjects?: { line: number; reason: string };
  timeline?: Term["timeline"];
}
