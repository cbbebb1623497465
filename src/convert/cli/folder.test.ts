import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "../../catalogue/model.ts";
import { writeCncfFolder } from "../testing/cncfFolder.ts";
import { runCommand } from "./command.ts";

let root = "";
let folder = "";

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "folder-"));
  folder = await writeCncfFolder(root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; lines: string[] }> {
  let out = "";
  let err = "";
  const code = await runCommand(args, {
    out: async (text) => {
      out += text;
    },
    err: async (text) => {
      err += text;
    },
  });
  return { code, out, lines: err.trimEnd().split("\n") };
}

describe("a folder as organizers have it", () => {
  it("converts without an error, with a line for each source and a note for each without projects", async () => {
    const { code, out, lines } = await run(folder);
    expect(code).toBe(0);
    const catalogue: Catalogue = JSON.parse(out);
    expect(catalogue.projects.map(({ title }) => title)).toEqual(["Faster", "Wider", "Lighter"]);
    expect(out).not.toContain(tmpdir());
    expect(lines.at(-1)).toMatch(/^3 projects, 1 org, 0 errors, \d+ warnings?$/);
    const about = (name: string) =>
      lines.filter((line) => line.includes(name)).map((line) => line.slice(folder.length + 1));
    expect(about("2025/02-Jun-Aug/README.md")).toEqual([
      "2025/02-Jun-Aug/README.md: 2 projects, 2025 Term 2 (Jun–Aug)",
    ]);
    expect(about("board.json")).toEqual([
      expect.stringMatching(/^automation\/board\.json:1:1 info source-invalid /),
      "automation/board.json: 0 projects",
    ]);
  });

  it("counts the messages on past terms, and lists them when asked", async () => {
    const file = path.join(root, "past.md");
    await writeFile(
      file,
      "# LFX Mentorship 2024 Term 1 (Mar-May)\n\n### Kite\n\n#### Old\n\n- Description: D\n- Mentor(s): @a\n",
    );
    const { lines } = await run("--check", folder, file);
    expect(lines.filter((line) => line.includes("past.md:") && line.includes("warning"))).toEqual([]);
    expect(lines.at(-2)).toMatch(
      /^\d+ warnings and \d+ notes? on past terms not listed: --all lists them\.$/,
    );
    const all = await run("--check", "--all", folder, file);
    expect(all.lines.some((line) => line.includes("past.md:5:1 warning missing-skills"))).toBe(true);
    expect(all.lines.join("\n")).not.toContain("--all lists them");
    // They count all the same.
    expect(all.lines.at(-1)).toBe(lines.at(-1));
    // Of one term alone nothing is past.
    expect((await run("--check", file)).lines.some((line) => line.includes("missing-skills"))).toBe(true);
    const json = JSON.parse((await run("--check", "--format", "json", file)).lines.join("\n"));
    expect(json.sources).toEqual([
      { file: expect.stringMatching(/past\.md$/), projects: 1, terms: ["2024-01-mar-may"] },
    ]);
  });

  it("keeps former addresses, and stops where most projects are gone", async () => {
    const published = path.join(root, "catalogue.json");
    expect((await run(folder, "--out", published)).code).toBe(0);
    const before = await readFile(published, "utf8");
    const one = path.join(folder, "2026");
    const { code, lines } = await run(one, "--out", published, "--previous", published);
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain("This build has 1 project, the published site 3");
    expect(await readFile(published, "utf8")).toBe(before);
    expect((await run(one, "--check", "--previous", published, "--allow-fewer")).code).toBe(0);
    const renamed = (await readFile(path.join(folder, "2025/02-Jun-Aug/README.md"), "utf8")).replace(
      "#### Wider",
      "#### Broader",
    );
    await writeFile(path.join(folder, "2025/02-Jun-Aug/README.md"), renamed);
    const { out } = await run(folder, "--previous", published);
    expect(JSON.parse(out).projects[1]).toMatchObject({
      title: "Broader",
      aliases: ["2025-02-jun-aug/kite/wider"],
    });
  });
});
