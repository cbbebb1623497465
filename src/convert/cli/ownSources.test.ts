import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const sources: string[] = [];
let folder = "";
let runCommand: typeof import("./command.ts").runCommand;
// The modules are those that other files have loaded: here they are loaded anew, and those files get theirs again.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock("../../config/site.ts", () => ({ site: { sources } }));
  // Not in the test: a mutation run would take all that loading does for something that this test looks at.
  ({ runCommand } = await import("./command.ts"));
  folder = await mkdtemp(path.join(tmpdir(), "sources-"));
});
afterAll(async () => {
  vi.doUnmock("../../config/site.ts");
  vi.resetModules();
  await rm(folder, { recursive: true });
});

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
  expect(JSON.parse(own.json).terms.length).toBeGreaterThan(1);
  sources.splice(0, sources.length, path.join(folder, "missing.md"));
  expect((await convert(file)).messages).not.toContain("missing.md");
  expect(await convert()).toMatchObject({ exit: 1, messages: expect.stringContaining("missing.md") });
});
