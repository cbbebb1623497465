/**
 * The list: what pages need of every project, without the long texts. Every visit loads it, and it grows with the catalogue,
 * so its file is packed: it has columns instead of objects, each org, skill and mentor is written once, and an id only if it
 * does not follow from term, org and title.
 */
import * as v from "valibot";
import { TOPICS, type Topic, WORK_KINDS, type WorkKind } from "./derivedValues.ts";
import { fileUrls, lineUrl } from "./lineUrls.ts";
import { parseJson, unknownFormat } from "./load.ts";
import { memoize } from "./memoize.ts";
import type { Project, Term } from "./model.ts";
import type { Sliced } from "./sliced.ts";
import { slugify } from "./slug.ts";
import { DIFFICULTIES, STATES } from "./statedValues.ts";
import { datedTerms } from "./termDates.ts";
import { SCHEMA_VERSION, TermModel } from "./termModel.ts";

/** A project without its long texts, which are in separate files, and without dates, which no list shows. */
export type ListedProject = Omit<
  Project,
  "description" | "outcomes" | "skillsRaw" | "sections" | "created" | "updated" | "completed"
> & {
  /** Derived from the proposal's words; absent where these say nothing of it. */
  readonly kinds?: readonly WorkKind[];
  /** Derived as well. */
  readonly topics?: readonly Topic[];
};

/** A term of a list. */
export interface ListedTerm extends Term {
  /** Absent in a whole catalogue, which is a list without them. */
  readonly dates?: TermDates;
}

/** All terms and projects, without the long texts. A whole catalogue is a list, too. */
export interface ProjectList {
  readonly terms: readonly ListedTerm[];
  readonly projects: readonly ListedProject[];
  /** Set where only some terms' projects are loaded (`currentList.ts`); of the others only the term is known. */
  readonly part?: ListPart;
}

/** What a list that is a part of another says of it. */
interface ListPart {
  /** What the index of the search calls the whole list. */
  readonly whole: string;
  /** The ids of the terms whose projects are loaded. */
  readonly terms: ReadonlySet<string>;
}

const DayModel = v.nullable(v.string());
const TermDatesModel = v.object({
  /** Of applications: first and last day of each, one of which may be unknown. */
  periods: v.array(v.tuple([DayModel, DayModel])),
  /** First and last day of the mentorships. */
  begins: DayModel,
  ends: DayModel,
});
/** The dates of a term that matter, by `termDates.ts`. Days are `YYYY-MM-DD`; null if the source states none. */
export type TermDates = v.InferOutput<typeof TermDatesModel>;

const ListedTermModel = v.object({ ...TermModel.entries, dates: TermDatesModel });

const IndexModel = v.pipe(v.number(), v.integer());
const ColumnModel = v.array(IndexModel);
const SourceRowModel = v.tuple([IndexModel, IndexModel, IndexModel]);

/** The packed list. Each column has one entry per project; its numbers are indexes into the dictionaries. */
const PackedModel = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  terms: v.array(ListedTermModel),
  // The dictionaries.
  orgs: v.array(v.string()),
  groups: v.array(v.string()),
  skills: v.array(v.string()),
  /** "Name@handle"; either may be empty. */
  mentors: v.array(v.string()),
  files: v.array(v.string()),
  /** Ids of `terms`, then those ids of projects' terms that `terms` lacks. */
  termIds: v.array(v.string()),
  // The columns.
  titles: v.array(v.string()),
  term: ColumnModel,
  org: ColumnModel,
  /** 0 is no group, 1 the first one. */
  group: ColumnModel,
  /** The skill with index n is n, or -1 - n if it is optional. */
  skill: v.array(ColumnModel),
  mentor: v.array(ColumnModel),
  /** "owner/repo#12" for a GitHub issue, else the address and its label. */
  issue: v.array(v.array(v.union([v.string(), v.tuple([v.string(), v.string()])]))),
  /** File, first line counted from the end of the project before it in this file, number of lines after the first. */
  source: v.array(SourceRowModel),
  /** The stated {@link DIFFICULTIES} as bits, the first one is 1; empty where no project of the catalogue states any. */
  difficulty: ColumnModel,
  /** Empty where no project of the catalogue states any. */
  hours: v.array(ColumnModel),
  /** {@link DERIVED} as bits, the first one is 1; empty where nothing is derived of any project. */
  derived: ColumnModel,
  // What only few projects have, by the index of the project.
  ids: v.record(v.string(), v.string()),
  /** The index of the state in {@link STATES}, and the source's words for it. */
  status: v.record(v.string(), v.tuple([IndexModel, v.string()])),
  lfxUrls: v.record(v.string(), v.string()),
  /** The fourth entry of a row is the address, where it is not that of the file's lines. */
  alsoIn: v.record(
    v.string(),
    v.array(v.union([SourceRowModel, v.tuple([...SourceRowModel.items, v.string()])])),
  ),
  aliases: v.record(v.string(), v.array(v.string())),
  /** Address of the issue that proposes the project; its number is at the end. */
  proposals: v.record(v.string(), v.string()),
  /** Public address of a file's lines, by the file's index, with `{line}` and `{endLine}` in place of them. */
  fileUrls: v.record(v.string(), v.string()),
  /** Public addresses of other sources; "" for a project that is read from the issue that proposes it. */
  sourceUrls: v.record(v.string(), v.string()),
});
/** See {@link packList}. */
export type PackedList = v.InferOutput<typeof PackedModel>;

/** The fields of a packed list with their schemas, in the order in which they are written. */
const PACKED_FIELDS = Object.entries(PackedModel.entries);

/** The id of a project, unless another project has it already or it is too long. */
function usualId(term: string, orgSlug: string, title: string): string {
  return `${term}/${orgSlug}/${slugify(title)}`;
}

/** Collects values: each once, in the order of their first use. */
class Dictionary {
  readonly values: string[] = [];
  readonly #indexes = new Map<string, number>();

  constructor(values: readonly string[] = []) {
    for (const value of values) this.indexOf(value);
  }

  /** The index of a value, which is added if it is new. */
  indexOf(value: string): number {
    const known = this.#indexes.get(value);
    if (known !== undefined) return known;
    this.#indexes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

const GITHUB_ISSUE = /^https:\/\/github\.com\/([^/#?]+\/[^/#?]+)\/issues\/(\d+)$/;

/** A column of what only some catalogues state: without entries where no project does. */
function statedBy<T>(
  projects: readonly ListedProject[],
  of: (project: ListedProject) => T | undefined,
): (T | undefined)[] {
  const column = projects.map(of);
  return column.some((value) => value !== undefined) ? column : [];
}

/** What may be derived of a project, in the order of the bits. */
const DERIVED = [...WORK_KINDS, ...TOPICS] as const;

/** The values that are among some, as bits. */
function bitsOf<Value>(all: readonly Value[], some: readonly Value[]): number {
  return some.reduce((bits, value) => bits | (1 << all.indexOf(value)), 0);
}

/** The reverse of {@link bitsOf}. */
function valuesOf<Value>(all: readonly Value[], bits: number): Value[] {
  return all.filter((_, bit) => (bits & (1 << bit)) !== 0);
}

/** Packs a list; {@link unpackList} does the reverse. */
export function packList({ terms, projects }: ProjectList): PackedList {
  const termIds = new Dictionary(terms.map(({ id }) => id));
  const orgs = new Dictionary();
  const groups = new Dictionary();
  const skills = new Dictionary();
  const mentors = new Dictionary();
  const files = new Dictionary();
  const row = ({ file, line, endLine }: Project["source"], since: number): [number, number, number] => [
    files.indexOf(file),
    line - since,
    endLine - line,
  ];
  const ends = new LineEnds();
  const urls = fileUrls(projects.flatMap(({ source, alsoIn = [] }) => [source, ...alsoIn]));
  const byIndex = <T>(of: (project: ListedProject) => T | undefined) =>
    Object.fromEntries(
      projects.flatMap((project, at) => {
        const value = of(project);
        return value === undefined ? [] : [[at, value] as const];
      }),
    );
  return {
    schemaVersion: SCHEMA_VERSION,
    terms: datedTerms(terms),
    titles: projects.map(({ title }) => title),
    term: projects.map(({ term }) => termIds.indexOf(term)),
    org: projects.map(({ org }) => orgs.indexOf(org)),
    group: projects.map(({ group }) => (group === undefined ? 0 : 1 + groups.indexOf(group))),
    skill: projects.map(({ skills: own, optionalSkills = [] }) =>
      own.map((skill) =>
        optionalSkills.includes(skill) ? -1 - skills.indexOf(skill) : skills.indexOf(skill),
      ),
    ),
    mentor: projects.map(({ mentors: own }) =>
      own.map(({ name, github }) => mentors.indexOf(`${name ?? ""}@${github ?? ""}`)),
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
    difficulty: statedBy(projects, ({ difficulty }) => difficulty && bitsOf(DIFFICULTIES, difficulty)).map(
      (bits = 0) => bits,
    ),
    hours: statedBy(projects, ({ hours }) => hours).map((hours = []) => hours),
    derived: statedBy(
      projects,
      ({ kinds = [], topics = [] }) => bitsOf<WorkKind | Topic>(DERIVED, [...kinds, ...topics]) || undefined,
    ).map((bits = 0) => bits),
    status: byIndex(
      ({ status }): [number, string] | undefined => status && [STATES.indexOf(status.state), status.label],
    ),
    ids: byIndex(({ id, term, org, title }) => (id === usualId(term, slugify(org), title) ? undefined : id)),
    lfxUrls: byIndex(({ lfxUrl }) => lfxUrl ?? undefined),
    alsoIn: byIndex(({ alsoIn }) =>
      alsoIn?.map((source): PackedList["alsoIn"][string][number] =>
        source.url === undefined || urls.has(source.file) ? row(source, 0) : [...row(source, 0), source.url],
      ),
    ),
    aliases: byIndex(({ aliases }) => aliases),
    proposals: byIndex(({ proposal }) => proposal?.url),
    fileUrls: Object.fromEntries([...urls].map(([file, url]) => [files.indexOf(file), url])),
    sourceUrls: byIndex(({ source, proposal }) => {
      if (urls.has(source.file)) return undefined;
      return source.url === proposal?.url && proposal ? "" : source.url;
    }),
    termIds: termIds.values,
    orgs: orgs.values,
    groups: groups.values,
    skills: skills.values,
    mentors: mentors.values,
    files: files.values,
  };
}

/** The file of a packed list: JSON with each field on its own line, so that {@link unpackList} can parse them one by one. */
export function writeList(packed: PackedList): string {
  const lines = PACKED_FIELDS.map(([field]) => JSON.stringify(packed[field as keyof PackedList]));
  return `[\n${lines.join(",\n")}\n]`;
}

/** The last line of the previous project of each file. Lines counted from there are small numbers. */
class LineEnds {
  readonly #ends = new Map<string, number>();

  last(file: string): number {
    return this.#ends.get(file) ?? 0;
  }

  next({ file, endLine }: Project["source"]): void {
    this.#ends.set(file, endLine);
  }
}

/** How many projects are unpacked in one step. */
const PROJECTS_PER_STEP = 50;

/** How many entries of a field are validated in one step. */
const ENTRIES_PER_STEP = 1000;

/**
 * Reads the file of a list, in steps: a long list takes a slow phone several frames, and the page must respond in between.
 * @param text as {@link writeList} wrote it
 * @throws {LoadError} if the text is cut short, has another format, or has an index without an entry: a damaged list must
 *   not be shown as if it were complete
 */
export function* unpackList(text: string): Sliced<ProjectList> {
  // A JSON value as it was written contains no line break, so this separates the fields only.
  const lines = text.slice(2, -2).split(",\n");
  const packed: Record<string, unknown> = {};
  for (const [at, [field, model]] of PACKED_FIELDS.entries()) {
    const value = parseJson(lines[at] ?? "");
    const entries = Array.isArray(value) ? value : null;
    let from = 0;
    do {
      const slice = entries?.slice(from, from + ENTRIES_PER_STEP) ?? value;
      if (!v.is(model, slice)) throw unknownFormat();
      yield;
      from += ENTRIES_PER_STEP;
    } while (entries && from < entries.length);
    packed[field] = value;
  }
  try {
    // All fields have been validated.
    const unpack = unpacker(packed as PackedList);
    const projects: ListedProject[] = [];
    const { terms, titles } = packed as PackedList;
    for (const title of titles)
      if (projects.push(unpack(title, projects.length)) % PROJECTS_PER_STEP === 0) yield;
    return { terms, projects };
  } catch (error) {
    throw error instanceof RangeError ? unknownFormat() : error;
  }
}

/** @returns a function that unpacks the projects in order; it throws a RangeError for an index without an entry */
function unpacker(packed: PackedList): (title: string, index: number) => ListedProject {
  const ends = new LineEnds();
  const source = (
    [file, start, length, written]: readonly [file: number, start: number, length: number, url?: string],
    since: (file: string) => number,
  ) => {
    const name = at(packed.files, file);
    const line = since(name) + start;
    const endLine = line + length;
    const url = written ?? lineUrl(packed.fileUrls[file], { line, endLine });
    return { file: name, line, endLine, ...(url === undefined ? {} : { url }) };
  };
  const slugOf = memoize(slugify);
  return (title, index) => {
    const term = at(packed.termIds, at(packed.term, index));
    const org = at(packed.orgs, at(packed.org, index));
    const group = at(packed.group, index);
    const skills = at(packed.skill, index).map((skill) => ({
      label: at(packed.skills, skill < 0 ? -1 - skill : skill),
      optional: skill < 0,
    }));
    const optionalSkills = skills.filter(({ optional }) => optional).map(({ label }) => label);
    const proposal = packed.proposals[index];
    const aliases = packed.aliases[index];
    const [file, start, length] = at(packed.source, index);
    const url = packed.sourceUrls[index] || (packed.sourceUrls[index] === "" ? proposal : undefined);
    const difficulty = valuesOf(DIFFICULTIES, packed.difficulty[index] ?? 0);
    const derived = packed.derived[index] ?? 0;
    const kinds = valuesOf(WORK_KINDS, derived);
    const topics = valuesOf(TOPICS, derived >> WORK_KINDS.length);
    const hours = packed.hours[index] ?? [];
    const status = packed.status[index];
    const ownSource = source(url === undefined ? [file, start, length] : [file, start, length, url], (file) =>
      ends.last(file),
    );
    ends.next(ownSource);
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
        const person = at(packed.mentors, mentor);
        const separator = person.lastIndexOf("@");
        return { name: person.slice(0, separator) || null, github: person.slice(separator + 1) || null };
      }),
      upstreamIssues: at(packed.issue, index).map((issue) => {
        if (typeof issue !== "string") return { url: issue[0], label: issue[1] };
        return { url: `https://github.com/${issue.replace("#", "/issues/")}`, label: issue };
      }),
      lfxUrl: packed.lfxUrls[index] ?? null,
      ...(difficulty.length === 0 ? {} : { difficulty }),
      ...(hours.length === 0 ? {} : { hours }),
      ...(kinds.length === 0 ? {} : { kinds }),
      ...(topics.length === 0 ? {} : { topics }),
      ...(status ? { status: { state: at(STATES, status[0]), label: status[1] } } : {}),
      source: ownSource,
      ...(proposal === undefined
        ? {}
        : { proposal: { url: proposal, number: Number(/\d+$/.exec(proposal)?.[0] ?? 0) } }),
      ...(aliases === undefined ? {} : { aliases }),
      ...(alsoIn ? { alsoIn } : {}),
    };
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`The list has no entry ${index}.`);
  return value;
}
