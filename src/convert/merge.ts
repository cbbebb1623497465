/** Several sources, one catalogue: the same project of one term in two sources becomes one. */
import type { Catalogue, Project, Term } from "../catalogue/model.ts";
import { slugify } from "../catalogue/slug.ts";
import { SCHEMA_VERSION } from "../catalogue/termModel.ts";
import { isIssue, kindOf, reportDifferences, richer, simple, sourcesOf } from "./combine.ts";
import type { Messages } from "./diagnostics/messages.ts";
import { assignIds } from "./project/ids.ts";
import { UNDATED } from "./project/term.ts";

/**
 * Merges catalogues, the first one's projects first.
 * @param messages gets a message for each project of which two sources say different things, one of which is left out
 */
export function mergeCatalogues(catalogues: readonly Catalogue[], messages: Messages): Catalogue {
  const terms = new Map<string, Term>();
  for (const term of catalogues.flatMap((catalogue) => catalogue.terms)) {
    const known = terms.get(term.id);
    terms.set(term.id, known === undefined ? term : mergeTerms(known, term));
  }
  const sources = catalogues.map((catalogue) => catalogue.projects);
  const projects = withProposed(mergeProjects(sources, roundsOf(sources.flat()), messages));
  return { schemaVersion: SCHEMA_VERSION, terms: [...terms.values()], projects: withIds(projects) };
}

/** Gives the merged projects their ids; an id that a project has is nobody's former one. */
function withIds(projects: readonly Project[]): Project[] {
  const ids = assignIds(projects);
  const used = new Set(ids);
  return projects.map(({ aliases = [], ...project }, index) => {
    const former = aliases.filter((alias) => !used.has(alias));
    for (const alias of former) used.add(alias);
    return { ...project, id: ids[index] as string, ...(former.length === 0 ? {} : { aliases: former }) };
  });
}

function mergeTerms(a: Term, b: Term): Term {
  const timeline = a.timeline ?? b.timeline;
  return { ...a, program: a.program || b.program, ...(timeline === undefined ? {} : { timeline }) };
}

/** Tells which round of a programme a project is of; only those of one round can be the same. */
type RoundOf = (project: Project) => string;

/**
 * A round is a term. Of undated files nobody knows whether they are of one: two ideas files can be of two years. Only
 * where a folder holds at most one file of each kind (ideas, accepted projects, export) does it hold one round.
 */
function roundsOf(projects: readonly Project[]): RoundOf {
  const files = new Set(projects.filter(isUndated).map(({ source }) => source.file));
  const mixed = new Set<string>();
  const kinds = new Set<string>();
  for (const file of files) {
    const kind = `${folderOf(file)} ${kindOf(file)}`;
    if (kinds.has(kind)) mixed.add(folderOf(file));
    kinds.add(kind);
  }
  return (project) => {
    if (!isUndated(project)) return project.term;
    const { file } = project.source;
    return `${project.term} ${mixed.has(folderOf(file)) ? file : folderOf(file)}`;
  };
}

function isUndated({ term }: Project): boolean {
  return term === UNDATED.id;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

/** Projects of one source are never merged with each other. */
function mergeProjects(
  sources: readonly (readonly Project[])[],
  roundOf: RoundOf,
  messages: Messages,
): Project[] {
  const merged: Project[] = [];
  const index = new Index(roundOf);
  for (const projects of sources) {
    const known = findKnown(projects, merged, index);
    for (const [project, at] of known) {
      const other = merged[at] as Project;
      merged[at] = richer(other, project);
      reportDifferences(other, project, messages);
      index.add(project, at);
    }
    for (const project of projects.filter((one) => !known.has(one)))
      index.add(project, merged.push(project) - 1);
  }
  return joinBridged(merged, roundOf);
}

/**
 * Joins projects that a later source has shown to be one: an issue and a list of accepted projects may share nothing until
 * the export comes, which has the issue's address and the list's title.
 */
function joinBridged(projects: readonly Project[], roundOf: RoundOf): Project[] {
  const joined: Project[] = [];
  const index = new Index(roundOf);
  for (const project of projects) {
    const isOther = (position: number) => {
      const other = joined[position] as Project;
      return same(other, project) && !shareSource(other, project);
    };
    const at = index.find(project, ownKeys, isOther) ?? joined.length;
    const known = joined[at];
    joined[at] = known === undefined ? project : richer(known, project);
    index.add(joined[at], at);
  }
  return joined;
}

/** Projects of one source are never the same. */
function shareSource(a: Project, b: Project): boolean {
  const files = new Set(sourcesOf(a).map(({ file }) => file));
  return sourcesOf(b).some(({ file }) => files.has(file));
}

/**
 * Which projects of a source are known, and as which: each known one is taken once. An issue can serve several, so all
 * that are told by more than their issue come first, wherever in the source they stand.
 */
function findKnown(
  projects: readonly Project[],
  merged: readonly Project[],
  index: Index,
): Map<Project, number> {
  const known = new Map<Project, number>();
  const taken = new Set<number>();
  for (const keysOf of [ownKeys, issueKeys]) {
    for (const project of projects) {
      if (known.has(project)) continue;
      const isSame = (position: number) => !taken.has(position) && same(merged[position] as Project, project);
      const at = index.find(project, keysOf, isSame);
      if (at === undefined) continue;
      known.set(project, at);
      taken.add(at);
    }
  }
  return known;
}

/** Projects of each round by what a second source would share: title, issue, LFX address. */
class Index {
  private readonly positions = new Map<string, number[]>();
  private readonly roundOf: RoundOf;

  constructor(roundOf: RoundOf) {
    this.roundOf = roundOf;
  }

  add(project: Project, position: number): void {
    const round = this.roundOf(project);
    for (const key of [...ownKeys(project), ...issueKeys(project)]) {
      const list = this.positions.get(`${round} ${key}`);
      if (list === undefined) this.positions.set(`${round} ${key}`, [position]);
      else if (!list.includes(position)) list.push(position);
    }
  }

  find(
    project: Project,
    keysOf: (project: Project) => string[],
    accepts: (position: number) => boolean,
  ): number | undefined {
    const round = this.roundOf(project);
    for (const key of keysOf(project)) {
      const found = this.positions.get(`${round} ${key}`)?.find(accepts);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** What one project alone has, the surest first. */
function ownKeys(project: Project): string[] {
  const proposal = project.proposal === undefined ? [] : [`proposal ${project.proposal.url.toLowerCase()}`];
  const lfx = project.lfxUrl === null ? [] : [`lfx ${project.lfxUrl.toLowerCase()}`];
  return [...proposal, ...lfx, ...titlesOf(project).map((title) => `title ${title}`)];
}

function issueKeys(project: Project): string[] {
  return project.upstreamIssues.map(({ url }) => `issue ${url.toLowerCase()}`);
}

/** The title, and the short one for the LFX platform, without org and term. */
function titlesOf(project: Project): string[] {
  const short = project.sections.find(({ label }) => label === "LFX title")?.markdown ?? "";
  const plain = short.replace(/^CNCF\s*[-–—]\s*/i, "").replace(/\s*\([^()]*\)\s*$/, "");
  const afterOrg = plain.replace(/^[^:]{2,40}:\s*/, "");
  return [...new Set([project.title, plain, afterOrg].map(simple).filter((title) => title !== ""))];
}

/** Are two projects of one round the same? */
function same(a: Project, b: Project): boolean {
  // The issue that proposes a project is its identity: title, org and all else may be repaired.
  if (a.proposal && b.proposal) return a.proposal.url.toLowerCase() === b.proposal.url.toLowerCase();
  if (a.lfxUrl !== null && b.lfxUrl !== null) return a.lfxUrl.toLowerCase() === b.lfxUrl.toLowerCase();
  if (!sameOrg(a.org, b.org)) return false;
  const titles = titlesOf(a);
  if (titlesOf(b).some((title) => titles.includes(title))) return true;
  // One issue can serve several projects: titles must be alike, too.
  return sharesIssue(a, b) && likeness(a.title, b.title) >= 0.4;
}

function sameOrg(a: string, b: string): boolean {
  const [first, second] = [simple(a), simple(b)];
  return (
    first === second ||
    (first.length > 3 && second.length > 3 && (first.includes(second) || second.includes(first)))
  );
}

function sharesIssue(a: Project, b: Project): boolean {
  return a.upstreamIssues.some((issue) =>
    b.upstreamIssues.some((other) => issue.url.toLowerCase() === other.url.toLowerCase()),
  );
}

/** Dice's coefficient of the titles' words. */
function likeness(a: string, b: string): number {
  const first = new Set(slugify(a).split("-"));
  const second = new Set(slugify(b).split("-"));
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size);
}

/**
 * Where a list of accepted projects stands beside an ideas file, a project that is in the file and not in the list was
 * proposed, and no more. Of another folder's list nobody knows whether it is about the same proposals.
 */
function withProposed(projects: readonly Project[]): Project[] {
  const folderKey = (term: string, file: string) => `${term} ${folderOf(file)}`;
  const lists = new Set(
    projects
      .filter(({ status }) => status?.state === "accepted")
      .filter((project) => !isIssue(project))
      .flatMap((project) => sourcesOf(project).map(({ file }) => folderKey(project.term, file))),
  );
  return projects.map((project) =>
    project.status === undefined && lists.has(folderKey(project.term, project.source.file))
      ? { ...project, status: { state: "proposed", label: "Not in the list of accepted projects" } }
      : project,
  );
}
