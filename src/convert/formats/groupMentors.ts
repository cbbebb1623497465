/**
 * Mentors that a group names once for all of its projects:
 *
 *     > ## Parser
 *     >
 *     > All of these projects are mentored by Ada Vale.
 *     >
 *     > ### Better messages
 */
import type { Field } from "../fields/fields.ts";
import { readLabel } from "../fields/labels.ts";
import type { Heading, Line, SourceDocument } from "../markdown/blocks.ts";
import type { ProjectPlace } from "../project/place.ts";
import { fieldOf } from "./fieldOf.ts";

/** What follows is their names, up to a sign that ends them. */
const MENTORED_BY = /\b(?:mentored|supervised) by:?\s+([^.;:([\]@]{3,120})/i;
/** Longest line that is looked at. */
const MAX_LINE = 2000;

/** The places, each with the mentors of the innermost group that names some and is not the whole page. */
export function withGroupMentors(document: SourceDocument, places: readonly ProjectPlace[]): ProjectPlace[] {
  const titles = new Set(places.map(({ line }) => line));
  const groups = new Map<number, Group[]>();
  const stack: Group[] = [];
  const all: Group[] = [];
  for (const [index, heading] of document.headings.entries()) {
    while ((stack.at(-1)?.heading.depth ?? -1) >= heading.depth) stack.pop();
    if (titles.has(heading.line)) {
      groups.set(heading.line, [...stack]);
      for (const group of stack) group.projects++;
      continue;
    }
    const end = (document.headings[index + 1]?.line ?? document.lines.length + 1) - 1;
    const group = { heading, projects: 0, mentors: mentorsIn(document.lines.slice(heading.line, end)) };
    stack.push(group);
    all.push(group);
  }
  if (all.every(({ mentors }) => mentors === undefined)) return [...places];
  return places.map((place) => {
    const named = groups
      .get(place.line)
      ?.findLast(({ mentors, projects }) => mentors !== undefined && projects < places.length)?.mentors;
    return named === undefined ? place : { ...place, groupMentors: named };
  });
}

interface Group {
  heading: Heading;
  /** How many projects stand under it. */
  projects: number;
  mentors: Field | undefined;
}

function mentorsIn(lines: readonly Line[]): Field | undefined {
  for (const { content, number, verbatim } of lines) {
    if (verbatim || content.length > MAX_LINE) continue;
    const [, names] = MENTORED_BY.exec(content) ?? [];
    const label = names === undefined ? readLabel(content) : undefined;
    const text = names ?? (label?.kind === "mentors" && label.colon ? label.value : "");
    if (text.trim() !== "") return fieldOf("Mentors", [text], number);
  }
  return undefined;
}
