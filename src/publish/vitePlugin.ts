/** The Vite plugin that turns the built site into pages: each address with a page of its own becomes a file. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin, ResolvedConfig, Rolldown } from "vite";
import type { SiteFolder } from "../config/load.ts";
import type { CatalogueApi } from "../convert/vite/vitePlugin.ts";
import { siteLogo } from "./cards/logo.ts";
import { ORG_LOGOS_MODULE, type OrgLogos, orgLogosModule } from "./cards/orgLogos.ts";
import { siteFonts } from "./fonts.ts";
import { basePath, siteAddress } from "./hosting/address.ts";
import { hostingFiles } from "./hosting/hosting.ts";
import { LICENCES_FILE, licences, modulesOf } from "./hosting/licences.ts";
import { appFiles, offlineFiles } from "./offline/offline.ts";
import { contentPolicy } from "./pages/csp.ts";
import { facetPaths } from "./pages/facetPages.ts";
import { htmlTemplate, withStyle } from "./pages/htmlTemplate.ts";
import { inlineStyle, textOf } from "./pages/inlineStyle.ts";
import { prerenderer } from "./pages/prerender.ts";
import { redirectPages } from "./pages/redirects.ts";
import { siteStyle } from "./pages/siteStyle.ts";
import { writePages } from "./pages/writePages.ts";

/** The page that the service worker keeps, for the one address that is most asked for. */
const FIRST_PAGE = "index.html";

/** A page without content, which the service worker answers at every other address; its script renders the page there. */
const SHELL = "app.html";

/**
 * Publishes all that is made of the build's scripts and of what the catalogue's plugin publishes: the pages, and the files
 * for offline use and for hosts.
 * @param organized the site with its settings
 * @param loadLogos makes the organizations' logos
 * @param workerModules modules of workers, whose bundles are made before the pages' is
 */
export function publish(
  organized: Pick<SiteFolder, "folder" | "settings">,
  loadLogos: () => Promise<OrgLogos>,
  workerModules: ReadonlySet<string> = new Set(),
): Plugin[] {
  const { settings } = organized;
  const bundled = inlineStyle();
  let config: ResolvedConfig;
  let writeRest: (dir: string) => Promise<void> = async () => undefined;
  return [
    bundled.plugin,
    {
      name: "mentorship-finder:publish",
      apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
      enforce: "post",
      configResolved(resolved) {
        config = resolved;
      },
      generateBundle: {
        order: "post",
        async handler(_, bundle) {
          const published = await catalogueApi(config).load();
          const fonts = await siteFonts();
          const style = siteStyle(bundled.css(), fonts.css);
          const template = htmlTemplate(takeIndex(bundle), settings);
          const address = siteAddress(settings.url);
          const pages = await prerenderer({
            config,
            published,
            modules: new Map([...published.modules, [ORG_LOGOS_MODULE, orgLogosModule(await loadLogos())]]),
            bundle,
            template,
            site: { settings, address },
          });
          const made = new Set(pages.map(({ route }) => route.path));
          const rare = facetPaths(published.list).filter((path) => !made.has(path));
          if (rare.length > 0)
            this.info(
              `${rare.length} skills, organizations and mentors of few projects have no file: 404.html shows their pages`,
            );
          const [first, ...others] = pages;
          const firstHtml = (await first?.html()) ?? "";
          const firstStyle = style.forPages([firstHtml]);
          const kept = new Map([
            [FIRST_PAGE, withStyle(firstHtml, template, firstStyle)],
            [SHELL, withStyle(template.html, template, style.whole)],
          ]);
          const modules = new Set([...workerModules, ...modulesOf(bundle), ...fonts.sources]);
          const base = basePath(config.base, address);
          const host = address && new URL(address).hostname;
          const files = [
            ...kept,
            [style.file, style.text] as const,
            ...fonts.files,
            ...(await appFiles(settings, await siteLogo(organized))),
            ...(await offlineFiles(config, {
              published,
              assets: [
                ...Object.keys(bundle).filter((name) => /^assets\/[^/]*\.js$/.test(name)),
                ...fonts.files.keys(),
                style.file,
              ],
              pages: kept,
              modules,
              paths: new Set([...made, ...rare]),
            })),
          ];
          files.push(...redirectPages(published.catalogue, address));
          // Last: the service worker's modules are known now.
          files.push([LICENCES_FILE, await licences(modules, config.root)]);
          for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });

          writeRest = async (dir) => {
            const styles = await writePages(others, { dir, template, style });
            const policy = contentPolicy({
              scripts: template.scripts,
              styles: [firstStyle.inline, ...styles],
            });
            for (const [file, text] of hostingFiles({ base, host, policy }))
              await writeFile(path.join(dir, file), text);
          };
        },
      },
      // Not as files of the bundle: the pages of a large catalogue do not fit in memory.
      writeBundle: ({ dir = config.build.outDir }) => writeRest(dir),
    },
  ];
}

/** The catalogue's plugin, which has what the pages and files are made of. */
export function catalogueApi(config: ResolvedConfig): CatalogueApi {
  const plugin = config.plugins.find(({ name }) => name === "mentorship-finder:catalogue");
  if (!plugin) throw new Error("The pages are made from a catalogue: add its plugin.");
  return plugin.api as CatalogueApi;
}

/** Takes `index.html` out of the bundle: the first page takes its place. */
function takeIndex(bundle: Rolldown.OutputBundle): string {
  const index = bundle["index.html"];
  if (index?.type !== "asset") throw new Error("The build has no index.html.");
  delete bundle["index.html"];
  return textOf(index.source);
}
