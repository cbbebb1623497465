import { ROUTES } from "../../routing/paths.ts";

/** What the build puts into the boot script, which is smaller without the routes themselves. */
export const BOOT_CONSTANTS = { ROUTE_PATTERN: routePattern(), EMBED_PATH: ROUTES.embed };

/**
 * A regular expression for the path of every page but the first, of which the site's folder is the first group. What is
 * below `projects/` is a project's id, which has three parts.
 */
export function routePattern(): string {
  const patterns = Object.values(ROUTES)
    .filter((route) => route !== ROUTES.home)
    .map((route) => route.slice(1).replace("*", "[^/]+/[^/]+/[^/]+").replace(/:.+/, "[^/]+"));
  return `^(.*/)(?:${patterns.join("|")})/?$`;
}
