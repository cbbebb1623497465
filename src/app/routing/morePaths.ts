/** The addresses of the site that the first view does not need, but that of the embedded list: see `embedPath.ts`. Paths are relative to the base and start with "/"; files do not. */

import { DEFAULT_FILTERS, type Facet } from "../../search/filters/filters.ts";
import { formatSharedIds } from "../../visitor/list/share.ts";
import { encodeId, homePath, ROUTES } from "./paths.ts";

/** The home page with one value of one facet. */
export function facetPath(facet: Facet, slug: string): string {
  return homePath({ ...DEFAULT_FILTERS, [facet]: [slug] });
}

/** A list of projects that the address shares. */
export function listPath(ids: readonly string[] = []): string {
  return `${ROUTES.shared}${formatSharedIds(ids)}`;
}

/** The comparison of projects. */
export function comparePath(ids: readonly string[] = []): string {
  return `/compare${formatSharedIds(ids)}`;
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
