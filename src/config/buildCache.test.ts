import { mkdtemp, readdir, rm, truncate, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { buildCache, forgetUnused } from "./buildCache.ts";

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

it("makes each thing again where nothing can be kept", async () => {
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

it("forgets what was not used for 30 days, and of more than 200 MB what was not used for a day", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "build-cache-"));
  try {
    const put = async (name: string, days: number, size = 1) => {
      const file = path.join(folder, name);
      await writeFile(file, "");
      // A file with a hole takes no room.
      await truncate(file, size);
      const then = new Date(Date.now() - days * 86_400_000);
      await utimes(file, then, then);
    };
    await buildCache(folder, ["a"], async () => Buffer.from("used again"));
    const [used = ""] = await readdir(folder);
    await put(used, 40);
    await put("today", 0.5, 150e6);
    await put("also-today", 0.7, 60e6);
    await put("yesterday", 1.2);
    await put("long-ago", 31);
    await buildCache(folder, ["a"], () => Promise.reject(new Error("made again")));
    await forgetUnused(folder);
    expect((await readdir(folder)).sort()).toEqual(["also-today", "today", used].sort());
    await put("also-today", 0.7, 40e6);
    await put("yesterday", 1.2);
    await put("long-ago", 31);
    await forgetUnused(folder);
    expect((await readdir(folder)).sort()).toEqual(["also-today", "today", "yesterday", used].sort());
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("has nothing to forget where nothing was kept", async () => {
  await expect(forgetUnused(path.join(os.tmpdir(), "build-cache-none"))).resolves.toBeUndefined();
});
