/** The organizer's command: which there are, and how their mistakes are told. */

import { NoSettingsError } from "../config/load.ts";
import { VERSION } from "../config/packageRoot.ts";
import { SettingsError } from "../config/readSettings.ts";
import type { Output } from "../convert/cli/command.ts";
import { UsageError } from "./usage.ts";

/** A command. */
export interface Command {
  /** What \`--help\` says of it. */
  help: string;
  /**
   * @param args the command line after the command's name
   * @returns the exit code; undefined for 0, or where a server runs on
   */
  run(args: readonly string[], output: Output): Promise<number | undefined>;
}

/** Each is loaded when it is asked for: `check` has no use for what builds a site. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./init.ts")).init,
  dev: async () => (await import("./dev.ts")).dev,
  build: async () => (await import("./build.ts")).build,
  preview: async () => (await import("./preview.ts")).preview,
  check: async () => (await import("./check.ts")).check,
};

const HELP = `Usage: mentorship-finder COMMAND [options]

A site on which mentees find the mentorship project that fits them, made of ideas files in Markdown.

  init       start a site in this folder: settings, a first ideas file, workflows for GitHub
  dev        show the site, and each change of its files at once
  build      make the files for a web host, in dist/
  preview    show what was built
  check      tell what to fix in the settings and the ideas files

mentorship-finder COMMAND --help tells the options of one; --version tells the version.
`;

/**
 * Runs a command line.
 * @returns the exit code: 0; 1 where something failed; 2 for a wrong command line
 */
export async function runMain(args: readonly string[], output: Output): Promise<number> {
  const [name = "--help", ...rest] = args;
  if (name === "--version" || name === "-v") return say(output, `${VERSION}\n`);
  if (name === "--help" || name === "-h" || name === "help") return say(output, HELP);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    await output.err(
      `There is no command “${name}”: there are ${Object.keys(COMMANDS).join(", ")}.\n\n${HELP}`,
    );
    return 2;
  }
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) return say(output, command.help);
  try {
    return (await command.run(rest, output)) ?? 0;
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const isTold = isUsage || error instanceof SettingsError || error instanceof NoSettingsError;
    await output.err(`${reasonOf(error, isTold)}\n${isUsage ? `\n${command.help}` : ""}`);
    return isUsage ? 2 : 1;
  }
}

async function say(output: Output, text: string): Promise<number> {
  await output.out(text);
  return 0;
}

/** Of an error that this program did not expect, all that helps to find its cause where DEBUG is set. */
function reasonOf(error: unknown, isTold: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return isTold || !process.env.DEBUG ? error.message : (error.stack ?? error.message);
}
