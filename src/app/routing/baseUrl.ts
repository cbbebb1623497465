/** Where the site is hosted: the same build works at "/" and at "/some-repo/". */

/**
 * Address of the site's root folder, which ends with a slash. Read once: `<base>` is set before this script runs.
 * Null while the build prerenders pages, because it does not know where they will be hosted.
 */
const siteRoot = typeof document === "undefined" ? null : new URL(import.meta.env.BASE_URL, document.baseURI);

/** Path of the root without its last slash, as the router expects it: "" at the root of a domain. */
export const routerBase = siteRoot?.pathname.replace(/\/$/, "") ?? "";

/**
 * Absolute address of one of the site's own files; relative while prerendering.
 * @param path below the root, without a slash at its beginning
 */
export function siteFile(path: string): string {
  return siteRoot ? new URL(path, siteRoot).href : relativeHref(`/${path}`);
}

/**
 * The `href` of a link: relative to the root, which `<base>` names. So a prerendered page works wherever the site is hosted,
 * and hydration finds the same `href`.
 * @param path below the root, with a slash at its beginning
 */
export function relativeHref(path: string): string {
  return `.${path}`;
}

/** {@link relativeHref} for the router, whose paths begin with {@link routerBase}. */
export function linkHref(href: string): string {
  return relativeHref(href.slice(routerBase.length));
}
