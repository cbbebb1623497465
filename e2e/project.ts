/** The project as an organiser has it who has put ideas and settings of their own in the place of ours: `e2e/site`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, symlink } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const OURS = fileURLToPath(new URL("..", import.meta.url));
const THEIRS = fileURLToPath(new URL("site/", import.meta.url));

/** What a build and the unit tests read, and Tailwind: it looks for class names in what Git does not ignore. */
const COPIED = [
  "src",
  "public",
  "index.html",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  ".gitignore",
  "README.md",
  // Unit tests of the search read the ideas files of the journeys.
  "e2e/site",
];

/** Makes it, with the same packages, in a folder that is new. */
export async function makeProject(folder: string): Promise<void> {
  const ideas = path.join(OURS, "src/ideas");
  for (const name of COPIED)
    await cp(path.join(OURS, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => file !== ideas,
    });
  await cp(THEIRS, path.join(folder, "src"), { recursive: true });
  await symlink(path.join(OURS, "node_modules"), path.join(folder, "node_modules"), "junction");
}

/**
 * Runs a program of the project's packages in a project.
 * @param script of the program, from `node_modules` on
 * @returns what it wrote
 * @throws with what it wrote, where it fails
 */
export async function run(
  folder: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const program = spawn(process.execPath, [path.join("node_modules", script), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [program.stdout, program.stderr]) stream.on("data", (text) => (written += text));
  const [code] = await once(program, "exit");
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}:\n${written}`);
  return written;
}

export const VITE = "vite/bin/vite.js";
