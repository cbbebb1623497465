/** The Vite plugin that turns the built site into pages: each address with a page of its own becomes a file. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type ResolvedConfig, type Rolldown } from "vite";
import { memoize } from "../catalogue/memoize.ts";
import type { CatalogueApi } from "../convert/vite/vitePlugin.ts";
import { basePath, siteAddress } from "./hosting/address.ts";
import { hostingFiles } from "./hosting/hosting.ts";
import { LICENCES_FILE, licences, modulesOf } from "./hosting/licences.ts";
import { appFiles, offlineFiles } from "./offline/offline.ts";
import { contentPolicy } from "./pages/csp.ts";
import { htmlTemplate, pageFile } from "./pages/htmlTemplate.ts";
import { redirectPages } from "./pages/redirects.ts";
import { fileOf, type PageRoute, pageRoutes } from "./pages/routes.ts";

type Renderer = typeof import("./pages/render.tsx");

/**
 * In bytes, as written: a list up to this size is asked for with the page. A longer one would take from the page's own
 * way to the phone; it is fetched at the visitor's first sign, or when the page has long been there.
 */
const EAGER_LIST = 64_000;

/** Files that are on their way to the disk at the same time, while the next page is drawn. */
const WRITTEN_AT_ONCE = 4;

interface Page {
  file: string;
  draw: () => Promise<string>;
}

/**
 * Draws all pages at the end of a build, from what the plugin of the catalogue publishes.
 * @param modules of workers, whose bundles are made before the pages' is
 */
export function publish(modules: ReadonlySet<string> = new Set()): Plugin {
  let config: ResolvedConfig;
  let base = "/";
  let others: Page[] = [];
  return {
    name: "mentorship-finder:publish",
    apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
      base = basePath(config.base, siteAddress());
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const site = await catalogueApi(config).load();
        const index = takeText(bundle, "index.html");
        const style = /<link rel="stylesheet"[^>]*href="[^"]*?(assets\/[^"]+)"/.exec(index)?.[1] ?? "";
        const template = htmlTemplate(index, takeText(bundle, style));
        const renderer = await loadRenderer(config, site.modules);
        // A file of excerpts belongs to many pages.
        const read = new Map<string, unknown>();
        const readFile = (file: string): unknown => {
          const text = site.files.get(decodeURI(file));
          if (text !== undefined && !read.has(file)) read.set(file, JSON.parse(text));
          return read.get(file);
        };
        const { catalogue, listFile } = site;
        const scriptsOf = scriptsByModule(bundle);
        const made = new Set(Object.keys(bundle));
        const eager = (site.files.get(listFile)?.length ?? 0) <= EAGER_LIST;
        const draw = async (route: PageRoute, scripts: readonly string[]) => {
          const whole = route.drawn === "whole";
          const rendered = await renderer.renderPage({
            path: route.path,
            list: whole ? catalogue : null,
            readFile,
          });
          return pageFile(template, {
            route,
            rendered,
            scripts,
            image: route.image !== undefined && made.has(decodeURI(route.image)) ? route.image : undefined,
            list: whole && eager ? listFile : null,
          });
        };
        const routes = pageRoutes(catalogue);
        const pages = routes.map((route) => {
          const scripts = route.module === undefined ? [] : scriptsOf(route.module);
          return { file: fileOf(route), draw: () => draw(route, scripts) };
        });
        const kept = new Map([["app.html", template.html]]);
        for (const { file, draw } of pages) if (file === "index.html") kept.set(file, await draw());
        others = pages.filter(({ file }) => !kept.has(file));
        const scripts = Object.keys(bundle).filter((name) => /^assets\/.*\.js$/.test(name));
        const sent = new Set([...modules, ...modulesOf(bundle)]);
        const files = [
          ...kept,
          ...hostingFiles({ base, policy: contentPolicy(template.inline) }),
          ...(await appFiles(config)),
          ...(await offlineFiles(config, {
            published: site,
            scripts,
            pages: kept,
            modules: sent,
            paths: routes.map(({ path }) => path),
          })),
        ];
        files.push(...redirectPages(catalogue, siteAddress()));
        files.push([LICENCES_FILE, await licences(sent, config.root)]);
        for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
      },
    },
    // Each page goes to its file as soon as it is drawn, while the next ones are: those of a large catalogue, each with
    // the site's style in it, are more than the memory holds.
    async writeBundle({ dir = config.build.outDir }) {
      const folder = memoize((folder: string) => mkdir(folder, { recursive: true }));
      const pages = Readable.from(drawn(others));
      await pages.forEach(
        async ({ file, html }: { file: string; html: string }) => {
          const target = path.join(dir, file);
          await folder(path.dirname(target));
          await writeFile(target, html);
        },
        { concurrency: WRITTEN_AT_ONCE },
      );
    },
  };
}

/** One after the other: what a page is drawn from is noted while it is. */
async function* drawn(pages: readonly Page[]): AsyncGenerator<{ file: string; html: string }> {
  for (const { file, draw } of pages) yield { file, html: await draw() };
}

/** The catalogue's plugin, which has what the pages and files are made of. */
export function catalogueApi(config: ResolvedConfig): CatalogueApi {
  const plugin = config.plugins.find(({ name }) => name === "mentorship-finder:catalogue");
  if (!plugin) throw new Error("The pages are made from a catalogue: add its plugin.");
  return plugin.api as CatalogueApi;
}

/** Takes an asset out of the bundle, as text. */
function takeText(bundle: Rolldown.OutputBundle, name: string): string {
  const asset = bundle[name];
  if (asset?.type !== "asset") throw new Error(`The build has no ${name}.`);
  delete bundle[name];
  return typeof asset.source === "string" ? asset.source : new TextDecoder().decode(asset.source);
}

/** Tells the file of a module that is loaded when it is wanted, and those that it needs beside the entry. */
function scriptsByModule(bundle: Rolldown.OutputBundle): (module: string) => string[] {
  // Looked for once: among the files of a large catalogue, the few chunks are far apart.
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  const known = new Map<string, string[]>();
  return (module) => {
    const found = known.get(module);
    if (found) return found;
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`));
    if (!chunk) throw new Error(`No chunk holds ${module}.`);
    const files = [chunk.fileName, ...chunk.imports.filter((file) => !entries.has(file))];
    known.set(module, files);
    return files;
  };
}

/** Builds the pages' components for Node, and loads them. */
async function loadRenderer(config: ResolvedConfig, modules: ReadonlyMap<string, string>): Promise<Renderer> {
  const resolved = "\0";
  const output = await build({
    configFile: false,
    root: config.root,
    base: config.base,
    logLevel: "warn",
    publicDir: false,
    plugins: [
      react(),
      {
        name: "mentorship-finder:published",
        resolveId: (id) => (modules.has(id) ? resolved + id : undefined),
        load: (id) => (id.startsWith(resolved) ? modules.get(id.slice(1)) : undefined),
      },
    ],
    build: {
      ssr: fileURLToPath(new URL("pages/render.tsx", import.meta.url)),
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  if (!("output" in output)) throw new Error("The pages' components could not be built.");
  const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-"));
  try {
    const file = path.join(folder, "render.mjs");
    await writeFile(file, output.output[0].code);
    return (await import(pathToFileURL(file).href)) as Renderer;
  } finally {
    await rm(folder, { recursive: true });
  }
}
