/** The command `convert`: sources in, catalogue and messages out. */
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { defined } from "../../catalogue/defined.ts";
import { slugify } from "../../catalogue/slug.ts";
import type { SourceSetting } from "../../config/sourceSpec.ts";
import {
  type ConversionOfAll,
  type ConversionSettings,
  convertAll,
  sourceLine,
  summary,
} from "../convertAll.ts";
import {
  githubAnnotation,
  type Messages,
  messageData,
  messageLine,
  severityOf,
  sortMessages,
} from "../diagnostics/messages.ts";
import { foldedLine, foldPastTerms } from "../pastTerms.ts";
import { afterPrevious } from "../previous.ts";
import { readSources } from "../sources/sources.ts";
import { optionFault } from "./optionFault.ts";

const USAGE = `Usage: npm run --silent convert -- [SOURCE ...] [options]

SOURCE                   ideas files, folders, globs or http(s) addresses, Markdown or the JSON export;
                         none: the site's own ideas files
--out FILE|-             where the catalogue goes; "-" is standard output (default)
--term ID                the term of all sources, such as 2025-02-jun-aug
--org NAME               the sources are this org's: headings above the projects are groups
--program NAME           the program of all sources, such as "Google Summer of Code"
--check                  only report, write nothing
--strict                 a warning fails, too
--all                    list the messages on past terms as well, which are counted otherwise
--previous FILE|URL      the catalogue that is published: projects keep their former addresses; fails where more
                         than a fifth of its projects are gone (default: the environment's PREVIOUS_CATALOGUE)
--allow-fewer            does not fail for that
--format text|json|github   how messages are given (default text)
--help                   this text

Messages go to standard error. Exit 0; 1 where there was an error; 2 for a wrong command line.
`;

const FORMATS = ["text", "json", "github"] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  sources: SourceSetting[];
  all: boolean;
  out: string;
  term?: string;
  /** "" for none. */
  previous: string;
  allowFewer: boolean;
  org?: string;
  program?: string;
  check: boolean;
  strict: boolean;
  format: Format;
}

/** A command line that makes no sense. */
class UsageError extends Error {}

function readOptions(args: readonly string[], ownSources: readonly SourceSetting[]): Options | "help" {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(optionFault(error, Object.keys(OPTIONS)));
  }
  const { values, positionals } = parsed;
  if (values.help === true) return "help";
  const format = FORMATS.find((name) => name === (values.format ?? "text"));
  if (format === undefined)
    throw new UsageError(`--format ${values.format}: expected ${FORMATS.join(", ")}.`);
  if (values.out === "") throw new UsageError("--out needs a file name or “-”.");
  if (values.term !== undefined && slugify(values.term) === "")
    throw new UsageError("--term needs an id such as 2025-02-jun-aug.");
  for (const name of ["org", "program"] as const)
    if (values[name]?.trim() === "") throw new UsageError(`--${name} needs a name.`);
  if (values.check === true && values.out !== undefined)
    throw new UsageError("--check writes nothing: leave --out away.");
  if (positionals.includes(""))
    throw new UsageError("A source is empty: give a file, a folder or an address.");
  return {
    sources: positionals.length === 0 ? [...ownSources] : positionals,
    out: values.out ?? "-",
    ...defined({ term: values.term, org: values.org, program: values.program }),
    previous: values.previous ?? process.env.PREVIOUS_CATALOGUE ?? "",
    allowFewer: values["allow-fewer"] === true || process.env.ALLOW_FEWER === "1",
    check: values.check === true,
    all: values.all === true,
    strict: values.strict === true,
    format,
  };
}

const OPTIONS = {
  out: { type: "string" },
  term: { type: "string" },
  org: { type: "string" },
  program: { type: "string" },
  check: { type: "boolean" },
  strict: { type: "boolean" },
  all: { type: "boolean" },
  previous: { type: "string" },
  "allow-fewer": { type: "boolean" },
  format: { type: "string" },
  help: { type: "boolean" },
} as const;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

/** Where a command writes. */
export interface Output {
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
}

/** The site whose folder the command runs in. */
export interface OwnSite {
  /** Its sources: what is read where the command line names none. */
  sources?: readonly SourceSetting[];
  settings?: ConversionSettings;
  /** The help of the command that this one runs for. */
  usage?: string;
}

async function run(options: Options, output: Output, settings: OwnSite["settings"]): Promise<number> {
  const reading: Messages = [];
  const sources = await readSources(options.sources, reading);
  const { term, org, program } = options;
  const converted = convertAll(sources, defined({ settings, term, org, program }));
  const messages = sortMessages([...reading, ...converted.messages]);
  await output.err(report({ ...converted, messages }, options));
  const isBad = messages.some(
    (message) => severityOf(message) === "error" || (options.strict && severityOf(message) === "warning"),
  );
  // Where nothing could be converted, an older catalogue is better than none.
  if (converted.catalogue.projects.length > 0) {
    const catalogue = await afterPrevious(converted.catalogue, options.previous, options.allowFewer);
    if (!options.check) await write(options.out, `${JSON.stringify(catalogue, null, 2)}\n`, output);
  }
  return isBad ? 1 : 0;
}

function report({ catalogue, messages, sources }: ConversionOfAll, { format, all }: Options): string {
  const last = summary(catalogue, messages);
  if (format === "json") {
    const told = sources.map(({ file, projects, terms }) => ({
      file,
      projects,
      terms: terms.map(({ id }) => id),
    }));
    return `${JSON.stringify({ messages: messages.map(messageData), sources: told, summary: last }, null, 2)}\n`;
  }
  const { listed, folded } = all ? { listed: messages, folded: [] } : foldPastTerms(messages, sources);
  const lines = [
    ...listed.map(format === "github" ? githubAnnotation : messageLine),
    ...sources.map(sourceLine),
    foldedLine(folded),
    last,
  ];
  return `${lines.filter((line) => line !== undefined).join("\n")}\n`;
}

/** Writes to a file beside the target and renames it: nobody ever reads half a catalogue. */
async function write(out: string, json: string, output: Output): Promise<void> {
  if (out === "-") return output.out(json);
  // A link keeps pointing where it points; a device or a pipe is written to, never replaced.
  const target = await realpath(out).catch(() => out);
  const existing = await stat(target).catch(() => undefined);
  if (existing?.isDirectory()) throw new UsageError(`--out ${out}: this is a folder, name a file in it.`);
  if (existing !== undefined && !existing.isFile()) {
    await writeFile(target, json);
    return;
  }
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(unfinished, json);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Runs the command.
 * @param args the command line, without the program's name
 * @param site what it takes its settings and its default sources from
 * @returns the exit code: 0; 1 where there was an error (or a warning, with `--strict`); 2 for a wrong command line
 */
export async function runCommand(
  args: readonly string[],
  output: Output,
  { sources = [], settings, usage = USAGE }: OwnSite = {},
): Promise<number> {
  try {
    const options = readOptions(args, sources);
    if (options === "help") {
      await output.out(usage);
      return 0;
    }
    return await run(options, output, settings);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isUsage = error instanceof UsageError;
    await output.err(isUsage ? `${reason}\n\n${usage}` : `${reason}\n`);
    return isUsage ? 2 : 1;
  }
}
