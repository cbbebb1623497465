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
import { filesOf, replaceContent } from "./outputFolder.ts";

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
  spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
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

/** A site of a few hundred pages, each version with some of its own. */
function siteOf(version: number): Files {
  const pages = Array.from(
    { length: 200 },
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
    const [other] = ["/dev/shm"]
      .filter((folder) => existsSync(folder))
      .map((folder) => mkdtempSync(`${folder}/cards-`));
    if (other !== undefined) symlinkSync(other, path.join(elsewhere, "assets"));
    try {
      await build(OLD);
      expect(readFileSync(path.join(elsewhere, "assets/old.js"), "utf8")).toBe(OLD["assets/old.js"]);
      expect(existsSync(path.join(elsewhere, "index.html"))).toBe(true);
    } finally {
      if (other !== undefined) rmSync(other, { recursive: true });
    }
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
    expect(fs.readdirSync(dist).filter((name) => name.startsWith(".building"))).toEqual([]);
  });

  it("leaves a site whose links and files are all there, wherever it was stopped", async () => {
    const stops = ["renameSync", "unlinkSync"] as const;
    let states = 0;
    for (let last = 0; ; last++) {
      rmSync(dist, { recursive: true, force: true });
      await build(OLD);
      let steps = 0;
      const own = stops.map((name) => fs[name] as (...args: unknown[]) => void);
      const spies = stops.map((name, at) =>
        vi.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
          if (steps++ === last) throw new Error("killed");
          own[at]?.(...args);
        }),
      );
      vi.spyOn(fs, "copyFileSync").mockImplementation(() => {
        throw new Error("killed");
      });
      syncBuiltinESMExports();
      const stopped = await build(NEW).then(
        () => false,
        () => true,
      );
      for (const spy of spies) spy.mockRestore();
      syncBuiltinESMExports();
      const files = read(dist);
      expect(missingOf(files), `stopped after step ${last}`).toEqual([]);
      if (!stopped) break;
      states++;
    }
    // Seven files come, two go.
    expect(states).toBe(8);
    expect(read(dist)).toEqual(NEW);
  });

  it("that is told to end while files are renamed comes to its end", async () => {
    await build(OLD);
    const made = path.join(root, "made");
    write(made, NEW);
    const program = `import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const own = fs.renameSync;
      fs.renameSync = (from, to) => {
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
    const program = `import { mkdirSync, writeFileSync } from "node:fs";
      import { replaceContent } from ${JSON.stringify(MODULE)};
      ${siteOf}
      for (let version = 1; ; version++) {
        await replaceContent(${JSON.stringify(dist)}, async (folder) => {
          for (const kind of ["projects", "assets"]) mkdirSync(folder + "/" + kind, { recursive: true });
          for (const [file, text] of Object.entries(siteOf(version))) writeFileSync(folder + "/" + file, text);
        });
        if (version === 1) console.log("built");
      }`;
    for (let kill = 0; kill < 2; kill++) {
      const running = run(program);
      await once(running.stdout, "data");
      // A build takes some 30 ms.
      await new Promise((resolve) => setTimeout(resolve, (seed * (kill + 1) * 7919) % 97));
      running.kill("SIGKILL");
      await once(running, "exit");
      expect(missingOf(read(dist)), `seed ${seed}, kill ${kill}`).toEqual([]);
    }
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
  });

  it("is cleaned up after by the next one, which leaves another one alone that runs", async () => {
    await build(OLD);
    const gone = 2 ** 22 + 1;
    write(dist, {
      [`.building-${gone}/index.html`]: "half",
      [`.building-${process.pid}/half.html`]: "half",
      [`.building-${process.ppid}/index.html`]: "half",
    });
    await build(NEW);
    expect(read(dist)).toEqual(NEW);
    expect(fs.readdirSync(dist).filter((name) => name.startsWith(".building"))).toEqual([
      `.building-${process.ppid}`,
    ]);
  });

  it("takes nothing away that another build has brought meanwhile", async () => {
    await build(OLD);
    await replaceContent(dist, async (folder) => {
      write(dist, { "assets/other.js": "" });
      write(folder, NEW);
    });
    expect(read(dist)).toEqual({ ...NEW, "assets/other.js": "" });
  });
});
