import { spawn } from "node:child_process";
import { once } from "node:events";
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PROCESS } from "../convert/sources/leftovers.ts";
import { finishKilledBuild, replaceContent } from "./outputFolder.ts";
import { filesOf } from "./replaceFiles.ts";

type Files = Readonly<Record<string, string>>;

let root: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "output-folder-"));
  dist = path.join(root, "dist");
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(root, { recursive: true, force: true });
});

function write(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

function read(folder: string): Files {
  return Object.fromEntries(
    filesOf(folder)
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
  );
}

const MODULE = new URL("outputFolder.ts", import.meta.url).href;

/** Runs a program in a process of its own. */
const run = (program: string) =>
  spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, dist], {
    stdio: ["ignore", "pipe", "inherit"],
  });

const build = (files: Files) => replaceContent(dist, async (folder) => write(folder, files));

/** Each file names others, as pages do. */
const OLD: Files = {
  "index.html": "assets/old.js projects/a.html projects/gone.html",
  "projects/a.html": "assets/old.js index.html projects/gone.html",
  "projects/gone.html": "assets/old.js projects/a.html",
  "assets/old.js": "assets/both.js",
  "assets/both.js": "",
  "sw.js": "index.html assets/old.js",
};
const NEW: Files = {
  "index.html": "assets/new.js projects/a.html projects/b.html",
  "projects/a.html": "assets/new.js index.html projects/b.html",
  "projects/b.html": "assets/new.js projects/a.html",
  "assets/new.js": "assets/both.js",
  "assets/both.js": "",
  "sw.js": "index.html assets/new.js",
};

/** Follows all that a site's first page and service worker name. */
function missingOf(files: Files): string[] {
  const seen = new Set<string>(["index.html", "sw.js"]);
  for (const file of seen) for (const name of (files[file] ?? "").split(" ").filter(Boolean)) seen.add(name);
  return [...seen].filter((file) => !(file in files));
}

/** A site of dozens of pages, each version with some of its own. */
function siteOf(version: number): Files {
  const pages = Array.from(
    { length: 60 },
    (_, at) => `projects/${at % 5 === 0 ? `${version}-` : ""}${at}.html`,
  );
  const script = `assets/${version}.js`;
  const text = [script, ...pages].join(" ");
  return {
    "index.html": text,
    "sw.js": text,
    [script]: "",
    ...Object.fromEntries(pages.map((page) => [page, text])),
  };
}

/** The steps of a build that change something on the disk. */
const STEPS = [
  "renameSync",
  "unlinkSync",
  "linkSync",
  "copyFileSync",
  "cpSync",
  "mkdirSync",
  "rmSync",
  "rmdirSync",
  "writeFileSync",
] as const;

/** Runs something that is killed after some steps: none of those that come later has an effect. @returns true if it ended before */
async function killedAfter(
  last: number,
  run: () => Promise<unknown>,
  others: Partial<Pick<typeof fs, "renameSync">> = {},
): Promise<boolean> {
  const real = Object.fromEntries(STEPS.map((name) => [name, fs[name]]));
  let steps = 0;
  // Not by `vi.spyOn`, which takes longer than the steps do.
  for (const name of STEPS) {
    const own = { ...fs, ...others }[name] as (...args: unknown[]) => unknown;
    const counted = (...args: unknown[]) => {
      if (steps++ >= last) throw new Error("killed");
      return own(...args);
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
  await run().catch(() => undefined);
  Object.assign(fs, real);
  syncBuiltinESMExports();
  const ended = steps <= last;
  // `cpSync` keeps the functions that were there when it was first called.
  steps = Number.NEGATIVE_INFINITY;
  return ended;
}

const { renameSync } = fs;
/** As for a mount point: neither can it be renamed, nor anything into it from outside. */
function renameBesideMount(from: fs.PathLike, to: fs.PathLike): void {
  const isInside = (file: fs.PathLike) => `${file}`.startsWith(`${dist}${path.sep}`);
  if (`${from}` === dist) throw new Error("EBUSY: resource busy or locked, rename");
  if (isInside(from) !== isInside(to)) throw new Error("EXDEV: cross-device link not permitted, rename");
  renameSync(from, to);
}

async function startWith(files: Files): Promise<void> {
  rmSync(root, { recursive: true });
  mkdirSync(root);
  await build(files);
  write(dist, { ".git/HEAD": "ref" });
}

/** For programs: `writeSite(version)`. */
const writeSites = `import { mkdirSync, writeFileSync } from "node:fs";
  const { replaceContent } = await import(${JSON.stringify(MODULE)});
  ${siteOf}
  const writeSite = (version) => replaceContent(process.argv[1], async (folder) => {
    for (const kind of ["projects", "assets"]) mkdirSync(folder + "/" + kind, { recursive: true });
    for (const [file, text] of Object.entries(siteOf(version))) writeFileSync(folder + "/" + file, text);
  });`;

describe("what a build makes", () => {
  it("is all that is in the folder then, which stays the same folder", async () => {
    await build(OLD);
    expect(read(dist)).toEqual(OLD);
    const { ino } = statSync(dist);
    write(dist, { ".git/HEAD": "ref", "feeds/orgs/old.xml": "" });
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
    expect(statSync(dist).ino).toBe(ino);
    expect(existsSync(path.join(dist, "feeds"))).toBe(false);
    expect(readFileSync(path.join(dist, ".git/HEAD"), "utf8")).toBe("ref");
  });

  it("goes where a link leads, and onto another disk below it", async () => {
    const elsewhere = path.join(root, "elsewhere");
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, dist, "junction");
    vi.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      if (`${to}`.includes("assets")) throw new Error("EXDEV: cross-device link not permitted, rename");
      renameSync(from, to);
    });
    syncBuiltinESMExports();
    await build(OLD);
    await build(NEW);
    expect(read(elsewhere)).toEqual(NEW);
    expect(fs.readlinkSync(dist)).toContain("elsewhere");
  });

  it("takes the place of a link, and leaves alone what that leads to", async () => {
    await build(OLD);
    write(root, { "photos/old.js": "mine", "notes/all.txt": "mine" });
    rmSync(path.join(dist, "assets"), { recursive: true });
    symlinkSync(path.join(root, "photos"), path.join(dist, "assets"), "junction");
    symlinkSync(path.join(root, "notes"), path.join(dist, "notes"), "junction");
    symlinkSync(dist, path.join(dist, "loop"), "junction");
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
    expect([read(path.join(root, "photos")), read(path.join(root, "notes"))]).toEqual([
      { "old.js": "mine" },
      { "all.txt": "mine" },
    ]);
  });

  it.skipIf(process.getuid?.() !== 0)("has the group of a folder whose files get its group", async () => {
    mkdirSync(dist);
    fs.chownSync(dist, -1, 54_321);
    fs.chmodSync(dist, 0o2755);
    await build(OLD);
    expect([dist, `${dist}/index.html`, `${dist}/assets/old.js`].map((file) => statSync(file).gid)).toEqual(
      Array(3).fill(54_321),
    );
  });

  it("goes into a folder that cannot be renamed, file by file", async () => {
    for (let last = 0; ; last++) {
      await startWith(OLD);
      const ended = await killedAfter(last, () => build(NEW), { renameSync: renameBesideMount as never });
      expect(missingOf(read(dist)), `killed after step ${last}`).toEqual([]);
      if (ended) break;
      await build(NEW);
      expect(read(dist)).toEqual(NEW);
    }
    expect(read(dist)).toEqual(NEW);
    expect(readFileSync(path.join(dist, ".git/HEAD"), "utf8")).toBe("ref");
    expect([fs.readdirSync(root), fs.readdirSync(dist).filter((name) => name.startsWith("."))]).toEqual([
      ["dist"],
      [".git"],
    ]);
  });

  it("is there where a link leads to nothing yet", async () => {
    symlinkSync(path.join(root, "elsewhere"), dist, "junction");
    await build(OLD);
    expect(read(path.join(root, "elsewhere"))).toEqual(OLD);
  });

  it("is one build’s whole where several come to their end at once", async () => {
    const program = (name: number) => `${writeSites}
      for (let version = ${name}; version < ${name + 5}; version++) await writeSite(version);`;
    const ends = [100, 200].map((name) => once(run(program(name)), "exit"));
    expect(await Promise.all(ends)).toEqual([
      [0, null],
      [0, null],
    ]);
    expect([siteOf(104), siteOf(204)]).toContainEqual(read(dist));
    expect(fs.readdirSync(root)).toEqual(["dist"]);
  });

  it("may have a file in place of a folder, and a folder in place of a file", async () => {
    await build({ "logo/small.svg": "1", page: "2" });
    await build({ logo: "3", "page/of/it.html": "4" });
    expect(read(dist)).toEqual({ logo: "3", "page/of/it.html": "4" });
  });
});

describe("a build that fails", () => {
  it("leaves what was there, or nothing", async () => {
    const fail = replaceContent(dist, async (folder) => {
      write(folder, { "index.html": "half" });
      throw new Error("ENOSPC: no space left on device, write");
    });
    await expect(fail).rejects.toThrow("no space left");
    expect(existsSync(dist)).toBe(false);
    await build(OLD);
    const again = replaceContent(dist, async (folder) => {
      write(folder, { "index.html": "half" });
      throw new Error("no space left");
    });
    await expect(again).rejects.toThrow("no space left");
    expect(read(dist)).toEqual(OLD);
    expect(fs.readdirSync(root)).toEqual(["dist"]);
  });

  it("leaves the whole old site, the whole new one, or for an instant none, which the next command finds", async () => {
    // Few files: each step of a build is killed, and after it each step of what brings it to its end.
    const old: Files = { "index.html": "assets/old.js", "assets/old.js": "", "projects/gone.html": "" };
    const made: Files = { "index.html": "assets/new.js", "assets/new.js": "", "orgs/b.html": "" };
    const seen = { old: 0, new: 0, none: 0 };
    for (let last = 0; ; last++) {
      await startWith(old);
      const { ino } = statSync(dist);
      const ended = await killedAfter(last, () => build(made));
      const left = existsSync(dist) ? read(dist) : undefined;
      const state = left === undefined ? "none" : "assets/new.js" in left ? "new" : "old";
      seen[state]++;
      if (left !== undefined) expect(left, `killed after step ${last}`).toEqual(state === "new" ? made : old);
      // What brings it to its end may be killed as well.
      for (let again = 0; !(await killedAfter(again, async () => finishKilledBuild(dist))); again++)
        if (existsSync(dist))
          expect([old, made], `killed after ${last}, ${again}`).toContainEqual(read(dist));
      expect(read(dist), `killed after step ${last}`).toEqual(state === "old" ? old : made);
      expect(statSync(dist).ino).toBe(ino);
      expect(readFileSync(path.join(dist, ".git/HEAD"), "utf8")).toBe("ref");
      await build(made);
      expect(fs.readdirSync(root)).toEqual(["dist"]);
      if (ended) break;
    }
    // Between steps 2 and 3, and between 5 and 6.
    expect(seen.none).toBe(2);
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(10);
  });

  it("leaves no site, or a whole one, where there was none", async () => {
    for (let last = 0; ; last++) {
      rmSync(root, { recursive: true });
      mkdirSync(root);
      const ended = await killedAfter(last, () => build(NEW));
      finishKilledBuild(dist);
      if (existsSync(dist)) expect(read(dist), `killed after step ${last}`).toEqual(NEW);
      if (ended) break;
    }
    expect(read(dist)).toEqual(NEW);
  });

  it("that is told to end while files are renamed comes to its end", async () => {
    await build(OLD);
    const made = path.join(root, "made");
    write(made, NEW);
    const program = `import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const own = fs.renameSync;
      let isPublishing = false;
      fs.renameSync = (from, to) => {
        if (isPublishing ||= from === process.argv[1])
          for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.kill(process.pid, signal);
        own(from, to);
      };
      syncBuiltinESMExports();
      const { replaceContent } = await import(${JSON.stringify(MODULE)});
      await replaceContent(${JSON.stringify(dist)}, async (folder) =>
        fs.cpSync(${JSON.stringify(made)}, folder, { recursive: true }),
      );
      // From here on it may be ended again.
      process.kill(process.pid, "SIGTERM");
      await new Promise((resolve) => setTimeout(resolve, 60_000));`;
    expect(await once(run(program), "exit")).toEqual([null, "SIGTERM"]);
    expect(read(dist)).toEqual(NEW);
  });

  it("that is killed at any moment does so as well", async () => {
    const seed = Date.now() % 100_000;
    const program = `${writeSites}
      for (let version = 1; ; version++) {
        await writeSite(version);
        if (version === 1) console.log("built");
      }`;
    for (let kill = 0; kill < 2; kill++) {
      const running = run(program);
      await once(running.stdout, "data");
      // Several builds.
      await new Promise((resolve) => setTimeout(resolve, (seed * (kill + 1) * 7919) % 97));
      running.kill("SIGKILL");
      await once(running, "exit");
      finishKilledBuild(dist);
      const files = read(dist);
      const version = Number(/^assets\/(\d+)/.exec(files["index.html"] ?? "")?.[1]);
      expect(files, `seed ${seed}, kill ${kill}`).toEqual(siteOf(version));
    }
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
  });

  it("is cleaned up after by the next one, which leaves another one alone that runs", async () => {
    await build(OLD);
    const gone = 2 ** 22 + 1;
    write(root, {
      [`.dist.building-${gone}/new/index.html`]: "half",
      [`.dist.published-${gone}/new/index.html`]: "half",
      [`.dist.building-${PROCESS}/new/half.html`]: "half",
      [`.dist.building-${process.ppid}/new/index.html`]: "half",
      [`dist/.building-${gone}/index.html`]: "half",
      // Of other containers: one may run, one was left days ago.
      [`.dist.building-c-1-${gone}/new/index.html`]: "half",
      [`.dist.building-d-${process.pid}/new/index.html`]: "half",
      [`.dist.building-c-2-${process.pid}/new/index.html`]: "half",
    });
    const daysAgo = new Date(Date.now() - 2 * 86_400_000);
    fs.utimesSync(path.join(root, `.dist.building-c-2-${process.pid}`), daysAgo, daysAgo);
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
    expect(fs.readdirSync(root).sort()).toEqual(
      [
        `.dist.building-${process.ppid}`,
        `.dist.building-c-1-${gone}`,
        `.dist.building-d-${process.pid}`,
        "dist",
      ].sort(),
    );
    expect(fs.readdirSync(dist).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is left alone while it runs and publishes, and is not waited for when its number is another process’s", async () => {
    await build(OLD);
    write(root, { [`.dist.publishing/owner-container-${process.pid}`]: "" });
    expect(finishKilledBuild(dist)).toBe(false);
    rmSync(path.join(root, ".dist.publishing"), { recursive: true });
    const owner = `.dist.publishing/owner-${process.ppid}`;
    write(root, { [owner]: "" });
    expect(finishKilledBuild(dist)).toBe(false);
    const longAgo = new Date(Date.now() - 3_600_000);
    fs.utimesSync(path.join(root, owner), longAgo, longAgo);
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
    expect(fs.readdirSync(root)).toEqual(["dist"]);
  });

  it("and was somebody else’s, who has left what nobody else can move, is not waited for", async () => {
    await build(OLD);
    write(root, { [`.dist.publishing/owner-${2 ** 22 + 1}`]: "" });
    vi.spyOn(fs, "utimesSync").mockImplementation(() => {
      throw new Error("EPERM: operation not permitted, utime");
    });
    syncBuiltinESMExports();
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
  });
});
