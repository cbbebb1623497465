/** What `.github/actions/check` does, in the caller's repository. */

import { defined } from "../../catalogue/defined.ts";
import { loadSite, NoSettingsError, type SiteFolder, siteSources } from "../../config/load.ts";
import { SettingsError } from "../../config/readSettings.ts";
import { isAddress, type SourceSetting } from "../../config/sourceSpec.ts";
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

/** A source without the files that the workflow leaves out. */
function leavingOut(except: readonly string[]): (source: SourceSetting) => SourceSetting {
  return (source) => {
    if (except.length === 0) return source;
    if (typeof source === "string")
      return isAddress(source) ? source : { files: [source], except: [...except] };
    if (!("files" in source || "git" in source)) return source;
    return { ...source, except: [source.except ?? [], ...except].flat() };
  };
}

/** What is checked: the files that the workflow names, else the sources of the settings. */
async function siteOf(env: Env, output: Output): Promise<OwnSite> {
  const site = await ownSite();
  for (const warning of site?.warnings ?? []) await output.out(`${settingsAnnotation(warning)}\n`);
  const [files, except] = [listOf(env.FILES), listOf(env.EXCEPT)];
  if (files.length > 0) {
    return { sources: [leavingOut(except)({ files })], ...defined({ settings: site?.settings }) };
  }
  if (site === undefined) throw new Error("No ideas file is named: give the action “files”, such as ideas/");
  return { sources: siteSources(site).map(leavingOut(except)), settings: site.settings };
}

/**
 * Checks the working directory. What can't be checked is told as an annotation.
 * @param env variables of the step: the action's inputs `FILES`, `EXCEPT` and `STRICT`, and what GitHub says of the run
 * @returns the exit code: 1 where the check fails
 */
export async function runCheckAction(env: Env, output: Output): Promise<number> {
  try {
    return await githubCheck(
      env.STRICT === "true" ? ["--strict"] : [],
      output,
      await siteOf(env, output),
      env,
    );
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
