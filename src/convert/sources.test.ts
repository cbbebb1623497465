import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Messages, messageLine } from "./messages.ts";
import { readSources } from "./sources.ts";

vi.setConfig({ testTimeout: 60_000 });

const IDEAS = "### Org\n\n#### T\n\n- Description: D\n- Mentor(s): @ada-vale\n";
let folder = "";
let server: Server;
let origin = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ideas-"));
  await mkdir(path.join(folder, "empty"));
  await writeFile(path.join(folder, "2031-01-Mar-May.md"), IDEAS);
  await writeFile(path.join(folder, "README.md"), "# About\n");
  await writeFile(path.join(folder, "picture.bin"), Buffer.from([0x89, 0x50, 0, 0xff]));
  await writeFile(path.join(folder, "blank.md"), "\n");
  server = createServer((request, response) => {
    if (request.url === "/slow.md") return;
    response.statusCode = request.url === "/2031-02-Jun-Aug.md" || request.url === "/large.md" ? 200 : 404;
    response.end(request.url === "/large.md" ? "x".repeat(100_000) : IDEAS);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function read(source: string, limits = {}): Promise<{ files: string[]; problems: string[] }> {
  const messages: Messages = [];
  const texts = await readSources([source], messages, limits);
  return { files: texts.map(({ file }) => path.basename(file)), problems: messages.map(messageLine) };
}

describe("sources", () => {
  it("reads the ideas files of a folder, a glob and an address", async () => {
    expect(await read(folder)).toEqual({ files: ["2031-01-Mar-May.md", "blank.md"], problems: [] });
    expect(await read(`${folder}/2031-*.md`)).toEqual({ files: ["2031-01-Mar-May.md"], problems: [] });
    expect(await read(`${origin}/2031-02-Jun-Aug.md`)).toEqual({
      files: ["2031-02-Jun-Aug.md"],
      problems: [],
    });
  });

  it.each([
    ["none.md", "No such file"],
    ["empty", "holds no ideas files"],
    ["picture.bin", "Not a text file"],
    ["*.txt", "No file matches"],
  ])("says clearly what is wrong with %s", async (name, reason) => {
    const { files, problems } = await read(path.join(folder, name));
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`:1:1 error source-unreadable .*${reason}`))]);
  });

  it("limits time and size, and reports an answer that is no file", async () => {
    expect((await read(`${origin}/slow.md`, { timeout: 50 })).problems[0]).toContain(
      "No full answer within 0.05 seconds",
    );
    expect((await read(`${origin}/large.md`, { maxBytes: 1000 })).problems[0]).toContain("Larger than");
    expect((await read(`${origin}/gone.md`)).problems[0]).toContain("404");
  });
});

describe("the command", () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));
      const command = execFile(process.execPath, ["--import", "tsx", cli, ...args], (_error, out, err) =>
        resolve({ code: command.exitCode ?? -1, out, err }),
      );
    });

  it("writes JSON only to standard output, messages and the summary to standard error", async () => {
    const { code, out, err } = await run(path.join(folder, "2031-01-Mar-May.md"), "--out", "-");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, projects: [{ id: "2031-01-mar-may/org/t" }] });
    expect(err).toMatch(/\n1 project, 1 org, 0 errors, 2 warnings\n$/);
  });

  it("writes a file and leaves nothing beside it; --strict fails for a warning", async () => {
    const out = path.join(folder, "out", "catalogue.json");
    expect(
      (
        await run(
          path.join(folder, "2031-01-Mar-May.md"),
          "--out",
          out,
          "--strict",
          "--term",
          "2031-03-Sep-Nov",
        )
      ).code,
    ).toBe(1);
    expect(await readdir(path.dirname(out))).toEqual(["catalogue.json"]);
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({
      terms: [{ name: "2031 Term 3 (Sep–Nov)" }],
    });
    await rm(path.dirname(out), { recursive: true });
  });

  it("exits 1 for a bad source and 2 for a wrong command line", async () => {
    const blank = await run(path.join(folder, "blank.md"), "--check", "--format", "json");
    expect(blank.code).toBe(1);
    expect(JSON.parse(blank.err)).toMatchObject({
      messages: [{ rule: "source-empty", severity: "error", line: 1 }],
    });
    expect((await run("--nonsense")).code).toBe(2);
    expect((await run("--format", "xml")).code).toBe(2);
  });
});
