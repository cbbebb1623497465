/** What `.github/actions/check` runs, in the caller's repository. Its inputs come as `FILES`, `EXCEPT` and `STRICT`. */
import { loadSite, NoSettingsError, type SiteFolder, siteSources } from "../../config/load.ts";
import { SettingsError } from "../../config/readSettings.ts";
import type { OwnSite } from "./command.ts";
import { githubCheck, settingsAnnotation } from "./githubCheck.ts";
import { writeFully } from "./writeFully.ts";

const { env } = process;

/** One a line, or, in one line, separated by spaces. */
function listOf(input: string | undefined): string[] {
  const text = input ?? "";
  const parts = text.includes("\n") ? text.split("\n") : text.split(" ");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The settings that the repository has at its root: undefined where it has none. */
async function ownSite(): Promise<SiteFolder | undefined> {
  try {
    return await loadSite(".");
  } catch (error) {
    if (error instanceof NoSettingsError) return undefined;
    throw error;
  }
}

/** What is checked: the files that the workflow names, else the sources of the settings; undefined where there is neither. */
async function siteOf(): Promise<OwnSite | undefined> {
  const site = await ownSite();
  const [files, except] = [listOf(env.FILES), listOf(env.EXCEPT)];
  if (files.length === 0) return site && { sources: siteSources(site), settings: site.settings };
  const source = except.length === 0 ? { files } : { files, except };
  return { sources: [source], ...(site === undefined ? {} : { settings: site.settings }) };
}

async function main(): Promise<number> {
  const site = await siteOf();
  if (site === undefined) throw new Error("No ideas file is named: give the action “files”, such as ideas/");
  const output = {
    out: (text: string) => writeFully(process.stdout, text),
    err: (text: string) => writeFully(process.stderr, text),
  };
  return await githubCheck(env.STRICT === "true" ? ["--strict"] : [], output, site, env);
}

try {
  process.exitCode = await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  const lines =
    error instanceof SettingsError
      ? error.messages.map(settingsAnnotation)
      : reason.split("\n").map((line) => `::error title=Not checked::${line}`);
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = 1;
}
