import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Messages, messageLine } from "./messages.ts";
import { readSources } from "./sources.ts";

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
    expect((await read(path.join(folder, "2031-01-Mar-May.md"), { maxBytes: 3 })).problems[0]).toContain(
      "Larger than",
    );
  });

  it("reads a source once, however often it is named", async () => {
    const file = path.join(folder, "2031-01-Mar-May.md");
    const messages: Messages = [];
    expect(await readSources([file, folder, file], messages)).toHaveLength(2);
    expect(messages).toEqual([]);
  });

  it("says why an address gives nothing and why a device is no source", async () => {
    server.closeAllConnections();
    expect((await read("http://127.0.0.1:1/ideas.md")).problems[0]).toContain("Cannot be fetched");
    expect((await read("/dev/null")).problems[0]).toContain("This is no file");
  });
});
