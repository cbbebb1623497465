/** What an address says: which folder the site lies in, and which page of it is asked for. Pure. */
import { decodePercent } from "../../../catalogue/decodePercent.ts";

/**
 * The folder that the site lies in, by the form of the address alone: "/some-repo/" of "/some-repo/skills/go".
 * @param routes of `routePattern.ts`
 * @returns undefined for what has the form of no page but the first
 */
export function folderOf(pathname: string, routes: string): string | undefined {
  return pathname.match(routes)?.[1];
}

/** The next folder up, "/a/" of "/a/b/". A folder's name may be empty: "/a/" of "/a//". The host's root stays as it is. */
export function parentFolder(folder: string): string {
  return folder.replace(/(.)[^/]*\/$/, "$1");
}

/**
 * The path of the page that is asked for, as links name it: a file's name or a slash at the end names the same page.
 * @param pathname "/some-repo/saved.html"
 * @param folder that the site lies in: "/some-repo/"
 * @returns "/saved"
 */
export function pagePath(pathname: string, folder: string): string {
  return pathname
    .slice(folder.length - 1)
    .replace(/^(\/)index\.html$|\.html$/, "$1")
    .replace(/(.)\/$/, "$1");
}

/** Do two paths name one page, however each is encoded? */
export function isSamePage(one: string, other: string): boolean {
  return decodePercent(one) === decodePercent(other);
}
