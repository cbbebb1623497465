/** Where sources come from: files, folders, globs and http(s) addresses. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { type Messages, report } from "../diagnostics/messages.ts";
import { readDocument } from "../fields/document.ts";
import { readOutline } from "../outline/outline.ts";

/** A source's text and the name it is known by. */
export interface SourceText {
  /** Relative path with forward slashes, or the address. */
  file: string;
  text: string;
  /**
   * The folder or pattern that the file was found in; absent for a source that was itself named. A named source that
   * holds nothing is an error, one of several files is not.
   */
  within?: string;
}

/** Limits that keep a source from filling the memory or hanging the build. */
export interface SourceLimits {
  /** Largest source, in bytes. Default 20 MB. */
  maxBytes?: number;
  /** Longest time for one http(s) source, in milliseconds. Default 15 s. */
  timeout?: number;
}

const MAX_BYTES = 20_000_000;
const TIMEOUT = 15_000;

/** Names of files that may be ideas files. */
export const IDEAS_NAME = /\.(?:md|markdown|json)$/i;

/** Files of a folder that are no ideas files. */
const NOT_IDEAS =
  /^(?:readme|contributing|code[_-]of[_-]conduct|license|licence|changelog|security|index|template|project_idea_template|governance|owners|package|package-lock|tsconfig)(?:\.[\w-]+)?\.(?:md|markdown|json)$/i;

/** Of those, the ones in which somebody may have written projects, and not just an example of one. */
const ABOUT_FOLDER = /^(?:readme|index)\.(?:md|markdown)$/i;

/**
 * Reads all sources, in the order given; within a folder or glob by name.
 * Whatever cannot be read becomes a message.
 */
export async function readSources(
  sources: readonly string[],
  messages: Messages,
  limits: SourceLimits = {},
): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  const seen = new Set<string>();
  const named = new Set(sources.map(shown));
  for (const source of sources) {
    for (const file of await expand(source, messages)) {
      if (seen.has(file)) continue;
      seen.add(file);
      const text = isAddress(file)
        ? await fetchText(file, messages, limits)
        : await readText(file, messages, limits);
      const isNamed = isAddress(file) || named.has(file);
      if (text !== undefined) texts.push({ file, text, ...(isNamed ? {} : { within: shown(source) }) });
    }
  }
  return texts;
}

/** True for an http(s) address. */
function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function expand(source: string, messages: Messages): Promise<string[]> {
  if (isAddress(source)) return [source];
  const kind = await stat(source).catch(() => undefined);
  if (kind?.isDirectory()) {
    const { ideas, others } = await filesOf(source);
    await tellLeftOut(others, messages);
    if (ideas.length === 0) {
      const reason =
        others.length === 0
          ? "This folder holds no ideas files (*.md, *.markdown or *.json)."
          : `This folder holds no ideas files: ${listed(others)} left out by name. Rename one that lists projects, or name it as a source of its own.`;
      unreadable(messages, shown(source), reason);
    }
    return ideas;
  }
  if (kind !== undefined) return [shown(source)];
  if (!isDynamicPattern(source)) {
    unreadable(messages, shown(source), "No such file or folder: check the name.");
    return [];
  }
  const files = (await glob(source.replaceAll("\\", "/"), { expandDirectories: false })).sort();
  if (files.length === 0) unreadable(messages, shown(source), "No file matches this pattern.");
  return files.map(shown);
}

/** The ideas files directly in a folder or below it, by name. */
export async function ideasFiles(folder: string): Promise<string[]> {
  return (await filesOf(folder)).ideas;
}

/** The ideas files of a folder, and those that are none by their names. */
async function filesOf(folder: string): Promise<{ ideas: string[]; others: string[] }> {
  const found = await glob(["**/*"], { cwd: folder, ignore: ["**/node_modules/**"] });
  const isTermReadme = (file: string) =>
    /^readme\.(?:md|markdown)$/i.test(path.posix.basename(file)) && file.includes("/");
  const isIdeas = (file: string) => !NOT_IDEAS.test(path.posix.basename(file)) || isTermReadme(file);
  const named = found.filter((file) => IDEAS_NAME.test(file)).sort();
  const paths = (files: readonly string[]) => files.map((file) => shown(path.join(folder, file)));
  return {
    ideas: paths(named.filter(isIdeas)),
    others: paths(named.filter((file) => !isIdeas(file))),
  };
}

/** Names the files that hold projects and yet are not read. */
async function tellLeftOut(files: readonly string[], messages: Messages): Promise<void> {
  for (const file of files) {
    if (!ABOUT_FOLDER.test(path.posix.basename(file))) continue;
    // What is wrong with a file that nobody asked for is nobody's concern.
    const text = await readText(file, [], {});
    const [first] = text === undefined ? [] : readOutline(readDocument(text)).projects;
    if (first === undefined) continue;
    const reason = `“${first.title}” looks like a project, but a file of this name is taken for one about its folder: rename it, or name it as a source of its own.`;
    report(messages, file, "file-left-out", { line: first.line }, reason);
  }
}

/** "README.md is", "README.md and 2 more are" */
function listed(files: readonly string[]): string {
  const [first = ""] = files.map((file) => path.posix.basename(file));
  return files.length === 1 ? `${first} is` : `${first} and ${files.length - 1} more are`;
}

/** A path as messages and the catalogue show it: forward slashes, relative where it is below the working folder. */
function shown(file: string): string {
  const relative = path.isAbsolute(file) ? path.relative(process.cwd(), file) : path.normalize(file);
  const best = path.isAbsolute(file) && relative.startsWith("..") ? file : relative;
  return best.split(path.sep).join("/");
}

async function readText(
  file: string,
  messages: Messages,
  { maxBytes = MAX_BYTES }: SourceLimits,
): Promise<string | undefined> {
  try {
    const found = await stat(file);
    // A device or a pipe has no size and may have no end.
    if (!found.isFile())
      return unreadable(messages, file, "This is no file: give a file, a folder or an address.");
    const { size } = found;
    if (size > maxBytes) return unreadable(messages, file, tooLarge(size, maxBytes));
    return decode(await readFile(file), file, messages);
  } catch (error) {
    return unreadable(messages, file, `Cannot be read: ${reasonOf(error)}.`);
  }
}

async function fetchText(
  address: string,
  messages: Messages,
  limits: SourceLimits,
): Promise<string | undefined> {
  const { maxBytes = MAX_BYTES, timeout = TIMEOUT } = limits;
  try {
    const response = await fetch(rawAddress(address), {
      signal: AbortSignal.timeout(timeout),
      redirect: "follow",
    });
    if (!response.ok) {
      await response.body?.cancel();
      return unreadable(
        messages,
        address,
        `The server answered ${[response.status, response.statusText].join(" ").trim()}.`,
      );
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > maxBytes) return unreadable(messages, address, tooLarge(size, maxBytes));
      chunks.push(chunk);
    }
    const text = decode(Buffer.concat(chunks), address, messages);
    if (text !== undefined && isPage(text, response.headers.get("Content-Type") ?? ""))
      return unreadable(
        messages,
        address,
        "The answer is an HTML page, no ideas file: give the raw file's address.",
      );
    return text;
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    const reason = isTimeout
      ? `No full answer within ${timeout / 1000} seconds.`
      : `Cannot be fetched: ${reasonOf(error)}.`;
    return unreadable(messages, address, reason);
  }
}

/** Where the text of a file is, on hosts whose page of it is HTML. */
function rawAddress(address: string): string {
  return (
    address
      .replace(/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\//i, "https://raw.githubusercontent.com/$1/")
      // GitLab, and Gitea as on Codeberg, under whatever name somebody runs them.
      .replace(/^(https?:\/\/[^/?#]+\/[^?#]+?\/-)\/blob\//i, "$1/raw/")
      .replace(
        /^(https?:\/\/(?!raw\.githubusercontent\.com\/)[^/?#]+\/[^/?#]+\/[^/?#]+)\/src\/(branch|tag|commit)\//i,
        "$1/raw/$2/",
      )
  );
}

/** True for a page for browsers. The type alone says little: some servers give it to every text. */
function isPage(text: string, type: string): boolean {
  return (
    /^\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(text) ||
    (/^text\/html\b/i.test(type) && /<(?:html|head|body)[\s>]/i.test(text))
  );
}

function decode(bytes: Uint8Array, file: string, messages: Messages): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Not UTF-8: told below.
  }
  return unreadable(
    messages,
    file,
    "Not a text file (UTF-8): a Markdown file or the JSON export is expected.",
  );
}

function tooLarge(size: number, limit: number): string {
  return `Larger than ${Math.round(limit / 1e6)} MB (${Math.round(size / 1e6)} MB): no ideas file is.`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function unreadable(messages: Messages, file: string, reason: string): undefined {
  report(messages, file, "source-unreadable", { line: 1 }, reason);
}
