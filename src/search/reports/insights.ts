/** Statistics of a whole catalogue: which skills are asked for, which orgs return, who mentors, which skills go together. */
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import type { FacetIndex } from "../filters/facets.ts";
import type { Facet } from "../filters/filters.ts";

interface TermSize {
  id: string;
  name: string;
  projects: number;
}

/** How many projects have a value of a facet: as many as the list has when it is filtered by it. */
export interface Tally {
  slug: string;
  label: string;
  count: number;
  /** By the term's id, the projects of that term; terms without any are left out. */
  byTerm: ReadonlyMap<string, number>;
}

/** Two skills that projects ask for together. */
export interface Pair {
  /** The skill that fewer projects ask for. */
  rarer: { slug: string; label: string; count: number };
  other: { slug: string; label: string; count: number };
  /** How many projects ask for both. */
  both: number;
}

/** The statistics, by {@link insightsOf}. Each list is sorted, the greatest first. */
export interface Insights {
  /** Newest first. */
  terms: readonly TermSize[];
  skills: readonly Tally[];
  orgs: readonly Tally[];
  mentors: readonly Tally[];
  pairs: readonly Pair[];
}

/** A pair of skills in a single project is left out: it is no pattern. */
const MIN_BOTH = 2;

/** Computes the statistics. @param index the catalogue's facets, so that each count is the same as the list's */
export function insightsOf({ projects, terms }: ProjectList, index: FacetIndex): Insights {
  const tally = (facet: Facet): Tally[] =>
    index.values[facet].map(({ slug, label, projects: own, size }) => {
      const byTerm = new Map<string, number>();
      for (const at of own) {
        const { term } = projects[at] as ListedProject;
        byTerm.set(term, (byTerm.get(term) ?? 0) + 1);
      }
      return { slug, label, count: size, byTerm };
    });
  const names = new Map(terms.map(({ id, name }) => [id, name]));
  return {
    terms: index.values.term.map(({ slug, size }) => ({
      id: slug,
      name: names.get(slug) ?? slug,
      projects: size,
    })),
    skills: tally("skill"),
    // By the number of terms; sorting is stable, so equals stay in the facet's order.
    orgs: tally("org").sort((a, b) => b.byTerm.size - a.byTerm.size),
    mentors: tally("mentor"),
    pairs: pairsOf(projects.length, index),
  };
}

function pairsOf(count: number, index: FacetIndex): Pair[] {
  const skills = index.values.skill;
  const skillsOfProjects: number[][] = Array.from({ length: count }, () => []);
  skills.forEach(({ projects }, skill) => {
    for (const at of projects) skillsOfProjects[at]?.push(skill);
  });
  // The key joins two skills; the first has at least as many projects as the second, since the facet is sorted by count.
  const both = new Map<number, number>();
  for (const own of skillsOfProjects) {
    for (const [at, first] of own.entries()) {
      for (const second of own.slice(at + 1)) {
        const key = first * skills.length + second;
        both.set(key, (both.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs = [...both]
    .filter(([, shared]) => shared >= MIN_BOTH)
    .flatMap(([key, shared]): Pair[] => {
      const other = skills[Math.floor(key / skills.length)];
      const rarer = skills[key % skills.length];
      return other && rarer ? [{ rarer: counted(rarer), other: counted(other), both: shared }] : [];
    });
  return pairs.sort((a, b) => b.both - a.both || b.both / b.rarer.count - a.both / a.rarer.count);
}

const counted = ({ slug, label, size }: { slug: string; label: string; size: number }) => ({
  slug,
  label,
  count: size,
});
