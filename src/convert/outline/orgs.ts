/**
 * Which of the headings above a project is its org, and which are groups within the org?
 *
 * ```text
 *   | # Project ideas     a part of the file
 * > | ## Kite             the org
 * > | ### WG Sails        a group
 *   | #### Sew
 * ```
 */
import { defined } from "../../catalogue/defined.ts";
import type { Heading } from "../markdown/blocks.ts";
import { isFilePart, isPartOf, sameName, termWords } from "./headingNames.ts";
import type { PlacedNode } from "./nesting.ts";
import { usualOrgDepth } from "./orgLevel.ts";

/** A project's place in the source. */
export interface ProjectOutline {
  org: string;
  /** Headings between org and title. */
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

/** A heading above projects. */
interface Container {
  readonly heading: Heading;
  /** Depths of the projects directly under it so far. */
  readonly titles: Set<number>;
}

/**
 * The projects with their orgs and groups.
 * @returns `containers`: the headings that are org or group of some project
 */
export function assignOrgs(nodes: readonly PlacedNode[]): {
  projects: ProjectOutline[];
  containers: ReadonlySet<Heading>;
} {
  const orgDepth = usualOrgDepth(nodes);
  const containers = new Set<Heading>();
  const projects: ProjectOutline[] = [];
  /** The headings above the present node, from the outermost on. */
  let stack: Container[] = [];
  /** The same as far as it was before the file's latest part began. */
  let last: Container[] = [];
  for (const { heading, isProject, end } of nodes) {
    if (!isProject) {
      if (isWrittenTwice(stack.at(-1), heading)) continue;
      stack = [
        ...stack.filter((container) => container.heading.depth < heading.depth),
        { heading, titles: new Set() },
      ];
      if (!isFilePart(heading.text)) last = stack;
      continue;
    }
    const above = orgsAmong(stack).filter((container) => container.heading.depth < heading.depth);
    const chain = above.length > 0 ? above : orgsAmong(last);
    const { org, group } = orgAndGroup(chain, orgDepth);
    chain.at(-1)?.titles.add(heading.depth);
    for (const container of chain) containers.add(container.heading);
    const passedOver = org === undefined ? nearest(stack, heading) : undefined;
    projects.push({
      org: org ?? "",
      ...defined({ passedOver, group }),
      title: heading.text,
      line: heading.line,
      endLine: end,
    });
  }
  return { projects, containers };
}

/** The same org twice in a row, at two levels: the first one's level counts. */
function isWrittenTwice(top: Container | undefined, heading: Heading): boolean {
  return top !== undefined && top.titles.size === 0 && sameName(top.heading.text, heading.text);
}

function orgsAmong(containers: readonly Container[]): Container[] {
  return containers.filter(({ heading }) => !isFilePart(heading.text));
}

function nearest(stack: readonly Container[], { depth }: Heading): PassedOver | undefined {
  const above = stack.findLast((container) => container.heading.depth <= depth);
  if (above === undefined) return undefined;
  const term = termWords(above.heading.text);
  return { heading: above.heading, ...defined({ term }) };
}

function orgAndGroup(
  chain: readonly Container[],
  orgDepth: number | undefined,
): { org?: string; group?: string } {
  const usual = chain.findIndex(({ heading }) => heading.depth === orgDepth);
  const deeper = chain.findIndex(({ heading }) => heading.depth > (orgDepth ?? 0));
  let start = Math.max(0, usual >= 0 ? usual : deeper);
  chain.forEach((inner, index) => {
    const outer = chain[start];
    // A heading at the level of the outer one's titles is an org of its own, unless it names a part of it.
    const isBeside = index > start && outer?.titles.has(inner.heading.depth) === true;
    if (isBeside && !isPartOf(inner.heading.text, outer.heading.text)) start = index;
  });
  const [org, ...groups] = chain.slice(start).map(({ heading }) => heading.text);
  return {
    ...defined({ org }),
    ...(groups.length === 0 ? {} : { group: groups.join(" / ") }),
  };
}
