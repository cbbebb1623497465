/** The Vite plugin that turns the built site into pages: each address with a page of its own becomes a file. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { Plugin, ResolvedConfig, Rolldown } from "vite";
import { memoize } from "../catalogue/memoize.ts";
import type { SiteFolder } from "../config/load.ts";
import type { CatalogueApi } from "../convert/vite/vitePlugin.ts";
import { siteLogo } from "./cards/logo.ts";
import { siteFonts } from "./fonts.ts";
import { basePath, siteAddress } from "./hosting/address.ts";
import { hostingFiles } from "./hosting/hosting.ts";
import { LICENCES_FILE, licences, modulesOf } from "./hosting/licences.ts";
import { appFiles, offlineFiles } from "./offline/offline.ts";
import { contentPolicy } from "./pages/csp.ts";
import { htmlTemplate } from "./pages/htmlTemplate.ts";
import { inlineStyle, textOf } from "./pages/inlineStyle.ts";
import { type Page, prerenderer } from "./pages/prerender.ts";
import { redirectPages } from "./pages/redirects.ts";

/** Files that are written at the same time, while the next page is rendered. */
const CONCURRENT_WRITES = 4;

/** The page that the service worker keeps, for the one address that is most asked for. */
const FIRST_PAGE = "index.html";

/** A page without content, which the service worker answers at every other address; its script renders the page there. */
const SHELL = "app.html";

/**
 * Publishes all that is made of the build's scripts and of what the catalogue's plugin publishes: the pages, and the files
 * for offline use and for hosts.
 * @param organized the site with its settings
 * @param workerModules modules of workers, whose bundles are made before the pages' is
 */
export function publish(
  organized: Pick<SiteFolder, "folder" | "settings">,
  workerModules: ReadonlySet<string> = new Set(),
): Plugin[] {
  const { settings } = organized;
  const style = inlineStyle();
  let config: ResolvedConfig;
  let pagesToWrite: Page[] = [];
  return [
    style.plugin,
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
          const template = htmlTemplate(takeIndex(bundle), {
            css: fonts.css + style.css(),
            font: fonts.first,
            settings,
          });
          const address = siteAddress(settings.url);
          const pages = await prerenderer({
            config,
            published,
            bundle,
            template,
            site: { settings, address },
          });
          const first = pages.filter(({ file }) => file === FIRST_PAGE);
          pagesToWrite = pages.filter((page) => !first.includes(page));

          const kept = new Map([[SHELL, template.html]]);
          for (const { file, html } of first) kept.set(file, await html());
          const modules = new Set([...workerModules, ...modulesOf(bundle), ...fonts.sources]);
          const base = basePath(config.base, address);
          const host = address && new URL(address).hostname;
          const files = [
            ...kept,
            ...fonts.files,
            ...hostingFiles({ base, host, policy: contentPolicy(template.inline) }),
            ...(await appFiles(settings, await siteLogo(organized))),
            ...(await offlineFiles(config, {
              published,
              assets: [
                ...Object.keys(bundle).filter((name) => /^assets\/[^/]*\.js$/.test(name)),
                ...fonts.files.keys(),
              ],
              pages: kept,
              modules,
              paths: pages.map(({ route }) => route.path),
            })),
          ];
          files.push(...redirectPages(published.catalogue, address));
          // Last: the service worker's modules are known now.
          files.push([LICENCES_FILE, await licences(modules, config.root)]);
          for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
        },
      },
      // Not as files of the bundle: the pages of a large catalogue, each with the site's style in it, do not fit in memory.
      writeBundle: ({ dir = config.build.outDir }) => writePages(pagesToWrite, dir),
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

/** Writes each page as soon as it is rendered, while the next ones are. */
async function writePages(pages: readonly Page[], dir: string): Promise<void> {
  const makeFolder = memoize((folder: string) => mkdir(folder, { recursive: true }));
  const write = async ({ file, html }: { file: string; html: string }) => {
    const target = path.join(dir, file);
    await makeFolder(path.dirname(target));
    await writeFile(target, html);
  };
  await Readable.from(rendered(pages)).forEach(write, { concurrency: CONCURRENT_WRITES });
}

async function* rendered(pages: readonly Page[]): AsyncGenerator<{ file: string; html: string }> {
  for (const { file, html } of pages) yield { file, html: await html() };
}
