/**
 * Projects under headings of any level: what repeats on the page is the unit.
 *
 *     > | ## Faster parser          a title: facts follow that only a project has
 *     > | ### Summary               a part: it recurs under each title, or names a fact
 *     > | ### Mentors
 *     > | ## Better CLI
 *     > | ### Summary
 */
import type { Heading, Line, SourceDocument } from "../markdown/blocks.ts";
import { wordsOf } from "../markdown/wordsOf.ts";
import type { ProjectPlace } from "../project/place.ts";
import { type Facet, facetOf, facetsOf, isSeveral, isStrong } from "./facets.ts";
import { fieldOf } from "./fieldOf.ts";
import { facetsOfTable, keyValueFields } from "./keyValueTable.ts";
import { tablesOf } from "./tableRows.ts";
import { cleanTitle, isNoTitle, isSectionHeading, type Remark, remarksOf } from "./titles.ts";

/** A heading, and what stands between it and the next one that may be a title. */
interface Candidate {
  heading: Heading;
  title: string;
  remarks: Remark[];
  /** Part of a project: it names a fact, or recurs. */
  isPart: boolean;
  /** Says the title above it again. */
  isDouble: boolean;
  /** Another heading of the page has the same words. */
  recurs: boolean;
  /** How often each facet is named in the part of the page that the heading opens. */
  facets: Map<Facet, number>;
  hasText: boolean;
}

/** What units of one page are. */
export interface Units {
  places: ProjectPlace[];
  /** Headings beside titles that are read as none, and have text. */
  withoutFields: Heading[];
}

/** Parts of projects that name no fact. */
const PART_NAME =
  /^(?:the )?(?:classification|implementation|approach|milestones?|(?:in |out of )?scope|basic info\w*|notes?|hints?|(?:target )?audience|stretch goals?|bonus|communication(?: channel)?s?|getting started|where to (?:start|begin)|starting points?|first steps|acceptance criteria|technical (?:details|approach)|proposed (?:solution|approach)|why (?:this|it) matters|use cases?|evaluation criteria|contact|additional (?:information|resources)|further information|primary focus|learning objectives|relation to .*|what you'?ll .*|warm-?up.*|qualification task|alternative qualification task)$/i;
/** Headings over what was done before, and over samples. */
const NO_IDEAS =
  /^(?:our |the |list of |some )*(?:completed|past|previous|former|finished|archived|old|last year'?s)\b.*\b(?:projects?|ideas?)\b|^(?:projects?|ideas?)\b.*\b(?:completed|from past|of past|in past)\b|^(?:project |mentorship |proposal )?(?:samples?|templates?|examples?)(?: projects?| proposals?)?s?[:.]?$/i;

/** The projects of a page whose titles are headings; none where no heading has the facts of a project. */
export function readUnits(document: SourceDocument, headings: readonly Heading[] = document.headings): Units {
  const candidates = candidatesOf(document, headings);
  const depth = unitDepth(candidates);
  if (depth === undefined) return { places: [], withoutFields: [] };
  const titles = titlesOf(candidates, depth);
  const places = candidates.flatMap((candidate, index) =>
    titles.has(candidate) ? [placeOf(candidates, index, titles, document)] : [],
  );
  const parents = parentsOf(candidates);
  const besideTitles = new Set([...titles].map((title) => parents.get(title)));
  const withoutFields = candidates
    .filter((candidate) => candidate.heading.depth === depth && candidate.hasText)
    .filter((candidate) => !titles.has(candidate) && !candidate.isPart && !isNoTitle(candidate.title))
    .filter((candidate) => besideTitles.has(parents.get(candidate)))
    .map(({ heading }) => heading);
  return { places, withoutFields };
}

function candidatesOf(document: SourceDocument, all: readonly Heading[]): Candidate[] {
  const headings = all.filter(({ spaceMissing }) => !spaceMissing);
  const names = new Map<string, number>();
  for (const { text } of headings) names.set(wordsOf(text), (names.get(wordsOf(text)) ?? 0) + 1);
  const candidates = headings.map((heading, index): Candidate => {
    const { title, remarks } = cleanTitle(heading.text);
    const recurs = (names.get(wordsOf(heading.text)) ?? 0) >= 2;
    const isDouble = index > 0 && saysAgain(title, cleanTitle(headings[index - 1]?.text ?? "").title);
    const isFact = isFactHeading(heading.text) || PART_NAME.test(title);
    const isPart = isDouble || (recurs && heading.depth > 1) || isFact;
    return { heading, title, remarks, isPart, isDouble, recurs, facets: new Map(), hasText: false };
  });
  const stack: Candidate[] = [];
  let open: Candidate | undefined;
  let next = 0;
  const tables = new Map(tablesOf(document.lines).map((table) => [table.lines[0], table]));
  for (const line of document.lines) {
    const candidate = candidates[next]?.heading.line === line.number ? candidates[next++] : undefined;
    if (candidate !== undefined) {
      open = ownerOf(candidate, stack);
      if (candidate.isPart && open !== undefined) count(open, facetOf(candidate.heading.text));
      for (const { label } of candidate.remarks) count(candidate, facetOf(label));
      continue;
    }
    if (open === undefined || !isText(line)) continue;
    open.hasText = true;
    const table = tables.get(line.number);
    for (const facet of table === undefined ? facetsOf(line.content) : facetsOfTable(table))
      count(open, facet);
  }
  return candidates;
}

/** Whose text follows a heading: its own, or, after a part, that of the title which the part belongs to. */
function ownerOf(candidate: Candidate, stack: Candidate[]): Candidate | undefined {
  const { depth } = candidate.heading;
  if (!candidate.isPart) {
    while ((stack.at(-1)?.heading.depth ?? -1) >= depth) stack.pop();
    stack.push(candidate);
    return candidate;
  }
  // Parts that recur may stand at the level of the titles.
  return stack.findLast(
    ({ heading }) =>
      heading.depth < depth || ((candidate.recurs || candidate.isDouble) && heading.depth === depth),
  );
}

/** True for "Mentors", and not for "GSoC ideas 2026", which is about all of them. */
function isFactHeading(text: string): boolean {
  return (
    facetOf(text) !== undefined &&
    !(/\b(?:ideas?|projects)\b/i.test(text) && isSectionHeading(text) && !/\bgoals?\b/i.test(text))
  );
}

/** "Better CLI" after "#31: Better CLI", or after "[Tools] Better CLI". */
function saysAgain(title: string, before: string): boolean {
  const [name, other] = [wordsOf(title), wordsOf(before)];
  return name !== "" && (name === other || (name.includes(" ") && other.endsWith(` ${name}`)));
}

function isText(line: Line): boolean {
  return !line.verbatim && !line.rule && line.content.trim() !== "";
}

function count(candidate: Candidate, facet: Facet | undefined): void {
  if (facet !== undefined) candidate.facets.set(facet, (candidate.facets.get(facet) ?? 0) + 1);
}

/** True where the facts of one project stand under a heading, and not those of several. */
function isUnit({ facets, isPart, title }: Candidate): boolean {
  if (isPart || isNoTitle(title) || facets.size < 2) return false;
  const counts = [...facets].filter(([facet]) => isStrong(facet));
  return counts.length > 0 && !isSeveral(facets);
}

/** The level at which most headings are units; of equals the one whose units say more, then the inner one. */
function unitDepth(candidates: readonly Candidate[]): number | undefined {
  const levels = new Map<number, { units: number; facets: number }>();
  for (const candidate of candidates.filter(isUnit)) {
    const level = levels.get(candidate.heading.depth) ?? { units: 0, facets: 0 };
    level.units++;
    level.facets += candidate.facets.size;
    levels.set(candidate.heading.depth, level);
  }
  const [best] = [...levels].sort(
    ([depthA, a], [depthB, b]) => b.units - a.units || b.facets - a.facets || depthB - depthA,
  );
  return best?.[0];
}

/** The units, and the headings beside them that have text of the same kind. */
function titlesOf(candidates: readonly Candidate[], depth: number): Set<Candidate> {
  const titles = new Set<Candidate>();
  const parents = parentsOf(candidates);
  const siblingUnits = new Map<Candidate | undefined, number>();
  const newest = newestYear(candidates.map(({ heading }) => heading));
  let excluded: number | undefined;
  let isNew = false;
  const open = candidates.filter((candidate) => {
    const { depth: own } = candidate.heading;
    if (excluded !== undefined && own <= excluded) excluded = undefined;
    // A template ends where a heading stands above its own first one: "# Template", "### Title", "## Compiler".
    if (excluded !== undefined && isNew) excluded = own - 1;
    isNew = false;
    if (!candidate.isPart && holdsNoIdeas(candidate.title, candidate.heading, newest)) {
      excluded ??= own;
      isNew = true;
    }
    return excluded === undefined;
  });
  for (const candidate of open) {
    if (!isUnit(candidate)) continue;
    const atLevel = candidate.heading.depth === depth;
    // At another level only what is surely a project counts.
    if (!atLevel && candidate.facets.size < 3) continue;
    titles.add(candidate);
    if (atLevel)
      siblingUnits.set(parents.get(candidate), (siblingUnits.get(parents.get(candidate)) ?? 0) + 1);
  }
  for (const title of [...titles]) {
    for (let above = parents.get(title); above !== undefined; above = parents.get(above)) {
      const isAtLevel = above.heading.depth === depth && !isNoTitle(above.title);
      // Facts under a heading in a project's text are the project's.
      if (title.heading.depth > depth && isAtLevel) {
        titles.delete(title);
        titles.add(above);
      } else if (title.heading.depth === depth && titles.has(above) && !isSurely(above)) titles.delete(above);
    }
  }
  const last = open.findLast((candidate) => titles.has(candidate));
  for (const candidate of open) {
    if (candidate.heading.depth !== depth || candidate.isPart || titles.has(candidate)) continue;
    if (isNoTitle(candidate.title) || !candidate.hasText) continue;
    const beside = siblingUnits.get(parents.get(candidate)) ?? 0;
    const isBetween = last !== undefined && candidate.heading.line < last.heading.line && titles.size > 0;
    const first = [...titles][0];
    const isAfterFirst = first !== undefined && candidate.heading.line > first.heading.line;
    const hasFact = [...candidate.facets.keys()].some(isStrong);
    if (beside > 0 && (hasFact || (beside > 1 && isAfterFirst && isBetween))) titles.add(candidate);
  }
  return titles;
}

/** The year of a heading over a year's list: "GSoC ideas 2026". */
function yearOf(text: string): number | undefined {
  const [year] = /\b20\d\d\b/.exec(text) ?? [];
  return year !== undefined &&
    /\b(?:gsoc|summer of code|ideas?|projects?|outreachy|mentorships?)\b/i.test(text)
    ? Number(year)
    : undefined;
}

function newestYear(headings: readonly Heading[]): number {
  return Math.max(...headings.map(({ text }) => yearOf(text) ?? 0));
}

/** True for a heading over what was done before, or over samples. @param title its text without marks and remarks */
function holdsNoIdeas(title: string, { text }: Heading, newest: number): boolean {
  return NO_IDEAS.test(title) || isPastYear(text, newest);
}

/** Of several years' lists only the newest is open. */
function isPastYear(text: string, newest: number): boolean {
  const year = yearOf(text);
  return year !== undefined && year < newest && isSectionHeading(text);
}

/** True where a heading is a title by what stands right under it, although others stand below. */
function isSurely({ facets }: Candidate): boolean {
  return facets.size >= 3 && [...facets.keys()].filter(isStrong).length >= 2;
}

/** True for a line under a heading over what was done before, or over samples. */
export function isNoIdea({ headings }: SourceDocument, line: number): boolean {
  const newest = newestYear(headings);
  let depth = Number.POSITIVE_INFINITY;
  return headings
    .filter((heading) => heading.line < line)
    .reverse()
    .some((heading) => {
      if (heading.depth >= depth) return false;
      depth = heading.depth;
      return holdsNoIdeas(cleanTitle(heading.text).title, heading, newest);
    });
}

/** Of each candidate the nearest heading above it at an outer level that is no part. */
function parentsOf(candidates: readonly Candidate[]): Map<Candidate, Candidate | undefined> {
  const parents = new Map<Candidate, Candidate | undefined>();
  const stack: Candidate[] = [];
  for (const candidate of candidates) {
    while ((stack.at(-1)?.heading.depth ?? -1) >= candidate.heading.depth) stack.pop();
    parents.set(candidate, stack.at(-1));
    if (!candidate.isPart) stack.push(candidate);
  }
  return parents;
}

function placeOf(
  candidates: readonly Candidate[],
  index: number,
  titles: ReadonlySet<Candidate>,
  document: SourceDocument,
): ProjectPlace {
  const candidate = candidates[index] as Candidate;
  const { heading, title, remarks } = candidate;
  const next = candidates.slice(index + 1).find((other) => endsUnit(other, candidate, candidates, titles));
  const endLine = (next?.heading.line ?? document.lines.length + 1) - 1;
  const table = keyValueFields(document.lines.slice(heading.line, endLine));
  const above = containersOf(candidates, index, titles);
  const inherited = above.flatMap((container) =>
    (remarksOf(container.title) ?? container.remarks).filter(
      ({ label }) => !candidate.facets.has(facetOf(label) as Facet),
    ),
  );
  const group = above
    .filter((container) => !isSectionHeading(container.title) && remarksOf(container.title) === undefined)
    .map((container) => container.title)
    .join(" / ");
  const fields = [
    ...table.fields,
    ...[...remarks, ...inherited].map(({ label, text }) => fieldOf(label, [text], heading.line)),
  ];
  return {
    org: "",
    isForeign: true,
    ...(group === "" ? {} : { group }),
    title,
    line: heading.line,
    endLine,
    ...(fields.length === 0 ? {} : { fields }),
    ...(table.lines.length === 0 ? {} : { readLines: new Set(table.lines) }),
  };
}

/** A part goes on with the project that it stands in; what is no part and no deeper ends it. */
function endsUnit(
  other: Candidate,
  unit: Candidate,
  candidates: readonly Candidate[],
  titles: ReadonlySet<Candidate>,
): boolean {
  if (titles.has(other)) return true;
  if (other.heading.depth > unit.heading.depth) return false;
  if (!other.isPart) return true;
  if (other.isDouble) return false;
  // One "Mentors" at the titles' level is the page's; many are the projects'.
  return !partsAtLevel(candidates, unit.heading.depth);
}

const levelsOfParts = new WeakMap<readonly Candidate[], Map<number, boolean>>();

/** True where parts recur at the level of the titles, or above it. */
function partsAtLevel(candidates: readonly Candidate[], depth: number): boolean {
  const levels = levelsOfParts.get(candidates) ?? new Map<number, boolean>();
  levelsOfParts.set(candidates, levels);
  const known = levels.get(depth);
  if (known !== undefined) return known;
  const recurs = candidates.some(
    ({ isPart, isDouble, heading, ...other }) =>
      isPart && !isDouble && other.recurs && heading.depth <= depth,
  );
  levels.set(depth, recurs);
  return recurs;
}

/** The headings that a project stands under, without those that all of the page's projects stand under. */
function containersOf(
  candidates: readonly Candidate[],
  index: number,
  titles: ReadonlySet<Candidate>,
): Candidate[] {
  const chain: Candidate[] = [];
  let { depth } = (candidates[index] as Candidate).heading;
  for (let at = index - 1; at >= 0; at--) {
    const other = candidates[at] as Candidate;
    if (other.heading.depth >= depth || other.isPart || titles.has(other)) continue;
    depth = other.heading.depth;
    chain.unshift(other);
  }
  const [firstTitle] = titles;
  return chain.filter((container) => {
    const isFirst = firstTitle !== undefined && container.heading.line < firstTitle.heading.line;
    const after = candidates.slice(candidates.indexOf(container) + 1);
    const isLast = !after.some((other) => !other.isPart && other.heading.depth <= container.heading.depth);
    return !(isFirst && isLast);
  });
}
