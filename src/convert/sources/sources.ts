/** Reads sources of every kind: files, folders, patterns, addresses, git repositories, lists of issues. */
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { defined } from "../../catalogue/defined.ts";
import { memoize } from "../../catalogue/memoize.ts";
import {
  type GitSpec,
  readSourceSpec,
  type SourceSetting,
  type SourceSpec,
  SourceSpecError,
  sourceName,
  withoutCredentials,
} from "../../config/sourceSpec.ts";
import type { Messages } from "../diagnostics/messages.ts";
import { fetchText } from "./address.ts";
import { type FoundFile, findFiles, readText } from "./files.ts";
import { type Checkout, checkoutOf, fetchRepository, originOf } from "./git.ts";
import type { GithubOptions } from "./github.ts";
import { readIssues } from "./issues.ts";
import { reasonOf, type SourceLimits, unreadable } from "./limits.ts";
import { publicRepository } from "./publicFile.ts";
import { type SourceText, saidOf } from "./sourceText.ts";

/** What reading depends on beside the sources themselves. */
export interface ReadOptions extends SourceLimits {
  /** How GitHub is asked for issues. */
  github?: GithubOptions;
}

/**
 * Reads all sources, in the order given; within a folder or pattern by name. A file that two of them hold, also by a link, is read once.
 * Whatever cannot be read becomes a message.
 */
export async function readSources(
  sources: readonly SourceSetting[],
  messages: Messages,
  options: ReadOptions = {},
): Promise<SourceText[]> {
  const texts = new Map<string, SourceText>();
  for (const setting of sources)
    for (const text of await readSource(setting, messages, options)) {
      const key = text.realPath ?? text.file;
      // A file of a folder that is named by itself, too, is one that was named, with what is said of it there.
      if (!texts.has(key) || text.within === undefined) texts.set(key, text);
    }
  return [...texts.values()];
}

async function readSource(
  setting: SourceSetting,
  messages: Messages,
  limits: ReadOptions,
): Promise<SourceText[]> {
  let spec: SourceSpec;
  try {
    spec = readSourceSpec(setting);
  } catch (error) {
    if (!(error instanceof SourceSpecError)) throw error;
    unreadable(messages, "settings", error.message);
    return [];
  }
  const options = saidOf(spec);
  const withSaid = (text: SourceText): SourceText => ({ ...text, options });
  if ("address" in spec) {
    const read = await fetchText(spec.address, messages, limits);
    return read === undefined ? [] : [withSaid({ file: withoutCredentials(spec.address), ...read })];
  }
  if ("issues" in spec) return readIssues(spec, messages, limits);
  if ("git" in spec) return (await readRepository(spec, messages, limits)).map(withSaid);
  const names = "file" in spec ? [spec.file] : spec.files;
  const except = "file" in spec ? [] : (spec.except ?? []);
  const read: SourceText[] = [];
  for (const name of names) read.push(...(await readFiles(name, except, messages, limits)));
  return read.map(withSaid);
}

async function readFiles(
  name: string,
  except: readonly string[],
  messages: Messages,
  limits: SourceLimits,
): Promise<SourceText[]> {
  const found = await findFiles(name, except, messages);
  const checkoutAt = memoize(checkoutOf);
  const read: SourceText[] = [];
  for (const one of found) {
    const { file, within } = one;
    const text = await readText(file, messages, limits);
    if (text === undefined) continue;
    const checkout = await checkoutAt(await folderToAsk(name, file));
    read.push({
      ...defined({ file, text, within, realPath: await realpath(file) }),
      ...published(one, checkout),
    });
  }
  return read;
}

/** The named folder is in one checkout with all that it holds; the files of a pattern may be in several. */
async function folderToAsk(name: string, file: string): Promise<string> {
  const kind = await stat(name).catch(() => undefined);
  return kind?.isDirectory() ? name : path.dirname(file);
}

/** What the catalogue says of a local file: nothing that only this machine knows. */
function published(
  { file, below }: FoundFile,
  checkout: Checkout | undefined,
): Pick<SourceText, "publicName" | "publicFile" | "changed"> {
  const inside = checkout?.pathOf(file);
  const isLocal = path.isAbsolute(file) || file.startsWith("..");
  return defined({
    publicName: inside ?? (isLocal ? below : undefined),
    publicFile: checkout?.publicFileOf(file),
    changed: checkout?.dateOf(file),
  });
}

async function readRepository(
  spec: GitSpec,
  messages: Messages,
  limits: SourceLimits,
): Promise<SourceText[]> {
  const name = sourceName(spec);
  const parts = (spec.path ?? "").split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  const inside = parts.join("/");
  if (parts.includes("..")) {
    unreadable(messages, name, "“path” leads out of the repository: give a file or folder inside it.");
    return [];
  }
  try {
    const repository = await fetchRepository(spec.git, inside, spec.ref, limits);
    try {
      return await textsOf(spec, inside, repository, messages, limits);
    } finally {
      await repository.remove();
    }
  } catch (error) {
    unreadable(messages, name, reasonOf(error));
    return [];
  }
}

async function textsOf(
  spec: GitSpec,
  inside: string,
  { folder, commit, date }: { folder: string; commit: string; date: string },
  messages: Messages,
  limits: SourceLimits,
): Promise<SourceText[]> {
  const start = path.join(folder, inside);
  const kind = await stat(start).catch(() => undefined);
  if (kind === undefined) throw new Error(`The repository has no “${inside}”: check “path”.`);
  const page = publicRepository(spec.web ?? (await originOf(spec.git)));
  const repositoryName = nameOf(spec.git);
  const own: Messages = [];
  const read: SourceText[] = [];
  const pathOf = (file: string) => path.relative(folder, file).split(path.sep).join("/");
  for (const { file, within } of await findFiles(start, spec.except ?? [], own)) {
    const text = await readText(file, own, limits);
    if (text === undefined) continue;
    const publicName = pathOf(file);
    read.push(
      defined({
        file: `${repositoryName}/${publicName}`,
        text,
        within: within && sourceName(spec),
        publicName,
        publicFile: page && { ...page, commit, path: publicName },
        changed: date,
      }),
    );
  }
  // The folder of the checkout is gone when somebody reads the messages.
  for (const message of own)
    messages.push(Object.assign(message, { file: `${repositoryName}/${pathOf(message.file)}` }));
  return read;
}

/** "https://github.com/cncf/mentoring.git" → "cncf/mentoring"; a local folder's own name. */
function nameOf(address: string): string {
  const parts = withoutCredentials(address)
    .replace(/(?:\.git)?\/*$/i, "")
    .split(/[\\/:]/);
  return parts.slice(publicRepository(address) ? -2 : -1).join("/");
}
