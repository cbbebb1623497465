/** How command lines are read. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { loadSite, type SiteFolder } from "../config/load.ts";
import { settingsLine } from "../config/readSettings.ts";
import type { Output } from "../convert/cli/command.ts";
import { optionFault } from "../convert/cli/optionFault.ts";

/** A command line that makes no sense. */
export class UsageError extends Error {}

/** Options of a command, each with a value or without one. */
type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads `[FOLDER] [options]`.
 * @returns the options, and the folder: the present one where none is named
 * @throws UsageError
 */
export function folderArgs<const T extends Options>(args: readonly string[], options: T) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder = ".", other] = positionals;
    if (other !== undefined)
      throw new UsageError(`Only one folder can be named: “${other}” is a second one.`);
    return { values, folder };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(optionFault(error, Object.keys(options)));
  }
}

/**
 * A port of the command line.
 * @throws UsageError where it is none
 */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`--port ${text}: expected a number up to 65535.`);
  return port;
}

/** How a command is run here: in a checkout of this repository, which no package has been made of, by the scripts of npm. */
export function commandLine(name: "dev" | "preview"): string {
  const isCheckout = import.meta.url.endsWith(".ts") && process.env.npm_lifecycle_event !== undefined;
  return isCheckout ? `npm run ${name}` : `npx mentorship-finder ${name}`;
}

/** Reads the site of a folder, and tells what is to be told of its settings. */
export async function openSite(folder: string, output: Output): Promise<SiteFolder> {
  const site = await loadSite(folder);
  for (const warning of site.warnings) await output.err(`${settingsLine(warning)}\n`);
  return site;
}
