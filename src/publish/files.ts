/** The Vite plugin that publishes what is made of the catalogue beside the pages: feeds, site map, card images. */

import * as v from "valibot";
import type { Plugin } from "vite";
import { type Catalogue, CatalogueModel } from "../catalogue/model.ts";
import { siteAddress } from "./address.ts";
import { feeds } from "./feeds.ts";
import { forSearchEngines } from "./sitemap.ts";

/** Emits the files; runs after the plugin that emits the catalogue, which it reads from the build's own output. */
export function publishedFiles(): Plugin {
  return {
    name: "mentorship-finder:published-files",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const catalogue = publishedCatalogue(bundle["catalogue.json"]);
        const address = siteAddress();
        if (address === null)
          this.info("no site map: the site's address is not known (site.url in src/site.ts, or SITE_URL)");
        for (const files of [feeds(catalogue, address), forSearchEngines(catalogue, address)])
          for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
      },
    },
    transformIndexHtml: () => [
      {
        tag: "link",
        attrs: { rel: "alternate", type: "application/atom+xml", title: "All projects", href: "./feed.xml" },
        injectTo: "head",
      },
    ],
  };
}

/** What is published is what readers get: the same check as theirs. */
function publishedCatalogue(output: { type: string; source?: string | Uint8Array } | undefined): Catalogue {
  if (output?.source === undefined) throw new Error("The build has no catalogue.json.");
  const text = typeof output.source === "string" ? output.source : new TextDecoder().decode(output.source);
  return v.parse(CatalogueModel, JSON.parse(text));
}
