/**
 * Titles over prose alone, under a heading that says that they are ideas.
 *
 *     > | ## Project ideas
 *     > | ### Faster parser
 *     > | The parser could be faster.
 */
import type { SourceDocument } from "../markdown/blocks.ts";
import type { ProjectPlace } from "../project/place.ts";
import { countFacets, isSeveral } from "./facets.ts";
import { fieldOf } from "./fieldOf.ts";
import { cleanTitle, isNoTitle, isSectionHeading } from "./titles.ts";

const IDEAS = /\b(?:ideas?|projects)\b/i;
const PAST = /\b(?:completed|past|previous|former|finished|archived?|how|template|guid\w+)\b/i;

/** The projects of such a section; a single heading under it is none. */
export function readIdeasSection(document: SourceDocument): ProjectPlace[] {
  const { headings, lines } = document;
  const places: ProjectPlace[] = [];
  headings.forEach((section, index) => {
    if (!IDEAS.test(section.text) || PAST.test(section.text) || !isSectionHeading(section.text)) return;
    const after = headings.slice(index + 1);
    const end = after.findIndex(({ depth }) => depth <= section.depth);
    const below = end < 0 ? after : after.slice(0, end);
    const depth = Math.min(...below.map((heading) => heading.depth));
    const titles = below.filter((heading) => heading.depth === depth);
    if (titles.length < 2 || titles.some(({ line }) => places.some((place) => place.line === line))) return;
    for (const heading of titles) {
      const { title, remarks } = cleanTitle(heading.text);
      const next = after.find((other) => other.line > heading.line && other.depth <= depth);
      const endLine = (next?.line ?? lines.length + 1) - 1;
      const hasText = lines.slice(heading.line, endLine).some(({ content }) => content.trim().length > 40);
      if (isNoTitle(title) || !hasText) continue;
      places.push({
        org: "",
        isForeign: true,
        title,
        line: heading.line,
        endLine,
        fields: remarks.map(({ label, text }) => fieldOf(label, [text], heading.line)),
      });
    }
  });
  // What stands over the facts of several projects is none, and neither is what stands beside it.
  const isHeap = places.some(({ line, endLine }) => isSeveral(countFacets(lines.slice(line, endLine))));
  return places.length >= 2 && !isHeap ? places : [];
}
