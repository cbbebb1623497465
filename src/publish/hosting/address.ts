/** The site's public address, as the organizer set it. */

/**
 * The site's absolute address with a slash at its end; null where it is not set.
 * The environment variable `SITE_URL` wins.
 * @param url as the settings have it
 * @throws {Error} if the value is no http(s) address
 */
export function siteAddress(url: string | null): string | null {
  const said = process.env.SITE_URL || url;
  if (!said) return null;
  const parsed = URL.canParse(said) ? new URL(said) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.search !== "" || parsed.hash !== "")
    throw new Error(
      `The site's address must be like "https://example.org/mentorship/", but it is "${said}".`,
    );
  return parsed.href.endsWith("/") ? parsed.href : `${parsed.href}/`;
}

/**
 * A link from one published file to another: absolute where the site's address is known, else relative.
 * @param from path of the file with the link, "feeds/orgs/helm.xml"
 * @param to path with a slash before it, as `app/routing/paths.ts` writes them
 */
export function linkTo(address: string | null, from: string, to: string): string {
  if (address !== null) return address + to.slice(1);
  return "../".repeat(from.split("/").length - 1) + to.slice(1) || "./";
}

/**
 * The base path, with a slash at both ends: Vite's `base`, else the path of the site's public address.
 * @param base Vite's `base`, with a slash at its end; "./" where it is not set
 * @throws {Error} if both are set and differ: site map and feeds would lead to one place, scripts to another
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
