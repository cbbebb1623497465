/**
 * A check as a workflow on GitHub shows it: `mentorship-finder check --format github`, and `.github/actions/check`. What GitHub
 * says of the run comes from the variables that it gives to each step: https://docs.github.com/actions/reference/variables-reference
 */
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { PRODUCT, VERSION } from "../../config/packageRoot.ts";
import type { SettingsMessage } from "../../config/readSettings.ts";
import { annotationOf } from "../diagnostics/messages.ts";
import { type ActionContext, actionResult, type Checked } from "./checkAction.ts";
import { type Output, type OwnSite, runCommand } from "./command.ts";

const EventModel = v.object({
  pull_request: v.optional(v.object({ number: v.number(), head: v.object({ sha: v.string() }) })),
});
const ChangedModel = v.array(v.object({ filename: v.string(), status: v.string() }));

/** Variables of a step. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Checks, and tells it as GitHub wants it: annotations in the log, everything in the summary of the run, numbers as the step's
 * outputs. In a pull request it tells of the files that it changes.
 * @param args the rest of the command line: sources, `--strict`, `--term` and the like
 * @returns the exit code, as `runCommand` has it
 */
export async function githubCheck(
  args: readonly string[],
  output: Output,
  site: OwnSite,
  env: Env,
): Promise<number> {
  let said = "";
  const take = async (text: string) => {
    said += text;
  };
  const code = await runCommand(
    ["--check", "--all", ...args, "--format", "json"],
    { out: take, err: take },
    site,
  );
  if (!said.startsWith("{")) {
    await output.err(said);
    return code;
  }
  const context = await contextOf(env, args.includes("--strict"));
  if (context.problem !== undefined) await output.out(`::notice title=All files::${context.problem}\n`);
  const { log, summary, outputs, failed } = actionResult(fromRoot(JSON.parse(said) as Checked, env), context);
  await output.out(`${log.join("\n")}\n`);
  if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, summary);
  const lines = Object.entries(outputs).map(([name, count]) => `${name}=${count}\n`);
  if (env.GITHUB_OUTPUT) await appendFile(env.GITHUB_OUTPUT, lines.join(""));
  return failed ? 1 : 0;
}

/** What is to be told of the settings, as an annotation. */
export function settingsAnnotation({ text, ...place }: SettingsMessage): string {
  return annotationOf({ ...place, rule: "settings", message: text });
}

/** The same with files named from the repository's root, as GitHub names them. */
function fromRoot({ messages, sources }: Checked, env: Env): Checked {
  const root = env.GITHUB_WORKSPACE ?? process.cwd();
  const named = <T extends { file: string }>(one: T): T => ({
    ...one,
    file: path.relative(root, path.resolve(one.file)).split(path.sep).join("/"),
  });
  return { messages: messages.map(named), sources: sources.map(named) };
}

async function contextOf(env: Env, strict: boolean): Promise<ActionContext & { problem?: string }> {
  const { pull_request: change } = await eventOf(env);
  const repository = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
  const context = {
    strict,
    filesAt: env.GITHUB_REPOSITORY ? `${repository}/blob/${change?.head.sha ?? env.GITHUB_SHA}/` : null,
    rulesAt: rulesAt(env),
  };
  if (change === undefined) return { ...context, changed: null };
  try {
    return { ...context, changed: await changedFiles(change.number, env) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = `Which files the pull request changes is not known (${reason}), so all are checked.`;
    return { ...context, changed: null, problem };
  }
}

async function eventOf({ GITHUB_EVENT_PATH: file }: Env): Promise<v.InferOutput<typeof EventModel>> {
  return file ? v.parse(EventModel, JSON.parse(await readFile(file, "utf8"))) : {};
}

/** The page of the rules at this version. An action that the workflow's repository has itself has no address. */
function rulesAt({
  ACTION_REPOSITORY: repository,
  ACTION_REF: ref,
  GITHUB_SERVER_URL: server,
}: Env): string | null {
  if (repository && ref) return `${server}/${repository}/blob/${ref}/src/convert/diagnostics/RULES.md`;
  return PRODUCT && `https://github.com/${PRODUCT}/blob/v${VERSION}/src/convert/diagnostics/RULES.md`;
}

/** Files that a pull request changes. GitHub tells the first 3,000, a hundred at a time. */
async function changedFiles(number: number, env: Env): Promise<Set<string>> {
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
