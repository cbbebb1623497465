import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { removeLeftovers } from "./leftovers.ts";

it("removes what processes have left that run no more, full or empty, and nothing else", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "leftovers-"));
  // The greatest number of a process is 2 ** 22; number 1 always runs, and is somebody else's.
  const ended = 2 ** 22 + 1;
  for (const name of [
    `build-${ended}-a`,
    `build-${ended}-b`,
    `build-${process.pid}-c`,
    "build-1-d",
    "build-e",
  ])
    await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, `build-${ended}-a`, "pack"), "half of it");
  await writeFile(path.join(folder, `notes on build-${ended}-f`), "");
  removeLeftovers(folder, /^build-(\d+)-/);
  expect((await readdir(folder)).sort()).toEqual(
    [`build-${process.pid}-c`, "build-1-d", "build-e", `notes on build-${ended}-f`].sort(),
  );
  await rm(folder, { recursive: true });
});
