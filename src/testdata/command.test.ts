import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { convertAll } from "../convert/convertAll.ts";
import { runGenerate } from "./command.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "generate-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runGenerate(args, {
    out: async (text) => void out.push(text),
    err: async (text) => void err.push(text),
  });
  return { code, out: out.join(""), err: err.join("") };
}

const projectsOf = (text: string) => convertAll([{ file: "x.md", text }]).catalogue.projects.length;

it("writes one file to standard output, the same one each time", async () => {
  const { code, out, err } = await run("--projects", "70", "--seed", "4");
  expect({ code, err, projects: projectsOf(out) }).toEqual({ code: 0, err: "", projects: 70 });
  expect((await run("--projects", "70", "--seed", "4")).out).toBe(out);
  expect((await run("--projects", "70")).out).not.toBe(out);
});

it("writes one file, or a folder with a file for each term; again, too", async () => {
  const file = path.join(folder, "new", "ideas.md");
  expect(await run("--projects", "3", "--out", file)).toEqual({ code: 0, out: "", err: "" });
  expect(projectsOf(await readFile(file, "utf8"))).toBe(3);

  const terms = path.join(folder, "terms");
  for (const seed of ["1", "2"])
    expect((await run("--projects", "123", "--seed", seed, "--out", terms)).code).toBe(0);
  expect((await readdir(terms)).sort()).toEqual([
    "2026-01-Mar-May.md",
    "2026-02-Jun-Aug.md",
    "2026-03-Sep-Nov.md",
  ]);
});

it("leaves a folder alone that holds other ideas files, and tells what it can't write", async () => {
  await writeFile(path.join(folder, "mine.md"), "mine");
  const refused = await run("--projects", "1", "--out", folder);
  expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/holds \S+ already/) });
  expect(await readdir(folder)).not.toContain("2026-03-Sep-Nov.md");
  expect(await run("--projects", "1", "--out", path.join(folder, "mine.md", "below"))).toMatchObject({
    code: 1,
  });
});

it.each([
  [[], /--projects/],
  [["--projects", "many"], /--projects many/],
  [["--projects", "0"], /--projects 0/],
  [["--projects", "1e3"], /--projects 1e3/],
  [["--projects", "100000000"], /whole number from 1 to/],
  [["--projects", "9", "--seed", "-1"], /seed/],
  [["--projects", "9", "--seed", "x"], /--seed x/],
  [["--projects", "9", "--out", ""], /--out/],
  [["--projects", "9", "--size", "3"], /--size/],
  [["--projects", "9", "more"], /more/],
])("ends with 2 for %j", async (args, reason) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(reason);
  expect(err).toContain("Usage:");
});

it("prints its help", async () => {
  expect(await run("--help")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("--projects") });
});
