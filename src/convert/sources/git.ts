/** The machine's own `git`, asked without a shell: repositories as sources, and where a local file is published. */
import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withoutCredentials } from "../../config/sourceSpec.ts";
import { removeLeftovers } from "./leftovers.ts";
import { GIT_MAX_BYTES, GIT_TIMEOUT, reasonOf, type SourceLimits } from "./limits.ts";
import { type PublicFile, publicRepository } from "./publicFile.ts";

/** How git may bring a repository: nothing that runs a command of the address's choosing (`ext::`). */
const PROTOCOLS = ["https", "http", "ssh", "git", "file"];

/** Settings that keep what a repository holds from having any effect on this machine. */
const SAFE = [
  ["core.hooksPath", devNull],
  // A link in a foreign repository could lead to any file of this machine; written as a text it leads nowhere.
  ["core.symlinks", "false"],
  ["core.fsmonitor", "false"],
].flatMap(([key, value]) => ["-c", `${key}=${value}`]);

/** A git command that failed, with git's own words. */
class GitError extends Error {}

function git(args: readonly string[], cwd: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      "git",
      [...SAFE, ...args],
      {
        cwd,
        signal,
        maxBuffer: 50_000_000,
        env: {
          // The variables that git sets in its hooks would lead it to another repository.
          ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEADS_ASTRAY.test(name))),
          LC_ALL: "C",
          GIT_ALLOW_PROTOCOL: PROTOCOLS.join(":"),
          // Nobody sits in front of a build to be asked for a password.
          GIT_TERMINAL_PROMPT: "0",
          GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? "ssh -oBatchMode=yes",
          GIT_LFS_SKIP_SMUDGE: "1",
          // A server that sends nothing for a minute is given up by git itself: were git ended, its helper would go on waiting.
          GIT_HTTP_LOW_SPEED_LIMIT: "1",
          GIT_HTTP_LOW_SPEED_TIME: process.env.GIT_HTTP_LOW_SPEED_TIME ?? "60",
        },
      },
      (error, stdout, stderr) => {
        if (error === null) return resolve(stdout);
        if (error.code === "ENOENT") return reject(new GitError("there is no “git” on this machine"));
        const [words] = stderr
          .split("\n")
          .flatMap((line) => /^(?:fatal|error|ssh|remote): (.*)/.exec(line)?.[1] ?? []);
        reject(signal.aborted ? signal.reason : new GitError(words ?? error.message));
      },
    );
  });
}

const LEADS_ASTRAY = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|PREFIX|NAMESPACE)$/;

/** Folders of repositories, each with the number of the process that reads it: several builds may run. */
const FOLDER = /^mentorship-git-(\d+)-/;

/** A repository that was fetched into a folder of its own. */
export interface FetchedRepository {
  folder: string;
  /** The commit's full hash. */
  commit: string;
  /** When it was committed, an ISO instant. */
  date: string;
  /** Takes the folder away. */
  remove(): Promise<void>;
}

/**
 * Fetches one version of a repository: no history, and of its files only those below `inside`.
 * @param inside a file or folder of the repository; "" is all of it
 * @param ref a branch, tag or commit; absent: the repository's default branch
 * @throws an error whose message says why not, free of credentials
 */
export async function fetchRepository(
  address: string,
  inside: string,
  ref: string | undefined,
  { gitTimeout = GIT_TIMEOUT, gitMaxBytes = GIT_MAX_BYTES }: SourceLimits = {},
): Promise<FetchedRepository> {
  const protocol = /^([a-z][a-z\d+.-]*):(?::|\/\/)/i.exec(address)?.[1]?.toLowerCase();
  if (address.startsWith("-") || (protocol !== undefined && !PROTOCOLS.includes(protocol)))
    throw new Error(`This is no address that is fetched: give one that begins with https:// or ssh://.`);
  removeLeftovers(tmpdir(), FOLDER);
  const folder = await mkdtemp(path.join(tmpdir(), `mentorship-git-${process.pid}-`));
  const remove = () => rm(folder, { recursive: true, force: true });
  const watch = sizeWatch(folder, gitMaxBytes);
  const signal = AbortSignal.any([AbortSignal.timeout(gitTimeout), watch.signal]);
  try {
    // A relative folder is meant from here, not from the new repository.
    const isFolder = protocol === undefined && !/^[\w.-]+@[\w.-]+:/.test(address);
    const run = (...args: string[]) => git(args, folder, signal);
    await run("init", "--quiet");
    await run("remote", "add", "origin", "--", isFolder ? path.resolve(address) : address);
    if (inside !== "") await run("sparse-checkout", "set", "--no-cone", `/${escaped(inside)}`);
    await run("fetch", "--quiet", "--depth=1", "--no-tags", "--filter=blob:none", "origin", ref ?? "HEAD");
    await run("checkout", "--quiet", "FETCH_HEAD");
    const [commit = "", date = ""] = (await run("log", "-1", "--format=%H%n%cI")).split("\n");
    return { folder, commit, date: new Date(date).toISOString(), remove };
  } catch (error) {
    await remove();
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    throw new Error(
      isTimeout
        ? `git did not bring it within ${gitTimeout / 1000} seconds.`
        : `git cannot bring it: ${withoutCredentials(reasonOf(error))}.`,
    );
  } finally {
    watch.end();
  }
}

/** Where the repository at an address has its own origin: a local mirror is published there. Else the address itself. */
export async function originOf(address: string): Promise<string> {
  const folder = address.startsWith("file://") ? fileURLToPath(address) : address;
  // What is no folder of this machine can't be gone into: that fails, too.
  const asked = git(["remote", "get-url", "origin"], folder, AbortSignal.timeout(GIT_TIMEOUT));
  const origin = await asked.catch(() => "");
  return withoutCredentials(origin.trim() || address);
}

/** A path as a pattern of gitignore that means only this path. */
function escaped(inside: string): string {
  return inside.replace(/[\\*?[]/g, "\\$&");
}

/** How often the size of what has come is looked at, in ms. */
const LOOK_EVERY = 100;

/** Git itself has no limit for what a fetch brings: this aborts it where too much has come. */
function sizeWatch(folder: string, most: number): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const packs = path.join(folder, ".git", "objects", "pack");
  const look = async () => {
    const names = await readdir(packs).catch(() => []);
    const sizes = await Promise.all(
      names.map((name) =>
        stat(path.join(packs, name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    const size = sizes.reduce((sum, one) => sum + one, 0);
    if (size > most) controller.abort(new Error(`it is larger than ${Math.round(most / 1e6)} MB`));
  };
  const timer = setInterval(look, LOOK_EVERY);
  return { signal: controller.signal, end: () => clearInterval(timer) };
}

/** A folder of this machine that is, or is inside, a checkout. */
export interface Checkout {
  /** Path of a file inside the repository, with forward slashes; undefined for one outside it. */
  pathOf(file: string): string | undefined;
  /** Where everybody can read the file as it is here; undefined where the remote has another version, or none. */
  publicFileOf(file: string): PublicFile | undefined;
  /** When something in the folder was last committed, for files that are as they were then; an ISO instant. */
  dateOf(file: string): string | undefined;
}

/**
 * The checkout that a folder is in.
 * @returns undefined outside any checkout, or where this machine has no git
 */
export async function checkoutOf(folder: string): Promise<Checkout | undefined> {
  try {
    const run = async (...args: string[]) =>
      (await git(args, folder, AbortSignal.timeout(GIT_TIMEOUT))).trim();
    const [top = "", commit = ""] = (await run("rev-parse", "--show-toplevel", "HEAD")).split("\n");
    const [tracked, modified, date, published, remotes] = await Promise.all([
      run("ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"),
      // Without --no-relative the paths would depend on the user's own settings.
      run("diff", "--name-only", "--no-relative", "-z", "HEAD"),
      run("log", "-1", "--format=%cI", "HEAD", "--", "."),
      run("branch", "--remotes", "--contains", "HEAD", "--format=%(refname)"),
      run("remote").then((names) => names.split("\n")),
    ]);
    const unchanged = new Set<string | undefined>(tracked.split("\0"));
    for (const file of modified.split("\0")) unchanged.delete(file);
    // Where it was pushed to; a pull request's version is fetched from "origin", but is on none of its branches.
    const branches = published.split("\n");
    const isThere = (name: string) => branches.some((branch) => branch.startsWith(`refs/remotes/${name}/`));
    const name = ["origin", ...remotes].find(isThere) ?? "origin";
    // A version that nobody pushed has no public address.
    const remote = published === "" ? "" : await run("remote", "get-url", name).catch(() => "");
    const repository = publicRepository(remote);
    const pathOf = (file: string) => {
      const inside = path.relative(top, realpathSync(file)).split(path.sep).join("/");
      return inside.startsWith("../") || path.isAbsolute(inside) ? undefined : inside;
    };
    return {
      pathOf,
      publicFileOf(file) {
        const inside = pathOf(file);
        return repository && inside !== undefined && unchanged.has(inside)
          ? { ...repository, commit, path: inside }
          : undefined;
      },
      dateOf: (file) =>
        date !== "" && unchanged.has(pathOf(file)) ? new Date(date).toISOString() : undefined,
    };
  } catch {
    return undefined;
  }
}
