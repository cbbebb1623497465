/** How Vite builds and serves a site: this package's app, with the settings and sources of an organizer's folder. */
import { existsSync } from "node:fs";
import path from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { memoize } from "../catalogue/memoize.ts";
import type { SiteFolder } from "../config/load.ts";
import { CACHE_FOLDER, PACKAGE_ROOT, packageFile } from "../config/packageRoot.ts";
import { catalogue } from "../convert/vite/vitePlugin.ts";
import { orgLogos } from "./cards/orgLogos.ts";
import { ownColors, publishedFiles } from "./files.ts";
import { developmentFonts } from "./fonts.ts";
import { noteModules } from "./hosting/licences.ts";
import { messages } from "./messages/messagesPlugin.ts";
import { orgLogosPlugin } from "./orgLogosPlugin.ts";
import { bootScript } from "./pages/bootScript.ts";
import { preloadHelper } from "./pages/preloadHelper.ts";
import { reactModules } from "./pages/reactModules.ts";
import { publish } from "./vitePlugin.ts";

/** A site to build: what its folder says. */
export type Buildable = Pick<SiteFolder, "folder" | "settings">;

/**
 * The configuration of a site. Whoever runs it adds where the build goes.
 * @param site with its settings
 */
export function siteConfig(site: Buildable): InlineConfig {
  /** What workers are made of, whose licenses are published with those of the pages' code. */
  const workerModules = new Set<string>();
  const logosOf = memoize(orgLogos);
  const loadLogos = () => logosOf(site);
  const ownPublic = path.join(site.folder, "public");
  return {
    configFile: false,
    root: PACKAGE_ROOT,
    cacheDir: path.join(CACHE_FOLDER, "vite"),
    publicDir: existsSync(ownPublic) ? ownPublic : packageFile("public"),
    // Relative addresses: the same build works under `/`, under `/some-repo/` and from any other folder.
    base: "./",
    // The organizer's colors come before Tailwind, which makes the theme that names them something else.
    plugins: [
      react(),
      reactModules(),
      ownColors(site.settings.colors),
      tailwindcss(),
      catalogue(site),
      messages(site.settings),
      bootScript(site.settings),
      preloadHelper(),
      publishedFiles(site, loadLogos),
      orgLogosPlugin(loadLogos),
      developmentFonts(),
      publish(site, loadLogos, workerModules),
    ],
    build: {
      manifest: true,
      assetsInlineLimit: 0,
      emptyOutDir: true,
      // Every browser that runs this code preloads modules by itself.
      modulePreload: {
        polyfill: false,
        // The module itself is asked for in the same moment by its `import()`.
        resolveDependencies: (module, files) => files.filter((file) => file !== module),
      },
      rolldownOptions: {
        // Names of constants that several modules share are no shorter than their values: 0.1 kB of the first script.
        optimization: { inlineConst: true },
        // No package has properties that do something when they are read.
        treeshake: { propertyReadSideEffects: false },
        // What it tells of slow plugins is for those who write them, and what React asks of some versions of its scheduler only
        // is for nobody.
        checks: { pluginTimings: false, importIsUndefined: false },
        output: {
          codeSplitting: {
            groups: [
              // One file for what every page needs: split for the sake of the lazy pages, it would be 1.5 kB larger.
              { name: "app", tags: ["$initial"] },
              // The banner over a list is part of its first view: it need not wait for all that lazy pages share.
              { name: "term", test: /\/src\/app\/(?:project\/TermState|ui\/CalendarIcon)\.tsx$/ },
              // One file for what several lazy pages need, instead of one for each module, whose names every page would carry:
              // but for the panel of facets and what a full storage says, which two need, and were a fourth of it; and the other
              // names of skills, which the search needs as well: with them here, a first search loaded all of this, 10 kB more.
              {
                name: "shared",
                test: /\/src\/(?:app\/(?!pages\/home\/|visitor\/storageProblems|data\/namedBy)|catalogue\/|config\/|visitor\/)/,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
    resolve: {
      alias: [
        // wouter brings a stand-in for a hook that React has had since version 18.
        { find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: "react" },
        // wouter's routes, of which the site uses none.
        { find: /^regexparam$/, replacement: packageFile("src/app/routing/patternStandIn.ts") },
        // Modules of TanStack Query that the site has no use for: see there.
        {
          find: /^\.\/(?:mutationCache|infiniteQueryBehavior|timeoutManager|suspense|errorBoundaryUtils|focusManager|onlineManager)\.js$/,
          replacement: packageFile("src/app/data/queryStandIns.ts"),
        },
      ],
    },
    worker: { format: "es", plugins: () => [noteModules(workerModules)] },
  };
}
