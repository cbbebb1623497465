import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "./command.ts";

const IDEAS = "### Org\n\n#### T\n\n- Description: D\n- Mentor(s): @ada-vale\n";
let folder = "";
let ideas = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "command-"));
  ideas = path.join(folder, "2031-01-Mar-May.md");
  await writeFile(ideas, IDEAS);
  await writeFile(path.join(folder, "blank.md"), "\n");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const output = {
    out: async (text: string) => void out.push(text),
    err: async (text: string) => void err.push(text),
  };
  const code = await runCommand(args, output, { sources: [ideas] });
  return { code, out: out.join(""), err: err.join("") };
}

describe("the command", () => {
  it("is what `npm run convert` starts: JSON to standard output, messages and the summary to standard error", async () => {
    const cli = fileURLToPath(new URL("./main.ts", import.meta.url));
    const { out, err } = await new Promise<{ out: string; err: string }>((resolve, reject) => {
      execFile(process.execPath, ["--import", "tsx", cli, ideas, "--out", "-"], (error, out, err) =>
        error ? reject(error) : resolve({ out, err }),
      );
    });
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, projects: [{ id: "2031-01-mar-may/org/t" }] });
    expect(err).toMatch(/\n1 project, 1 org, 0 errors, 2 warnings\n$/);
  }, 60_000);

  it("reads the site's own sources where none is named, and only then", async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(JSON.parse(out).projects).toMatchObject([{ title: "T" }]);
    const other = await run(path.join(folder, "missing.md"));
    expect(other).toMatchObject({ code: 1, out: "", err: expect.stringContaining("missing.md") });
    expect(other.err).not.toContain("2031-01-Mar-May.md");
  });

  it("writes a file and leaves nothing beside it; --strict fails for a warning", async () => {
    const out = path.join(folder, "out", "catalogue.json");
    expect((await run(ideas, "--out", out, "--strict", "--term", "2031-03-Sep-Nov")).code).toBe(1);
    expect(await readdir(path.dirname(out))).toEqual(["catalogue.json"]);
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({
      terms: [{ name: "2031 Term 3 (Sep–Nov)" }],
    });
  });

  it("writes where a link points, to a device as it is, and never over a folder", async () => {
    const target = path.join(folder, "target.json");
    await writeFile(target, "old");
    await symlink(target, path.join(folder, "link.json"));
    await run(ideas, "--out", path.join(folder, "link.json"));
    expect(JSON.parse(await readFile(target, "utf8"))).toMatchObject({ schemaVersion: 1 });
    if (process.platform !== "win32") {
      // A pipe, not /dev/null: were it replaced by a file, a superuser's machine would have lost its device.
      const pipe = path.join(folder, "pipe");
      execFileSync("mkfifo", [pipe]);
      const [{ code }, piped] = await Promise.all([run(ideas, "--out", pipe), readFile(pipe, "utf8")]);
      expect(code).toBe(0);
      expect(JSON.parse(piped)).toMatchObject({ schemaVersion: 1 });
      await rm(pipe);
    }
    const { code, err } = await run(ideas, "--out", folder);
    expect(code).toBe(2);
    expect(err).toContain("this is a folder, name a file in it");
  });

  it("leaves nothing half-written where writing fails", async () => {
    const before = await readdir(folder);
    const { code, err } = await run(ideas, "--out", path.join(ideas, "catalogue.json"));
    expect(code).toBe(1);
    expect(err).toContain(ideas);
    expect(err).not.toContain("Usage");
    expect(await readdir(folder)).toEqual(before);
  });

  it("keeps an older catalogue where nothing could be converted", async () => {
    const out = path.join(folder, "kept.json");
    await writeFile(out, "older");
    expect((await run(path.join(folder, "blank.md"), "--out", out)).code).toBe(1);
    expect(await readFile(out, "utf8")).toBe("older");
  });

  it("gives messages as data and as annotations of a pull request", async () => {
    const json = await run(path.join(folder, "blank.md"), "--check", "--format", "json");
    expect(JSON.parse(json.err)).toMatchObject({
      messages: [{ rule: "source-empty", severity: "error", line: 1 }],
    });
    const { code, err, out } = await run(ideas, "--check", "--format", "github");
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/^::warning file=[^,]*2031-01-Mar-May\.md,line=3,col=1,title=missing-skills::/m);
    expect(err).toMatch(/^::notice /m);
  });

  it("helps", async () => {
    expect(await run("--help")).toEqual({ code: 0, out: expect.stringContaining("Usage:"), err: "" });
  });

  it.each([
    [["--nonsense"], "--nonsense"],
    [["--format", "xml"], "expected text, json, github"],
    [["--out", ""], "--out needs a file name"],
    [["--term", "…"], "--term needs an id"],
    [["--check", "--out", "x.json"], "--check writes nothing"],
    [[""], "A source is empty"],
  ])("refuses the command line %j and says why", async (args, reason) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(reason);
    expect(err).toContain("Usage:");
  });
});
