/** Which headings are orgs, groups and projects: told by the fields under them, not by their level. */

import { readLabel } from "../fields/labels.ts";
import { CORE_KINDS, type FieldKind } from "../fields/labelWords.ts";
import { atxHeading, type Heading, type Line, type SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";
import {
  type Evidence,
  evidenceOfProject,
  evidenceOfStray,
  hasText,
  namesTitle,
  tableOfFields,
} from "./missedProjects.ts";

/** A project's place in the source. */
export interface ProjectOutline {
  org: string;
  /** Heading between org and title. */
  group?: string;
  title: string;
  /** Line of the title. */
  line: number;
  /** Last line before the next heading that is not the project's own. */
  endLine: number;
  /** Where no heading above is an org: the nearest one that was not taken for one. */
  passedOver?: PassedOver;
}

/** A heading that is no org. */
interface PassedOver {
  heading: Heading;
  /** The words that make it a term's heading; undefined where it is the heading of a part such as "Project ideas". */
  term?: string;
}

/** What the headings of a source say. */
export interface Outline {
  projects: ProjectOutline[];
  /** Headings at a title's or an org's place that have no field and no project under them, and no sign of one. */
  withoutFields: Heading[];
  /** What looks like a project and is read as none, with the heading that it stands under. */
  unread: { heading?: Heading; sign: Evidence }[];
}

type Role = "container" | "project" | "content";

interface Node {
  heading: Heading;
  role: Role;
  /** Line before the next structural heading. */
  end: number;
  /** Kinds of the fields directly under the heading. */
  kinds: ReadonlySet<FieldKind>;
  /** Depths of the headings that are core fields directly under it, in their order; 0 for fields that are none. */
  levels: ReadonlySet<number>;
}

/** Headings of a document's parts; never an org. */
const SECTION =
  /^(?:the |our |all |list of |current |proposed |accepted |new )*(?:mentorship |mentoring |lfx |gsoc |cncf |mentee )*(?:projects?'?|ideas?|proposals?|projects? ideas?|project proposals?|templates?|samples?|examples?|table of contents|contents|toc|timelines?|introduction|overview|how to .*|(?:project |application )?instructions|faq|programs?|accepted|mentees?|graduates?|status|resources)(?: ideas?| list| proposals?| template)?(?: below)?[:.]?$/i;
/** Headings of what is said around the projects, of an org or of the whole programme. */
const AROUND =
  /^(?:the |our |project |org |organi[sz]ation |program(?:me)? |important |useful |frequently asked )*(?:about(?: us| the .*)?|welcome(?: to .*)?|schedule|calendar|(?:key )?dates|deadlines|contacts?(?: us| info\w*| details)?|communications?(?: channels?)?|channels|chat|community(?: .*)?|organi[sz]ers|admin(?:istrator)?s?|maintainers|mentors|team|questions?|support|help|getting (?:started|help|involved)|contribut(?:ing|e)(?: .*)?|code of conduct|licen[sc]e|links|references|requirements|prerequisites|eligibility|stipends?|rules|guidelines|notes?|acknowledge?ments)[:.!?]?$/i;
/** Headings of these parts that a project can have as well. */
const PROJECT_PART =
  /^(?:the |our |project )*(?:introduction|overview|mentees?|status|resources|faq|(?:application )?instructions|how to .*)[:.]?$/i;
/** Headings that stand in a project above its fields; one that goes on, "How to …", can be a title. */
const OPENING = /^(?:the |project )*(?:introduction|overview|status|resources)[:.]?$/i;
const TERM_HEADING = /\b(?:20\d\d)\b|google summer of code|\bgsoc\b|lfx mentorship|outreachy|\bterm \d/i;
const SAMPLE_PART =
  /^(?:project |mentorship |proposal )?(?:sample|template|example)s?(?: project| proposal)?s?[:.]?$/i;
const SAMPLE_MARK = /\((?:sample|example|template)\)\s*$/i;
const TEMPLATE_NAME =
  /^(?:cncf )?project name$|^(?:mentorship )?project title$|^title$|^(?:your )?project name\b/i;
const GROUP_NAME = /^(?:sig|wg|tag|working group|special interest group|ug)\b[\s:-]/i;

/** Finds the projects of a document and the org of each. */
export function readOutline(document: SourceDocument): Outline {
  const nodes = classify(document);
  const structural = nodes.filter((node) => node.role !== "content");
  const samples = sampleNodes(structural, document);
  const kept = structural.filter((node) => !samples.has(node));
  const { projects, containers } = assignOrgs(kept);
  return { projects, ...findUnread(document, structural, kept, containers) };
}

/**
 * What stands outside of all projects and seems to be one.
 * @param containers the headings that are org or group of some project
 */
function findUnread(
  document: SourceDocument,
  structural: readonly Node[],
  kept: readonly Node[],
  containers: ReadonlySet<Heading>,
): Omit<Outline, "projects"> {
  const withoutFields: Heading[] = [];
  const unread: Outline["unread"] = [];
  const titleDepth = mostCommon(
    kept.filter((node) => node.role === "project").map((node) => node.heading.depth),
  );
  // Without any project there is an error that says more.
  if (titleDepth === undefined) return { withoutFields, unread };
  const depths = new Set([titleDepth, ...[...containers].map(({ depth }) => depth)]);
  const titles = new Set(
    structural.filter(({ role }) => role === "project").map(({ heading }) => plainText(heading.text)),
  );
  const note = (lines: readonly Line[], sign: Evidence | undefined, heading?: Heading) => {
    if (sign === undefined || (sign.kind === "table" && namesTitle(lines, titles))) return false;
    unread.push({ ...(heading === undefined ? {} : { heading }), sign });
    return true;
  };
  const before = document.lines.slice(0, (structural[0]?.heading.line ?? 1) - 1);
  note(before, evidenceOfStray(before));
  const ends = spanEnds(kept);
  for (let index = 0; index < kept.length; index++) {
    const { heading, role, end } = kept[index] as Node;
    if (role === "project") continue;
    const below = kept.slice(index + 1, ends[index]);
    const follower = kept[index + 1];
    const isEmpty = !containers.has(heading) && below.every((node) => node.role !== "project");
    // An org only for want of another: the project after it does not stand below it.
    const isBeside = follower?.role === "project" && below.length === 0;
    // What stands below a title without fields is its own text.
    const own = isEmpty && heading.depth >= titleDepth && !isSection(heading.text) ? below : [];
    const parts = [{ heading, end }, ...own];
    const lines = parts.flatMap((part) => document.lines.slice(part.heading.line, part.end));
    const isPart = isSection(heading.text) || AROUND.test(heading.text);
    // Where titles stand, whatever is no prose is meant as a project's; an org has much to say of itself.
    const signOfOwn = heading.depth >= titleDepth ? evidenceOfProject : evidenceOfStray;
    const signOf = isPart ? evidenceOfStray : isEmpty || isBeside ? signOfOwn : tableOfFields;
    if (!note(lines, signOf(lines), heading) && isEmpty && !isPart && depths.has(heading.depth)) {
      // A heading with nothing under it may be an org or a group of what follows.
      const isLast =
        index > 0 && heading.depth === titleDepth && kept[index + 1 + own.length]?.role !== "project";
      if (hasText(lines) || isLast) withoutFields.push(heading);
    }
    index += own.length;
  }
  return { withoutFields, unread };
}

/** True for the heading of a part such as "Proposed Project ideas" or "Timeline". */
function isSection(text: string): boolean {
  return SECTION.test(text) || TERM_HEADING.test(text);
}

function classify(document: SourceDocument): Node[] {
  const last = document.lines.length;
  const headings = document.headings.filter(
    ({ field, text }) => field === undefined || (field.value === "" && isSection(text)),
  );
  const nodes = withoutOpenings(
    withoutParts(
      headings.map((heading, index): Node => {
        const end = (headings[index + 1]?.line ?? last + 1) - 1;
        return { heading, role: "container", end, ...fieldsBelow(document, heading.line, end) };
      }),
    ),
  );
  nodes.forEach((node, index) => {
    if (carriesFields(node, nodes[index + 1])) node.role = "project";
  });
  markContent(nodes);
  const structural = nodes.filter((node) => node.role !== "content");
  structural.forEach((node, index) => {
    node.end = (structural[index + 1]?.heading.line ?? last + 1) - 1;
  });
  return nodes;
}

/**
 * Without the headings of a proposer's own among a project's fields, where these are headings of one level:
 * "Motivation" after "Description" and before "Mentors". All fields are those of the heading above.
 */
function withoutParts(nodes: readonly Node[]): Node[] {
  const open: Node[] = [];
  return nodes.filter((node) => {
    const { depth } = node.heading;
    while ((open.at(-1)?.heading.depth ?? 0) >= depth) open.pop();
    const above = open.at(-1);
    if (above !== undefined && isPartOfFields(node, above)) {
      above.kinds = new Set([...above.kinds, ...node.kinds]);
      return false;
    }
    open.push(node);
    return true;
  });
}

/** True for a heading at the level of the field before it and of the one after it, where no field comes twice. */
function isPartOfFields(node: Node, above: Node): boolean {
  const { depth, text } = node.heading;
  if (coreKinds(node) === 0 || !canBeOwn(text) || isSection(above.heading.text)) return false;
  const [first] = node.levels;
  if (first !== depth || !above.levels.has(depth)) return false;
  return CORE_KINDS.every((kind) => !node.kinds.has(kind) || !above.kinds.has(kind));
}

/**
 * Without the headings that only open a project: "Overview" under its title, above "Expected Outcome" and the others.
 * The fields are those of the heading above, unless that one has further projects below it and so is none itself.
 */
function withoutOpenings(nodes: readonly Node[]): Node[] {
  const openings = new Set<Node>();
  const ends = spanEnds(nodes);
  // From the last to the first, so that one opening can stand under another.
  for (let index = nodes.length - 1; index > 0; index--) {
    const [above, node] = [nodes[index - 1], nodes[index]] as [Node, Node];
    if (!OPENING.test(node.heading.text) || coreKinds(node) < 2) continue;
    if (above.heading.depth >= node.heading.depth || !canBeOwn(above.heading.text)) continue;
    const below = nodes.slice(index + 1, ends[index - 1]);
    if (below.some((other) => coreKinds(other) >= 2 && !openings.has(other))) continue;
    above.kinds = new Set([...above.kinds, ...node.kinds]);
    above.end = node.end;
    openings.add(node);
  }
  return nodes.filter((node) => !openings.has(node));
}

/** True for a heading that a project can have: its title or one in its text. */
function canBeOwn(text: string): boolean {
  return PROJECT_PART.test(text) || !isSection(text);
}

function coreKinds(node: Node): number {
  return CORE_KINDS.filter((kind) => node.kinds.has(kind)).length;
}

function carriesFields(node: Node, next: Node | undefined): boolean {
  const core = coreKinds(node);
  if (core >= 2) return true;
  if (core === 0 || isSection(node.heading.text)) return false;
  // An org may have a description of its own above its projects.
  return next === undefined || next.heading.depth <= node.heading.depth || !next.kinds.has("mentors");
}

/** A heading without fields, deeper than the project it stands in, belongs to that project's text. */
function markContent(nodes: Node[]): void {
  const ends = spanEnds(nodes);
  let projects = 0;
  const projectsBefore = [0, ...nodes.map((node) => (node.role === "project" ? ++projects : projects))];
  const holdsProject = (index: number) =>
    (projectsBefore[ends[index] as number] as number) > (projectsBefore[index + 1] as number);
  let project: Node | undefined;
  nodes.forEach((node, index) => {
    if (node.role === "project") {
      project = node;
      return;
    }
    const next = nodes[index + 1];
    const isDoubled = next !== undefined && sameName(next.heading.text, node.heading.text);
    const inside = project !== undefined && !isDoubled && canBeOwn(node.heading.text) && !holdsProject(index);
    // "##text" is a heading only where structure needs one.
    if (inside && (node.heading.spaceMissing || node.heading.depth > (project?.heading.depth ?? 0)))
      node.role = "content";
    else if (node.heading.depth <= (project?.heading.depth ?? 0)) project = undefined;
  });
}

/** For each node the index after the last node below it. */
function spanEnds(nodes: readonly Node[]): number[] {
  const ends: number[] = new Array(nodes.length).fill(nodes.length);
  const open: number[] = [];
  nodes.forEach((node, index) => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if ((nodes[top] as Node).heading.depth < node.heading.depth) break;
      ends[top] = index;
      open.pop();
    }
    open.push(index);
  });
  return ends;
}

function fieldsBelow(document: SourceDocument, from: number, to: number): Pick<Node, "kinds" | "levels"> {
  const kinds = new Set<FieldKind>();
  const levels = new Set<number>();
  for (const line of document.lines.slice(from, to)) {
    if (line.verbatim || line.quoted) continue;
    const heading = atxHeading(line);
    const kind = heading === undefined ? readLabel(line.content)?.kind : heading.field?.kind;
    if (kind === undefined) continue;
    kinds.add(kind);
    if (CORE_KINDS.includes(kind)) levels.add(heading?.depth ?? 0);
  }
  return { kinds, levels };
}

/** Projects marked as samples, or under a "Sample" or "Template" heading. */
function sampleNodes(nodes: readonly Node[], document: SourceDocument): Set<Node> {
  const samples = new Set<Node>();
  const ends = spanEnds(nodes);
  const below = (index: number) => nodes.slice(index + 1, ends[index]);
  let until: number | undefined;
  nodes.forEach((node, index) => {
    const { text, depth, line } = node.heading;
    if (until !== undefined && (depth <= until || hasRule(document, nodes[index - 1]))) until = undefined;
    if (SAMPLE_PART.test(text)) {
      const inside = below(index);
      const marked = inside.some((other) => SAMPLE_MARK.test(other.heading.text));
      const fenced = document.lines.slice(line, node.end).some((other) => other.verbatim);
      until = marked || fenced ? undefined : depth;
    } else if (SAMPLE_MARK.test(text)) {
      samples.add(node);
      for (const other of below(index)) samples.add(other);
    } else if (until !== undefined || TEMPLATE_NAME.test(text)) samples.add(node);
  });
  return samples;
}

function hasRule(document: SourceDocument, node: Node | undefined): boolean {
  return node !== undefined && document.lines.slice(node.heading.line, node.end).some((line) => line.rule);
}

interface Container {
  heading: Heading;
  /** Depths of the projects directly under it so far. */
  titles: Set<number>;
}

function assignOrgs(nodes: readonly Node[]): { projects: ProjectOutline[]; containers: Set<Heading> } {
  const orgDepth = usualOrgDepth(nodes);
  const containers = new Set<Heading>();
  const projects: ProjectOutline[] = [];
  let stack: Container[] = [];
  let last: Container[] = [];
  for (const node of nodes) {
    const { heading } = node;
    if (node.role === "container") {
      const top = stack.at(-1);
      // The same org twice in a row, at two levels: the first one's level counts.
      if (top !== undefined && top.titles.size === 0 && sameName(top.heading.text, heading.text)) continue;
      stack = [
        ...stack.filter((container) => container.heading.depth < heading.depth),
        { heading, titles: new Set() },
      ];
      if (!isSection(heading.text)) last = stack;
      continue;
    }
    const above = stack.filter(
      (container) => container.heading.depth < heading.depth && !isSection(container.heading.text),
    );
    const chain = above.length > 0 ? above : last.filter((container) => !isSection(container.heading.text));
    const { org, group } = orgAndGroup(chain, orgDepth);
    chain.at(-1)?.titles.add(heading.depth);
    for (const container of chain) containers.add(container.heading);
    const passedOver = org === undefined ? nearest(stack, heading) : undefined;
    projects.push({
      org: org ?? "",
      ...(passedOver === undefined ? {} : { passedOver }),
      ...(group === undefined ? {} : { group }),
      title: heading.text,
      line: heading.line,
      endLine: node.end,
    });
  }
  return { projects, containers };
}

function nearest(stack: readonly Container[], { depth }: Heading): PassedOver | undefined {
  const above = stack.filter((container) => container.heading.depth <= depth).at(-1);
  if (above === undefined) return undefined;
  const [term] = TERM_HEADING.exec(above.heading.text) ?? [];
  return { heading: above.heading, ...(term === undefined ? {} : { term }) };
}

/** Orgs stand at one level in most of a file; the others are exceptions to it. */
function usualOrgDepth(nodes: readonly Node[]): number | undefined {
  const parents = new Set<Heading>();
  const weights = new Map<number, number>();
  const stack: Heading[] = [];
  for (const { role, heading } of nodes) {
    while (role === "container" && (stack.at(-1)?.depth ?? 0) >= heading.depth) stack.pop();
    if (role === "container") {
      stack.push(heading);
      continue;
    }
    const above = stack.filter(
      (other) => other.depth < heading.depth && !isSection(other.text) && !GROUP_NAME.test(other.text),
    );
    const parent = above.at(-1);
    if (parent === undefined || parents.has(parent)) continue;
    // Under another heading with projects of its own it may be a group.
    const weight = above.slice(0, -1).some((other) => parents.has(other)) ? 0.5 : 1;
    parents.add(parent);
    weights.set(parent.depth, (weights.get(parent.depth) ?? 0) + weight);
  }
  return heaviest(weights);
}

function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return heaviest(counts);
}

/** Ties go to the smaller number: the outer level. */
function heaviest(weights: ReadonlyMap<number, number>): number | undefined {
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

function orgAndGroup(
  chain: readonly Container[],
  orgDepth: number | undefined,
): { org?: string; group?: string } {
  let start = chain.findIndex((container) => container.heading.depth === orgDepth);
  if (start < 0)
    start = Math.max(
      0,
      chain.findIndex((container) => container.heading.depth > (orgDepth ?? 0)),
    );
  for (let index = start + 1; index < chain.length; index++) {
    const [outer, inner] = [chain[start], chain[index]] as [Container, Container];
    // An inner heading at the level of the outer one's titles is an org of its own, unless it names a part of it.
    if (outer.titles.has(inner.heading.depth) && !isPartOf(inner.heading.text, outer.heading.text))
      start = index;
  }
  const org = chain[start]?.heading.text;
  const group = chain
    .slice(start + 1)
    .map((container) => container.heading.text)
    .join(" / ");
  return { ...(org === undefined ? {} : { org }), ...(group === "" ? {} : { group }) };
}

function isPartOf(inner: string, outer: string): boolean {
  return GROUP_NAME.test(inner) || simple(inner).includes(simple(outer));
}

function sameName(a: string, b: string): boolean {
  return simple(a) === simple(b);
}

function simple(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
