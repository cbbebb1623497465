import { loadSite, NoSettingsError, siteSources } from "../config/load.ts";
import { SettingsError, settingsLine } from "../config/readSettings.ts";
import { type Output, type OwnSite, runCommand } from "../convert/cli/command.ts";
import { githubCheck, settingsAnnotation } from "../convert/cli/githubCheck.ts";
import type { Command } from "./commands.ts";
import { UsageError } from "./usage.ts";

/** Tells what to fix in settings and ideas files; writes nothing. */
export const check: Command = {
  help: `Usage: mentorship-finder check [SOURCE ...] [options]

Tells what to fix in mentorship.yml and in ideas files, a line each: FILE:LINE:COL severity rule message.

SOURCE            ideas files, folders, patterns or addresses; none: the sources of this folder's mentorship.yml,
                  whose other settings hold in both cases
--strict          a warning fails, too
--all             list what is to be said of past terms as well
--term ID         the term of all sources, such as 2026-01-mar-may
--org NAME        the sources are this org's
--program NAME    the program of all sources, such as "Google Summer of Code"
--format FORMAT   text (default), json, or github: for workflows, annotations of the files that a pull request changes,
                  and everything in the summary of the run

GITHUB_TOKEN      asks GitHub which files a pull request changes; reads more issues an hour

Ends with 0; with 1 where there is an error; with 2 for a wrong command line.
`,
  async run(args, output) {
    const format = formatOf(args);
    const site = await ownSite(output, format === "github");
    const own: OwnSite = { ...site, usage: check.help };
    const hasSource = args.some((arg, at) => !arg.startsWith("-") && !WITH_VALUE.has(args[at - 1] ?? ""));
    if (site === undefined && !hasSource)
      throw new UsageError("This folder has no mentorship.yml: name the ideas files that you want to check.");
    if (format === "github") return await githubCheck(args, output, own, process.env);
    const code = await runCommand(["--check", ...args], output, own);
    if (code === 0) await output.err("Nothing here stops a build.\n");
    else if (code === 1)
      await output.err("What is called an error stops a build: fix it, and check again.\n");
    return code;
  },
};

/** Options that the next argument belongs to. */
const WITH_VALUE = new Set(["--term", "--org", "--program", "--format", "--previous"]);

function formatOf(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === "--format" || arg.startsWith("--format="));
  return args[at] === "--format" ? args[at + 1] : args[at]?.slice("--format=".length);
}

async function ownSite(output: Output, annotates: boolean): Promise<OwnSite | undefined> {
  try {
    const site = await loadSite(".");
    const told = annotates ? settingsAnnotation : settingsLine;
    for (const warning of site.warnings) await output.err(`${told(warning)}\n`);
    return { sources: siteSources(site), settings: site.settings };
  } catch (error) {
    if (error instanceof NoSettingsError) return undefined;
    if (annotates && error instanceof SettingsError)
      await output.out(`${error.messages.map(settingsAnnotation).join("\n")}\n`);
    throw error;
  }
}
