/**
 * Lines that are no headings as the titles of projects, on a page whose headings are none: bold or numbered ones, labels that
 * say so, and links to themselves, which is what is left of some sites' headings.
 *
 *     > | **Project I: Faster parser**
 *     > |
 *     > | **Difficulty:** Hard
 *
 *     > | Title: Better CLI
 *     > | [Web app](https://example.org/ideas#web-app)
 */
import { decodePercent } from "../../catalogue/decodePercent.ts";
import { slugify } from "../../catalogue/slug.ts";
import type { Heading, Line, SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";
import { facetOf, facetsOf, isStrong } from "./facets.ts";
import { readUnits, type Units } from "./units.ts";

const BOLD =
  /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(\*\*|__)(?=\S)([^*]{3,150}?)\s*\1\s*[:：]?\s*(?:\\|<br\s*\/?>)?\s*$/;
const NUMBERED_LINK = /^\s*\d{1,3}[.)]\s+(\[[^\]]{3,150}\]\([^()\s]+\))\s*$/;
const SELF_LINK = /^\s*\[([^\][]{3,150})\]\([^()\s]*#([\w%.-]+)\)\s*$/;
const LABELLED =
  /^\s*(?:[-*+]\s+)?(?:\*\*|__)?(?:project |idea |proposal )?(?:title|name)(?: of (?:the )?project)?\s*(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*(\S.{2,150})$/i;
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
    const text = titleOf(line.content) ?? titleBeforeFacts(document.lines, line.number - 1);
    // A label's colon, and no title's, stands at the end of a word or two.
    const isLabel = text !== undefined && /[:：]\s*$/.test(text) && text.trim().split(/\s+/).length < 3;
    if (text === undefined || isLabel || facetOf(text) !== undefined) continue;
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

function titleOf(content: string): string | undefined {
  const [, , bold] = BOLD.exec(content) ?? [];
  if (bold !== undefined) return bold;
  const [, label, fragment = ""] = SELF_LINK.exec(content) ?? [];
  if (label !== undefined) return slugify(label) === slugify(decodePercent(fragment)) ? label : undefined;
  return (
    LABELLED.exec(content)?.[1] ??
    NUMBERED_LINK.exec(content)?.[1] ??
    (PLAIN_NUMBER.test(content) ? content : undefined)
  );
}

/** A short line of its own whose next line states a fact that only projects have. */
function titleBeforeFacts(lines: readonly Line[], index: number): string | undefined {
  const text = lines[index]?.content ?? "";
  if (!/^\p{Lu}[^|<>]{7,110}[^\s.:;,!?]$/u.test(text) || (lines[index - 1]?.content ?? "").trim() !== "")
    return undefined;
  // "Dr. Ada Vale, Lead, Kite" is a person.
  if (text.split(",").length > 2) return undefined;
  const next = lines.slice(index + 1, index + 4).find(({ content }) => content.trim() !== "");
  const isOwn = (lines[index + 1]?.content ?? "").trim() === "" && facetsOf(text).length === 0;
  return isOwn && next !== undefined && facetsOf(next.content).some(isStrong) ? text : undefined;
}
