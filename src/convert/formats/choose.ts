/** Which reader a Markdown source is for: that of CNCF's template, or those of other programs' pages. */
import { defined } from "../../catalogue/defined.ts";
import { readLabel } from "../fields/labels.ts";
import type { Heading, SourceDocument } from "../markdown/blocks.ts";
import { type Outline, readOutline } from "../outline/outline.ts";
import type { ProjectPlace } from "../project/place.ts";
import { countFacets, facetOf, isSeveral } from "./facets.ts";
import { type ForeignSource, readForeign } from "./readFormats.ts";
import { isNoTitle, isSectionHeading } from "./titles.ts";

/** What every project of CNCF's template has, and hardly any other page. */
const TEMPLATE_LABEL = /^(?:upstream issues?\b|lfx (?:url|project)|cncf\b)/i;
/** "CNCF - Fluid: Design a CLI tool (2026 Term 1)", the short title that is set above a project's fields. */
const SHORT_TITLE = /^CNCF\s+[-–—]\s/;

/**
 * The projects of a Markdown source.
 * @param org what `--org` says: headings above the projects are then groups
 */
export function readPlaces(text: string, document: SourceDocument, org: string): ForeignSource {
  const outline = readOutline(document);
  const template = { document, outline };
  if (isTemplate(document, outline)) return withOrg(template, org);
  const foreign = readForeign(text, document);
  if (foreign.outline.projects.length === 0)
    return withOrg({ document, outline: withoutHeaps(document, outline) }, org);
  const places = org === "" ? withHeadingOrgs(foreign, outline, document) : foreign.outline.projects;
  const gainsNothing =
    foreign.origin === undefined &&
    places.length === outline.projects.length &&
    places.every((place, index) => isSamePlace(place, outline.projects[index]));
  if (gainsNothing) return withOrg(template, org);
  return withOrg({ ...foreign, outline: { ...foreign.outline, projects: places } }, org);
}

/**
 * True where a third of the projects have a label that only CNCF's template has, or all of the page is written in its manner:
 * orgs at the third level or deeper, and nothing but its fields.
 */
function isTemplate(document: SourceDocument, outline: Outline): boolean {
  const { projects } = outline;
  const lines = projects.map(({ line, endLine }) =>
    document.lines.slice(line, endLine).filter(({ verbatim }) => !verbatim),
  );
  const marked = lines.filter((own) => own.some(({ content }) => isTemplateLine(content))).length;
  if (marked > 0 && marked * 3 >= projects.length) return true;
  // A heading that names a fact, or comes again and again, is a part of what stands above it.
  if (projects.some(({ title }) => facetOf(title) !== undefined || timesOf(title, projects) >= 3))
    return false;
  const orgs = new Set(projects.map(({ org }) => org));
  const areOrgs = [...orgs].every((org) =>
    document.headings.some(({ text, depth }) => text === org && depth >= 3),
  );
  const isListed = lines.every((own) => own.some(({ content }) => /^\s*[-*]\s+Mentor\(s\):/.test(content)));
  if (projects.length === 0 || (!areOrgs && !isListed)) return false;
  return lines.every((own) => {
    const facets = countFacets(own);
    return !facets.has("difficulty") && !facets.has("size");
  });
}

function timesOf(name: string, projects: readonly ProjectPlace[]): number {
  return projects.filter(({ title }) => title === name).length;
}

/** Without headings that stand over the facts of several projects whose own titles are lost. */
function withoutHeaps(document: SourceDocument, outline: Outline): Outline {
  const projects = outline.projects.filter(({ line, endLine, title }) => {
    const facets = countFacets(document.lines.slice(line, endLine));
    return !isSeveral(facets) && !isNoTitle(title);
  });
  return projects.length === outline.projects.length ? outline : { projects, withoutFields: [], unread: [] };
}

function isTemplateLine(content: string): boolean {
  if (!/upstream|lfx|cncf/i.test(content)) return false;
  if (SHORT_TITLE.test(content)) return true;
  const heading = /^\s*#{1,6}\s+(.*)$/.exec(content)?.[1];
  const name = heading ?? readLabel(content)?.name;
  return name !== undefined && TEMPLATE_LABEL.test(name);
}

function isSamePlace(place: ProjectPlace, other: ProjectPlace | undefined): boolean {
  return (
    place.line === other?.line &&
    place.title === other.title &&
    place.org === other.org &&
    place.org !== "" &&
    place.fields === undefined
  );
}

/** With `--org` a project's own org still counts; what seemed to be an org is a group. */
function withOrg(source: ForeignSource, org: string): ForeignSource {
  if (org === "") return source;
  const projects = source.outline.projects.map(
    ({ group, passedOver: _, ...place }: ProjectPlace): ProjectPlace => {
      if (place.isForeign === true) {
        return {
          ...place,
          ...defined({ group }),
          org: place.org === "" ? org : place.org,
        };
      }
      const names = [place.org, group].filter((name) => name !== undefined && name !== "" && name !== org);
      return { ...place, org, ...(names.length === 0 ? {} : { group: names.join(" / ") }) };
    },
  );
  return { ...source, outline: { ...source.outline, projects } };
}

/** The orgs that headings say, where their place says that they are orgs. */
function withHeadingOrgs(foreign: ForeignSource, outline: Outline, document: SourceDocument): ProjectPlace[] {
  const orgs = new Set(outline.projects.map((project) => project.org));
  const least = Math.min(...document.headings.map(({ depth }) => depth));
  const isOrg = (name: string) => {
    const heading = document.headings.find(({ text }) => text === name);
    return (
      heading !== undefined &&
      isName(heading) &&
      (heading.depth >= 3 || (heading.depth === least && orgs.size === 1))
    );
  };
  if (![...orgs].every(isOrg)) return foreign.outline.projects;
  const byLine = new Map(outline.projects.map((project) => [project.line, project]));
  return foreign.outline.projects.map((place) => {
    const other = byLine.get(place.line);
    if (place.org !== "" || other === undefined) return place;
    const { group: _, ...rest } = place;
    return { ...rest, org: other.org, ...defined({ group: other.group }) };
  });
}

/** A name of a few words; a sentence, a question or the heading of a part is none. */
function isName({ text }: Heading): boolean {
  return text.split(/\s+/).length <= 5 && !/[?!:—]|\s-\s|\bideas?\b/i.test(text) && !isSectionHeading(text);
}
