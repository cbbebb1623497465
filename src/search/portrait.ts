/** What a catalogue tells of one skill, organization or mentor. */
import type { ListedProject, ProjectList } from "../catalogue/list.ts";
import type { FacetIndex } from "./facets.ts";
import type { Facet } from "./filters.ts";
import { sortMatches } from "./sort.ts";

/** A value of a facet, and in how many of the projects it occurs. */
export interface Share {
  slug: string;
  label: string;
  count: number;
}

export interface Portrait {
  slug: string;
  label: string;
  /** Newest term first. */
  projects: readonly ListedProject[];
  /**
   * What these projects have, by facet: the most frequent first, terms the newest first. The value itself is left out
   * of its own facet: what remains under "skill" for a skill is what goes together with it.
   */
  shares: Readonly<Record<Facet, readonly Share[]>>;
  /** Headings between org and title ("KubeStellar UI"), each once, in the order of the projects. */
  groups: readonly string[];
}

/** @returns null where the catalogue has no such value */
export function portraitOf(
  catalogue: ProjectList,
  index: FacetIndex,
  facet: Facet,
  slug: string,
): Portrait | null {
  const value = index.bySlug[facet].get(slug);
  if (!value) return null;
  const own = new Set(value.projects);
  const sharesOf = (of: Facet) => {
    const shares = index.values[of]
      .filter((other) => other !== value)
      .map(({ slug, label, projects }) => ({
        slug,
        label,
        count: projects.filter((at) => own.has(at)).length,
      }))
      .filter(({ count }) => count > 0);
    // Stable, so equals stay in the facet's own order; terms have theirs by age.
    return of === "term" ? shares : shares.sort((a, b) => b.count - a.count);
  };
  const projects = sortMatches(catalogue, [...value.projects], "newest", false).flatMap(
    (at) => catalogue.projects[at] ?? [],
  );
  return {
    slug,
    label: value.label,
    projects,
    shares: {
      skill: sharesOf("skill"),
      org: sharesOf("org"),
      mentor: sharesOf("mentor"),
      term: sharesOf("term"),
    },
    groups: [...new Set(projects.flatMap(({ group }) => group ?? []))],
  };
}
