/** What changes from year to year: how many projects and organizations there are, and which skills are asked for. */
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { termYear } from "../../catalogue/termOrder.ts";
import type { FacetIndex } from "../filters/facets.ts";

/** One year of a catalogue. */
export interface Year {
  readonly year: number;
  /** Ids of its terms. */
  readonly terms: readonly string[];
  /** How many it has. */
  readonly projects: number;
  readonly orgs: number;
  /** How many of them no earlier year has. */
  readonly newOrgs: number;
}

/** A skill with the number of its projects in each year of {@link yearsOf}. */
export interface Trend {
  readonly slug: string;
  readonly label: string;
  readonly counts: readonly number[];
}

/** The year of each project, by its index; null where its term names none. */
const yearsOfProjects = ({ projects }: ProjectList) => projects.map(({ term }) => termYear(term));

/** All years of a catalogue, the oldest first. @param index the catalogue's facets */
export function yearsOf(list: ProjectList, index: FacetIndex): Year[] {
  const years = yearsOfProjects(list);
  const orgYears = index.values.org.map(
    ({ projects }) => new Set(Array.from(projects, (at) => years[at] ?? null)),
  );
  const firstYears = orgYears.map((own) =>
    Math.min(...[...own].map((year) => year ?? Number.POSITIVE_INFINITY)),
  );
  const all = [...new Set(years)].filter((year) => year !== null).sort((a, b) => a - b);
  return all.map((year) => ({
    year,
    terms: [...new Set(list.projects.map(({ term }) => term))].filter((id) => termYear(id) === year),
    projects: years.filter((other) => other === year).length,
    orgs: orgYears.filter((own) => own.has(year)).length,
    newOrgs: firstYears.filter((first) => first === year).length,
  }));
}

/** The skills that most projects ask for, with their years. @param most how many skills */
export function trendsOf(
  list: ProjectList,
  index: FacetIndex,
  years: readonly Year[],
  most: number,
): Trend[] {
  const byProject = yearsOfProjects(list);
  return index.values.skill.slice(0, most).map(({ slug, label, projects }) => {
    const own = Array.from(projects, (at) => byProject[at]);
    return { slug, label, counts: years.map(({ year }) => own.filter((other) => other === year).length) };
  });
}
