/** What makes the site an app that works without a network: service worker, manifest, icons. */
import { readFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-js";
import type { ResolvedConfig } from "vite";
import { site } from "../../config/site.ts";
import type { Site } from "../../convert/vite/vitePlugin.ts";
import { contentHash } from "../../convert/vite/vitePlugin.ts";
import { siteColors } from "../cards/colors.ts";
import { noteModules } from "../hosting/licences.ts";
import { bundleModule } from "../pages/bundleModule.ts";
import { type OfflineFiles, pathHash } from "./offlineFiles.ts";

/** What {@link offlineFiles} needs of the build. */
export interface OfflineSource {
  published: Site;
  /** Hashed scripts, by path. */
  scripts: readonly string[];
  /** The pages that are kept, by path. */
  pages: ReadonlyMap<string, string>;
  /** Of all pages that the site has, as in {@link PageRoute}. */
  paths: readonly string[];
  /** Gets the modules that the service worker is made of. */
  modules: Set<string>;
}

/** The service worker with what it serves beside the site's own files. */
export async function offlineFiles(
  config: ResolvedConfig,
  { published, scripts, pages, paths, modules }: OfflineSource,
): Promise<Map<string, string>> {
  const texts = [...published.files].filter(([name]) => name.startsWith("assets/immutable/"));
  const packed = `{${texts.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
  const version = contentHash([packed]);
  const pack = `assets/pack-${version}.json`;
  const marks = paths.map((path) => pathHash(decodeURIComponent(path.slice(1)))).join("");
  const marksFile = `assets/pages-${contentHash([marks])}.txt`;
  const files: OfflineFiles = {
    precached: [
      ...[...pages].map(([url, html]) => ({ url, revision: contentHash([html]) })),
      ...[...scripts, published.listFile, marksFile].map((url) => ({ url, revision: null })),
    ],
    pathHashes: marksFile,
    pack,
    catalogue: published.catalogueFile,
    dataVersion: contentHash([version, published.catalogueFile]),
  };
  return new Map([
    [pack, packed],
    [marksFile, marks],
    ["sw.js", await serviceWorker(config, files, modules)],
  ]);
}

function serviceWorker(config: ResolvedConfig, files: OfflineFiles, modules: Set<string>): Promise<string> {
  return bundleModule(new URL("serviceWorker.ts", import.meta.url), config, {
    platform: "browser",
    define: { OFFLINE_FILES: JSON.stringify(files) },
    plugins: [noteModules(modules)],
  });
}

/** Icons of the installed app, by the file's name: the width, and how much of it the mark's tile takes. */
const ICONS = {
  "icon-192.png": { size: 192, purpose: "any" },
  "icon-512.png": { size: 512, purpose: "any" },
  // May be cut to any shape: the tile's colour to the edges, the mark within the middle 80%.
  "icon-maskable-512.png": { size: 512, purpose: "maskable" },
  "apple-touch-icon.png": { size: 180, purpose: "maskable" },
} as const;

/** The manifest and the icons, by path. All addresses are relative, so the app lies wherever the site does. */
export async function appFiles(config: ResolvedConfig): Promise<Map<string, string | Uint8Array>> {
  const mark = await readFile(`${config.publicDir}/favicon.svg`, "utf8");
  // Without its corners the tile reaches the edges; the mark is drawn well inside of them as it is.
  const full = mark.replace(/ rx="[^"]*"/, "");
  const icons = Object.entries(ICONS).map(([name, { size, purpose }]) => {
    const svg = purpose === "maskable" ? full : mark;
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    return [name, new Uint8Array(png)] as const;
  });
  const colors = await siteColors();
  // Without an `id`, which would stand against the origin's root: `start_url` says which app it is.
  const manifest = {
    name: site.name,
    short_name: site.name.split(" ")[0],
    description: site.description,
    lang: "en",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: colors.get("paper")?.light,
    theme_color: colors.get("band")?.light,
    icons: Object.entries(ICONS)
      .filter(([name]) => name.startsWith("icon-"))
      .map(([src, { size, purpose }]) => ({ src, sizes: `${size}x${size}`, type: "image/png", purpose })),
  };
  return new Map<string, string | Uint8Array>([
    ["manifest.webmanifest", `${JSON.stringify(manifest, null, 2)}\n`],
    ...icons,
  ]);
}
