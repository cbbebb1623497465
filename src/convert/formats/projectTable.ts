/**
 * A table of projects, one row a project.
 *
 *     > | | Title         | Skills | Mentors  | Size  |
 *     > | |---------------|--------|----------|-------|
 *     > | | Faster parser | Rust   | Ada Vale | 350 h |
 */
import type { Field } from "../fields/fields.ts";
import { knownLabel } from "../fields/labelWords.ts";
import type { SourceDocument } from "../markdown/blocks.ts";
import type { ProjectPlace } from "../project/place.ts";
import { facetOf, isStrong } from "./facets.ts";
import { fieldOf } from "./fieldOf.ts";
import { linesOf } from "./keyValueTable.ts";
import { cellText, type Table, tablesOf } from "./tableRows.ts";
import { cleanTitle, isNoTitle } from "./titles.ts";

/** Heads of the column with the titles, the surest first. */
const TITLE_HEADS: readonly RegExp[] = [
  /^(?:project |idea )?titles?$/i,
  /^(?:project )?ideas?(?: names?)?$/i,
  /^(?:topics?|mentorships?(?: on .*)?|proposals?|internships?)$/i,
  /^projects?(?: names?)?$/i,
  /^names?(?: of (?:the )?(?:project|idea))?$/i,
];
const ORG_HEAD = /^(?:projects?|org(?:ani[sz]ation)?s?)$/i;
const NUMBER_HEAD = /^(?:#|no\.?|nr\.?|id|s\.? ?no\.?)?$/i;
const LINK = /\[((?:\\.|[^\\[\]])*)\]\((https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s()<>|]+)/g;
const ISSUE = /\/(?:issues|pull|discussions|work_items|merge_requests)\/\d+/;

/** The projects of the tables of a document. */
export function readProjectTables(document: SourceDocument): ProjectPlace[] {
  return tablesOf(document.lines).flatMap(placesOf);
}

function placesOf({ rows, hasHead }: Table): ProjectPlace[] {
  const [head, ...body] = rows;
  if (!hasHead || head === undefined) return [];
  const heads = head.cells.map((cell) =>
    cellText(cell)
      .replace(/[:：]$/, "")
      .trim(),
  );
  const title = titleColumn(heads);
  if (title === undefined) return [];
  const places = body.flatMap(({ cells, number }) => placeOf(heads, cells, title, number));
  return withoutPrefix(places);
}

/** The column with the titles, where another one has a fact that only projects have. */
function titleColumn(heads: readonly string[]): number | undefined {
  if (!heads.some((head) => isStrong(facetOf(head) ?? "links"))) return undefined;
  for (const pattern of TITLE_HEADS) {
    const at = heads.findIndex((head) => pattern.test(head));
    if (at >= 0) return at;
  }
  return undefined;
}

function placeOf(
  heads: readonly string[],
  cells: readonly string[],
  titleAt: number,
  line: number,
): ProjectPlace[] {
  const [name = "", ...rest] = linesOf(cells[titleAt] ?? "");
  const { title, remarks } = cleanTitle(cellText(name));
  if (!/\p{L}{2}/u.test(title) || isNoTitle(title)) return [];
  const links = [name, ...rest].flatMap(linkFields(line));
  const notes = rest.filter((text) => linkFields(line)(text).length === 0);
  let org = "";
  const fields = cells.flatMap((cell, index): Field[] => {
    const head = heads[index] ?? "";
    if (index === titleAt || cell === "" || NUMBER_HEAD.test(head)) return [];
    if (ORG_HEAD.test(head)) {
      org = cellText(cell);
      return [];
    }
    const known = knownLabel(head) !== undefined || facetOf(head) !== undefined;
    const isLink = !known && linkFields(line)(cell).length > 0;
    return isLink ? linkFields(line)(cell) : [fieldOf(head, linesOf(cell), line)];
  });
  const remarkFields = remarks.map(({ label, text }) => fieldOf(label, [text], line));
  const noteFields = notes.length === 0 ? [] : [fieldOf("Note", notes, line)];
  return [
    {
      org,
      isForeign: true,
      title,
      line,
      endLine: line,
      fields: [...fields, ...remarkFields, ...links, ...noteFields],
    },
  ];
}

/** The links of a text as fields: an issue is where one starts, the platform's page is where one applies. */
function linkFields(line: number): (text: string) => Field[] {
  return (text) =>
    [...text.matchAll(LINK)].map(([whole, name, url]) => {
      const address = url ?? whole;
      if (ISSUE.test(address)) return fieldOf("Upstream Issue", [address], line);
      if (/mentorship\.lfx\.|lfx\.linuxfoundation/.test(address)) return fieldOf("LFX URL", [address], line);
      return fieldOf(name === undefined || /^https?:/.test(name) ? "Link" : "Links", [whole], line);
    });
}

/** "LFDT - " before nearly all titles is the org's or the program's name. */
function withoutPrefix(places: readonly ProjectPlace[]): ProjectPlace[] {
  const prefixOf = ({ title }: ProjectPlace) => /^(\S{2,20}) [-–—:] /.exec(title)?.[0];
  const counts = new Map<string, number>();
  for (const place of places) {
    const prefix = prefixOf(place);
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [common] = [...counts].find(([, count]) => count >= 3 && count * 2 > places.length) ?? [];
  if (common === undefined) return [...places];
  return places.map((place) => ({
    ...place,
    title: place.title.startsWith(common) ? place.title.slice(common.length) : place.title,
  }));
}
