import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCheckAction } from "./runCheckAction.ts";

const before = process.cwd();
let repository = "";
beforeEach(async () => {
  repository = await mkdtemp(path.join(tmpdir(), "check-action-"));
  process.chdir(repository);
});
afterEach(async () => {
  process.chdir(before);
  await rm(repository, { recursive: true });
});

async function check(env: Record<string, string>): Promise<{ code: number; log: string }> {
  let log = "";
  const take = async (text: string) => {
    log += text;
  };
  return { code: await runCheckAction(env, { out: take, err: take }), log };
}

it("says so where no file is named, and where a pattern finds none", async () => {
  const unnamed = await check({ FILES: "" });
  expect(unnamed.code).toBe(1);
  expect(unnamed.log).toContain("::error title=Not checked::No ideas file is named");
  const wrong = await check({ FILES: "program/*.md" });
  expect(wrong.code).toBe(1);
  expect(wrong.log).toMatch(/^::error file=program\/\*\.md,/m);
});

it("takes sources and rules from the repository's mentorship.yml", async () => {
  for (const file of ["a.md", "b.md"])
    await writeFile(
      file,
      "### Org\n\n#### T\n\n- Description: D\n- Upstream Issue: https://github.com/o/r/issues/1\n",
    );
  await writeFile("mentorship.yml", "name: Kites\nsources: [a.md]\ncheck: { missing-mentors: off }\n");
  const { code, log } = await check({ FILES: "" });
  expect(code).toBe(0);
  expect(log).toContain("Checked 1 project in 1 file.");
  expect(log).not.toContain("missing-mentors");
});

it("leaves out what the workflow names of the sources, and tells of keys with a new name", async () => {
  await mkdir("old/deep", { recursive: true });
  for (const file of ["a.md", "b.md", "old/deep/c.md", "d.md"])
    await writeFile(file, "### Org\n\n#### T\n\n- Description: D\n- Mentor(s): Ada (@ada)\n");
  await writeFile("mentorship.yml", "name: Kites\ncolours: {}\nsources: [{ files: ./, except: d.md }]\n");
  const { code, log } = await check({ FILES: "", EXCEPT: "old/** a.md" });
  expect(code, log).toBe(0);
  expect(log).toMatch(/^::warning file=mentorship\.yml,line=2,.*“colors”/m);
  // “b.md”: the settings leave out “d.md”.
  expect(log).toContain("Checked 1 project in 1 file.");
});

it("tells what is wrong in the repository's mentorship.yml, at its line", async () => {
  await writeFile("mentorship.yml", "name: Kites\nsorces: [programs/2031]\n");
  const { code, log } = await check({ FILES: "" });
  expect(code).toBe(1);
  expect(log).toMatch(/^::error file=mentorship\.yml,line=2,.*“sources”/m);
});
