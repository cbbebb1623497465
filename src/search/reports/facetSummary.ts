/** The summary of one facet value, such as a skill, org or mentor: its projects, and the values that co-occur with it. */
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { byFacet, type FacetIndex } from "../filters/facets.ts";
import type { Facet } from "../filters/filters.ts";
import { sortMatches } from "../filters/sort.ts";

/** A value of a facet, and how many of the summarized projects have it. */
export interface CoOccurrence {
  slug: string;
  label: string;
  count: number;
}

export interface FacetSummary {
  slug: string;
  label: string;
  /** Newest term first. */
  projects: readonly ListedProject[];
  /**
   * The values of these projects, by facet: the most frequent first, terms from the newest on. The summarized value itself
   * is left out.
   */
  coOccurrences: Readonly<Record<Facet, readonly CoOccurrence[]>>;
  /** Headings between org and title ("KubeStellar UI"), each once, in the order of the projects. */
  groups: readonly string[];
}

/** By facet and index of the project, its values as indices in the facet's list. */
type ValuesOfProjects = Readonly<Record<Facet, readonly (readonly number[])[]>>;

/** Computed once for a catalogue, since each summary needs it. */
const valuesOfProjects = memoize(
  (index: FacetIndex): ValuesOfProjects =>
    byFacet((facet) => {
      const values = Array.from({ length: index.count }, (): number[] => []);
      index.values[facet].forEach(({ projects }, value) => {
        for (const at of projects) values[at]?.push(value);
      });
      return values;
    }),
  new WeakMap<FacetIndex, ValuesOfProjects>(),
);

/**
 * Summarizes a facet value.
 * @returns null where the catalogue has no value with this slug
 */
export function facetSummary(
  catalogue: ProjectList,
  index: FacetIndex,
  facet: Facet,
  slug: string,
): FacetSummary | null {
  const value = index.bySlug[facet].get(slug);
  if (!value) return null;
  const valuesOf = valuesOfProjects(index);
  const coOccurrencesOf = (other: Facet) => {
    const counts = new Map<number, number>();
    for (const project of value.projects)
      for (const at of valuesOf[other][project] ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
    const coOccurrences = [...counts]
      .sort(([a], [b]) => a - b)
      .flatMap(([at, count]): CoOccurrence[] => {
        const found = index.values[other][at];
        return found && found !== value ? [{ slug: found.slug, label: found.label, count }] : [];
      });
    // Sorting is stable: equal counts stay in the facet's order. Terms keep theirs, the newest first.
    return other === "term" ? coOccurrences : coOccurrences.sort((a, b) => b.count - a.count);
  };
  const projects = sortMatches(catalogue, [...value.projects], "newest", false).flatMap(
    (at) => catalogue.projects[at] ?? [],
  );
  return {
    slug,
    label: value.label,
    projects,
    coOccurrences: byFacet(coOccurrencesOf),
    groups: [...new Set(projects.flatMap(({ group }) => group ?? []))],
  };
}
