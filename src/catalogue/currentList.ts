/**
 * The part of the list that most visits need: the projects of the current terms. Of the others it has the term alone, so that a
 * project's index is the same in both, a search's hits hold in both, and terms can be counted. Of 10,000 projects of 24
 * terms it has 30 kB, the whole list 488 (gzip; `npm run bench:search`).
 */
import * as v from "valibot";
import { type ListedProject, type ProjectList, packList, unpackList, writeList } from "./listCodec.ts";
import { parseJson, unknownFormat } from "./load.ts";
import type { Sliced } from "./sliced.ts";

/** The first line of the file. */
const PartModel = v.object({
  whole: v.string(),
  /** The loaded terms. */
  terms: v.array(v.string()),
  /** The terms of all projects in their order: an id, and for how many projects in a row. */
  runs: v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))])),
});

/**
 * The file of the projects of some terms.
 * @param whole what the index of the search calls the whole list
 */
export function writePart(list: ProjectList, terms: readonly string[], whole: string): string {
  const runs: [string, number][] = [];
  for (const { term } of list.projects) {
    const last = runs.at(-1);
    if (last?.[0] === term) last[1]++;
    else runs.push([term, 1]);
  }
  const projects = list.projects.filter(({ term }) => terms.includes(term));
  const part: v.InferOutput<typeof PartModel> = { whole, terms: [...terms], runs };
  return `${JSON.stringify(part)}\n${writeList(packList({ terms: list.terms, projects }))}`;
}

/**
 * Reads the file of {@link writePart}, in steps.
 * @throws {LoadError} as {@link unpackList} does
 */
export function* unpackPart(text: string): Sliced<ProjectList> {
  const end = text.indexOf("\n");
  const head = v.safeParse(PartModel, parseJson(text.slice(0, end)));
  if (!head.success) throw unknownFormat();
  const { whole, runs } = head.output;
  const terms = new Set(head.output.terms);
  const list = yield* unpackList(text.slice(end + 1));
  const projects: ListedProject[] = [];
  let next = 0;
  for (const [term, count] of runs) {
    const loaded = terms.has(term) ? list.projects.slice(next, next + count) : null;
    next += loaded?.length ?? 0;
    if (loaded && loaded.length < count) throw unknownFormat();
    for (const project of loaded ?? new Array<ListedProject>(count).fill(unloaded(term)))
      projects.push(project);
  }
  return { terms: list.terms, projects, part: { whole, terms } };
}

/** Stands for a project of which the term alone is known. */
function unloaded(term: string): ListedProject {
  return {
    id: "",
    term,
    org: "",
    title: "",
    skills: [],
    mentors: [],
    upstreamIssues: [],
    lfxUrl: null,
    source: { file: "", line: 0, endLine: 0 },
  };
}

/** Is more known of a list's project than its term? */
export function isLoaded({ id }: Pick<ListedProject, "id">): boolean {
  return id !== "";
}
