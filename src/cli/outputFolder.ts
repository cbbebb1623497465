/** Puts a build into its folder while visitors may be reading that folder: what fails or is killed on the way changes nothing in it. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { removeLeftovers } from "../convert/sources/leftovers.ts";

/** Where a running build collects its files, inside the folder that takes them: surely on the same disk. Named by its process. */
const STAGING = /^\.building-(\d+)$/;

/** What asks a process to end: Ctrl+C, a container or job that is stopped, a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The service worker keeps the other files of its own version: it comes when all of them are there. */
const LAST = "sw.js";

/**
 * Makes the new content of a folder, then puts it there in place of the old one.
 *
 * The folder holds the old site until the last file of the new one is written. Then files are only renamed (30,000 in a
 * second): first those that are new, then those that change; at the end the old ones go. Who asks the build to end meanwhile
 * comes too late. If its process or the machine is killed between two of them, files of both sites are left, where all that a
 * link leads to or a file names is there.
 *
 * The folder itself stays. To rename it and put the new one in its place would be one step less to be killed in, but a
 * container that it is mounted into keeps the renamed one and is left with no file at all when that is deleted; its owner and
 * rights would be lost, and a build killed between the two renames would leave no site. `.git` in it stays, too: some publish
 * from a worktree.
 *
 * @param make writes the files into the folder that it is given
 * @throws whatever `make` throws, and errors of the file system
 */
export async function replaceContent(target: string, make: (folder: string) => Promise<void>): Promise<void> {
  const isNew = !existsSync(target);
  mkdirSync(target, { recursive: true });
  removeLeftovers(target, STAGING);
  // Of now: another build that ends before this one has files of its own.
  const before = filesOf(target);
  const staging = path.join(target, `.building-${process.pid}`);
  // In a container, each build may have the number of the one before.
  rmSync(staging, { recursive: true, force: true });
  try {
    await make(staging);
    for (const signal of SIGNALS) process.on(signal, tooLate);
    putInPlace(staging, target, before);
  } finally {
    for (const signal of SIGNALS) process.off(signal, tooLate);
    await rm(staging, { recursive: true, force: true });
    if (isNew) removeIfEmpty(target);
  }
}

/** A signal that has a listener ends no process. */
const tooLate = () => undefined;

/** The files of a folder and below it, but for builds that run and a repository. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== ".git" && !STAGING.test(name))
    .flatMap((name) =>
      statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory()
        ? filesOf(path.join(folder, name)).map((file) => path.join(name, file))
        : name,
    );
}

function putInPlace(staging: string, target: string, before: readonly string[]): void {
  const known = new Set(before);
  const order = (file: string) => (file === LAST ? 2 : known.has(file) ? 1 : 0);
  const made = filesOf(staging).sort((a, b) => order(a) - order(b));
  makeRoom(made, target, known);
  for (const file of made) {
    const to = path.join(target, file);
    mkdirSync(path.dirname(to), { recursive: true });
    move(path.join(staging, file), to);
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
