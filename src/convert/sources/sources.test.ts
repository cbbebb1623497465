import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Messages, messageLine } from "../diagnostics/messages.ts";
import { findFiles, ideasFiles, readText } from "./files.ts";
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

  it("says of a file that was not itself named in which folder or pattern it was found", async () => {
    const dated = path.join(folder, "2031-01-Mar-May.md");
    const within = async (...sources: string[]) =>
      (await readSources(sources, [])).map((text) => text.within);
    expect(await within(folder)).toEqual([folder, folder]);
    expect(await within(`${folder}/2031-*.md`)).toEqual([`${folder}/2031-*.md`]);
    expect(await within(folder, dated)).toEqual([undefined, folder]);
  });

  it.each([
    ["none.md", "No such file"],
    ["empty", "holds no ideas files \\(\\*\\.md"],
    ["picture.bin", "Not a text file"],
    ["*.txt", "No file matches"],
  ])("says clearly what is wrong with %s", async (name, reason) => {
    const { files, problems } = await read(path.join(folder, name));
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`:1:1 error source-unreadable .*${reason}`))]);
  });

  it("takes of a folder what may hold ideas, by name: a term's README too, nothing that is installed", async () => {
    const tree = await mkdtemp(path.join(tmpdir(), "tree-"));
    const names = ["b.md", "a.json", "README.md", "2031/README.md", "2031/LICENSE.md", "2031/my-readme.md"];
    for (const name of [...names, "2031/readme.mdx", "node_modules/x/c.md", "package.json", "notes.txt"]) {
      await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
      await writeFile(path.join(tree, name), IDEAS);
    }
    const found = (await ideasFiles(tree)).map((file) => path.relative(tree, file));
    expect(found).toEqual(["2031/README.md", "2031/my-readme.md", "a.json", "b.md"]);
    const matched = await readSources([`${tree}/*.{json,md}`, `${tree}/20?1`], []);
    expect(matched.map(({ file }) => path.relative(tree, file))).toEqual([
      "README.md",
      "a.json",
      "b.md",
      "package.json",
    ]);
    const deep = await findFiles(`${tree}/**/*.md`, [], []);
    expect(deep.map(({ file }) => path.relative(tree, file))).toEqual([
      "2031/LICENSE.md",
      "2031/README.md",
      "2031/my-readme.md",
      "README.md",
      "b.md",
      "node_modules/x/c.md",
    ]);
    const rest = await readSources([{ files: `${tree}/*.{json,md}`, except: [`${tree}/*a*`] }], []);
    expect(rest.map(({ file }) => path.relative(tree, file))).toEqual(["README.md", "b.md"]);
    await rm(tree, { recursive: true });
  });

  it("takes a file once that links of its folder show again, and what they lead to elsewhere", async () => {
    const tree = await mkdtemp(path.join(tmpdir(), "links-"));
    for (const name of ["site/2031", "other"]) {
      await mkdir(path.join(tree, name), { recursive: true });
      await writeFile(path.join(tree, name, "a.md"), IDEAS);
    }
    for (const [link, to] of [
      ["2030", "2031"],
      ["again", "more"],
      ["loop", "."],
      ["more", "../other"],
      ["nowhere", "../gone"],
    ] as const)
      await symlink(path.join(tree, "site", to), path.join(tree, "site", link), "junction");
    await symlink(path.join(tree, "site"), path.join(tree, "linked"), "junction");
    for (const site of ["site", "linked"]) {
      const found = (await ideasFiles(path.join(tree, site))).map((file) => path.relative(tree, file));
      expect(found).toEqual([`${site}/2031/a.md`, `${site}/again/a.md`]);
    }
    await rm(tree, { recursive: true });
  });

  it("takes a file once that a pattern, or another source, shows again by a link", async () => {
    const tree = await mkdtemp(path.join(tmpdir(), "patterns-"));
    await mkdir(path.join(tree, "2031"));
    await writeFile(path.join(tree, "2031/a.md"), IDEAS);
    await symlink(path.join(tree, "2031"), path.join(tree, "2030"), "junction");
    await symlink(tree, path.join(tree, "loop"), "junction");
    const filesOf = async (...sources: string[]) =>
      (await readSources(sources, [])).map(({ file }) => path.relative(tree, file));
    expect(await filesOf(`${tree}/**/*.md`)).toEqual(["2031/a.md"]);
    expect(await filesOf(`${tree}/2030/*.md`)).toEqual(["2030/a.md"]);
    expect(await filesOf(`${tree}/2031/*.md`, `${tree}/2030/*.md`, `${tree}/2030`)).toEqual(["2031/a.md"]);
    // What is named counts for more than what a pattern finds.
    expect(await filesOf(`${tree}/2031/*.md`, `${tree}/2030/a.md`)).toEqual(["2030/a.md"]);
    const relative = path.relative(process.cwd(), tree).replaceAll("\\", "/");
    expect(await filesOf(`${relative}/*/a.md`)).toEqual(["2031/a.md"]);
    const own = path.basename(tree);
    for (const [source, name] of [
      [`${tree}/*/a.md`, `${own}/2031/a.md`],
      [`${relative}/*/a.md`, `${own}/2031/a.md`],
      [`${tree}/2*1/a.md`, `${own}/2031/a.md`],
      [`${tree}/2031/*.md`, "2031/a.md"],
      [`${tree}/2031`, "2031/a.md"],
      [`${tree}/2031/a.md`, "a.md"],
    ] as const)
      expect((await readSources([source], [])).map(({ publicName }) => publicName)).toEqual([name]);
    await rm(tree, { recursive: true });
  });

  it("takes a file whose own name says that it is none under the name of a link, and does not tell of it", async () => {
    const tree = await mkdtemp(path.join(tmpdir(), "renamed-"));
    await writeFile(path.join(tree, "README.md"), IDEAS);
    await symlink("README.md", path.join(tree, "2031.md"));
    const messages: Messages = [];
    const files = await findFiles(tree, [], messages);
    expect(files.map(({ file }) => path.relative(tree, file))).toEqual(["2031.md"]);
    expect(messages).toEqual([]);
    expect(await findFiles(tree, ["2031.md"], [])).toEqual([]);
    await writeFile(path.join(tree, "2030.md"), IDEAS);
    await symlink("2030.md", path.join(tree, "last.md"));
    const others = await findFiles(tree, ["2030.md"], []);
    expect(others.map(({ file }) => path.relative(tree, file))).toEqual(["2031.md", "last.md"]);
    await rm(tree, { recursive: true });
  });

  it("takes ideas files whatever their extension, and names those that their names keep out", async () => {
    const tree = await mkdtemp(path.join(tmpdir(), "names-"));
    const put = async (name: string, text = IDEAS) => {
      await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
      await writeFile(path.join(tree, name), text);
    };
    await put("README.md", `# Ideas\n\n${IDEAS}`);
    expect(await read(tree)).toEqual({
      files: [],
      problems: [
        expect.stringMatching(/README\.md:5:1 info file-left-out “T” looks like a project/),
        expect.stringMatching(/no ideas files: README\.md is left out by name/),
      ],
    });
    await put("Contributing.MD");
    expect((await read(tree)).problems[1]).toMatch(/: Contributing\.MD and 1 more are left out by name/);
    for (const name of ["b.markdown", "C.MD", "d.JSON", "2031/readme.Markdown"]) await put(name);
    await put("2031/index.md", "# All terms\n");
    await put("index.markdown", "a\0b");
    expect(await read(tree)).toEqual({
      files: ["readme.Markdown", "C.MD", "b.markdown", "d.JSON"],
      problems: [expect.stringContaining("README.md:5:1 info file-left-out")],
    });
    await rm(tree, { recursive: true });
  });

  it("leaves out files of a folder by their path from the working folder on, too", async () => {
    const folder = "src/convert/fixtures";
    const all = await findFiles(folder, [], []);
    const rest = await findFiles(folder, [`${folder}/b*`], []);
    expect(rest).toEqual(all.filter(({ file }) => !path.basename(file).startsWith("b")));
    expect(rest.length).toBeLessThan(all.length);
    const others = (await findFiles("src/convert", [folder], [])).map(({ file }) => file);
    expect(others).toContain("src/convert/diagnostics/RULES.md");
    expect(others.filter((file) => file.startsWith(folder))).toEqual([]);
  });

  it("keeps what is said of a source where it is named, and tells a source that is none", async () => {
    const file = path.join(folder, "2031-01-Mar-May.md");
    const address = `${origin}/2031-02-Jun-Aug.md`;
    for (const said of [{}, { term: "2031-01" }, { org: "Kite" }, { program: "lfx" }])
      for (const source of [{ file }, { files: file }, { address }]) {
        const [text] = await readSources([{ ...source, ...said }], []);
        expect(text?.options).toStrictEqual(said);
      }
    const messages: Messages = [];
    expect(await readSources([{ files: file, git: "x" } as never], messages)).toEqual([]);
    expect(messages.map(messageLine)).toEqual([
      expect.stringMatching(/^settings:1:1 error source-unreadable .*exactly one of/),
    ]);
  });

  it("publishes no path of this machine, nor an empty one, where it has no git to ask", async () => {
    vi.stubEnv("PATH", folder);
    const elsewhere = path.relative(".", folder);
    const texts = await readSources(["tsconfig.json", `${folder}/blank.md`, `${elsewhere}/2031*.md`], []);
    vi.unstubAllEnvs();
    expect(texts.map(({ text: _, realPath: __, ...text }) => text)).toStrictEqual([
      { file: "tsconfig.json", options: {} },
      { file: `${folder}/blank.md`, options: {}, publicName: "blank.md" },
      {
        file: `${elsewhere}/2031-01-Mar-May.md`,
        options: {},
        publicName: `${path.basename(folder)}/2031-01-Mar-May.md`,
        within: `${elsewhere}/2031*.md`,
      },
    ]);
  });

  it("names a file as it stands below the working folder, another one by its whole path", async () => {
    const files = await readSources(
      [path.resolve("package.json"), "./tsconfig.json", `${folder}/blank.md`],
      [],
    );
    expect(files.map(({ file }) => file)).toEqual(["package.json", "tsconfig.json", `${folder}/blank.md`]);
  });

  it("asks the host of a repository for the text of a file, not for its page", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response(IDEAS));
    });
    const given = [
      "https://github.com/cncf/mentoring/blob/main/a.md",
      "https://a.example/?to=https://github.com/o/r/blob/b.md",
      "https://gitlab.com/group/sub/r/-/blob/main/blob/a.md?ref_type=heads",
      "https://a.example/?to=/r/-/blob/a.md",
      "https://codeberg.org/o/r/src/branch/main/src/tag/a.md",
      "https://git.example/o/r/src/commit/1a2b/a.md",
      "https://raw.githubusercontent.com/o/r/src/branch/a.md",
      "http://gitlab.example/g/r/-/blob/main/a.md",
      "http://git.example/o/r/src/tag/v1/a.md",
      "https://a.example/?to=https://git.example/o/r/src/branch/a.md",
    ];
    const files = await readSources(given, []);
    vi.unstubAllGlobals();
    expect(asked).toEqual([
      "https://raw.githubusercontent.com/cncf/mentoring/main/a.md",
      given[1],
      "https://gitlab.com/group/sub/r/-/raw/main/blob/a.md?ref_type=heads",
      given[3],
      "https://codeberg.org/o/r/raw/branch/main/src/tag/a.md",
      "https://git.example/o/r/raw/commit/1a2b/a.md",
      given[6],
      "http://gitlab.example/g/r/-/raw/main/a.md",
      "http://git.example/o/r/raw/tag/v1/a.md",
      given[9],
    ]);
    expect(files.map(({ file }) => file)).toEqual(given);
  });

  it.each([
    ["\n<!DOCTYPE html>\n<title>a.md</title>", undefined],
    ["\uFEFF<html lang=en>", undefined],
    ['<?xml version="1.0"?>\n<!DOCTYPE  html>', undefined],
    ["<!-- cached -->\n<head><title>Sign in</title></head>", "text/html; charset=utf-8"],
  ])("says that the answer %j is a page", async (body, type) => {
    const headers = new Headers(type === undefined ? {} : { "Content-Type": type });
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { headers })));
    const { files, problems } = await read("https://a.example/a.md");
    vi.unstubAllGlobals();
    expect(files).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/error source-unreadable The answer is an HTML page.*raw file's address/),
    ]);
  });

  it("reads an ideas file that has HTML in it, and one that a server calls HTML", async () => {
    const answers = [
      new Response(`<h1 align="center">Ideas</h1>\n\n${IDEAS}<html>`),
      new Response(IDEAS, { headers: { "Content-Type": "text/html" } }),
    ];
    vi.stubGlobal("fetch", () => Promise.resolve(answers.pop()));
    for (const address of ["https://a.example/a.md", "https://a.example/b.md"])
      expect((await read(address)).problems).toEqual([]);
    vi.unstubAllGlobals();
  });

  it("says when an address was changed where the server knows, and tells no password", async () => {
    const address = "https://ada:secret@a.example/a.md";
    const readings: unknown[] = [];
    const answers = [
      new Response("", { status: 500 }),
      new Response(IDEAS, { headers: { "Last-Modified": "soon" } }),
      new Response(IDEAS, { headers: { "Last-Modified": "Mon, 03 Feb 2031 10:00:00 GMT" } }),
    ];
    vi.stubGlobal("fetch", () => Promise.resolve(answers.pop()));
    for (const changed of ["2031-02-03T10:00:00.000Z", undefined]) {
      const [read] = await readSources([address], []);
      expect(read?.changed).toBe(changed);
      readings.push(read);
    }
    readings.push(await read(address));
    vi.unstubAllGlobals();
    expect(JSON.stringify(readings)).toContain("The server answered 500.");
    expect(JSON.stringify(readings)).not.toContain("secret");
  });

  it("takes no file for text that is cut, or no UTF-8, and one of just the size that is allowed", async () => {
    await writeFile(path.join(folder, "latin.txt"), Buffer.from("Ren\u00e9", "latin1"));
    await writeFile(path.join(folder, "nul.txt"), "a\0b");
    for (const name of ["latin.txt", "nul.txt"])
      expect((await read(path.join(folder, name))).problems).toEqual([
        expect.stringContaining("Not a text file"),
      ]);
    const file = path.join(folder, "2031-01-Mar-May.md");
    expect((await read(file, { maxBytes: IDEAS.length })).problems).toEqual([]);
    expect((await read(`${origin}/2031-02-Jun-Aug.md`, { maxBytes: IDEAS.length })).problems).toEqual([]);
    await rm(path.join(folder, "latin.txt"));
    await rm(path.join(folder, "nul.txt"));
  });

  it("says what the machine says of a file that it cannot read", async () => {
    const messages: Messages = [];
    expect(await readText(path.join(folder, "gone.md"), messages, {})).toBeUndefined();
    expect(messages.map(messageLine)).toEqual([
      expect.stringMatching(/gone\.md:1:1 error source-unreadable Cannot be read: ENOENT/),
    ]);
  });

  it("says how large a source is", async () => {
    await writeFile(path.join(folder, "huge.txt"), "x".repeat(3_000_000));
    const [problem] = (await read(path.join(folder, "huge.txt"), { maxBytes: 2_000_000 })).problems;
    expect(problem).toContain("Larger than 2 MB (3 MB)");
    await rm(path.join(folder, "huge.txt"));
  });

  it("limits time and size, and reports an answer that is no file", async () => {
    expect((await read(`${origin}/slow.md`, { timeout: 50 })).problems[0]).toContain(
      "No full answer within 0.05 seconds",
    );
    expect((await read(`${origin}/large.md`, { maxBytes: 1000 })).problems[0]).toContain("Larger than");
    expect((await read(`${origin}/gone.md`)).problems[0]).toContain("answered 404 Not Found.");
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
    expect((await read("http://127.0.0.1:1/ideas.md")).problems[0]).toContain("Cannot be fetched: bad port.");
    expect((await read("/dev/null")).problems[0]).toContain("This is no file");
  });
});
