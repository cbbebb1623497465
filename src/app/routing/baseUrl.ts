/** Where the site lies: "/" or "/some-repo/", the same build in both. */

/**
 * Address of the site's root folder, with a slash at its end. Read once: `<base>` is set before the script runs.
 * Null while a page is made by the build, which does not know where the site will lie.
 */
const siteRoot = typeof document === "undefined" ? null : new URL(import.meta.env.BASE_URL, document.baseURI);

/** The root's path as the router wants it: no slash at the end, "" at a domain's root. */
export const routerBase = siteRoot?.pathname.replace(/\/$/, "") ?? "";

/** Address of one of the site's own files. */
export function siteFile(path: string): string {
  return siteRoot ? new URL(path, siteRoot).href : relativeHref(`/${path}`);
}

/**
 * The form in which a link is written into a page: relative to the root, which `<base>` names. So a page made by the
 * build is right wherever the site lies, and the browser's own rendering of it is the same.
 * @param path below the root, beginning with "/"
 */
export function relativeHref(path: string): string {
  return `.${path}`;
}

/** For the router, whose links begin with its base. */
export function linkHref(href: string): string {
  return relativeHref(href.slice(routerBase.length));
}
