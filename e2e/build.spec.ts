/** The command `build` where it cannot come to its end: what it made before stays published. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { appendFile, cp, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PROCESS } from "../src/convert/sources/leftovers.ts";
import { contentOf } from "./contentOf.ts";
import { DIST } from "./helpers.ts";
import { SITE } from "./settings.ts";
import { expect, test } from "./test.ts";

const HERE = fileURLToPath(new URL("..", import.meta.url));

// What no browser takes part in needs to be asked in one only.
test("a build that is killed, or for which there is no room, leaves the site as it was", {
  tag: "@chromium",
}, async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-killed-"));
  const dist = path.join(folder, "dist");
  const build = (before = "") =>
    spawn("bash", ["-c", `${before} exec node --import tsx src/cli/main.ts build "$0"`, folder], {
      cwd: HERE,
      stdio: ["ignore", "ignore", "pipe"],
    });
  try {
    await cp(SITE, folder, { recursive: true });
    await cp(DIST, dist, { recursive: true });
    const before = await contentOf(dist);
    await appendFile(
      path.join(folder, "ideas/2024-03-Sep-Nov.md"),
      "\n#### One more\n\n- Description: More.\n",
    );
    // No file may be larger than 16 kB, for want of a disk that is full.
    const failed = build("ulimit -f 16;");
    const told = failed.stderr.toArray();
    const killed = build();
    const staging = path.join(folder, `.dist.building-${PROCESS.replace(/\d+$/, `${killed.pid}`)}`);
    const seed = Math.floor(Math.random() * before.size);
    // Counted every few ms only once there is something to count: before, that would take a core from the build.
    await expect.poll(() => existsSync(staging), { intervals: [20], timeout: 60_000 }).toBe(true);
    const written = async () => (await readdir(staging, { recursive: true }).catch(() => [])).length;
    await expect
      .poll(written, { intervals: [2], timeout: 60_000, message: `seed ${seed}` })
      .toBeGreaterThan(seed);
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect((await told).join("")).toMatch(/EFBIG: file too large/);
    expect(failed.exitCode ?? (await once(failed, "exit"))[0]).toBe(1);
    await rm(staging, { recursive: true });
    expect(await contentOf(dist)).toEqual(before);
  } finally {
    await rm(folder, { recursive: true });
  }
});
