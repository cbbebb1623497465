import type { Catalogue, Project } from "../../catalogue/model.ts";
import { termDate } from "./termDate.ts";

/**
 * A catalogue's projects, the newest first: by the day on which a project was proposed, else by that of its term; those of
 * one day in the source's order.
 */
export function newestFirst({ terms, projects }: Catalogue): Project[] {
  const dates = new Map(terms.map((term) => [term.id, termDate(term)]));
  const dateOf = ({ term, created }: Project) =>
    created?.slice(0, 10) ?? dates.get(term) ?? termDate({ id: term });
  return [...projects].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
}
