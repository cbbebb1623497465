import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Command } from "./commands.ts";
import { githubFiles, IGNORED, type Start, startFiles } from "./templates.ts";
import { folderArgs, UsageError } from "./usage.ts";

/** Starts a site; overwrites nothing. */
export const init: Command = {
  help: `Usage: mentorship-finder init [FOLDER] [options]

Writes the first files of a site into a folder (default: this one): mentorship.yml, an ideas file, .gitignore and package.json;
and at the root of its repository, workflows that publish the site on GitHub Pages and check pull requests, and dependabot.yml.
Nothing that is there is overwritten.

--name NAME       the site's name (default: told by the repository or the folder)
--example         made-up projects, to see how it works
`,
  async run(args, output) {
    const { values, folder } = folderArgs(args, { name: { type: "string" }, example: { type: "boolean" } });
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new UsageError(`“${folder}” is a file: name a folder.`);
    await mkdir(folder, { recursive: true });
    const start = await startOf(path.resolve(folder), values.name, values.example === true);
    const lines: string[] = [];
    const hasIdeas = (await readdir(path.join(folder, "ideas")).catch(() => [])).some(
      (name) => !NO_IDEAS.test(name),
    );
    if (hasIdeas) lines.push("kept  ideas/");
    for (const [file, text] of startFiles(start))
      if (!hasIdeas || !file.startsWith("ideas/")) lines.push(await writeNew(folder, file, text));
    const up = start.within.replace(/[^/]+/g, "..");
    for (const [file, text] of githubFiles(start)) lines.push(await writeNew(folder, up + file, text));
    const go = folder === "." ? "" : `cd ${folder} && `;
    lines.push(
      hasIdeas
        ? "Nothing that was there is changed."
        : `${start.name} is ready to be written: ${start.isExample ? "its projects are made up" : `its first project is in ideas/${start.term}.md`}.`,
      `Next: “${go}${await howToInstall(folder)}npx mentorship-finder dev” shows it.`,
      "To publish it on GitHub: Settings → Pages → Source: GitHub Actions; then commit all of it, package-lock.json too, and push.",
    );
    await output.out(`${lines.join("\n")}\n`);
    return 0;
  },
};

/** Hidden files, and those that stand in a folder of ideas files without being one. */
const NO_IDEAS = /^(?:\.|readme\b)/i;

/** The commands that install this package where it is not: with them, it stands in package.json, too. */
async function howToInstall(folder: string): Promise<string> {
  const own = await readFile(path.join(folder, "package.json"), "utf8");
  if (!own.includes('"mentorship-finder"')) return "npm install mentorship-finder && ";
  return existsSync(path.join(folder, "node_modules/mentorship-finder")) ? "" : "npm install && ";
}

/** What git says; "" where it says nothing, and where there is no git. */
async function git(folder: string, ...args: string[]): Promise<string> {
  const asked = promisify(execFile)("git", ["-C", folder, ...args]);
  return (await asked.catch(() => ({ stdout: "" }))).stdout.trim();
}

/**
 * Writes a file that is not there. A workflow of somebody else's keeps its name: the site's gets one of its own.
 * @param file from the folder; what is above the folder begins with "../"
 * @returns what is told of it, with what a file that was there lacks
 */
async function writeNew(folder: string, file: string, text: string): Promise<string> {
  const full = path.join(folder, file);
  await mkdir(path.dirname(full), { recursive: true });
  try {
    await writeFile(full, text, { flag: "wx" });
    return `new   ${file}`;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const there = await readFile(full, "utf8");
  const isOthers = file.includes("workflows/") && !there.includes("mentorship-finder");
  if (isOthers) return await writeNew(folder, file.replace(/([^/]+)$/, "mentorship-finder-$1"), text);
  return `kept  ${file}${lacking(file, there)}`;
}

/** What the organizer has to add to a file that was there. */
function lacking(file: string, text: string): string {
  if (file === ".gitignore") {
    const names = text.split("\n").map((line) => line.trim().replace(/^\/|\/$/g, ""));
    const missing = IGNORED.filter((name) => !names.includes(name.replace("/", "")));
    return missing.length === 0 ? "" : `: add ${missing.map((name) => `“${name}”`).join(" and ")}`;
  }
  return file.endsWith("dependabot.yml") && !/package-ecosystem:\s*["']?npm\b/.test(text)
    ? ": without “package-ecosystem: npm”, nothing tells you of new versions"
    : "";
}

async function startOf(folder: string, name: string | undefined, isExample: boolean): Promise<Start> {
  const now = new Date();
  const remote = await githubRepository(folder);
  const org =
    title(remote?.owner ?? path.basename(folder).replace(/[-_ ]?(?:mentor|gsoc|ideas|site).*$/i, "")) ||
    "Our organization";
  return {
    name: name ?? (org === "Our organization" ? "Our Mentorships" : `${org} Mentorships`),
    url: remote === null ? null : pagesAddress(remote),
    term: nextTerm(now),
    org,
    isExample,
    now,
    within: await git(folder, "rev-parse", "--show-prefix"),
    branches: [...new Set(["main", "master", ...(await defaultBranch(folder))])],
  };
}

/** The branch that GitHub shows first, where a clone has told it. */
async function defaultBranch(folder: string): Promise<string[]> {
  const head = await git(folder, "symbolic-ref", "--short", "refs/remotes/origin/HEAD");
  return head === "" ? [] : [head.replace("origin/", "")];
}

interface Repository {
  owner: string;
  repo: string;
}

/** The repository on GitHub that the folder is a checkout of. */
async function githubRepository(folder: string): Promise<Repository | null> {
  const origin = await git(folder, "remote", "get-url", "origin");
  const [, owner, repo] = /github\.com[/:]([^/\s]+)\/([^/\s]+?)(?:\.git)?$/.exec(origin) ?? [];
  return owner && repo ? { owner, repo } : null;
}

/** Where GitHub Pages publishes a repository. */
function pagesAddress({ owner, repo }: Repository): string {
  const host = `${owner.toLowerCase()}.github.io`;
  return repo.toLowerCase() === host ? `https://${host}/` : `https://${host}/${repo}/`;
}

/** "acme-kites" → "Acme Kites". */
function title(name: string): string {
  return name
    .split(/[-_. ]+/)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** The season that begins next: "2027-spring". */
function nextTerm(now: Date): string {
  const month = now.getMonth();
  const year = now.getFullYear();
  if (month < 2) return `${year}-spring`;
  if (month < 5) return `${year}-summer`;
  return month < 8 ? `${year}-fall` : `${year + 1}-spring`;
}
