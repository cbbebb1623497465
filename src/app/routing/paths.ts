/** The one place that writes the site's addresses. Paths are relative to the base and start with "/". */

import { DEFAULT_FILTERS, type Facet, type Filters, formatFilters } from "../../search/filters/filters.ts";
import { formatSharedIds } from "../../visitor/list/share.ts";
import type { Theme } from "../ui/storedTheme.ts";

/** Route patterns, as the router reads them. */
export const ROUTES = {
  home: "/",
  project: "/projects/*",
  saved: "/saved",
  compare: "/compare",
  insights: "/insights",
  about: "/about",
  embed: "/embed",
  skill: "/skills/:slug",
  org: "/orgs/:slug",
  mentor: "/mentors/:slug",
} as const;

/** The list, filtered. */
export function homePath(filters: Filters = DEFAULT_FILTERS): string {
  return `/${formatFilters(filters)}`;
}

/** The list of what has one skill, org, mentor or term. */
export function facetPath(facet: Facet, slug: string): string {
  return homePath({ ...DEFAULT_FILTERS, [facet]: [slug] });
}

/** One project. */
export function projectPath(id: string): string {
  return `/projects/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** The saved list, or the list that an address shares. */
export function savedPath(ids: readonly string[] = []): string {
  return `/saved${formatSharedIds(ids)}`;
}

/** What the catalogue tells as a whole. */
export function insightsPath(): string {
  return ROUTES.insights;
}

/** What the site is, and how to make it one's own. */
export function aboutPath(): string {
  return ROUTES.about;
}

/** The plain list that other sites embed: the list's own filters, a theme, and whether it has a search field. */
export function embedPath(filters: Filters, theme: Theme, searchable: boolean): string {
  const query = [
    formatFilters(filters).slice(1),
    theme === "system" ? "" : `theme=${theme}`,
    searchable ? "search=1" : "",
  ]
    .filter(Boolean)
    .join("&");
  return query === "" ? ROUTES.embed : `${ROUTES.embed}?${query}`;
}

/** The theme that the address of an embedded list asks for, as it stands there. */
export function embedTheme(search: string): string | null {
  return new URLSearchParams(search).get("theme");
}

/** Does the address of an embedded list ask for a search field? */
export function isEmbedSearchable(search: string): boolean {
  return new URLSearchParams(search).get("search") === "1";
}

/** The Atom feed of an org or skill, or of all projects. */
export function feedPath(facet?: "org" | "skill", slug = ""): string {
  return facet === undefined ? "/feed.xml" : `/feeds/${facet}s/${encodeURIComponent(slug)}.xml`;
}

/** The card image of a project, or of the site itself, relative to the site's base. */
export function cardFile(id?: string): string {
  return id === undefined ? "cards/site.png" : `cards/${id.split("/").map(encodeURIComponent).join("/")}.png`;
}

/** The page of one skill. */
export function skillPath(slug: string): string {
  return `/skills/${encodeURIComponent(slug)}`;
}

/** The page of one organization. */
export function orgPath(slug: string): string {
  return `/orgs/${encodeURIComponent(slug)}`;
}

/** The page of one mentor: by the GitHub handle, or by the name of somebody who has none. */
export function mentorPath(slug: string): string {
  return `/mentors/${encodeURIComponent(slug)}`;
}

/** The facets that have a page for each value, and its path. */
export const PAGE_PATHS = { skill: skillPath, org: orgPath, mentor: mentorPath } as const;

/** Projects side by side. */
export function comparePath(ids: readonly string[] = []): string {
  return `/compare${formatSharedIds(ids)}`;
}

/** The file of one project's texts, relative to the site's base. */
export function textFile(folder: string, id: string): string {
  return `${folder}${id.split("/").map(encodeURIComponent).join("/")}.json`;
}
