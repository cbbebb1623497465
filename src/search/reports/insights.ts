/** What a catalogue tells as a whole: what is asked for, who comes back, who mentors, what goes together. */
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import type { FacetIndex } from "../filters/facets.ts";
import type { Facet } from "../filters/filters.ts";

/** A term, and how many projects it has. */
interface TermSize {
  id: string;
  name: string;
  projects: number;
}

/** A value of a facet and its projects, as many as the list shows for it. */
export interface Tally {
  slug: string;
  label: string;
  count: number;
  /** By the term's id; a term without any is not in it. */
  byTerm: ReadonlyMap<string, number>;
}

/** Two skills that projects ask for together. */
export interface Pair {
  /** The one that fewer projects ask for. */
  rarer: { slug: string; label: string; count: number };
  other: { slug: string; label: string; count: number };
  /** Projects that ask for both. */
  both: number;
}

/** What {@link insightsOf} finds. Each list begins with the greatest. */
export interface Insights {
  /** Newest first. */
  terms: readonly TermSize[];
  skills: readonly Tally[];
  orgs: readonly Tally[];
  mentors: readonly Tally[];
  pairs: readonly Pair[];
}

/** Two projects alone make no habit. */
const FEWEST_BOTH = 2;

/** Counts a catalogue. @param index its facets, so that each count is that of the list */
export function insightsOf({ projects, terms }: ProjectList, index: FacetIndex): Insights {
  const tally = (facet: Facet): Tally[] =>
    index.values[facet].map(({ slug, label, projects: having, size }) => {
      const byTerm = new Map<string, number>();
      for (const at of having) {
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
    // Who came back most often first; the facet's own order decides between equals.
    orgs: tally("org").sort((a, b) => b.byTerm.size - a.byTerm.size),
    mentors: tally("mentor"),
    pairs: pairsOf(projects.length, index),
  };
}

function pairsOf(count: number, index: FacetIndex): Pair[] {
  const skills = index.values.skill;
  const having: number[][] = Array.from({ length: count }, () => []);
  skills.forEach(({ projects }, skill) => {
    for (const at of projects) having[at]?.push(skill);
  });
  // One number stands for two skills: the first has at least as many projects, as the facet is sorted so.
  const both = new Map<number, number>();
  for (const own of having) {
    for (const [at, first] of own.entries()) {
      for (const second of own.slice(at + 1)) {
        const key = first * skills.length + second;
        both.set(key, (both.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs = [...both]
    .filter(([, shared]) => shared >= FEWEST_BOTH)
    .flatMap(([key, shared]): Pair[] => {
      const other = skills[Math.floor(key / skills.length)];
      const rarer = skills[key % skills.length];
      return other && rarer ? [{ rarer: named(rarer), other: named(other), both: shared }] : [];
    });
  return pairs.sort((a, b) => b.both - a.both || b.both / b.rarer.count - a.both / a.rarer.count);
}

const named = ({ slug, label, size }: { slug: string; label: string; size: number }) => ({
  slug,
  label,
  count: size,
});
