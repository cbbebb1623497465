/** Puts a build into its folder while visitors may be reading that folder: they get the old site or the new one, never half of each. */
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { escapeRegExp } from "../catalogue/escapeRegExp.ts";
import { isRunning, PROCESS, removeLeftovers } from "../convert/sources/leftovers.ts";
import { filesOf, INSIDE, replaceFiles } from "./replaceFiles.ts";

/** The file in the folder of a build that publishes: named by its process. */
const OWNER = /^owner-(.*\d)$/;

/** Nobody publishes for longer, 10 minutes: a process with this number is another one that got it later. */
const OWNER_MS = 600_000;

/** How often a build looks whether another one has published, in milliseconds. */
const POLL_MS = 50;

/** On Windows, a scanner has files open for a moment. */
const ATTEMPTS = 3;

/** What asks a process to end: Ctrl+C, a container or job that is stopped, a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Makes the new content of a folder, then puts it there in place of the old one.
 *
 * For "dist", the files are collected in ".dist.building-HOST-PID/new". When all are there, folders are renamed:
 *
 * 1. `.dist.building-HOST-PID` → `.dist.publishing`: only one build at a time can have it
 * 2. `dist` → `.dist.publishing/old`
 * 3. `.dist.publishing/new` → `dist`
 * 4. the files of `old` are replaced by those of `dist`, as links
 * 5. `dist` → `.dist.publishing/new`
 * 6. `.dist.publishing/old` → `dist`
 *
 * "dist" is the whole old site, then the whole new one, and for two instants, after 2 and 5, no folder. A build that is killed
 * there leaves none: the next `build` or `preview` goes on from where it ended ({@link finishKilledBuild}).
 *
 * Steps 4 to 6 are for those who hold on to the folder itself, not to its name: a container that it is mounted into, a server
 * that was started in it. Without them, these would keep the old folder and be left with no file when it is deleted. `.git` in
 * it stays, too, as do its owner and rights: some publish from a worktree.
 *
 * A folder that cannot be renamed (a mount point; one whose parent is somebody else's; on Windows, one that is in use) gets the
 * new files one by one. There, a kill in the second that this takes leaves files of both sites until the next build; all that a
 * link leads to is there.
 *
 * @param make writes the files into the folder that it is given
 * @throws whatever `make` throws, and errors of the file system
 */
export async function replaceContent(target: string, make: (folder: string) => Promise<void>): Promise<void> {
  const places = placesOf(target);
  mkdirSync(path.dirname(places.folder), { recursive: true });
  const work = openWork(places);
  const made = path.join(work, "new");
  try {
    await make(made);
    const isTaken = path.dirname(work) !== places.folder && (await takeTurn(work, places));
    for (const signal of SIGNALS) process.on(signal, tooLate);
    if (isTaken) publish(places);
    else fill(places.folder, made);
  } finally {
    for (const signal of SIGNALS) process.off(signal, tooLate);
    for (const folder of [work, places.published]) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Brings to its end what a build that was killed while it published has left: afterwards the folder has a whole site.
 * @returns false where another build publishes at this moment
 */
export function finishKilledBuild(target: string): boolean {
  const places = placesOf(target);
  const owner = ownerOf(places.publishing);
  if (owner === undefined) return true;
  if (owner.isAtWork) return false;
  try {
    const now = new Date();
    utimesSync(owner.file, now, now);
    renameSync(owner.file, path.join(places.publishing, `owner-${PROCESS}`));
  } catch {
    // Another one was faster.
    return false;
  }
  settle(places);
  rmSync(places.published, { recursive: true, force: true });
  return true;
}

/** A signal that has a listener ends no process. */
const tooLate = () => undefined;

interface Places {
  /** The folder itself, also where a link leads to it. */
  folder: string;
  /** Of this process alone. */
  building: string;
  /** Of the one build that publishes: its new site and, while the folder has another one, the old one. */
  publishing: string;
  /** The same when it has published: to be deleted. */
  published: string;
  made: string;
  old: string;
}

function placesOf(target: string): Places {
  const folder = followed(path.resolve(target));
  const { dir, base } = path.parse(folder);
  const publishing = path.join(dir, `.${base}.publishing`);
  return {
    folder,
    building: path.join(dir, `.${base}.building-${PROCESS}`),
    publishing,
    published: path.join(dir, `.${base}.published-${PROCESS}`),
    made: path.join(publishing, "new"),
    old: path.join(publishing, "old"),
  };
}

/** Where a link leads to, also while there is nothing. */
function followed(target: string): string {
  if (existsSync(target)) return realpathSync(target);
  try {
    return followed(path.resolve(path.dirname(target), readlinkSync(target)));
  } catch {
    return target;
  }
}

/** Makes the folder of a build: beside the folder that takes it, or inside where that is a disk or its parent somebody else's. */
function openWork({ folder, building }: Places): string {
  const parent = path.dirname(folder);
  const known = statSync(folder, { throwIfNoEntry: false });
  // Those of builds whose folder could not be renamed, and of the releases before.
  if (known) removeLeftovers(folder, INSIDE);
  if (known === undefined || known.dev === statSync(parent).dev) {
    try {
      const base = escapeRegExp(path.basename(folder));
      removeLeftovers(parent, new RegExp(`^\\.${base}\\.(?:building|published)-(.*\\d)$`));
      openEmpty(building);
      // The parent may be a repository: what a killed build leaves is none of its files.
      writeFileSync(path.join(building, ".gitignore"), "*\n");
      if (known) inheritGroup(known, building);
      return building;
    } catch {
      // Nothing can be written there.
    }
  }
  return openEmpty(path.join(folder, `.building-${PROCESS}`));
}

/** In a container, each build may have the number of the one before. */
function openEmpty(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Files of a folder whose group its files get (`chmod g+s`) may be readable for a web server by that group alone. */
function inheritGroup({ mode, gid }: { mode: number; gid: number }, building: string): void {
  const SET_GROUP = 0o2000;
  if ((mode & SET_GROUP) === 0) return;
  try {
    chownSync(building, -1, gid);
    chmodSync(building, mode & 0o7777);
  } catch {
    // Somebody else's group.
  }
}

/** Waits until no other build publishes. @returns false where the folder of the build cannot be renamed */
async function takeTurn(work: string, places: Places): Promise<boolean> {
  const owner = path.join(work, `owner-${PROCESS}`);
  for (let failures = 0; failures < ATTEMPTS; ) {
    try {
      writeFileSync(owner, "");
      // Fails where there is such a folder, since that one is not empty.
      renameSync(work, places.publishing);
      return true;
    } catch {
      // Nobody's, or somebody else's, whose file this user cannot take over.
      if (ownerOf(places.publishing)?.isAtWork !== true) failures++;
    }
    finishKilledBuild(places.folder);
    await sleep(POLL_MS);
  }
  return false;
}

function ownerOf(publishing: string): { file: string; isAtWork: boolean } | undefined {
  try {
    for (const name of readdirSync(publishing)) {
      const [, owner] = OWNER.exec(name) ?? [];
      if (owner === undefined) continue;
      const file = path.join(publishing, name);
      const age = Date.now() - statSync(file).mtimeMs;
      const isOther = owner !== PROCESS && isRunning(owner, file);
      return { file, isAtWork: isOther && age < OWNER_MS };
    }
  } catch {
    // It has ended.
  }
  return undefined;
}

/** Steps 2 to 6. */
function publish(places: Places): void {
  const { folder, made, old } = places;
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(made, folder);
  } catch {
    if (existsSync(old)) renameSync(old, folder);
    fill(folder, made);
  } finally {
    settle(places);
  }
}

/** Gives the new files to a folder that cannot be renamed. */
function fill(folder: string, made: string): void {
  const inside = path.join(folder, `.building-${PROCESS}`);
  if (path.dirname(made) === inside) {
    replaceFiles(made, folder);
    return;
  }
  try {
    try {
      renameSync(made, inside);
    } catch {
      // A mount point is another disk.
      cpSync(made, inside, { recursive: true });
    }
    replaceFiles(inside, folder);
  } finally {
    rmSync(inside, { recursive: true, force: true });
  }
}

/** Goes on from wherever publishing ended, and lets the next build publish. */
function settle(places: Places): void {
  const { folder, made, old, publishing, published } = places;
  // Step 2 or 5 was the last; or nothing was there before.
  if (existsSync(made) && (existsSync(old) || !existsSync(folder))) renameSync(made, folder);
  if (existsSync(old)) putFolderBack(places);
  // To delete it takes a while, and the next build may begin at once. A killed one may have had the number of this process.
  rmSync(published, { recursive: true, force: true });
  renameSync(publishing, published);
}

/** Steps 4 to 6. Where they fail, the new site stays in the folder that it was made in. */
function putFolderBack({ folder, made, old, publishing }: Places): void {
  try {
    const copy = openEmpty(path.join(publishing, "copy"));
    linkFiles(folder, copy);
    replaceFiles(copy, old);
    renameSync(folder, made);
    renameSync(old, folder);
  } catch {
    if (!existsSync(folder)) renameSync(made, folder);
    if (existsSync(path.join(old, ".git"))) renameSync(path.join(old, ".git"), path.join(folder, ".git"));
  }
}

/** A link takes no room on the disk, and no time. */
function linkFiles(from: string, to: string): void {
  for (const file of filesOf(from)) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    try {
      linkSync(path.join(from, file), path.join(to, file));
    } catch {
      // Not every disk has them.
      copyFileSync(path.join(from, file), path.join(to, file));
    }
  }
}
