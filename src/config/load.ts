/** Reads the settings of a site from `mentorship.yml` or `mentorship.json` (Node only). */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { readSettings, SettingsError, type SettingsMessage } from "./readSettings.ts";
import type { Settings } from "./schema.ts";
import { isAddress, type SourceSetting } from "./sourceSpec.ts";

/** Names of a settings file, the one that wins first. */
const SETTINGS_FILES = ["mentorship.yml", "mentorship.yaml", "mentorship.json"] as const;

/** A site as its folder has it: what a build is made of. */
export interface SiteFolder {
  /** Absolute path of the folder. */
  folder: string;
  /** Path of the settings file, from the working folder, as messages show it. */
  file: string;
  settings: Settings;
  /** What is to be told of the settings, though they work. */
  warnings: readonly SettingsMessage[];
}

/** The folder has no settings file. */
export class NoSettingsError extends Error {}

/**
 * Reads a site's settings.
 * @throws NoSettingsError where the folder has no settings file
 * @throws SettingsError where the settings have mistakes; its message tells each in a line
 */
export async function loadSite(folder: string): Promise<SiteFolder> {
  const full = path.resolve(folder);
  for (const name of SETTINGS_FILES) {
    const text = await readFile(path.join(full, name), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
      throw error;
    });
    if (text === undefined) continue;
    const file = shown(path.join(full, name));
    const { settings, messages, fault } = readSettings(text, file);
    const errors = [
      ...messages.filter(({ severity }) => severity === "error"),
      ...(await missingFiles(settings, full)).map((missing) =>
        fault(missing.path, `there is no file “${missing.file}” beside ${file}: check the name`),
      ),
    ];
    if (settings === undefined || errors.length > 0) throw new SettingsError(errors);
    const logo = settings.logo ?? (await ownIcon(full));
    return { folder: full, file, settings: { ...settings, logo }, warnings: messages };
  }
  throw new NoSettingsError(
    `${full === process.cwd() ? "This folder" : shown(full)} has no ${SETTINGS_FILES[0]}: make one with “npx mentorship-finder init”, or name the folder of your site.`,
  );
}

/** A site's icon is its logo, where its settings name none. */
async function ownIcon(folder: string): Promise<string | null> {
  const isThere = await stat(path.join(folder, "public/favicon.svg")).catch(() => null);
  return isThere ? "public/favicon.svg" : null;
}

/** A file that settings name, and the path of the setting. */
interface NamedFile {
  file: string;
  path: (string | number)[];
}

/** Files that settings name and that are not there. */
async function missingFiles(settings: Settings | undefined, folder: string): Promise<NamedFile[]> {
  if (settings === undefined) return [];
  const named: NamedFile[] = [
    ...(settings.logo === null ? [] : [{ file: settings.logo, path: ["logo"] }]),
    ...settings.cards.fonts.map((file, at) => ({ file, path: ["cards", "fonts", at] })),
    ...Object.entries(settings.orgs.logos).map(([org, file]) => ({ file, path: ["orgs", "logos", org] })),
  ];
  const found = await Promise.all(
    named.map(({ file }) => stat(path.resolve(folder, file)).catch(() => null)),
  );
  return named.filter((_, at) => found[at] === null);
}

/** The site's sources as the converter reads them: what is named from the settings' folder is named from the working one. */
export function siteSources({ folder, settings }: Pick<SiteFolder, "folder" | "settings">): SourceSetting[] {
  const from = (name: string) =>
    isAddress(name) ? name : shown(path.resolve(folder, name), name.endsWith("/"));
  return settings.sources.map((source) => {
    if (typeof source === "string") return from(source);
    if ("files" in source) return { ...source, files: source.files.map(from) };
    return "file" in source ? { ...source, file: from(source.file) } : source;
  });
}

/** Folders and files of this machine that the sources name, absolute: a pattern stands for the folder above its first wildcard. */
export function localSources(site: Pick<SiteFolder, "folder" | "settings">): string[] {
  return siteSources(site)
    .flatMap((source) => {
      if (typeof source === "string") return isAddress(source) ? [] : [source];
      if ("files" in source) return source.files;
      return "file" in source && !isAddress(source.file) ? [source.file] : [];
    })
    .map((name) => path.resolve(/^[^*?{}()[\]!]*(?=\/|$)/.exec(name.replaceAll("\\", "/"))?.[0] || "."));
}

/** A path as people write it: from the working folder, with slashes. */
function shown(file: string, isFolder = false): string {
  const relative = path.relative(process.cwd(), file).split(path.sep).join("/") || ".";
  return isFolder ? `${relative}/` : relative;
}
