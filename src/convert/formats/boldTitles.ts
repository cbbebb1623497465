/**
 * Bold lines, or numbered ones, as the titles of projects on a page whose headings are none.
 *
 *     > | **Project I: Faster parser**
 *     > |
 *     > | **Difficulty:** Hard
 */
import type { Heading, SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";
import { facetOf } from "./facets.ts";
import { readUnits, type Units } from "./units.ts";

const BOLD = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(\*\*|__)(?=\S)([^*]{3,150}?)\s*\1\s*(?:\\|<br\s*\/?>)?\s*$/;
const NUMBERED_LINK = /^\s*\d{1,3}[.)]\s+(\[[^\]]{3,150}\]\([^()\s]+\))\s*$/;
const PLAIN_NUMBER = /^(?:project|idea|topic)\s+#?(?:\d{1,3}|[IVX]{1,6})\s*[:.–—-]\s*(\S.{2,140})$/i;

/** The projects under such lines; none where the lines have no facts under them. */
export function readBoldTitles(document: SourceDocument): Units {
  const { headings } = document;
  const titles: Heading[] = [];
  let at = 0;
  let depth = 0;
  for (const line of document.lines) {
    while ((headings[at]?.line ?? Number.POSITIVE_INFINITY) <= line.number)
      depth = headings[at++]?.depth ?? 0;
    if (line.verbatim || line.quoted || line.content.length > 300) continue;
    const [, , bold] = BOLD.exec(line.content) ?? [];
    const text =
      bold ??
      NUMBERED_LINK.exec(line.content)?.[1] ??
      (PLAIN_NUMBER.test(line.content) ? line.content : undefined);
    if (text === undefined || /[:：]\s*$/.test(text) || facetOf(text) !== undefined) continue;
    titles.push({ line: line.number, depth, text: plainText(text), markdown: text, spaceMissing: false });
  }
  const [first] = titles;
  if (first === undefined) return { places: [], withoutFields: [] };
  // All of them stand at one level, inside what stands above the first.
  const level = first.depth + 0.5;
  const all = [...headings, ...titles.map((title) => ({ ...title, depth: level }))];
  const units = readUnits(
    document,
    all.sort((a, b) => a.line - b.line),
  );
  return { places: units.places, withoutFields: [] };
}
