import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { isRunning, PROCESS, removeLeftovers } from "./leftovers.ts";

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

it("takes a process for one that runs where it may not be asked, and one of elsewhere for a day", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "leftovers-"));
  const file = path.join(folder, "owner");
  await writeFile(file, "");
  expect(isRunning(PROCESS, file)).toBe(true);
  expect(isRunning(PROCESS.replace(/\d+$/, String(2 ** 22 + 1)), file)).toBe(false);
  expect(isRunning("elsewhere-1", file)).toBe(true);
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  await utimes(file, hours(23), hours(23));
  expect(isRunning("elsewhere-1", file)).toBe(true);
  await utimes(file, hours(25), hours(25));
  expect(isRunning("elsewhere-1", file)).toBe(false);
  await rm(folder, { recursive: true });
  expect(isRunning("elsewhere-1", file)).toBe(false);
  const kill = vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("not permitted"), { code: "EPERM" });
  });
  expect(isRunning(PROCESS, file)).toBe(true);
  kill.mockRestore();
});
