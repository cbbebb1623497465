/** `sitemap.xml` and `robots.txt`. */

import { PAGE_PATHS } from "../../app/routing/morePaths.ts";
import { aboutPath, homePath, insightsPath, projectPath } from "../../app/routing/paths.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import type { Settings } from "../../config/schema.ts";
import { PAGE_FACETS } from "../../search/filters/ownPages.ts";
import { valuesWithPages } from "../pages/facetPages.ts";
import { element, xmlDocument } from "./xml.ts";

/** Most addresses that one site map may hold (sitemaps.org). */
const MAX_ADDRESSES = 50_000;

/** The pages that a search engine should show, most important first; each begins with "/". */
function pages(catalogue: Catalogue, has: Settings["pages"]): string[] {
  const values = valuesWithPages(catalogue);
  const facetPages = PAGE_FACETS.flatMap((facet) => values[facet].map(({ slug }) => PAGE_PATHS[facet](slug)));
  return [
    homePath(),
    ...catalogue.projects.map(({ id }) => projectPath(id)),
    ...facetPages,
    ...(has.insights ? [insightsPath()] : []),
    aboutPath(),
  ];
}

/**
 * `robots.txt`, and where the site's address is known `sitemap.xml`, which may hold absolute addresses only.
 * @param address the site's, with a slash at its end
 * @param has which pages the site has
 */
export function forSearchEngines(
  catalogue: Catalogue,
  address: string | null,
  has: Settings["pages"],
): Map<string, string> {
  const robots = "User-agent: *\nAllow: /\n";
  if (address === null) return new Map([["robots.txt", robots]]);
  const urls = pages(catalogue, has)
    .slice(0, MAX_ADDRESSES)
    .map((page) => element("url", {}, element("loc", {}, address + page.slice(1))));
  return new Map([
    ["robots.txt", `${robots}\nSitemap: ${address}sitemap.xml\n`],
    [
      "sitemap.xml",
      xmlDocument(element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, ...urls)),
    ],
  ]);
}
