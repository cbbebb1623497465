import type { Catalogue, Project } from "../../catalogue/model.ts";
import { termDate } from "./termDate.ts";

/** A catalogue's projects, the newest term first, in the source's order within a term. */
export function newestFirst({ terms, projects }: Catalogue): Project[] {
  const dates = new Map(terms.map((term) => [term.id, termDate(term)]));
  const dateOf = ({ term }: Project) => dates.get(term) ?? termDate({ id: term });
  return [...projects].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
}
