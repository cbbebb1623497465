/** The addresses of the site that the first view has links to; `morePaths.ts` has those of what loads with other pages. Paths are relative to the base and start with "/". */

import { DEFAULT_FILTERS, type Filters, formatFilters } from "../../search/filters/filters.ts";

/** An id as a path: its slashes stay. */
export const encodeId = (id: string) => id.split("/").map(encodeURIComponent).join("/");

/** The routes of all pages: `*` stands for the rest of a path, `:slug` for one part of it. */
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

/**
 * What `*` or `:slug` of a route stands for in a path: "" where the route has neither, null where it does not fit. Not the
 * router's own patterns, of which the site would use nothing else: with them, the first script was 0.6 kB larger.
 */
export function matchRoute(route: string, path: string): string | null {
  const at = route.search(/[*:]/);
  if (at < 0) return path === route || path === `${route}/` ? "" : null;
  const rest = path.startsWith(route.slice(0, at)) ? path.slice(at).replace(/\/$/, "") : "";
  return rest === "" || (route[at] === ":" && rest.includes("/")) ? null : rest;
}

/** The home page with filters. Default: without. */
export function homePath(filters: Filters = DEFAULT_FILTERS): string {
  return `/${formatFilters(filters)}`;
}

/** The page of one project. */
export function projectPath(id: string): string {
  return `/projects/${encodeId(id)}`;
}

/** The saved list. Addresses with ids, which it had before {@link listPath}, lead there. */
export function savedPath(): string {
  return ROUTES.saved;
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

/** The pages that list all values of these facets. */
export const INDEX_PATHS = { skill: ROUTES.skills, org: ROUTES.orgs, mentor: ROUTES.mentors } as const;
