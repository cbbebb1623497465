/**
 * A table of projects, one row a project.
 *
 *     > | | Title         | Skills | Mentors  | Size  |
 *     > | |---------------|--------|----------|-------|
 *     > | | Faster parser | Rust   | Ada Vale | 350 h |
 */
import { decodePercent } from "../../catalogue/decodePercent.ts";
import type { Field } from "../fields/fields.ts";
import { knownLabel } from "../fields/labelWords.ts";
import type { SourceDocument } from "../markdown/blocks.ts";
import { wordsOf } from "../markdown/wordsOf.ts";
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

/**
 * The projects of a page that has tables of projects and projects under headings. A row whose title is a heading's, or links to
 * it, is its entry in an index: both are one project, with the facts of both. So is one with a part of a headed project's title
 * and the same mentors: "Parser" for "Faster parser".
 */
export function mergeTables(
  document: SourceDocument,
  rows: readonly ProjectPlace[],
  units: readonly ProjectPlace[],
): ProjectPlace[] {
  const sections = sectionsOf(document, units);
  const places = new Map<ProjectPlace, ProjectPlace>();
  const taken = new Set<ProjectPlace>();
  const isNamed = (row: ProjectPlace) => {
    const names = [plainWordsOf(row.title), ...anchorsOf(row, document)];
    return ({ keys }: Section) => keys.some((key) => names.includes(key));
  };
  const isShortened = (row: ProjectPlace) => {
    const mentors = (row.fields ?? []).filter(({ kind }) => kind === "mentors");
    return ({ place }: Section) =>
      mentors.length > 0 &&
      units.includes(place) &&
      ` ${plainWordsOf(place.title)} `.includes(` ${plainWordsOf(row.title)} `) &&
      !mentors.some(isNewTo(document, place));
  };
  for (const isEntryOf of [isNamed, isShortened])
    for (const row of rows.filter((row) => !places.has(row))) {
      const isOwn = isEntryOf(row);
      const own = sections.find(
        (section) => !taken.has(section.place) && !contains(section.place, row) && isOwn(section),
      );
      if (own === undefined) continue;
      taken.add(own.place);
      places.set(row, withRow(document, own.place, row));
    }
  const merged = rows.map((row) => places.get(row) ?? row);
  return [...merged, ...units.filter((unit) => !taken.has(unit))].sort((a, b) => a.line - b.line);
}

/** True for a row that can be nothing but a project: a language alone has a repository, too. */
export function isSurelyProject({ fields = [] }: ProjectPlace): boolean {
  const facets = new Set(fields.map(({ name }) => facetOf(name) ?? "links"));
  return [...facets].filter(isStrong).length >= 2;
}

/** True where a row stands in the text of a project. */
export function contains({ line, endLine }: ProjectPlace, row: ProjectPlace): boolean {
  return line < row.line && row.line <= endLine;
}

/** The document without the tables of these rows. */
export function withoutTables(document: SourceDocument, rows: readonly ProjectPlace[]): SourceDocument {
  const numbers = new Set(rows.map(({ line }) => line));
  const tables = tablesOf(document.lines).filter(({ lines }) => lines.some((number) => numbers.has(number)));
  const own = new Set(tables.flatMap(({ lines }) => lines));
  const lines = document.lines.map((line) =>
    own.has(line.number) ? { ...line, raw: "", content: "" } : line,
  );
  return { ...document, lines };
}

interface Section {
  place: ProjectPlace;
  /** What an entry of an index may call it: its title in words, or "#" and its heading in words. */
  keys: string[];
}

/** What rows may be the index of: the projects under headings, and headings with text that no facts tell to be projects. */
function sectionsOf(document: SourceDocument, units: readonly ProjectPlace[]): Section[] {
  const byLine = new Map(units.map((unit) => [unit.line, unit]));
  return document.headings.flatMap((heading, index) => {
    const { title } = cleanTitle(heading.text);
    const next = document.headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
    const endLine = (next?.line ?? document.lines.length + 1) - 1;
    const unit = byLine.get(heading.line);
    const hasText = document.lines.slice(heading.line, endLine).some(({ raw }) => raw.trim() !== "");
    if (unit === undefined && !hasText) return [];
    const place = unit ?? { org: "", isForeign: true, title, line: heading.line, endLine };
    return [
      { place, keys: [plainWordsOf(place.title), plainWordsOf(title), `#${plainWordsOf(heading.text)}`] },
    ];
  });
}

/** The headings of the page that a row's title links to; other links lead to its mentors, or to how to apply. */
function anchorsOf({ title, line }: ProjectPlace, document: SourceDocument): string[] {
  const content = document.lines[line - 1]?.content ?? "";
  return [...content.matchAll(/\[([^\][]*)\]\(#([^()\s]+)\)/g)]
    .filter(([, label = ""]) => plainWordsOf(label).includes(plainWordsOf(title)))
    .map(([, , anchor = ""]) => `#${plainWordsOf(decodePercent(anchor))}`);
}

/** The words of a title, without accents. */
function plainWordsOf(text: string): string {
  return wordsOf(text.normalize("NFKD").replace(/\p{M}+/gu, ""));
}

/** A headed project with what its row says and its own text does not. */
function withRow(document: SourceDocument, place: ProjectPlace, row: ProjectPlace): ProjectPlace {
  const fields = [...(place.fields ?? []), ...(row.fields ?? []).filter(isNewTo(document, place))];
  return {
    ...place,
    org: place.org === "" ? row.org : place.org,
    ...(fields.length === 0 ? {} : { fields }),
  };
}

/** Whether a field says something that the text of a headed project does not. */
function isNewTo(document: SourceDocument, place: ProjectPlace): (field: Field) => boolean {
  const own = document.lines.slice(place.line, place.endLine).map(({ raw }) => raw);
  const stated = ` ${plainWordsOf([...own, ...(place.fields ?? []).flatMap(textsOf)].join(" "))} `;
  return (field) =>
    textsOf(field).some(
      (text) =>
        !plainWordsOf(cellText(text))
          .split(" ")
          .every((word) => stated.includes(` ${word} `)),
    );
}

const textsOf = ({ lines }: Field) => lines.map(({ text }) => text);

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
