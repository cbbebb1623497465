/** The action `.github/actions/check` in somebody else's repository, step by step as GitHub runs it. */
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import os from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { runAction } from "./compositeAction.ts";

const idea = (title: string, rest = "- Recommended Skills: Go\n- Mentor(s): Ada Vale (@ada-vale)\n") =>
  `#### ${title}\n\n- Description: Of paper.\n- Upstream Issue: https://github.com/o/r/issues/1\n${rest}\n`;
/** What nobody mentors is a warning, each. */
const unmentored = Array.from({ length: 12 }, (_, at) =>
  idea(`Kite ${at}`, "- Recommended Skills: Go\n"),
).join("");

/**
 * One for all tests: what a job has installed is installed once. Not a fixture of the worker: with one of its own, this file,
 * which takes longest of all, would come last and keep one core waiting.
 */
let sharedJob = "";

/** Somebody's repository in which a pull request changes one ideas file of three, and the place of a job. */
const test = base.extend<{ repository: string; job: string; env: Record<string, string> }>({
  repository: async ({ baseURL: _ }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-repository-"));
    const write = async (file: string, text: string) => {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    };
    await write("README.md", "# Kites\n");
    await write(
      "programs/2031/01-Mar-May/project_ideas.md",
      `### Acme\n\n${idea("Build a kite")}${unmentored}`,
    );
    await write("programs/2030/02-Jun-Aug/project_ideas.md", `### Acme\n\n${unmentored}`);
    await write("programs/2030/03-Sep-Nov/project_ideas.md", `### Acme\n\n${unmentored}`);
    await use(folder);
    await rm(folder, { recursive: true });
  },
  job: async ({ baseURL: _ }, use) => use(sharedJob),
  /** GitHub as a run of that pull request finds it. */
  env: async ({ job }, use) => {
    const server = createServer(({ url, headers }, response) => {
      const isAsked =
        url?.startsWith("/repos/kites/ideas/pulls/7/files?") && headers.authorization !== undefined;
      const files = ["README.md", "programs/2031/01-Mar-May/project_ideas.md"].map((filename) => ({
        filename,
        status: "modified",
      }));
      response.writeHead(isAsked ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(isAsked ? files : {}));
    });
    const port = await listen(server);
    const event = path.join(job, "event.json");
    await writeFile(event, JSON.stringify({ pull_request: { number: 7, head: { sha: "1a2b" } } }));
    await use({
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "kites/ideas",
      GITHUB_SHA: "3c4d",
    });
    server.close();
  },
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    }),
  );
}

// No browser takes part in it, so one browser's run is enough.
test.describe("in another repository", { tag: "@chromium" }, () => {
  // One worker, which installs once: ten seconds of a quiet machine, a minute of one that does other things as well.
  test.describe.configure({ mode: "default", timeout: 240_000 });
  test.beforeAll(async () => {
    sharedJob = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-job-"));
  });
  test.afterAll(() => rm(sharedJob, { recursive: true }));

  test("“check” tells what a pull request should fix, installs little and leaves the job's Node alone", async ({
    repository,
    job,
    env,
  }) => {
    const inputs = { files: "programs/**/*.md\n", except: "**/03-*/**", strict: "true" };
    const { code, log, summary, outputs, leftBehind } = await runAction({
      action: "check",
      inputs,
      repository,
      job,
      env,
    });
    // Warnings fail, since that is asked for.
    expect(code, log).toBe(1);
    expect(outputs).toEqual({
      errors: "0",
      warnings: "12",
      notes: expect.any(String),
      projects: "13",
      files: "1",
    });
    const annotations = log.split("\n").filter((line) => line.startsWith("::"));
    expect(annotations).toHaveLength(10);
    for (const annotation of annotations)
      expect(annotation).toContain("::warning file=programs/2031/01-Mar-May/project_ideas.md,line=");
    expect(summary.match(/^\| .*\| warning \|/gm)).toHaveLength(12);
    expect(summary).toContain(
      "https://github.com/kites/ideas/blob/1a2b/programs/2031/01-Mar-May/project_ideas.md?plain=1#L",
    );
    expect(summary).toContain(
      "https://github.com/lantern/mentorship-finder/blob/v1/src/convert/diagnostics/RULES.md#",
    );
    expect(log).toContain("1 of 2 ideas files");
    expect(leftBehind).toBe("");
    // With all that the site is built with there are more than 500.
    const [folder = ""] = await readdir(path.join(job, "temp"));
    const installed = await readdir(path.join(job, "temp", folder, "node_modules"));
    expect(installed.length).toBeLessThan(150);
  });

  test("“check” takes what the repository's mentorship.yml says, with a Node that the runner has where the job's is too old", async ({
    repository,
    job,
    env,
  }) => {
    await writeFile(path.join(repository, "mentorship.yml"), "name: Kites\nsources: [programs/2031]\n");
    const old = path.join(job, "old");
    const tools = path.join(job, "tools/node/20.19.0/x64/bin");
    for (const folder of [old, tools]) await mkdir(folder, { recursive: true });
    await writeFile(path.join(old, "node"), "#!/bin/sh\nexit 1\n");
    await chmod(path.join(old, "node"), 0o755);
    const PATH = `${old}:${process.env.PATH}`;
    const call = { action: "check", inputs: {}, repository, job };
    const none = await runAction({
      ...call,
      env: { ...env, PATH, RUNNER_TOOL_CACHE: path.join(job, "none") },
    });
    expect(none.code).toBe(1);
    expect(none.log).toContain("put actions/setup-node before it");
    await symlink(process.execPath, path.join(tools, "node"));
    const found = await runAction({
      ...call,
      env: { ...env, PATH, RUNNER_TOOL_CACHE: path.join(job, "tools") },
    });
    // Warnings do not fail, since that is not asked for.
    expect(found.code, found.log).toBe(0);
    expect(found.outputs).toMatchObject({ warnings: "12", projects: "13", files: "1" });
  });
});
