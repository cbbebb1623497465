/**
 * The rules of the house (src/README.md), held by a machine: who may import whom, how large a file or folder may grow. Tests
 * and benchmarks borrow from anywhere; what ships does not.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL(".", import.meta.url));

/**
 * Each folder of `src` with the others that it may import. A folder may import what stands in its own line only; within a
 * folder that has rooms ({@link ROOMS}), the order of the rooms decides.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  catalogue: [],
  config: ["catalogue"],
  convert: ["catalogue", "config"],
  search: ["catalogue"],
  visitor: ["catalogue"],
  app: ["catalogue", "config", "search", "visitor"],
  publish: ["catalogue", "config", "convert", "search", "visitor", "app"],
  cli: ["catalogue", "config", "convert", "publish"],
  testdata: ["catalogue", "config", "convert"],
};

/** The rooms of a folder, from the ground up: each may import itself and those before it. "." is the folder's own files. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  convert: [
    "diagnostics",
    "markdown",
    "fields",
    "mentors",
    "skills",
    "kinds",
    "outline",
    "project",
    "formats",
    "sources",
    ".",
    "cli",
    "vite",
    "testing",
  ],
  search: ["text", "filters", "highlight", "reports", "index", "query", "worker"],
  visitor: ["storage", "list", "plan", ".", "testing"],
  app: [
    "lib",
    "messages",
    "ui",
    "routing",
    "keyboard",
    "hydration",
    "data",
    "visitor",
    "layout",
    "offline",
    "project",
    "project-list",
    "pages",
    ".",
  ],
  publish: ["messages", "hosting", "pages", "feeds", "cards", "offline", "."],
};

/** Imports against the table that have a reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "convert/vite/vitePlugin.ts -> search/index/indexFiles.ts":
    "the plugin publishes all data of the site, the search's index among it",
  "search/worker/benchEngine.ts -> convert/skills/taxonomy.ts":
    "the search as one module for benchmarks, never part of the site; there, the aliases come from the build",
};

/** Longest file, in lines, and fullest folder, in files of its own; a larger one says here why. */
const MAX_LINES = 400;
const MAX_FILES = 30;
const LONGER: Readonly<Record<string, string>> = {};
/** As long as the site has texts: one file a language is what translators look for. */
const TEXTS = "app/messages/en.ts";
const FULLER: Readonly<Record<string, string>> = {};

/** Packages that a folder stays free of: it runs in a worker, in Node and in the browser alike. */
const PURE = ["catalogue", "search", "visitor"];
const NOT_PURE = /^(?:react|react-dom|@tanstack\/|wouter|node:)/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).map((file) =>
  file.replaceAll("\\", "/"),
);
const code = files.filter((file) => /\.tsx?$/.test(file));
const shipped = code.filter(
  (file) => !/\.(?:test|bench)\.tsx?$/.test(file) && !/(?:^|\/)test[A-Z]\w*\.ts$/.test(file),
);

interface Import {
  from: string;
  /** A file of `src`, or a package's name. */
  to: string;
}

const IMPORT = /(?:\bfrom\s*|\bimport\(\s*|\bimport\s+)"([^"]+)"/g;

const imports: readonly Import[] = shipped.flatMap((from) =>
  [...readFileSync(join(SRC, from), "utf8").matchAll(IMPORT)].map(([, to = ""]) => ({
    from,
    to: to.startsWith(".") ? posix.normalize(posix.join(dirname(from), to)) : to,
  })),
);
/** Data, too: a list of words that is imported as JSON belongs to a room as code does. */
const inner = imports.filter(({ to }) => files.includes(to));
const arrow = ({ from, to }: Import) => `${from} -> ${to}`;

const folderOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : ".");
const roomOf = (file: string) => (file.split("/").length > 2 ? (file.split("/")[1] ?? ".") : ".");
const pageOf = (file: string) => /^app\/pages\/([^/]+)\//.exec(file)?.[1];

describe("the house", () => {
  it("has no folder or room that the tables do not name", () => {
    const folders = new Set(code.filter((file) => file.includes("/")).map(folderOf));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
    const rooms = new Set(shipped.map((file) => `${folderOf(file)}/${roomOf(file)}`));
    const unknown = [...rooms].filter((room) => {
      const [folder = "", name = ""] = room.split("/");
      return folder in ROOMS ? !ROOMS[folder]?.includes(name) : name !== ".";
    });
    expect(unknown).toEqual([]);
  });

  it("imports from folder to folder, and from room to room, as the tables say", () => {
    const wrong = inner.filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      if (own !== other) return !MAY_IMPORT[own]?.includes(other);
      const rooms = ROOMS[own];
      return rooms && rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from));
    });
    expect(wrong.map(arrow).sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  it("has no page that imports another one", () => {
    const wrong = inner.filter(({ from, to }) => {
      const [own, other] = [pageOf(from), pageOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("keeps React, the DOM's libraries and Node out of what runs everywhere", () => {
    const wrong = imports.filter(({ from, to }) => PURE.includes(folderOf(from)) && NOT_PURE.test(to));
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("keeps Node and the tests out of the browser", () => {
    const wrong = imports.filter(
      ({ from, to }) => folderOf(from) === "app" && (to.startsWith("node:") || /e2e\//.test(to)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("has no test of what an organizer replaces: this repository's own ideas and settings", () => {
    const journeys = readdirSync(join(SRC, "../e2e"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `../e2e/${file}`);
    const tests = [...code.filter((file) => /\.test\.tsx?$/.test(file)), ...journeys];
    const reads = /\bsrc\/(?:ideas\b|mentorship\.yml)|\.\.\/ideas\b/;
    expect(tests.filter((file) => reads.test(readFileSync(join(SRC, file), "utf8")))).toEqual([]);
  });

  it("has no file that is too long, and no folder that is too full, without a reason", () => {
    const long = code.filter(
      (file) =>
        file !== TEXTS &&
        !/\.(?:test|bench)\.tsx?$/.test(file) &&
        readFileSync(join(SRC, file), "utf8").split("\n").length - 1 > MAX_LINES,
    );
    expect(long.sort()).toEqual(Object.keys(LONGER).sort());
    const folders = new Set(shipped.map((file) => dirname(file)));
    const full = [...folders].filter(
      (folder) => shipped.filter((file) => dirname(file) === folder).length > MAX_FILES,
    );
    expect(full.sort()).toEqual(Object.keys(FULLER).sort());
  });

  it("sees the imports at all", () => {
    expect(inner.length).toBeGreaterThan(500);
  });
});
