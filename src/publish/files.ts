/** Two Vite plugins: the organizer's colors, and the files that are published beside the pages (feeds, site map, cards). */
import path from "node:path";
import * as v from "valibot";
import type { Plugin, ResolvedConfig } from "vite";
import { feedStylePath, termsCalendarPath } from "../app/routing/morePaths.ts";
import { type Catalogue, CatalogueModel } from "../catalogue/model.ts";
import { forgetUnused } from "../config/buildCache.ts";
import type { SiteFolder } from "../config/load.ts";
import { CACHE_FOLDER } from "../config/packageRoot.ts";
import { cards } from "./cards/cards.ts";
import { type OwnColors, readColors, siteColors, unreadablePairs, withColors } from "./cards/colors.ts";
import { LOGO_FILE, siteLogo } from "./cards/logo.ts";
import type { OrgLogos } from "./cards/orgLogos.ts";
import { termsCalendar } from "./feeds/calendar.ts";
import { FEED_STYLE } from "./feeds/feedStyle.ts";
import { feeds } from "./feeds/feeds.ts";
import { forSearchEngines } from "./feeds/sitemap.ts";
import { siteAddress } from "./hosting/address.ts";
import { catalogueApi } from "./vitePlugin.ts";

/** Media types of what the development server answers. */
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".ics": "text/calendar",
  ".xml": "application/xml",
};

/** Feeds and calendar, by path. */
function followFiles(catalogue: Catalogue, address: string | null, settings: SiteFolder["settings"]) {
  return new Map([
    ...feeds(catalogue, address, settings),
    [feedStylePath().slice(1), FEED_STYLE],
    [termsCalendarPath().slice(1), termsCalendar(catalogue, address, settings)],
  ]);
}

const CACHE = path.join(CACHE_FOLDER, "cards");

/** Emits feeds, site map and cards of the built catalogue. The dev server generates feeds and site map at each request. */
export function publishedFiles(
  { folder, settings }: Pick<SiteFolder, "folder" | "settings">,
  loadLogos: () => Promise<OrgLogos>,
): Plugin {
  let config: ResolvedConfig;
  /** The published catalogue, validated as its readers do it. */
  const published = async (): Promise<Catalogue> => {
    const text = (await catalogueApi(config).load()).files.get("catalogue.json");
    if (text === undefined) throw new Error("The build has no catalogue.json.");
    return v.parse(CatalogueModel, JSON.parse(text));
  };
  return {
    name: "mentorship-finder:published-files",
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const base = server.config.base.startsWith("/") ? server.config.base : "/";
        if (request.url === `${base}${LOGO_FILE}`) {
          response.setHeader("content-type", "image/svg+xml");
          response.end((await siteLogo({ folder, settings })).svg);
          return;
        }
        const [, name] = /^([^?#%]+\.(?:xml|txt|ics|css))/.exec((request.url ?? "").slice(base.length)) ?? [];
        if (name === undefined) return next();
        try {
          const catalogue = await published();
          const address = siteAddress(settings.url);
          const text =
            followFiles(catalogue, address, settings).get(name) ??
            forSearchEngines(catalogue, address, settings.pages).get(name);
          if (text === undefined) return next();
          response.setHeader("content-type", TYPES[path.extname(name)] ?? "text/plain");
          response.end(text);
        } catch (error) {
          next(error);
        }
      });
    },
    generateBundle: {
      order: "post",
      async handler() {
        const catalogue = await published();
        const address = siteAddress(settings.url);
        if (address === null)
          this.info("no site map: the site's address is not known (`url` in the settings, or SITE_URL)");
        const emit = (files: ReadonlyMap<string, string | Uint8Array>) => {
          for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
        };
        emit(followFiles(catalogue, address, settings));
        emit(forSearchEngines(catalogue, address, settings.pages));
        if (!settings.cards.make) return;
        const { files, unwritten, others } = await cards(catalogue, {
          site: settings,
          logo: await siteLogo({ folder, settings }),
          orgLogos: (await loadLogos()).images,
          most: settings.cards.most,
          colors: await siteColors(settings.colors),
          fonts: settings.cards.fonts.map((file) => path.resolve(folder, file)),
          cache: CACHE,
        });
        await forgetUnused(CACHE);
        for (const id of unwritten)
          this.info(`${id}: no font for its card image, which is the site's own (cards.fonts)`);
        if (others > 0) this.info(`no card image for ${others} projects of the oldest terms (cards.most)`);
        emit(files);
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

/** Replaces colors of the style sheet by the organizer's, before Tailwind reads it. */
export function ownColors(colors: OwnColors): Plugin {
  return {
    name: "mentorship-finder:own-colors",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/app\/styles\.css$/ },
      handler(css) {
        const own = withColors(css, colors);
        const pairs = unreadablePairs(readColors(own));
        if (pairs.length > 0) this.warn(`colors: ${pairs.join("\ncolors: ")}`);
        return own;
      },
    },
    // The browser's own bar has the color of the page's header.
    async transformIndexHtml() {
      const band = (await siteColors(colors)).get("band");
      return (["light", "dark"] as const).map((theme) => ({
        tag: "meta",
        attrs: { name: "theme-color", media: `(prefers-color-scheme: ${theme})`, content: band?.[theme] },
        injectTo: "head" as const,
      }));
    },
  };
}
