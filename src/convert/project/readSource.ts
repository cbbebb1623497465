import type { Term } from "../../catalogue/model.ts";
import type { DraftProject } from "./project.ts";

/** A source, read but without ids and skills. */
export interface ReadSource {
  projects: DraftProject[];
  /** Texts that may name the term, the best first. */
  termHints: string[];
  /** The term in the source's own words, where a field of its own states it. */
  term?: string;
  program?: string;
  /** Where no project is found: why, and the line that shows it. */
  noProjects?: { line: number; reason: string };
  timeline?: Term["timeline"];
}
