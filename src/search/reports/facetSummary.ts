/** What a catalogue tells of one skill, organization or mentor. */
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { byFacet, type FacetIndex } from "../filters/facets.ts";
import type { Facet } from "../filters/filters.ts";
import { sortMatches } from "../filters/sort.ts";

/** A value of a facet, and in how many of the projects it occurs. */
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
   * What these projects have, by facet: the most frequent first, terms the newest first. The value itself is left out
   * of its own facet: what remains under "skill" for a skill is what goes together with it.
   */
  shares: Readonly<Record<Facet, readonly CoOccurrence[]>>;
  /** Headings between org and title ("KubeStellar UI"), each once, in the order of the projects. */
  groups: readonly string[];
}

/** Of each project the values that it has, as places in the facet's list; made once, since each portrait needs it. */
type Having = Readonly<Record<Facet, readonly (readonly number[])[]>>;

const havingOf = memoize((index: FacetIndex): Having => {
  const of = (facet: Facet) => {
    const values = Array.from({ length: index.count }, (): number[] => []);
    index.values[facet].forEach(({ projects }, place) => {
      for (const at of projects) values[at]?.push(place);
    });
    return values;
  };
  return byFacet(of);
}, new WeakMap<FacetIndex, Having>());

/** @returns null where the catalogue has no such value */
export function facetSummary(
  catalogue: ProjectList,
  index: FacetIndex,
  facet: Facet,
  slug: string,
): FacetSummary | null {
  const value = index.bySlug[facet].get(slug);
  if (!value) return null;
  const has = havingOf(index);
  const sharesOf = (of: Facet) => {
    const counts = new Map<number, number>();
    for (const at of value.projects)
      for (const place of has[of][at] ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    const shares = [...counts]
      .sort(([a], [b]) => a - b)
      .flatMap(([place, count]) => {
        const other = index.values[of][place];
        return other && other !== value ? { slug: other.slug, label: other.label, count } : [];
      });
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
    shares: byFacet(sharesOf),
    groups: [...new Set(projects.flatMap(({ group }) => group ?? []))],
  };
}
