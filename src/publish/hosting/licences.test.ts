import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { licences } from "./licences.ts";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "licences-"));
  await install("tailwindcss");
  await install("vite", {
    "LICENSE.md": "Copyright of vite\n# Licenses of bundled dependencies\nCopyright of a parser",
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function install(name: string, files: Record<string, string> = {}): Promise<string> {
  const folder = path.join(root, "node_modules", name);
  await mkdir(path.join(folder, "dist"), { recursive: true });
  const about = JSON.stringify({
    name: name.replace(/.*node_modules\//, ""),
    version: "1.2.3",
    license: "MIT",
  });
  for (const [file, text] of Object.entries({ "package.json": about, ...files }))
    await writeFile(path.join(folder, file), text);
  return path.join(folder, "dist", "index.js");
}

/** First lines of the notices. */
const headings = (text: string) =>
  text
    .split(/\n\n-{80}\n\n/)
    .slice(1)
    .map((notice) => notice.split("\n")[0]);

it("has the text of each package that a module is from, once, in whatever order they come", async () => {
  const modules = [
    await install("zebra", { LICENSE: "Copyright of zebra\n" }),
    await install("@scope/kite", { "license.txt": "Copyright of kite", NOTICE: "Made by the kite club" }),
    await install("zebra/node_modules/inner", {
      "LICENCE.md": "Copyright of inner",
      "licenses.js": "code()",
    }),
    await install("bare"),
    path.join(root, "src", "main.tsx"),
    "\0vite/preload-helper.js",
    "\0/elsewhere/node_modules/made-up/index.js?commonjs",
  ];
  const text = await licences([...modules, `${modules[0]}?worker`, ...modules], root);
  expect(headings(text)).toEqual(
    ["@scope/kite", "bare", "inner", "tailwindcss", "vite", "zebra"].map((name) => `${name} 1.2.3 (MIT)`),
  );
  for (const name of ["zebra", "kite", "inner", "vite"])
    expect(text).toContain(`\nCopyright of ${name}\n`.trimEnd());
  expect(text).toContain("Made by the kite club");
  expect(text).not.toMatch(/code\(\)|parser/);
  expect(await licences(modules.toReversed(), root)).toBe(text);
});
