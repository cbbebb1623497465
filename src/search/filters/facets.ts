/**
 * Facets: which projects the chosen values leave, and what each further choice would show.
 * Each value lists its projects, and what is left by the other filters is a bit set: a count is one test a project.
 */
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { memoize } from "../../catalogue/memoize.ts";
import type { Mentor } from "../../catalogue/model.ts";
import { runSync, type Sliced } from "../../catalogue/sliced.ts";
import { mentorSlug, slugify } from "../../catalogue/slug.ts";
import { newestTermFirst } from "../../catalogue/termOrder.ts";
import { fold } from "../text/fold.ts";
import { FACETS, type Facet, type Filters, NOT_STATED } from "./filters.ts";
import { DIFFICULTY_NAMES, SIZE_NAMES, sizesOf } from "./levels.ts";

type Bits = Uint32Array;

interface Value {
  slug: string;
  label: string;
  /** Indices of the projects that have it, ascending. */
  projects: Uint32Array;
  /** How many projects have it. */
  size: number;
  /** What it was last shown as. */
  last: FacetOption;
}

/** What {@link buildFacets} makes. Opaque. */
export interface FacetIndex {
  readonly count: number;
  readonly values: Readonly<Record<Facet, readonly Value[]>>;
  readonly bySlug: Readonly<Record<Facet, ReadonlyMap<string, Value>>>;
  /** Under which slug a mentor is listed, and as what: a link to somebody needs that slug. */
  readonly personOf: PersonOf;
}

type PersonOf = (mentor: Mentor) => [slug: string, label: string];

/** One checkbox. */
export interface FacetOption {
  readonly slug: string;
  readonly label: string;
  /** How many projects choosing it would show, with the text and every other facet applied. */
  readonly count: number;
  readonly selected: boolean;
}

/** What a choice of filters leaves, and what could be chosen next. */
export interface FacetResult {
  /** Indices of the projects that are left: by rank where there is a text, else in the catalogue's order. */
  matches: number[];
  /**
   * The catalogue's values; the order never depends on the choice, so that nothing jumps under the finger.
   * Counted when they are asked for, once: a list whose filters are not shown needs none.
   */
  options: (facet: Facet) => readonly FacetOption[];
}

/**
 * Prepares a catalogue's facets. Terms come newest first, difficulties and sizes from the smallest on, all others by how many
 * projects have them, then by name.
 */
export function buildFacets(catalogue: ProjectList): FacetIndex {
  return runSync(buildingFacets(catalogue));
}

/** As {@link buildFacets}, in steps, so that a page can answer between them. */
export function* buildingFacets(catalogue: ProjectList): Sliced<FacetIndex> {
  const { projects, terms } = catalogue;
  const termNames = new Map(terms.map(({ id, name }) => [id, name]));
  const slugOf = memoize(slugify);
  const skill = yield* collecting(projects, ({ skills }) => skills.map((label) => [slugOf(label), label]));
  const personOf = yield* mentorLabels(projects);
  const mentor = yield* collecting(projects, ({ mentors }) => mentors.map(personOf));
  const org = yield* collecting(projects, (project) => [[slugOf(project.org), project.org]]);
  const term = yield* collecting(projects, (project) => [
    [project.term, termNames.get(project.term) ?? project.term],
  ]);
  term.sort((a, b) => newestTermFirst(a.slug, b.slug));
  const programs = new Map(terms.map(({ id, program }) => [id, program]));
  const program = yield* collectingStated(projects, (project) => {
    const name = programs.get(project.term) ?? "";
    return name === "" ? [] : [[slugOf(name), name]];
  });
  const difficulty = yield* collectingStated(projects, ({ difficulty: levels = [] }) =>
    levels.map((level) => [level, DIFFICULTY_NAMES[level]]),
  );
  const size = yield* collectingStated(projects, ({ hours = [] }) =>
    sizesOf(hours).map((name) => [name, SIZE_NAMES[name]]),
  );
  const values: Record<Facet, Value[]> = {
    skill,
    org,
    mentor,
    term,
    // One program for all projects is nothing to choose from.
    program: program.length > 1 ? program : [],
    difficulty: inOrder(difficulty, Object.keys(DIFFICULTY_NAMES)),
    size: inOrder(size, Object.keys(SIZE_NAMES)),
  };
  return {
    count: projects.length,
    values,
    bySlug: byFacet((facet) => new Map(values[facet].map((value) => [value.slug, value]))),
    personOf,
  };
}

/** A value for each facet. */
export function byFacet<Made>(make: (facet: Facet) => Made): Record<Facet, Made> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Made>;
}

/**
 * As {@link collecting}, for a property that only some sources state: projects without it have a value of their own. Without
 * any values where no project states it.
 */
function* collectingStated(
  projects: readonly ListedProject[],
  valuesOf: (project: ListedProject) => [slug: string, label: string][],
): Sliced<Value[]> {
  const values = yield* collecting(projects, (project) => {
    const stated = valuesOf(project);
    return stated.length === 0 ? [[NOT_STATED, "Not stated"]] : stated;
  });
  if (values.every(({ slug }) => slug === NOT_STATED)) return [];
  return [
    ...values.filter(({ slug }) => slug !== NOT_STATED),
    ...values.filter(({ slug }) => slug === NOT_STATED),
  ];
}

function inOrder(values: readonly Value[], order: readonly string[]): Value[] {
  const place = ({ slug }: Value) => (order.indexOf(slug) + order.length + 1) % (order.length + 1);
  return [...values].sort((a, b) => place(a) - place(b));
}

/**
 * A mentor's slug and label. One handle is one person under all spellings of the name, of which the most frequent is
 * shown; somebody without a handle is the holder of one where exactly one holder has just that name.
 */
function* mentorLabels(projects: readonly ListedProject[]): Sliced<PersonOf> {
  const nameSlug = memoize((name: string | null) => slugify(name ?? ""));
  const spellings = new Map<string, Map<string, number>>();
  for (const [at, { mentors }] of projects.entries()) {
    if (at % STEP === 0) yield;
    for (const mentor of mentors) {
      if (mentor.github === null || mentor.name === null) continue;
      const slug = mentorSlug(mentor);
      const counts = spellings.get(slug) ?? new Map<string, number>();
      spellings.set(slug, counts.set(mentor.name, (counts.get(mentor.name) ?? 0) + 1));
    }
  }
  // Asked for rarely: nearly all mentors have handles.
  let holders: Map<string, Set<string>> | null = null;
  const holdersOf = (name: string | null) => {
    if (holders === null) {
      holders = new Map();
      for (const [slug, names] of spellings)
        for (const known of names.keys()) {
          const key = nameSlug(known);
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

/** How many projects or names are looked at in one step. */
const STEP = 100;

function* collecting(
  projects: readonly ListedProject[],
  valuesOf: (project: ListedProject) => [slug: string, label: string][],
): Sliced<Value[]> {
  const values = new Map<string, { slug: string; label: string; projects: number[] }>();
  for (const [at, project] of projects.entries()) {
    if (at % STEP === 0) yield;
    for (const [slug, label] of valuesOf(project)) {
      if (slug === "") continue;
      const value = values.get(slug);
      if (value === undefined) values.set(slug, { slug, label, projects: [at] });
      else if (value.projects.at(-1) !== at) value.projects.push(at);
    }
  }
  const named: { value: Value; name: string }[] = [];
  for (const { slug, label, projects: own } of values.values()) {
    if (named.length % STEP === 0) yield;
    const size = own.length;
    const last = { slug, label, count: size, selected: false };
    const value: Value = { slug, label, projects: Uint32Array.from(own), size, last };
    named.push({ value, name: nameOrder(label) });
  }
  yield;
  named.sort((a, b) => b.value.size - a.value.size || (a.name < b.name ? -1 : 1));
  yield;
  return named.map(({ value }) => value);
}

/**
 * Names in this form are in order: without regard to case and accents, numbers by size. `Intl` does it better, and takes
 * a slow phone a tenth of a second for a thousand mentors.
 */
function nameOrder(label: string): string {
  return fold(label).replace(/\d+/g, (digits) => digits.padStart(9, "0"));
}

/**
 * Applies filters. Within a facet one of the chosen values is enough; for skills `match` says whether one or all; facets and
 * text must all hold. A value that the catalogue does not have fits no project.
 * @param hits indices of the projects that fit the text, by rank; null where there is no text
 * @param within indices of the projects of the quick view; null where there is none
 */
export function applyFilters(
  index: FacetIndex,
  filters: Filters,
  hits: ArrayLike<number> | null,
  within: ArrayLike<number> | null = null,
): FacetResult {
  const text = and(textBits(index, hits), textBits(index, within));
  const chosen = chosenBits(index, filters);
  const left = FACETS.reduce((bits, facet) => and(bits, chosen[facet]), text);
  const all = allBits(index.count);
  const count = (facet: Facet) => {
    const others = FACETS.filter((other) => other !== facet).reduce(
      (bits, other) => and(bits, chosen[other]),
      text,
    );
    // With "all", a further skill narrows what the chosen skills leave.
    const base = facet === "skill" && filters.match === "all" ? left : others;
    const selected = new Set(filters[facet]);
    const isNarrowed = base.some((word, at) => word !== all[at]);
    return index.values[facet].map((value) =>
      optionOf(value, isNarrowed ? countCommon(base, value.projects) : value.size, selected.has(value.slug)),
    );
  };
  return {
    matches: hits === null ? members(left, index.count) : Array.from(hits).filter((at) => hasBit(left, at)),
    options: memoize(count),
  };
}

/** Of thousands of values a further letter changes few: the others' options are the same objects as before. */
function optionOf(value: Value, count: number, selected: boolean): FacetOption {
  if (value.last.count !== count || value.last.selected !== selected)
    value.last = { ...value.last, count, selected };
  return value.last;
}

/** For each facet, the projects that its chosen values leave. */
export function chosenBits(index: FacetIndex, filters: Filters): Record<Facet, Bits> {
  const of = (facet: Facet): Bits => {
    if (filters[facet].length === 0) return allBits(index.count);
    const sets = filters[facet].map((slug) => bitsOf(index, index.bySlug[facet].get(slug)?.projects ?? []));
    return facet === "skill" && filters.match === "all"
      ? sets.reduce(and)
      : sets.reduce(or, emptyBits(index.count));
  };
  return byFacet(of);
}

/** The projects that a text leaves. @param hits indices of projects; null where no text is searched for, which leaves all */
export function textBits(index: FacetIndex, hits: ArrayLike<number> | null): Bits {
  return hits === null ? allBits(index.count) : bitsOf(index, hits);
}

function bitsOf(index: FacetIndex, hits: ArrayLike<number>): Bits {
  const bits = emptyBits(index.count);
  for (let rank = 0; rank < hits.length; rank++) setBit(bits, hits[rank] as number);
  return bits;
}

function emptyBits(count: number): Bits {
  return new Uint32Array(Math.ceil(count / 32));
}

function allBits(count: number): Bits {
  const bits = emptyBits(count).fill(0xffffffff);
  if (count % 32 !== 0) bits[bits.length - 1] = 2 ** (count % 32) - 1;
  return bits;
}

function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
}

function hasBit(bits: Bits, at: number): boolean {
  return (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1;
}

/** What is in both of two sets of one catalogue. */
export function and(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & (b[at] as number));
}

function or(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word | (b[at] as number));
}

function members(bits: Bits, count: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at++) if (hasBit(bits, at)) found.push(at);
  return found;
}

function countCommon(bits: Bits, projects: Uint32Array): number {
  let count = 0;
  for (let place = 0; place < projects.length; place++) if (hasBit(bits, projects[place] ?? 0)) count++;
  return count;
}

/** Number of set bits in a word: Warren, "Hacker's Delight", figure 5-2. */
export function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
