/** `init` in repositories that have something already: nothing of theirs changes, and what GitHub reads is where GitHub reads it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runMain } from "./commands.ts";

const WorkflowModel = v.looseObject({
  on: v.looseObject({ push: v.object({ branches: v.array(v.string()) }) }),
  defaults: v.optional(v.object({ run: v.object({ "working-directory": v.string() }) })),
  jobs: v.object({
    build: v.looseObject({
      steps: v.array(v.looseObject({ with: v.optional(v.record(v.string(), v.unknown())) })),
    }),
  }),
});

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "mentorship-finder-init-"));
  git("init", "--quiet");
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (...args: string[]) => execFileSync("git", ["-C", root, ...args]);
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const siteWorkflow = () => v.parse(WorkflowModel, parse(read(".github/workflows/site.yml")));

async function run(...args: string[]): Promise<string> {
  let said = "";
  const say = async (text: string) => {
    said += text;
  };
  expect(await runMain(args, { out: say, err: say }), said).toBe(0);
  return said;
}

const init = (folder = "") => run("init", path.join(root, folder));

describe("init in a repository that is in use", () => {
  it("changes no file, tells what one lacks, and puts a workflow beside one of the same name", async () => {
    const theirs = {
      ".github/workflows/check.yml": "name: Theirs\n",
      ".github/dependabot.yml": "version: 2\nupdates: []\n",
      ".gitignore": "*.log\n/node_modules\n",
      "package.json": '{ "name": "acme" }\n',
    };
    for (const [file, text] of Object.entries(theirs)) write(file, text);
    const said = await init();
    for (const [file, text] of Object.entries(theirs)) expect(read(file)).toBe(text);
    expect(said).toMatch(/^kept {2}\.gitignore: add “dist\/”$/m);
    expect(said).toMatch(/^kept {2}\.github\/dependabot\.yml: without “package-ecosystem: npm”/m);
    expect(said).toMatch(/^new {3}\.github\/workflows\/mentorship-finder-check\.yml$/m);
    expect(read(".github/workflows/mentorship-finder-check.yml")).toContain("mentorship-finder check");
    expect(said).toContain("npm install mentorship-finder && npx mentorship-finder dev");
    // Nothing is new to a second run, nor lacking where all is there.
    write(".gitignore", "node_modules\ndist\n");
    const again = await init();
    expect(again).not.toMatch(/^new/m);
    expect(again).toMatch(/^kept {2}\.gitignore$/m);
  });

  it("writes workflows at the root for a site in a folder, which run in that folder", async () => {
    git("remote", "add", "origin", "git@github.com:acme/kites.git");
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/develop");
    const said = await init("docs/our ideas");
    expect(said).toMatch(/^new {3}\.\.\/\.\.\/\.github\/workflows\/site\.yml$/m);
    const { on, defaults, jobs } = siteWorkflow();
    expect(on.push.branches).toEqual(["main", "master", "develop"]);
    expect(defaults?.run["working-directory"]).toBe("docs/our ideas/");
    const given = Object.assign({}, ...jobs.build.steps.map((step) => step.with ?? {}));
    expect(given).toMatchObject({
      "cache-dependency-path": "docs/our ideas/package-lock.json",
      path: "docs/our ideas/dist",
    });
    expect(read(".github/dependabot.yml")).toContain('directory: "/docs/our ideas/"');
    expect(read("docs/our ideas/mentorship.yml")).toContain("url: https://acme.github.io/kites/");
  });

  it("keeps ideas that are there; a README alone is none", async () => {
    write("ideas/README.md", "# How we write ideas\n");
    expect(await init()).toMatch(/^new {3}ideas\/20/m);
    expect(await init()).toMatch(/^kept {2}ideas\/$/m);
    expect(siteWorkflow().defaults).toBeUndefined();
  });
});

describe("init --example", () => {
  it("writes projects of two terms of which check has nothing to say", async () => {
    await run("init", root, "--example");
    const said = await run("check", path.join(root, "ideas"), "--all", "--format", "json");
    expect(said).toContain('"messages": []');
    expect(said).toContain("12 projects, 4 orgs, 0 errors, 0 warnings");
    expect(said.match(/"20\d\d-(?:spring|summer|fall)"/g)).toHaveLength(2);
  });

  it("writes no address or handle that may be somebody's", async () => {
    await run("init", root, "--example");
    const files = readdirSync(path.join(root, "ideas")).map((name) => read(`ideas/${name}`));
    const text = files.join("\n");
    const addresses = text.match(/https?:\/\/[^/\s]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(["https://example.org"]));
    const handles = text.match(/@[\w-]+/g) ?? [];
    expect(handles.length).toBeGreaterThan(12);
    expect(handles.filter((handle) => !handle.endsWith("-example"))).toEqual([]);
  });
});

it("an option that is mistyped is told with the one that is meant, and the help of the command", async () => {
  for (const [args, meant] of [
    [["check", "ideas/", "--strct"], "did you mean “--strict”?\n\nUsage: mentorship-finder check"],
    [["init", "--exmaple"], "did you mean “--example”?\n\nUsage: mentorship-finder init"],
    [["init", "--name"], "'--name <value>' argument missing\n\nUsage: mentorship-finder init"],
  ] as const) {
    let said = "";
    const say = async (text: string) => {
      said += text;
    };
    expect(await runMain([...args], { out: say, err: say })).toBe(2);
    expect(said).toContain(meant);
  }
});
