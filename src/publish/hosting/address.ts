/** Where the site will be reached: known to the organiser, not to the files. */
import { site } from "../../config/site.ts";

/**
 * The site's absolute address with a slash at its end; null where nobody has said it.
 * The environment variable `SITE_URL` comes first, for a build that knows where it is going; then `site.url`.
 * @throws where what was said is no http(s) address
 */
export function siteAddress(
  said: string | null | undefined = process.env.SITE_URL || site.url,
): string | null {
  if (!said) return null;
  const url = URL.canParse(said) ? new URL(said) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new Error(
      `The site's address must be like "https://example.org/mentorship/", but it is "${said}".`,
    );
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * A link from one published file to another: absolute where the site's address is known, else relative.
 * @param from path of the file that holds the link, "feeds/orgs/helm.xml"
 * @param to path with a slash before it, as `app/routing/paths.ts` writes them
 */
export function linkTo(address: string | null, from: string, to: string): string {
  if (address !== null) return address + to.slice(1);
  return "../".repeat(from.split("/").length - 1) + to.slice(1) || "./";
}

/**
 * Path that the site will lie under, with a slash at both ends: as Vite was told, else as its public address has it.
 * @param base Vite's own, with a slash at its end; "./" where nobody has fixed one
 * @throws where both are said and differ: site map and feeds would lead to one place, scripts and hosts to another
 */
export function basePath(base: string, address: string | null): string {
  const said = address === null ? null : new URL(address).pathname;
  if (!base.startsWith("/")) return said ?? "/";
  if (said !== null && new URL(base, "http://localhost").pathname !== said)
    throw new Error(
      `The site's address is "${address}", so its folder is "${said}", but --base says "${base}": make them the same, or leave --base away.`,
    );
  return base;
}
