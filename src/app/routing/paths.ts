/** All addresses of the site are written here, that of the embedded list in `embedPath.ts`. Paths are relative to the base and start with "/"; files do not. */

import { DEFAULT_FILTERS, type Facet, type Filters, formatFilters } from "../../search/filters/filters.ts";
import { formatSharedIds } from "../../visitor/list/share.ts";

/** An id as a path: its slashes stay. */
const encodeId = (id: string) => id.split("/").map(encodeURIComponent).join("/");

/** Route patterns of the router. */
export const ROUTES = {
  home: "/",
  project: "/projects/*",
  saved: "/saved",
  shared: "/list",
  compare: "/compare",
  insights: "/insights",
  about: "/about",
  follow: "/follow",
  embed: "/embed",
  skill: "/skills/:slug",
  org: "/orgs/:slug",
  mentor: "/mentors/:slug",
  skills: "/skills",
  orgs: "/orgs",
  mentors: "/mentors",
} as const;

/** The home page with filters. Default: without. */
export function homePath(filters: Filters = DEFAULT_FILTERS): string {
  return `/${formatFilters(filters)}`;
}

/** The home page with one value of one facet. */
export function facetPath(facet: Facet, slug: string): string {
  return homePath({ ...DEFAULT_FILTERS, [facet]: [slug] });
}

/** The page of one project. */
export function projectPath(id: string): string {
  return `/projects/${encodeId(id)}`;
}

/** The saved list. Addresses with ids, which it had before {@link listPath}, lead there. */
export function savedPath(): string {
  return ROUTES.saved;
}

/** A list of projects that the address shares. */
export function listPath(ids: readonly string[] = []): string {
  return `${ROUTES.shared}${formatSharedIds(ids)}`;
}

/** The charts of the whole catalogue. */
export function insightsPath(): string {
  return ROUTES.insights;
}

/** What the site is, and how to build one. */
export function aboutPath(): string {
  return ROUTES.about;
}

/** How to hear of new projects and terms. */
export function followPath(): string {
  return ROUTES.follow;
}

/** The dates of all terms, as a calendar that can be subscribed to. */
export function termsCalendarPath(): string {
  return "/terms.ics";
}

/** What feeds look like in a browser. */
export function feedStylePath(): string {
  return "/feeds/style.css";
}

/** The Atom feed of an org or skill; without a facet, of all projects. */
export function feedPath(facet?: "org" | "skill", slug = ""): string {
  return facet === undefined ? "/feed.xml" : `/feeds/${facet}s/${encodeURIComponent(slug)}.xml`;
}

/** File of a project's card image; without an id, of the site's. */
export function cardFile(id?: string): string {
  return id === undefined ? "cards/site.png" : `cards/${encodeId(id)}.png`;
}

/** The page of one skill. */
export function skillPath(slug: string): string {
  return `/skills/${encodeURIComponent(slug)}`;
}

/** The page of one organization. */
export function orgPath(slug: string): string {
  return `/orgs/${encodeURIComponent(slug)}`;
}

/** The page of one mentor. @param slug see `mentorSlug` */
export function mentorPath(slug: string): string {
  return `/mentors/${encodeURIComponent(slug)}`;
}

/** The facets that have a page for each value, with the function that writes its path. */
export const PAGE_PATHS = { skill: skillPath, org: orgPath, mentor: mentorPath } as const;

/** The pages that list all values of these facets. */
export const INDEX_PATHS = { skill: ROUTES.skills, org: ROUTES.orgs, mentor: ROUTES.mentors } as const;

/** The comparison of projects. */
export function comparePath(ids: readonly string[] = []): string {
  return `/compare${formatSharedIds(ids)}`;
}

/** File of one project's texts. */
export function textFile(folder: string, id: string): string {
  return `${folder}${encodeId(id)}.json`;
}
