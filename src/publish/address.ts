/** Where the site will be reached: known to the organiser, not to the files. */
import { site } from "../site.ts";

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
 * @param to path with a slash before it, as `components/paths.ts` writes them
 */
export function linkTo(address: string | null, from: string, to: string): string {
  if (address !== null) return address + to.slice(1);
  return "../".repeat(from.split("/").length - 1) + to.slice(1) || "./";
}
