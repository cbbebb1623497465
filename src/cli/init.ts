import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Command } from "./commands.ts";
import { type Start, startFiles } from "./templates.ts";
import { folderArgs } from "./usage.ts";

/** Starts a site; overwrites nothing. */
export const init: Command = {
  help: `Usage: mentorship-finder init [FOLDER] [options]

Writes the first files of a site into a folder (default: this one): mentorship.yml, an ideas file, workflows that publish
the site on GitHub Pages and check pull requests, dependabot.yml, .gitignore and package.json. Nothing that is there is overwritten.

--name NAME       the site's name (default: told by the repository or the folder)
--example         made-up projects, to see how it works
`,
  async run(args, output) {
    const { values, folder } = folderArgs(args, { name: { type: "string" }, example: { type: "boolean" } });
    const start = await startOf(path.resolve(folder), values.name, values.example === true);
    const lines: string[] = [];
    const hasIdeas = (await readdir(path.join(folder, "ideas")).catch(() => [])).length > 0;
    if (hasIdeas) lines.push("kept  ideas/");
    for (const [file, text] of startFiles(start))
      if (!hasIdeas || !file.startsWith("ideas/"))
        lines.push(`${(await writeNew(path.join(folder, file), text)) ? "new  " : "kept "} ${file}`);
    const within = await placeInRepository(folder);
    if (within !== "")
      lines.push(
        `GitHub runs workflows at the root of a repository only: move ${within}.github there, and give its workflows “defaults: { run: { working-directory: ${within} } }”, “cache-dependency-path: ${within}package-lock.json”, and “${within}” before each “path”.`,
      );
    const go = folder === "." ? "" : `cd ${folder} && `;
    lines.push(
      hasIdeas
        ? "Nothing that was there is changed."
        : `${start.name} is ready to be written: ${start.isExample ? "its projects are made up" : `its first project is in ideas/${start.term}.md`}.`,
      `Next: “${go}${await howToInstall(folder)}npx mentorship-finder dev” shows it.`,
    );
    await output.out(`${lines.join("\n")}\n`);
    return 0;
  },
};

/** The commands that install this package where it is not: with them, it stands in package.json, too. */
async function howToInstall(folder: string): Promise<string> {
  const own = await readFile(path.join(folder, "package.json"), "utf8");
  if (!own.includes('"mentorship-finder"')) return "npm install mentorship-finder && ";
  return existsSync(path.join(folder, "node_modules/mentorship-finder")) ? "" : "npm install && ";
}

/** Where in its repository a folder is: "mentorship/"; "" at the root, and where there is no repository. */
async function placeInRepository(folder: string): Promise<string> {
  const asked = promisify(execFile)("git", ["-C", folder, "rev-parse", "--show-prefix"]);
  return (await asked.catch(() => ({ stdout: "" }))).stdout.trim();
}

/** Writes a file that is not there. */
async function writeNew(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
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
  };
}

interface Repository {
  owner: string;
  repo: string;
}

/** The repository on GitHub that the folder is a checkout of. */
async function githubRepository(folder: string): Promise<Repository | null> {
  const asked = promisify(execFile)("git", ["-C", folder, "remote", "get-url", "origin"]);
  const { stdout } = await asked.catch(() => ({ stdout: "" }));
  const [, owner, repo] = /github\.com[/:]([^/\s]+)\/([^/\s]+?)(?:\.git)?\s*$/.exec(stdout) ?? [];
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
