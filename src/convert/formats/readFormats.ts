/** The formats of ideas pages, tried in order; the first that finds projects reads the page. */
import { readDocument } from "../fields/document.ts";
import type { Heading, SourceDocument } from "../markdown/blocks.ts";
import type { Outline } from "../outline/outline.ts";
import type { ProjectPlace } from "../project/place.ts";
import { readBoldTitles } from "./boldTitles.ts";
import { facetOf, isStrong } from "./facets.ts";
import { fieldOf } from "./fieldOf.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { withoutGlue } from "./gluedLines.ts";
import { withGroupMentors } from "./groupMentors.ts";
import { joinLinks, withoutScars } from "./headingScars.ts";
import { fromHtmlBlocks } from "./html.ts";
import { readIdeasSection } from "./ideasSection.ts";
import { readLinkList } from "./linkList.ts";
import { withJoinedTerms } from "./looseLists.ts";
import { contains, isSurelyProject, mergeTables, readProjectTables, withoutTables } from "./projectTable.ts";
import { fromRestructuredText } from "./restructuredText.ts";
import { cleanTitle, isNoTitle } from "./titles.ts";
import { isNoIdea, readUnits, type Units } from "./units.ts";

/** A page, as it is read. */
export interface ForeignSource {
  document: SourceDocument;
  outline: Outline & { projects: ProjectPlace[] };
  /** For each line of the document the 1-based line of the source; undefined where they are the same. */
  origin?: readonly number[];
}

/** More headings than this nobody writes; what follows is quadratic in them. */
const MAX_HEADINGS = 4000;
const MAX_LINES = 20_000;

/** Reads a page that is not written after CNCF's template. @param document the source as it is */
export function readForeign(text: string, document: SourceDocument): ForeignSource {
  const original = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (original.length > MAX_LINES)
    return { document, outline: { projects: [], withoutFields: [], unread: [] } };
  const front = readFrontMatter(original);
  const body =
    front === undefined ? original : original.map((line, index) => (index < front.length ? "" : line));
  const lines = withJoinedTerms(joinLinks(fromRestructuredText(body) ?? body).map(withoutScars));
  const mapped = fromHtmlBlocks(withoutGlue({ lines, origin: lines.map((_, index) => index + 1) }));
  const isMoved = mapped.lines !== lines;
  const isSame = !isMoved && lines.every((line, index) => line === original[index]);
  const read = isSame ? document : readDocument(mapped.lines.join("\n"));
  if (read.headings.length > MAX_HEADINGS)
    return { document, outline: { projects: [], withoutFields: [], unread: [] } };
  const found = placesOf(read, front);
  return {
    document: read,
    outline: { unread: [], withoutFields: [], ...found, projects: withGroupMentors(read, found.projects) },
    ...(isMoved ? { origin: mapped.origin } : {}),
  };
}

function placesOf(
  document: SourceDocument,
  front: FrontMatter | undefined,
): { projects: ProjectPlace[]; withoutFields?: Heading[] } {
  const idea = front === undefined ? undefined : oneIdea(document, front);
  if (idea !== undefined) return { projects: [idea] };
  const tables = readProjectTables(document);
  const { places: units, withoutFields } = withoutTableHeadings(document, readUnits(document), tables);
  if (tables.length > units.length) return { projects: mergeTables(document, tables, units) };
  if (units.length > 1) return { projects: withTables(document, units, tables), withoutFields };
  const bold = readBoldTitles(document).places;
  if (bold.length > units.length) return { projects: bold };
  if (units.length > 0) return { projects: withTables(document, units, tables), withoutFields };
  const links = readLinkList(document);
  return { projects: links.length > 0 ? links : readIdeasSection(document) };
}

/** Without headings that have no facts but those of a table of projects under them. */
function withoutTableHeadings(
  document: SourceDocument,
  units: Units,
  tables: readonly ProjectPlace[],
): Units {
  const overTable = units.places.filter((unit) => tables.some((row) => contains(unit, row)));
  if (overTable.length === 0) return units;
  const others = new Set(readUnits(withoutTables(document, tables)).places.map(({ line }) => line));
  const isTableHeading = (unit: ProjectPlace) => overTable.includes(unit) && !others.has(unit.line);
  return { ...units, places: units.places.filter((unit) => !isTableHeading(unit)) };
}

/** With the rows of tables that are surely projects, in no other project's text, and not of past terms. */
function withTables(
  document: SourceDocument,
  units: readonly ProjectPlace[],
  tables: readonly ProjectPlace[],
): ProjectPlace[] {
  const apart = tables.filter(
    (row) => !units.some((unit) => contains(unit, row)) && !isNoIdea(document, row.line),
  );
  return mergeTables(document, apart, units).filter(
    (place) => !apart.includes(place) || isSurelyProject(place),
  );
}

/** A file of one idea, whose title stands in its front matter. */
function oneIdea(document: SourceDocument, front: FrontMatter): ProjectPlace | undefined {
  const { title, remarks } = cleanTitle(front.title);
  if (title === "" || isNoTitle(title)) return undefined;
  const isStated = front.fields.some(({ name }) => isStrong(facetOf(name) ?? "links"));
  const virtual: Heading = {
    line: front.length,
    depth: 0,
    text: front.title,
    markdown: front.title,
    spaceMissing: false,
  };
  const { places } = readUnits(document, [virtual, ...document.headings]);
  const [place] = places;
  if (!isStated && (places.length !== 1 || place?.line !== front.length)) return undefined;
  if (isStated && places.length > 1) return undefined;
  return {
    org: front.org,
    isForeign: true,
    title,
    ...(front.created === undefined ? {} : { created: front.created }),
    line: 1,
    endLine: document.lines.length,
    fields: [
      ...front.fields,
      ...(place?.fields ?? remarks.map((remark) => fieldOf(remark.label, [remark.text], 1))),
    ],
    readLines: new Set([
      ...Array.from({ length: front.length }, (_, index) => index + 1),
      ...(place?.readLines ?? []),
    ]),
  };
}
