/**
 * The licenses of the code that is sent to visitors: most require that they go with every copy. Vite's own `build.license`
 * (8.3) knows the packages of the page's bundle only; workbox in the service worker, Tailwind in the style sheet, and packages
 * without a license file (wouter) were missing in its list of this site.
 */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import * as v from "valibot";
import type { Plugin, Rolldown } from "vite";

/** Published under this name: plain text, which every browser shows and every host serves. */
export const LICENCES_FILE = "licences.txt";

/** Their code is in the files, but no module of theirs is named: the first rules of the style sheet, and Vite's module loader. */
const WITHOUT_MODULE = ["tailwindcss", "vite"];

const PackageModel = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), "see its package"),
});

/** Collects the modules of a bundle that is built beside the page's: the search worker, the service worker. */
export function noteModules(modules: Set<string>): Plugin {
  return {
    name: "mentorship-finder:note-modules",
    generateBundle(_, bundle) {
      for (const id of modulesOf(bundle)) modules.add(id);
    },
  };
}

/** The modules whose code is in the files of a build. */
export function modulesOf(bundle: Rolldown.OutputBundle): string[] {
  return Object.values(bundle).flatMap((output) => (output.type === "chunk" ? output.moduleIds : []));
}

/** The packages that have a module among these: "yaml@2.9.1". */
export async function packagesOf(modules: Iterable<string>): Promise<Set<string>> {
  const folders = new Set([...modules].map(packageFolder).filter((folder) => folder !== null));
  const about = await Promise.all([...folders].map(aboutPackage));
  return new Set(about.map(({ name, version }) => `${name}@${version}`));
}

/**
 * Name, version and license text of each package that has a module among these.
 * @param modules module ids, as the bundler writes them
 * @param root folder of the app, below which or above which packages are installed
 */
export async function licences(modules: Iterable<string>, root: string): Promise<string> {
  const { resolve } = createRequire(path.join(root, "package.json"));
  const folders = new Set(WITHOUT_MODULE.map((name) => path.dirname(resolve(`${name}/package.json`))));
  for (const id of modules) {
    const folder = packageFolder(id);
    if (folder !== null) folders.add(folder);
  }
  const notices = new Set(await Promise.all([...folders].map(notice)));
  return [INTRODUCTION, ...[...notices].sort()].join(`\n\n${"-".repeat(80)}\n\n`);
}

const INTRODUCTION = "This holds code of the following packages, each under the license that stands with it.";

/** "…/node_modules/@tanstack/query-core" for a module inside it; null for the site's own modules and virtual ones. */
function packageFolder(id: string): string | null {
  return /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll("\\", "/"))?.[0] ?? null;
}

/** A bundler's license file goes on with the licenses of what the bundler itself contains, which is not sent to visitors. */
const BUNDLED = /^# Licenses of bundled dependencies$[\s\S]*/m;

async function aboutPackage(folder: string): Promise<v.InferOutput<typeof PackageModel>> {
  return v.parse(PackageModel, JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")));
}

async function notice(folder: string): Promise<string> {
  const about = await aboutPackage(folder);
  const files = (await readdir(folder))
    .filter((name) => /^(?:licen[cs]e|copying|notice)\b/i.test(name))
    .sort();
  const texts = await Promise.all(
    files.map(async (name) => (await readFile(path.join(folder, name), "utf8")).replace(BUNDLED, "")),
  );
  return [`${about.name} ${about.version} (${about.license})`, ...texts.map((text) => text.trim())].join(
    "\n\n",
  );
}
