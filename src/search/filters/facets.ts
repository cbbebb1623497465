/**
 * Facets: which projects pass the chosen values, and the count of each option.
 *
 * Each value lists its projects, and the projects that pass the other facets are a bit set: an option's count takes one test
 * for each project of the value.
 */

import { WORK_KINDS } from "../../catalogue/derivedValues.ts";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { memoize } from "../../catalogue/memoize.ts";
import type { Mentor } from "../../catalogue/model.ts";
import { runSync, type Sliced } from "../../catalogue/sliced.ts";
import { mentorSlug, slugify } from "../../catalogue/slug.ts";
import { DIFFICULTIES, STATES } from "../../catalogue/statedValues.ts";
import { newestTermFirst } from "../../catalogue/termOrder.ts";
import { fold } from "../text/fold.ts";
import {
  allBits,
  type BitSet,
  bitsOf,
  countIn,
  difference,
  emptyBits,
  hasBit,
  intersection,
  membersOf,
  union,
} from "./bitSet.ts";
import { FACETS, type Facet, type Filters, isExcluded, NOT_STATED, needsAll, slugOf } from "./filters.ts";
import { PRESETS, presetsOf, SIZES, sizesOf } from "./levels.ts";

/** A value of a facet, with its projects. */
export interface FacetValue {
  slug: string;
  label: string;
  /** Indices of the projects that have it, ascending. */
  projects: Uint32Array;
  /** How many projects have it. */
  size: number;
  /** The option that was last made of it. */
  lastOption: FacetOption;
}

/** A catalogue's facets, by {@link buildFacets}. */
export interface FacetIndex {
  /** How many projects the catalogue has. */
  readonly count: number;
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  readonly bySlug: Readonly<Record<Facet, ReadonlyMap<string, FacetValue>>>;
  /** The options that were last made of each facet. */
  readonly lastOptions: Record<Facet, readonly FacetOption[]>;
  /** The slug and label of a mentor in the facet "mentor", which a link to the mentor needs. */
  readonly personOf: PersonOf;
}

type PersonOf = (mentor: Mentor) => [slug: string, label: string];

/** One checkbox. */
export interface FacetOption {
  readonly slug: string;
  readonly label: string;
  /** How many projects the list would have with it, under the text and the other facets. */
  readonly count: number;
  readonly selected: boolean;
  /** Projects that have it are left out. */
  readonly excluded: boolean;
}

/** The projects that pass the filters, and the options to choose next. */
export interface FacetResult {
  /** Indices of the projects: in the search's order where there is a text, else in the catalogue's order. */
  matches: number[];
  /**
   * All values of a facet, counted at the first call: a list whose filters are not shown needs no counts. Their order does
   * not depend on the filters, so that no checkbox moves while it is pressed.
   */
  options: (facet: Facet) => readonly FacetOption[];
  /** The count of one option alone; 0 where there is none. */
  countOf: (facet: Facet, slug: string) => number;
}

/**
 * Builds a catalogue's facets. Terms are ordered from the newest on, difficulties and sizes from the smallest, all other
 * values by how many projects have them, then by name.
 */
export function buildFacets(catalogue: ProjectList): FacetIndex {
  return runSync(buildingFacets(catalogue));
}

/** {@link buildFacets} in slices, so that the page can handle events between them. */
export function* buildingFacets(catalogue: ProjectList): Sliced<FacetIndex> {
  const { projects, terms } = catalogue;
  const termNames = new Map(terms.map(({ id, name }) => [id, name]));
  const slugOf = memoize(slugify);
  const skill = yield* collectValues(projects, ({ skills }) => skills.map((label) => [slugOf(label), label]));
  const personOf = yield* mentorLabels(projects);
  const mentor = yield* collectValues(projects, ({ mentors }) => mentors.map(personOf));
  const org = yield* collectValues(projects, (project) => [[slugOf(project.org), project.org]]);
  const term = yield* collectValues(projects, (project) => [
    [project.term, termNames.get(project.term) ?? project.term],
  ]);
  term.sort((a, b) => newestTermFirst(a.slug, b.slug));
  const programs = new Map(terms.map(({ id, program }) => [id, program]));
  const program = yield* collectStated(projects, (project) => {
    const name = programs.get(project.term) ?? "";
    return name === "" ? [] : [[slugOf(name), name]];
  });
  const difficulty = yield* collectStated(projects, ({ difficulty: levels = [] }) => levels.map(unnamed));
  const size = yield* collectStated(projects, ({ hours = [] }) => sizesOf(hours).map(unnamed));
  const state = yield* collectStated(projects, ({ status }) => (status ? [unnamed(status.state)] : []));
  const kind = yield* collectStated(projects, ({ kinds = [] }) => kinds.map(unnamed));
  const preset = yield* collectValues(projects, (project) => presetsOf(project).map(unnamed));
  const values: Record<Facet, FacetValue[]> = {
    skill,
    org,
    mentor,
    term,
    // With one program for all projects there is nothing to choose.
    program: program.length > 1 ? program : [],
    difficulty: sortedBySlug(difficulty, DIFFICULTIES),
    size: sortedBySlug(size, SIZES),
    state: sortedBySlug(state, STATES),
    kind: sortedBySlug(kind, WORK_KINDS),
    preset: sortedBySlug(preset, PRESETS),
  };
  return {
    count: projects.length,
    values,
    bySlug: byFacet((facet) => new Map(values[facet].map((value) => [value.slug, value]))),
    lastOptions: byFacet((facet) => values[facet].map(({ lastOption }) => lastOption)),
    personOf,
  };
}

/** A value whose name is the interface's own word, in the visitor's language: its label is its slug. */
const unnamed = (slug: string): [slug: string, label: string] => [slug, slug];

/** A record with an entry for each facet. */
export function byFacet<Entry>(entryOf: (facet: Facet) => Entry): Record<Facet, Entry> {
  return Object.fromEntries(FACETS.map((facet) => [facet, entryOf(facet)])) as Record<Facet, Entry>;
}

/**
 * {@link collectValues} for a property that only some sources state. Projects without it have the value
 * {@link NOT_STATED}, which is the last one. Where no project states the property, there are no values.
 */
function* collectStated(
  projects: readonly ListedProject[],
  valuesOf: (project: ListedProject) => [slug: string, label: string][],
): Sliced<FacetValue[]> {
  const values = yield* collectValues(projects, (project) => {
    const stated = valuesOf(project);
    return stated.length === 0 ? [unnamed(NOT_STATED)] : stated;
  });
  if (values.every(({ slug }) => slug === NOT_STATED)) return [];
  return [
    ...values.filter(({ slug }) => slug !== NOT_STATED),
    ...values.filter(({ slug }) => slug === NOT_STATED),
  ];
}

function sortedBySlug(values: readonly FacetValue[], order: readonly string[]): FacetValue[] {
  const place = ({ slug }: FacetValue) => (order.indexOf(slug) + order.length + 1) % (order.length + 1);
  return [...values].sort((a, b) => place(a) - place(b));
}

/**
 * Finds out which mentors are one person. Mentors with the same handle are, in whatever spelling of the name; the label is
 * the most frequent spelling. A mentor without a handle is the person with a handle who has the same name, if there is
 * exactly one.
 */
function* mentorLabels(projects: readonly ListedProject[]): Sliced<PersonOf> {
  const nameSlug = memoize((name: string | null) => slugify(name ?? ""));
  const spellings = new Map<string, Map<string, number>>();
  for (const [at, { mentors }] of projects.entries()) {
    if (at % PER_SLICE === 0) yield;
    for (const mentor of mentors) {
      if (mentor.github === null || mentor.name === null) continue;
      const slug = mentorSlug(mentor);
      const counts = spellings.get(slug) ?? new Map<string, number>();
      spellings.set(slug, counts.set(mentor.name, (counts.get(mentor.name) ?? 0) + 1));
    }
  }
  // Built when it is first needed: nearly all mentors have handles.
  let holders: Map<string, Set<string>> | null = null;
  const holdersOf = (name: string | null) => {
    if (holders === null) {
      holders = new Map();
      for (const [slug, names] of spellings)
        for (const name of names.keys()) {
          const key = nameSlug(name);
          holders.set(key, (holders.get(key) ?? new Set()).add(slug));
        }
    }
    return holders.get(nameSlug(name)) ?? [];
  };
  const slugOf = (mentor: Mentor) => {
    if (mentor.github !== null) return mentorSlug(mentor);
    const [only, another] = holdersOf(mentor.name);
    return only !== undefined && another === undefined ? only : nameSlug(mentor.name);
  };
  const usualName = memoize((slug: string) => {
    const [most] = [...(spellings.get(slug) ?? [])].sort((a, b) => b[1] - a[1]);
    return most?.[0];
  });
  return (mentor) => {
    const slug = slugOf(mentor);
    return [slug, usualName(slug) ?? mentor.name ?? `@${mentor.github}`];
  };
}

/** How many projects or values are handled in one slice. */
const PER_SLICE = 100;

function* collectValues(
  projects: readonly ListedProject[],
  valuesOf: (project: ListedProject) => [slug: string, label: string][],
): Sliced<FacetValue[]> {
  const values = new Map<string, { slug: string; label: string; projects: number[] }>();
  for (const [at, project] of projects.entries()) {
    if (at % PER_SLICE === 0) yield;
    for (const [slug, label] of valuesOf(project)) {
      if (slug === "") continue;
      const value = values.get(slug);
      if (value === undefined) values.set(slug, { slug, label, projects: [at] });
      else if (value.projects.at(-1) !== at) value.projects.push(at);
    }
  }
  const named: { value: FacetValue; name: string }[] = [];
  for (const { slug, label, projects: own } of values.values()) {
    if (named.length % PER_SLICE === 0) yield;
    const size = own.length;
    const lastOption = { slug, label, count: size, selected: false, excluded: false };
    const value: FacetValue = { slug, label, projects: Uint32Array.from(own), size, lastOption };
    named.push({ value, name: sortKey(label) });
  }
  yield;
  named.sort((a, b) => b.value.size - a.value.size || (a.name < b.name ? -1 : 1));
  yield;
  return named.map(({ value }) => value);
}

/**
 * A key that sorts names without regard to case and accents, and numbers by size. `Intl.Collator` sorts some scripts better,
 * but takes a slow phone 100 ms for 1,000 mentors.
 */
function sortKey(label: string): string {
  return fold(label).replace(/\d+/g, (digits) => digits.padStart(9, "0"));
}

/**
 * Applies filters. A project passes a facet with any of its chosen values, or for skills with any or all, as `match` states,
 * and without the values that are left out; it must pass all facets, the text and the quick filter. No project has a value
 * that the catalogue does not know.
 * @param hits indices of the projects that match the text, by rank; null without a text
 * @param within indices of the projects that pass the quick filter; null without one
 */
export function applyFilters(
  index: FacetIndex,
  filters: Filters,
  hits: ArrayLike<number> | null,
  within: ArrayLike<number> | null = null,
): FacetResult {
  const unfaceted = intersection(hitBits(index, hits), hitBits(index, within));
  const chosen = chosenBits(index, filters);
  const passing = FACETS.reduce((bits, facet) => intersection(bits, chosen[facet]), unfaceted);
  const all = allBits(index.count);
  const optionsOf = memoize((facet: Facet) => {
    const passingOthers = FACETS.filter((other) => other !== facet).reduce(
      (bits, other) => intersection(bits, chosen[other]),
      unfaceted,
    );
    const values = filters[facet];
    const included = values.filter((value) => !isExcluded(value));
    const every = needsAll(filters, facet);
    /** The projects among which a further value is counted: where all must be there, those with the chosen ones. */
    const baseOf = (excluded: readonly string[]) =>
      intersection(
        passingOthers,
        valueBits(index, facet, every ? [...included, ...excluded] : excluded, every),
      );
    const excluded = values.filter(isExcluded);
    const base = baseOf(excluded);
    const isNarrowed = base.some((word, at) => word !== all[at]);
    return (value: FacetValue) => {
      const isOut = excluded.includes(`-${value.slug}`);
      // Choosing what is left out brings it back: it is counted as if it were not left out.
      const own = isOut ? baseOf(excluded.filter((other) => slugOf(other) !== value.slug)) : base;
      const count = isOut || isNarrowed ? countIn(own, value.projects) : value.size;
      return optionOf(value, count, included.includes(value.slug), isOut);
    };
  });
  return {
    matches:
      hits === null ? membersOf(passing, index.count) : Array.from(hits).filter((at) => hasBit(passing, at)),
    options: memoize((facet: Facet) => optionsFrom(index, facet, optionsOf(facet))),
    countOf: (facet, slug) => {
      const value = index.bySlug[facet].get(slug);
      return value ? optionsOf(facet)(value).count : 0;
    },
  };
}

/** The options of a facet: the same array as before unless one of them changed, so that nothing renders it again. */
function optionsFrom(index: FacetIndex, facet: Facet, optionOf: (value: FacetValue) => FacetOption) {
  const options = index.values[facet].map(optionOf);
  const last = index.lastOptions[facet];
  if (options.every((option, at) => option === last[at])) return last;
  index.lastOptions[facet] = options;
  return options;
}

/**
 * The option of a value: the same object as before unless it changed, which few options do with a key press. At 10,000
 * projects, counting all facets takes 0.3 to 0.9 ms so instead of 8 ms (`npx vitest bench --run`, "all counts of all
 * facets").
 */
function optionOf(value: FacetValue, count: number, selected: boolean, excluded: boolean): FacetOption {
  const { lastOption } = value;
  if (lastOption.count !== count || lastOption.selected !== selected || lastOption.excluded !== excluded)
    value.lastOption = { ...lastOption, count, selected, excluded };
  return value.lastOption;
}

/** For each facet, the projects that pass its chosen values. */
export function chosenBits(index: FacetIndex, filters: Filters): Record<Facet, BitSet> {
  return byFacet((facet) => valueBits(index, facet, filters[facet], needsAll(filters, facet)));
}

/** The projects with any, or all, of a facet's chosen values, and with none of those that are left out. */
function valueBits(index: FacetIndex, facet: Facet, values: readonly string[], every: boolean): BitSet {
  const all = allBits(index.count);
  if (values.length === 0) return all;
  const setOf = (value: string) =>
    bitsOf(index.count, index.bySlug[facet].get(slugOf(value))?.projects ?? []);
  const included = values.filter((value) => !isExcluded(value)).map(setOf);
  const passing =
    included.length === 0
      ? all
      : every
        ? included.reduce(intersection)
        : included.reduce(union, emptyBits(index.count));
  return values.filter(isExcluded).map(setOf).reduce(difference, passing);
}

/** The given projects as a set. @param hits their indices; null for all projects */
export function hitBits(index: FacetIndex, hits: ArrayLike<number> | null): BitSet {
  return hits === null ? allBits(index.count) : bitsOf(index.count, hits);
}
