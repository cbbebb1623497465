/** The files that make the site an installable app that works offline: service worker, manifest, icons. */
import { Resvg } from "@resvg/resvg-js";
import type { ResolvedConfig } from "vite";
import { packageFile } from "../../config/packageRoot.ts";
import type { Settings } from "../../config/schema.ts";
import type { Site } from "../../convert/vite/vitePlugin.ts";
import { contentHash } from "../../convert/vite/vitePlugin.ts";
import { siteColors } from "../cards/colors.ts";
import { LOGO_FILE, maskable, type SiteLogo } from "../cards/logo.ts";
import { noteModules } from "../hosting/licences.ts";
import { bundleModule } from "../pages/bundleModule.ts";
import { type KeptData, type OfflineFiles, pathHash } from "./offlineFiles.ts";

/** Input of {@link offlineFiles}. */
export interface OfflineSource {
  published: Site;
  /** Hashed scripts and fonts, by path. */
  assets: readonly string[];
  /** The pages that are kept, by path. */
  pages: ReadonlyMap<string, string>;
  /** Paths of all pages of the site, as in {@link PageRoute}, also of those that have no file. */
  paths: ReadonlySet<string>;
  /** The service worker's modules are added to it. */
  modules: Set<string>;
}

/** The service worker, and the files that only it loads. */
export async function offlineFiles(
  config: ResolvedConfig,
  { published, assets, pages, paths, modules }: OfflineSource,
): Promise<Map<string, string>> {
  const data = keptData(published);
  const dataList = JSON.stringify(data);
  const dataVersion = contentHash([dataList]);
  const dataFile = `assets/kept-${dataVersion}.json`;
  const marks = [...paths].map((path) => pathHash(decodeURIComponent(path.slice(1)))).join("");
  const marksFile = `assets/pages-${contentHash([marks])}.txt`;
  const files: OfflineFiles = {
    precached: [
      ...[...pages].map(([url, html]) => ({ url, revision: contentHash([html]) })),
      ...[...assets, published.current.file, marksFile].map((url) => ({
        url,
        revision: null,
      })),
    ],
    pathHashes: marksFile,
    data: dataFile,
    dataVersion,
  };
  return new Map([
    [dataFile, dataList],
    [marksFile, marks],
    ["sw.js", await serviceWorker(config, files, modules)],
  ]);
}

/** In this order the data is kept, as long as there is room: past terms, what each search needs, what most need, then the texts. */
const KEPT_FIRST = [
  /^assets\/list-/,
  /\/search-\w+\/(?:head|words)\./,
  /\/search-\w+\/(?:names|text)-/,
  /\/search-/,
  /\/excerpts-/,
];

/** The data of the site that no precache holds, by what is kept first. */
function keptData({ files, listFile, current }: Site): KeptData {
  const rank = (file: string) => {
    const at = KEPT_FIRST.findIndex((pattern) => pattern.test(file));
    return at === -1 ? KEPT_FIRST.length : at;
  };
  return [...files]
    .filter(([file]) => file.startsWith("assets/immutable/") || (file === listFile && file !== current.file))
    .map(([file, content]) => [file, content.length] as const)
    .sort(([a], [b]) => rank(a) - rank(b));
}

function serviceWorker(config: ResolvedConfig, files: OfflineFiles, modules: Set<string>): Promise<string> {
  return bundleModule(packageFile("src/publish/offline/serviceWorker.ts"), config, {
    platform: "browser",
    define: { OFFLINE_FILES: JSON.stringify(files) },
    plugins: [noteModules(modules)],
  });
}

/** Letters of a name that phones show under an icon: https://web.dev/articles/add-manifest#short-name */
const ICON_LETTERS = 12;

/** The first words of a name that fit under an icon, one at least. */
function shortName(name: string): string {
  const [first = "", ...others] = name.split(" ");
  let short = first;
  for (const word of others) {
    if (short.length + 1 + word.length > ICON_LETTERS) break;
    short += ` ${word}`;
  }
  return short;
}

/** Icons of the installed app, by file name: the width in px, and whether systems may cut them ("maskable"). */
const ICONS = {
  "icon-192.png": { size: 192, purpose: "any" },
  "icon-512.png": { size: 512, purpose: "any" },
  // Systems cut it to any shape: the tile's color reaches the edges, the logo is within the middle 80%.
  "icon-maskable-512.png": { size: 512, purpose: "maskable" },
  "apple-touch-icon.png": { size: 180, purpose: "maskable" },
} as const;

/** The manifest and the icons, by path. All addresses are relative, so that the app works below any base path. */
export async function appFiles(site: Settings, logo: SiteLogo): Promise<Map<string, string | Uint8Array>> {
  const colors = await siteColors(site.colors);
  const ground = colors.get("paper")?.light ?? "#ffffff";
  const icons = Object.entries(ICONS).map(([name, { size, purpose }]) => {
    const svg = purpose === "maskable" ? maskable(logo, ground) : logo.svg;
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    return [name, new Uint8Array(png)] as const;
  });
  // No `id`: it would be resolved against the origin, not the site. The default is `start_url`.
  const manifest = {
    name: site.name,
    short_name: shortName(site.name),
    description: site.description,
    lang: site.language,
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
    [LOGO_FILE, logo.svg],
    ["manifest.webmanifest", `${JSON.stringify(manifest, null, 2)}\n`],
    ...icons,
  ]);
}
