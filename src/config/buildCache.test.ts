import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { buildCache } from "./buildCache.ts";

it("makes each thing once, and again where any of its inputs has changed", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "build-cache-"));
  try {
    const made: string[] = [];
    const ask = async (...inputs: string[]) => {
      const make = async () => Buffer.from(`${made.push(inputs.join("+"))}`);
      return `${await buildCache(path.join(folder, "cache"), inputs, make)}`;
    };
    expect([await ask("ab", "c"), await ask("ab", "c"), await ask("a", "bc"), await ask("ab", "c")]).toEqual([
      "1",
      "1",
      "2",
      "1",
    ]);
    expect(made).toEqual(["ab+c", "a+bc"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("makes each thing anew where nothing can be kept", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "build-cache-"));
  try {
    const file = path.join(folder, "a-file");
    await writeFile(file, "");
    const make = async () => Buffer.from("made");
    expect(`${await buildCache(path.join(file, "cache"), ["a"], make)}`).toBe("made");
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("keeps nothing where there is nothing, or no folder for it", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "build-cache-"));
  try {
    let asked = 0;
    const nothing = async () => {
      asked++;
      return null;
    };
    for (const cache of [folder, folder, null]) expect(await buildCache(cache, ["a"], nothing)).toBeNull();
    expect(asked).toBe(3);
  } finally {
    await rm(folder, { recursive: true });
  }
});
