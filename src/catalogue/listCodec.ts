/**
 * The list: what the pages know of every project, without the long texts. It is the one file that grows with the
 * catalogue and that every visit needs, so it travels in columns: each org, skill and mentor is written once, and an id
 * only where it does not follow from term, org and title.
 */
import * as v from "valibot";
import { parsed, unknownForm } from "./load.ts";
import { memoize } from "./memoize.ts";
import { type Catalogue, type Project, SCHEMA_VERSION, TermModel } from "./model.ts";
import type { Sliced } from "./sliced.ts";
import { slugify } from "./slug.ts";
import { newestTermFirst } from "./termOrder.ts";

/** A project as the list knows it; its long texts are in files of their own. */
export type ListedProject = Omit<Project, "description" | "outcomes" | "skillsRaw" | "sections">;

/** All terms and projects, without the long texts. A whole catalogue is one too. */
export interface ProjectList {
  readonly terms: Catalogue["terms"];
  readonly projects: readonly ListedProject[];
}

const Place = v.pipe(v.number(), v.integer());
const Column = v.array(Place);
const SourceRow = v.tuple([Place, Place, Place]);

/** The list as it travels. Numbers point into the dictionaries; each column has one entry a project. */
const PackedModel = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  terms: v.array(TermModel),
  // The dictionaries, which the columns point into.
  orgs: v.array(v.string()),
  groups: v.array(v.string()),
  skills: v.array(v.string()),
  /** "Name@handle"; either may be empty. */
  mentors: v.array(v.string()),
  files: v.array(v.string()),
  /** Of `terms`, or of the term ids that no term describes, after them. */
  termIds: v.array(v.string()),
  titles: v.array(v.string()),
  term: Column,
  org: Column,
  /** 0 is none, 1 the first group. */
  group: Column,
  /** A skill n is written n, an optional one -1 - n. */
  skill: v.array(Column),
  mentor: v.array(Column),
  /** "owner/repo#12" for a GitHub issue, else the address and its label. */
  issue: v.array(v.array(v.union([v.string(), v.tuple([v.string(), v.string()])]))),
  /** File, lines since the last project's end, lines that follow the first. */
  source: v.array(SourceRow),
  // What few projects have, by place.
  ids: v.record(v.string(), v.string()),
  lfxUrls: v.record(v.string(), v.string()),
  alsoIn: v.record(v.string(), v.array(SourceRow)),
});
export type PackedList = v.InferOutput<typeof PackedModel>;

/** The parts of a packed list, in the order in which they are written. */
const PARTS = Object.entries(PackedModel.entries);

/** The id that a project has unless another one took it, or it is too long. */
function usualId(term: string, orgSlug: string, title: string): string {
  return `${term}/${orgSlug}/${slugify(title)}`;
}

/** Collects values, each once, in the order of their first use. */
class Dictionary {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(values: readonly string[] = []) {
    for (const value of values) this.place(value);
  }

  place(value: string): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.#places.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

const GITHUB_ISSUE = /^https:\/\/github\.com\/([^/#?]+\/[^/#?]+)\/issues\/(\d+)$/;

/** Brings a list into columns. */
export function packList({ terms, projects }: ProjectList): PackedList {
  const termIds = new Dictionary(terms.map(({ id }) => id));
  const orgs = new Dictionary();
  const groups = new Dictionary();
  const skills = new Dictionary();
  const mentors = new Dictionary();
  const files = new Dictionary();
  const row = ({ file, line, endLine }: Project["source"], since: number): [number, number, number] => [
    files.place(file),
    line - since,
    endLine - line,
  ];
  const ends = new LineEnds();
  const few = <T>(of: (project: ListedProject) => T | undefined) =>
    Object.fromEntries(
      projects.flatMap((project, at) => {
        const value = of(project);
        return value === undefined ? [] : [[at, value] as const];
      }),
    );
  return {
    schemaVersion: SCHEMA_VERSION,
    terms: [...terms],
    titles: projects.map(({ title }) => title),
    term: projects.map(({ term }) => termIds.place(term)),
    org: projects.map(({ org }) => orgs.place(org)),
    group: projects.map(({ group }) => (group === undefined ? 0 : 1 + groups.place(group))),
    skill: projects.map(({ skills: own, optionalSkills = [] }) =>
      own.map((skill) => (optionalSkills.includes(skill) ? -1 - skills.place(skill) : skills.place(skill))),
    ),
    mentor: projects.map(({ mentors: own }) =>
      own.map(({ name, github }) => mentors.place(`${name ?? ""}@${github ?? ""}`)),
    ),
    issue: projects.map(({ upstreamIssues }) =>
      upstreamIssues.map(({ url, label }): string | [string, string] => {
        const [, repo, number] = GITHUB_ISSUE.exec(url) ?? [];
        return label === `${repo}#${number}` ? label : [url, label];
      }),
    ),
    source: projects.map(({ source }) => {
      const since = ends.last(source.file);
      ends.next(source);
      return row(source, since);
    }),
    ids: few(({ id, term, org, title }) => (id === usualId(term, slugify(org), title) ? undefined : id)),
    lfxUrls: few(({ lfxUrl }) => lfxUrl ?? undefined),
    alsoIn: few(({ alsoIn }) => alsoIn?.map((source) => row(source, 0))),
    termIds: termIds.values,
    orgs: orgs.values,
    groups: groups.values,
    skills: skills.values,
    mentors: mentors.values,
    files: files.values,
  };
}

/** Writes a list: as JSON, with each part on a line of its own, so that {@link readingList} can take one after the other. */
export function writeList(packed: PackedList): string {
  const lines = PARTS.map(([part]) => JSON.stringify(packed[part as keyof PackedList]));
  return `[\n${lines.join(",\n")}\n]`;
}

/** Where the last project of each file ended: lines counted from there are small numbers. */
class LineEnds {
  readonly #ends = new Map<string, number>();

  last(file: string): number {
    return this.#ends.get(file) ?? 0;
  }

  next({ file, endLine }: Project["source"]): void {
    this.#ends.set(file, endLine);
  }
}

/** How many projects are read in one step. */
const STEP = 50;

/** How many entries of a part are checked in one step. */
const CHECKED = 1000;

/**
 * Reads a list that came over the network, in steps: a long one takes a slow phone several frames, between which it is
 * to answer.
 * @param text as {@link writeList} wrote it
 * @throws {LoadError} where it is cut short or has another form, or a number in it points nowhere: a damaged list must
 *   not be shown as a whole one
 */
export function* readingList(text: string): Sliced<ProjectList> {
  // What separates the parts: JSON has no line's end within a value as it is written.
  const lines = text.slice(2, -2).split(",\n");
  const packed: Record<string, unknown> = {};
  for (const [at, [part, model]] of PARTS.entries()) {
    const value = parsed(lines[at] ?? "");
    const entries = Array.isArray(value) ? value : null;
    let from = 0;
    do {
      const some = entries?.slice(from, from + CHECKED) ?? value;
      if (!v.is(model, some)) throw unknownForm();
      yield;
      from += CHECKED;
    } while (entries && from < entries.length);
    packed[part] = value;
  }
  try {
    // All parts have been looked at.
    const unpack = unpacker(packed as PackedList);
    const projects: ListedProject[] = [];
    const { terms, titles } = packed as PackedList;
    for (const title of titles) if (projects.push(unpack(title, projects.length)) % STEP === 0) yield;
    return { terms, projects };
  } catch (error) {
    throw error instanceof RangeError ? unknownForm() : error;
  }
}

/** @returns reads one project after the other; throws a RangeError where a number points nowhere */
function unpacker(packed: PackedList): (title: string, index: number) => ListedProject {
  const ends = new LineEnds();
  const source = (
    [file, start, length]: v.InferOutput<typeof SourceRow>,
    since: (file: string) => number,
  ) => {
    const name = at(packed.files, file);
    const line = since(name) + start;
    return { file: name, line, endLine: line + length };
  };
  const slugOf = memoize(slugify);
  return (title, index) => {
    const term = at(packed.termIds, at(packed.term, index));
    const org = at(packed.orgs, at(packed.org, index));
    const group = at(packed.group, index);
    const skills = at(packed.skill, index).map((place) => ({
      label: at(packed.skills, place < 0 ? -1 - place : place),
      optional: place < 0,
    }));
    const optionalSkills = skills.filter(({ optional }) => optional).map(({ label }) => label);
    const place = source(at(packed.source, index), (file) => ends.last(file));
    ends.next(place);
    const alsoIn = packed.alsoIn[index]?.map((row) => source(row, () => 0));
    return {
      id: packed.ids[index] ?? usualId(term, slugOf(org), title),
      term,
      org,
      ...(group === 0 ? {} : { group: at(packed.groups, group - 1) }),
      title,
      skills: skills.map(({ label }) => label),
      ...(optionalSkills.length === 0 ? {} : { optionalSkills }),
      mentors: at(packed.mentor, index).map((mentor) => {
        const written = at(packed.mentors, mentor);
        const sign = written.lastIndexOf("@");
        return { name: written.slice(0, sign) || null, github: written.slice(sign + 1) || null };
      }),
      upstreamIssues: at(packed.issue, index).map((issue) => {
        if (typeof issue !== "string") return { url: issue[0], label: issue[1] };
        return { url: `https://github.com/${issue.replace("#", "/issues/")}`, label: issue };
      }),
      lfxUrl: packed.lfxUrls[index] ?? null,
      source: place,
      ...(alsoIn ? { alsoIn } : {}),
    };
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`The list has no entry ${index}.`);
  return value;
}

/** Projects of one excerpt file: as many as the list shows at first. */
const EXCERPTS_PER_FILE = 30;

/** The beginnings of some projects' descriptions, as plain text, for their cards. */
export const ExcerptsModel = v.array(v.string());

/**
 * In which excerpt file each project's excerpt is, and where in it. Files follow the list's own order, newest term
 * first, so that a page of the list needs but one.
 */
export function excerptPlaces(projects: readonly Pick<Project, "term">[]): { file: number; at: number }[] {
  const order = projects.map((_, index) => index);
  const term = (index: number) => projects[index]?.term ?? "";
  order.sort((a, b) => newestTermFirst(term(a), term(b)));
  const places: { file: number; at: number }[] = [];
  order.forEach((project, place) => {
    places[project] = { file: Math.floor(place / EXCERPTS_PER_FILE), at: place % EXCERPTS_PER_FILE };
  });
  return places;
}
