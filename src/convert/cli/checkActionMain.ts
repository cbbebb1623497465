/**
 * What `.github/actions/check` runs, in the caller's repository. Its inputs come as `FILES`, `EXCEPT` and `STRICT`, all else
 * as GitHub gives it to each step: https://docs.github.com/actions/reference/variables-reference
 */
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { loadSite, NoSettingsError, type SiteFolder, siteSources } from "../../config/load.ts";
import { type ActionContext, actionResult, type Checked } from "./checkAction.ts";
import { type OwnSite, runCommand } from "./command.ts";

const { env } = process;

const EventModel = v.object({
  pull_request: v.optional(v.object({ number: v.number(), head: v.object({ sha: v.string() }) })),
});
const ChangedModel = v.array(v.object({ filename: v.string(), status: v.string() }));

/** One a line, or, in one line, separated by spaces. */
function listOf(input: string | undefined): string[] {
  const text = input ?? "";
  const parts = text.includes("\n") ? text.split("\n") : text.split(" ");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

async function eventOf(): Promise<v.InferOutput<typeof EventModel>> {
  if (!env.GITHUB_EVENT_PATH) return {};
  return v.parse(EventModel, JSON.parse(await readFile(env.GITHUB_EVENT_PATH, "utf8")));
}

/** Files that a pull request changes. GitHub tells the first 3,000, a hundred at a time. */
async function changedFiles(number: number): Promise<Set<string>> {
  const changed = new Set<string>();
  for (let page = 1; page <= 30; page++) {
    const response = await fetch(
      `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/pulls/${number}/files?per_page=100&page=${page}`,
      {
        headers: {
          accept: "application/vnd.github+json",
          ...(env.GITHUB_TOKEN ? { authorization: `Bearer ${env.GITHUB_TOKEN}` } : {}),
        },
        signal: AbortSignal.timeout(30_000),
      },
    );
    if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
    const files = v.parse(ChangedModel, await response.json());
    for (const { filename, status } of files) if (status !== "removed") changed.add(filename);
    if (files.length < 100) break;
  }
  return changed;
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

/** What the command says of these sources, whose files are named from the repository's root. */
async function check(site: OwnSite): Promise<Checked> {
  let said = "";
  const take = async (text: string) => {
    said += text;
  };
  await runCommand(["--check", "--all", "--format", "json"], { out: take, err: take }, site);
  const { messages, sources } = JSON.parse(said) as Checked;
  const root = env.GITHUB_WORKSPACE ?? process.cwd();
  const named = <T extends { file: string }>(one: T): T => ({
    ...one,
    file: path.relative(root, path.resolve(one.file)).split(path.sep).join("/"),
  });
  return { messages: messages.map(named), sources: sources.map(named) };
}

/** The page of the rules at the action's own version. An action that the workflow's repository has itself has no address. */
function rulesAt(): string | null {
  const { ACTION_REPOSITORY: repository, ACTION_REF: ref, GITHUB_SERVER_URL: server } = env;
  if (!repository || !ref) return null;
  return `${server}/${repository}/blob/${ref}/src/convert/diagnostics/RULES.md`;
}

async function contextOf(): Promise<ActionContext & { problem?: string }> {
  const { pull_request: change } = await eventOf();
  const repository = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
  const context = {
    strict: env.STRICT === "true",
    filesAt: env.GITHUB_REPOSITORY ? `${repository}/blob/${change?.head.sha ?? env.GITHUB_SHA}/` : null,
    rulesAt: rulesAt(),
  };
  if (change === undefined) return { ...context, changed: null };
  try {
    return { ...context, changed: await changedFiles(change.number) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = `Which files the pull request changes is not known (${reason}), so all are checked.`;
    return { ...context, changed: null, problem };
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

async function main(): Promise<boolean> {
  const site = await siteOf();
  if (site === undefined) throw new Error("No ideas file is named: give the action “files”, such as ideas/");
  const context = await contextOf();
  if (context.problem !== undefined) process.stdout.write(`::notice title=All files::${context.problem}\n`);
  const { log, summary, outputs, failed } = actionResult(await check(site), context);
  process.stdout.write(`${log.join("\n")}\n`);
  if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, summary);
  const lines = Object.entries(outputs).map(([name, count]) => `${name}=${count}\n`);
  if (env.GITHUB_OUTPUT) await appendFile(env.GITHUB_OUTPUT, lines.join(""));
  return failed;
}

try {
  process.exitCode = (await main()) ? 1 : 0;
} catch (error) {
  // Mistakes of the settings come here as well, a line each.
  const reason = error instanceof Error ? error.message : String(error);
  process.stdout.write(
    `${reason
      .split("\n")
      .map((line) => `::error title=Not checked::${line}`)
      .join("\n")}\n`,
  );
  process.exitCode = 1;
}
