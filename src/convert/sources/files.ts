/** Files, folders and patterns of this machine as sources. */
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { type Messages, report } from "../diagnostics/messages.ts";
import { readDocument } from "../fields/document.ts";
import { readOutline } from "../outline/outline.ts";
import { decode, MAX_BYTES, reasonOf, type SourceLimits, tooLarge, unreadable } from "./limits.ts";

/** Names of files that may be ideas files. */
export const IDEAS_NAME = /\.(?:md|markdown|json)$/i;

/** Files of a folder that are no ideas files. */
const NOT_IDEAS =
  /^(?:readme|contributing|code[_-]of[_-]conduct|license|licence|changelog|security|index|template|project_idea_template|governance|owners|package|package-lock|tsconfig)(?:\.[\w-]+)?\.(?:md|markdown|json)$/i;

/** Of those, the ones in which somebody may have written projects, and not just an example of one. */
const ABOUT_FOLDER = /^(?:readme|index)\.(?:md|markdown)$/i;

/** What a package manager puts into a folder. */
const INSTALLED = "**/node_modules/**";

/** A file that a source stands for. */
export interface FoundFile {
  /** As the file system is asked for it, and as messages show it. */
  file: string;
  /** The folder or pattern that it was found in; absent for a file that was itself named. */
  within?: string;
  /** Path below the named folder with that folder's own name, or the file's name: nothing of the machine above it. */
  below: string;
}

/**
 * The files that a name stands for: those of a folder or pattern in the order of their names.
 * @param except patterns of files that are left out, matched against the path below the folder and the path as shown
 */
export async function findFiles(
  source: string,
  except: readonly string[],
  messages: Messages,
): Promise<FoundFile[]> {
  const kind = await stat(source).catch(() => undefined);
  if (kind?.isDirectory()) {
    const { ideas, others } = await filesOf(source, except);
    await reportLeftOut(others, messages);
    if (ideas.length === 0) {
      const reason =
        others.length === 0
          ? "This folder holds no ideas files (*.md, *.markdown or *.json)."
          : `This folder holds no ideas files: ${listed(others)} left out by name. Rename one that lists projects, or name it as a source of its own.`;
      unreadable(messages, shownPath(source), reason);
    }
    const parent = path.dirname(path.resolve(source));
    return ideas.map((file) => ({ file, within: shownPath(source), below: relativePath(parent, file) }));
  }
  if (kind !== undefined) return [{ file: shownPath(source), below: path.basename(source) }];
  if (!isDynamicPattern(source)) {
    unreadable(messages, shownPath(source), "No such file or folder: check the name.");
    return [];
  }
  const found = await glob(source.replaceAll("\\", "/"), { expandDirectories: false, ignore: [...except] });
  const [files = []] = await withoutTwins(".", [found.sort()]);
  if (files.length === 0) unreadable(messages, shownPath(source), "No file matches this pattern.");
  // The folder before the first wildcard.
  const fixed = path.resolve(/^[^*?{}()[\]!]*(?=\/)/.exec(source.replaceAll("\\", "/"))?.[0] ?? ".");
  return files.map((file) => ({
    file: shownPath(file),
    within: source,
    below: relativePath(path.dirname(fixed), file),
  }));
}

/** The ideas files directly in a folder or below it, by name. */
export async function ideasFiles(folder: string): Promise<string[]> {
  return (await filesOf(folder, [])).ideas;
}

/** The ideas files of a folder, and those that are none by their names. */
async function filesOf(
  folder: string,
  except: readonly string[],
): Promise<{ ideas: string[]; others: string[] }> {
  const found = (await glob("**/*", { cwd: folder, ignore: [INSTALLED, ...except] })).sort();
  const shown = shownPath(folder);
  const left = new Set(path.isAbsolute(shown) ? [] : await glob([...except], { ignore: INSTALLED }));
  const isTermReadme = (file: string) =>
    /^readme\.(?:md|markdown)$/i.test(path.posix.basename(file)) && file.includes("/");
  const isIdeas = (file: string) => !NOT_IDEAS.test(path.posix.basename(file)) || isTermReadme(file);
  const shownIn = (file: string) => shownPath(path.join(folder, file));
  const named = found.filter((file) => IDEAS_NAME.test(file) && !left.has(shownIn(file)));
  // Of a file with two names, one that is an ideas file's counts: "2031.md" may be a link to "README.md".
  const [ideas = [], others = []] = await withoutTwins(folder, [named.filter(isIdeas), named]);
  return { ideas: ideas.map(shownIn), others: others.map(shownIn) };
}

/**
 * Leaves out what a link shows once more: "latest/ideas.md" where "latest" leads to "2025", or to the folder itself.
 * @param folder that the files are relative to
 * @param groups of files; what an earlier group has is left out of a later one
 */
async function withoutTwins(folder: string, groups: readonly string[][]): Promise<string[][]> {
  const root = await realpath(folder);
  const real = new Map(
    await Promise.all(
      groups.flat().map(async (file) => {
        // What can't be followed is told where it is read.
        return [file, await realpath(path.resolve(folder, file)).catch(() => file)] as const;
      }),
    ),
  );
  const isOwn = (file: string) => real.get(file) === path.resolve(root, file);
  const taken = new Set<string | undefined>();
  const takes = (file: string) => {
    const isNew = !taken.has(real.get(file));
    taken.add(real.get(file));
    return isNew;
  };
  return groups.map((files) => {
    const first = new Set([...files.filter(isOwn), ...files].filter(takes));
    return files.filter((file) => first.has(file));
  });
}

/** Names the files that hold projects and yet are not read. */
async function reportLeftOut(files: readonly string[], messages: Messages): Promise<void> {
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

/** A path as messages show it: forward slashes, relative where it is below the working folder. */
function shownPath(file: string): string {
  const relative = path.isAbsolute(file) ? path.relative(process.cwd(), file) : path.normalize(file);
  const best = path.isAbsolute(file) && relative.startsWith("..") ? file : relative;
  return best.split(path.sep).join("/");
}

function relativePath(from: string, file: string): string {
  return path.relative(from, path.resolve(file)).split(path.sep).join("/");
}

/** The text of a file; what is wrong with it is reported. */
export async function readText(
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
