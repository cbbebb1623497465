/** What `.github/actions/check` does, in the caller's repository. */

import { defined } from "../../catalogue/defined.ts";
import { loadSite, NoSettingsError, type SiteFolder, siteSources } from "../../config/load.ts";
import { SettingsError } from "../../config/readSettings.ts";
import type { Output, OwnSite } from "./command.ts";
import { type Env, githubCheck, settingsAnnotation } from "./githubCheck.ts";

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

/** What is checked: the files that the workflow names, else the sources of the settings. */
async function siteOf(env: Env): Promise<OwnSite> {
  const site = await ownSite();
  const [files, except] = [listOf(env.FILES), listOf(env.EXCEPT)];
  if (files.length > 0) {
    const source = except.length === 0 ? { files } : { files, except };
    return { sources: [source], ...defined({ settings: site?.settings }) };
  }
  if (site === undefined) throw new Error("No ideas file is named: give the action “files”, such as ideas/");
  return { sources: siteSources(site), settings: site.settings };
}

/**
 * Checks the working directory. What can't be checked is told as an annotation.
 * @param env variables of the step: the action's inputs `FILES`, `EXCEPT` and `STRICT`, and what GitHub says of the run
 * @returns the exit code: 1 where the check fails
 */
export async function runCheckAction(env: Env, output: Output): Promise<number> {
  try {
    return await githubCheck(env.STRICT === "true" ? ["--strict"] : [], output, await siteOf(env), env);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const lines =
      error instanceof SettingsError
        ? error.messages.map(settingsAnnotation)
        : reason.split("\n").map((line) => `::error title=Not checked::${line}`);
    await output.out(`${lines.join("\n")}\n`);
    return 1;
  }
}
