import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runCommand } from "./command.ts";

const sources = vi.hoisted((): string[] => []);
vi.mock("../site.ts", () => ({ site: { sources } }));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sources-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function convert(...args: string[]): Promise<{ json: string; messages: string; exit: number }> {
  let json = "";
  let messages = "";
  const exit = await runCommand(args, {
    out: async (text) => {
      json += text;
    },
    err: async (text) => {
      messages += text;
    },
  });
  return { json, messages, exit };
}

it("what the site's configuration adds is read beside the site's own files, unless sources are named", async () => {
  const file = path.join(folder, "2031-01-Mar-May.md");
  await writeFile(file, "## Hollow Tree\n\n### Grow a branch\n\n- Description: It grows.\n");
  sources.splice(0, sources.length, file);
  const own = await convert();
  expect(own.json).toContain("Grow a branch");
  expect(own.json).toContain("2025-02-jun-aug");
  sources.splice(0, sources.length, path.join(folder, "missing.md"));
  expect((await convert(file)).messages).not.toContain("missing.md");
  expect(await convert()).toMatchObject({ exit: 1, messages: expect.stringContaining("missing.md") });
});
