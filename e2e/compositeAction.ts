/** Runs the steps of a composite action as GitHub's runner does, in a repository that is not the action's. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { parse } from "yaml";

const ACTIONS = fileURLToPath(new URL("../.github/actions/", import.meta.url));

const Texts = v.record(v.string(), v.string());
const ActionModel = v.object({
  inputs: v.record(
    v.string(),
    v.object({ default: v.optional(v.string()), required: v.optional(v.boolean()) }),
  ),
  outputs: v.record(v.string(), v.object({ value: v.string() })),
  runs: v.object({
    using: v.literal("composite"),
    steps: v.array(
      v.union([
        v.object({
          id: v.optional(v.string()),
          if: v.optional(v.string()),
          shell: v.literal("bash"),
          env: v.optional(Texts),
          run: v.string(),
        }),
        v.object({
          id: v.optional(v.string()),
          if: v.optional(v.string()),
          uses: v.string(),
          with: v.optional(Texts),
        }),
      ]),
    ),
  }),
});

/** What a workflow gives to an action, and where. */
export interface Call {
  /** The folder of the action below `.github/actions/`. */
  action: string;
  inputs: Readonly<Record<string, string>>;
  /** The repository of the workflow. */
  repository: string;
  /** Takes what belongs to the job: `RUNNER_TEMP`, outputs, the summary. */
  job: string;
  /** More of the environment. */
  env?: Readonly<Record<string, string>>;
  /** Outputs of steps that are actions themselves, by id: they are not run. */
  others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What came of it. */
export interface Outcome {
  code: number;
  log: string;
  summary: string;
  outputs: Record<string, string>;
  /** The actions that were asked for, with what they were given. */
  used: { uses: string; with: Record<string, string> }[];
  /** What later steps of the workflow would find changed: `GITHUB_ENV` and `GITHUB_PATH`. */
  leftBehind: string;
}

/** Runs it, up to the first step that fails. */
export async function runAction({
  action,
  inputs,
  repository,
  job,
  env = {},
  others = {},
}: Call): Promise<Outcome> {
  const folder = path.join(ACTIONS, action);
  const read = v.parse(ActionModel, parse(await readFile(path.join(folder, "action.yml"), "utf8")));
  const outputsOf: Record<string, Readonly<Record<string, string>>> = { ...others };
  const github: Record<string, string> = {
    token: "of-the-workflow",
    action_repository: "lantern/mentorship-finder",
    action_ref: "v1",
    run_id: "1",
  };
  const given: Record<string, string> = {};
  // The few expressions that the actions have: a name alone, or one that is compared with a text.
  const lookUp = (name: string): string => {
    const [kind, first = "", , last = ""] = name.split(".");
    if (kind === "inputs") return given[first] ?? "";
    if (kind === "github") return github[first] ?? "";
    if (kind === "steps") return outputsOf[first]?.[last] ?? "";
    throw new Error(`No value for ${name}.`);
  };
  const filled = (text: string) => text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => lookUp(name));
  const holds = (condition: string | undefined) => {
    if (condition === undefined) return true;
    const [, name = "", text] = /^([\w.-]+) == '(\w*)'$/.exec(condition) ?? [];
    return lookUp(name) === text;
  };
  for (const [name, { default: usual = "" }] of Object.entries(read.inputs))
    given[name] = inputs[name] ?? filled(usual);

  await mkdir(path.join(job, "temp"), { recursive: true });
  const files = { output: "", summary: "", env: "", path: "" };
  for (const name of Object.keys(files)) await writeFile(path.join(job, name), "");
  const outcome: Outcome = { code: 0, log: "", summary: "", outputs: {}, used: [], leftBehind: "" };
  for (const step of read.runs.steps) {
    if (!holds(step.if)) continue;
    if ("uses" in step) {
      const withAll = Object.entries(step.with ?? {}).map(([name, text]) => [name, filled(text)]);
      outcome.used.push({ uses: step.uses, with: Object.fromEntries(withAll) });
      continue;
    }
    await writeFile(path.join(job, "output"), "");
    const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)]);
    const shell = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd: repository,
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTION_PATH: folder,
        GITHUB_WORKSPACE: repository,
        GITHUB_OUTPUT: path.join(job, "output"),
        GITHUB_STEP_SUMMARY: path.join(job, "summary"),
        GITHUB_ENV: path.join(job, "env"),
        GITHUB_PATH: path.join(job, "path"),
        RUNNER_TEMP: path.join(job, "temp"),
        ...env,
        ...Object.fromEntries(own),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [shell.stdout, shell.stderr])
      stream.on("data", (text) => {
        outcome.log += text;
      });
    const [code] = await once(shell, "close");
    if (step.id !== undefined) outputsOf[step.id] = await namesAndValues(path.join(job, "output"));
    outcome.code = Number(code);
    if (outcome.code !== 0) break;
  }
  outcome.summary = await readFile(path.join(job, "summary"), "utf8");
  outcome.leftBehind =
    (await readFile(path.join(job, "env"), "utf8")) + (await readFile(path.join(job, "path"), "utf8"));
  for (const [name, { value }] of Object.entries(read.outputs)) outcome.outputs[name] = filled(value);
  return outcome;
}

async function namesAndValues(file: string): Promise<Record<string, string>> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}
