/** Where the site lies: "/" or "/some-repo/", the same build in both. */

/** Address of the site's root folder, with a slash at its end. Read once: `<base>` is set before the script runs. */
const siteRoot = new URL(import.meta.env.BASE_URL, document.baseURI);

/** The root's path as the router wants it: no slash at the end, "" at a domain's root. */
export const routerBase = siteRoot.pathname.replace(/\/$/, "");

/** Address of one of the site's own files. */
export function siteFile(path: string): string {
  return new URL(path, siteRoot).href;
}
