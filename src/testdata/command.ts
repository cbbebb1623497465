/** The command `generate`: made-up ideas files of any number of projects. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Output } from "../convert/cli/command.ts";
import { ideasFiles } from "../convert/sources/files.ts";
import { generateIdeas } from "./ideas.ts";

/** With more projects, one file would be larger than the converter accepts. */
const MAX_PROJECTS = 15_000;

const USAGE = `Usage: npm run --silent generate -- --projects N [options]

--projects N             how many projects, 1 to ${count(MAX_PROJECTS)}
--seed N                 another number makes other files, the same one the same (default 1)
--out FILE.md|FOLDER|-   one file with one term, or a folder with a file for each term; "-" is standard output (default)
--help                   this text

Exit 0; 1 where the files can't be written; 2 for a wrong command line.
`;

interface Options {
  projects: number;
  seed: number;
  out: string;
}

/** A wrong command line. */
class UsageError extends Error {}

function readOptions(args: readonly string[]): Options | "help" {
  let values: ReturnType<typeof parse>["values"];
  try {
    ({ values } = parse(args));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (values.help === true) return "help";
  if (values.projects === undefined) throw new UsageError("--projects says how many: it is needed.");
  if (values.out === "") throw new UsageError("--out needs the name of a file or folder, or “-”.");
  return {
    projects: wholeNumber("--projects", values.projects, 1, MAX_PROJECTS),
    seed: wholeNumber("--seed", values.seed ?? "1", 0, 2 ** 32 - 1),
    out: values.out ?? "-",
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      projects: { type: "string" },
      seed: { type: "string" },
      out: { type: "string" },
      help: { type: "boolean" },
    },
  });
}

function wholeNumber(option: string, text: string, least: number, greatest: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= greatest) return number;
  throw new UsageError(
    `${option} ${text}: expected a whole number from ${count(least)} to ${count(greatest)}.`,
  );
}

function count(number: number): string {
  return number.toLocaleString("en");
}

async function run({ projects, seed, out }: Options, output: Output): Promise<void> {
  const isFolder = out !== "-" && !/\.md$/i.test(out);
  const files = generateIdeas({ projects, seed, ...(isFolder ? {} : { terms: 1 }) });
  const text = files[0]?.text ?? "";
  if (out === "-") return output.out(text);
  await mkdir(isFolder ? out : path.dirname(out), { recursive: true });
  if (!isFolder) return writeFile(out, text);
  await refuseOthers(
    out,
    files.map(({ file }) => file),
  );
  for (const file of files) await writeFile(path.join(out, file.file), file.text);
}

/** A folder that already holds files would end up with other projects than the ones asked for. */
async function refuseOthers(folder: string, names: readonly string[]): Promise<void> {
  const other = (await ideasFiles(folder))
    .map((file) => path.basename(file))
    .find((name) => !names.includes(name));
  if (other !== undefined)
    throw new UsageError(`--out ${folder}: it holds ${other} already; name another folder.`);
}

/**
 * Runs the command.
 * @param args the command line, without the program's name
 * @returns the exit code: 0; 1 where the files can't be written; 2 for a wrong command line
 */
export async function runGenerate(args: readonly string[], output: Output): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === "help") await output.out(USAGE);
    else await run(options, output);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isUsage = error instanceof UsageError;
    await output.err(isUsage ? `${reason}\n\n${USAGE}` : `${reason}\n`);
    return isUsage ? 2 : 1;
  }
}
