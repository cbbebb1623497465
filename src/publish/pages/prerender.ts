/** All pages of the site, each prerendered when its turn comes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import react from "@vitejs/plugin-react";
import type { ResolvedConfig, Rolldown } from "vite";
import { ROUTES } from "../../app/routing/paths.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { utcDay } from "../../catalogue/terms.ts";
import { unchangedDays } from "../../catalogue/unchangedDays.ts";
import { packageFile } from "../../config/packageRoot.ts";
import type { Site } from "../../convert/vite/vitePlugin.ts";
import { messages } from "../messages/messagesPlugin.ts";
import type { TextSettings } from "../messages/texts.ts";
import { bundleModule } from "./bundleModule.ts";
import { type HtmlTemplate, pageFile } from "./htmlTemplate.ts";
import type { SiteFacts } from "./jsonLd.ts";
import { fileOf, NOT_FOUND, type PageRoute, pageRoutes } from "./routes.ts";

type Renderer = typeof import("./render.tsx");

/** A page to make. */
export interface Page {
  route: PageRoute;
  /** Pages of one kind look alike, and share a style. "" is that of the page for unknown addresses, which may be any. */
  kind: string;
  /** Its file's path, relative to the site's root. */
  file: string;
  /** Renders it. One at a time: what a page reads meanwhile is embedded in it. */
  html: () => Promise<string>;
}

/** What {@link prerenderer} needs. */
export interface PrerenderOptions {
  config: ResolvedConfig;
  /** What the catalogue's plugin publishes. */
  published: Site;
  /** Code of the virtual modules, by their names. */
  modules: ReadonlyMap<string, string>;
  /** The scripts and files of the build. */
  bundle: Rolldown.OutputBundle;
  template: HtmlTemplate;
  site: SiteFacts;
}

/**
 * In bytes, as written: a list up to this size is preloaded with the page. A longer one would delay what the page itself
 * needs; it is fetched at the visitor's first interaction, or after three seconds (`app/hydration/firstInteraction.ts`).
 */
const MAX_PRELOADED_LIST = 64_000;

/** Prepares all pages; none is rendered yet. */
export async function prerenderer(options: PrerenderOptions): Promise<Page[]> {
  const { config, published, modules, bundle, template, site } = options;
  const { catalogue, files, unchanged } = published;
  const renderer = await loadRenderer(config, modules, site.settings);
  const readFile = jsonReader(files);
  const scriptsOf = scriptsByModule(bundle);
  const isMade = (file: string | undefined) => file !== undefined && decodeURI(file) in bundle;
  const whole = { list: published.list, file: published.listFile };
  const isPreloaded = (file: string) => (files.get(file)?.length ?? 0) <= MAX_PRELOADED_LIST;

  const today = utcDay(new Date());
  const unchangedOf = memoize((term: string) => unchangedDays(whole.list.terms, today, term));

  const html = async (route: PageRoute) => {
    const isFull = route.prerendered === "full";
    const { list, file } = route.path === ROUTES.home ? published.current : whole;
    const rendered = await renderer.renderPage({
      path: route.path,
      list: isFull ? list : null,
      readFile,
    });
    return pageFile(template, {
      site,
      route,
      rendered,
      scripts: route.module === undefined ? [] : scriptsOf(route.module),
      image: isMade(route.image) ? route.image : undefined,
      list: isFull && isPreloaded(file) ? file : null,
      days: route.states && (route.states === "all" ? unchanged : unchangedOf(route.states.term)),
    });
  };
  return pageRoutes(catalogue, site).map((route) => ({
    route,
    kind: route.path === NOT_FOUND ? "" : (route.module ?? route.path),
    file: fileOf(route),
    html: () => html(route),
  }));
}

/**
 * Reads published JSON files, each parsed once: a file of excerpts belongs to many pages. What a path has after "#" is one
 * entry of the file, by its id or its place.
 */
function jsonReader(files: ReadonlyMap<string, string>): (path: string) => unknown {
  const read = new Map<string, unknown>();
  return (path) => {
    const [file = "", entry] = path.split("#");
    const text = files.get(decodeURI(file));
    if (text !== undefined && !read.has(file)) read.set(file, JSON.parse(text));
    const content = read.get(file);
    if (entry === undefined || !Array.isArray(content)) return content;
    return content.find((one) => one?.id === entry) ?? content[Number(entry)];
  };
}

/** Tells the file of a lazily loaded module, and those that it needs beside the entry. */
function scriptsByModule(bundle: Rolldown.OutputBundle): (module: string) => string[] {
  // Filtered once: among the files of a large catalogue there are few chunks.
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  return memoize((module) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`));
    if (!chunk) throw new Error(`No chunk holds ${module}.`);
    // Iterating over a set also visits what is added meanwhile.
    const files = new Set([chunk.fileName]);
    for (const file of files)
      for (const imported of byFile.get(file)?.imports ?? [])
        if (!byFile.get(imported)?.isEntry) files.add(imported);
    return [...files];
  });
}

/**
 * Builds the pages' components for Node, and imports them. By a build of its own, not as one of Vite's environments: those
 * share their plugins, and each of this site's (catalogue, style, feeds, the pages themselves) would have to tell them
 * apart, while this one must be done in the middle of the other, when the scripts have their names and no page is written.
 * @param modules virtual ones, by their names
 * @param settings those of the site
 */
async function loadRenderer(
  config: ResolvedConfig,
  modules: ReadonlyMap<string, string>,
  settings: TextSettings,
): Promise<Renderer> {
  const resolved = "\0";
  const code = await bundleModule(packageFile("src/publish/pages/render.tsx"), config, {
    platform: "node",
    plugins: [
      react(),
      messages(settings),
      {
        name: "mentorship-finder:published",
        resolveId: (id) => (modules.has(id) ? resolved + id : undefined),
        load: (id) => (id.startsWith(resolved) ? modules.get(id.slice(1)) : undefined),
      },
    ],
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-"));
  try {
    const file = path.join(folder, "render.mjs");
    await writeFile(file, code);
    return (await import(pathToFileURL(file).href)) as Renderer;
  } finally {
    await rm(folder, { recursive: true });
  }
}
