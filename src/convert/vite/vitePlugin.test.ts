import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, createServer, type InlineConfig } from "vite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unpackList } from "../../catalogue/listCodec.ts";
import { textFileOf } from "../../catalogue/richText.ts";
import { runSync } from "../../catalogue/sliced.ts";
import { settingsOf } from "../../config/schema.ts";
import { catalogue } from "./vitePlugin.ts";

const ideas = (title: string) =>
  `### Kite\n\n#### ${title}\n\n- Description: Make it fly.\n- Recommended Skills: Go\n- Mentor(s): @ada\n`;
/** Of the projects of a published list. */
const titlesOf = (list: string) => runSync(unpackList(list)).projects.map(({ title }) => title);
/** No text: it cannot be read. */
const BROKEN = "\0";

let root = "";
let folder = "";

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "plugin-"));
  folder = path.join(root, "ideas");
  await mkdir(folder);
  await writeFile(path.join(folder, "2031-01-Mar-May.md"), ideas("Fly higher"));
  await writeFile(
    path.join(root, "index.html"),
    '<html><head></head><script type="module" src="/main.js"></script></html>',
  );
  const modules = ["catalogue", "skill-aliases", "skill-names", "skill-implies", "settings"];
  const imports = modules.map((name, at) => `import * as m${at} from "virtual:${name}";`);
  await writeFile(path.join(root, "main.js"), `${imports.join("\n")}\nconsole.log(m0, m1, m2, m3, m4);\n`);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const config = (base = "/"): InlineConfig => ({
  root,
  base,
  configFile: false,
  logLevel: "silent",
  plugins: [catalogue({ folder: root, settings: settingsOf({ name: "Kites" }) })],
});

/** Builds in memory. */
async function built(base?: string): Promise<Map<string, string>> {
  const result = await build({ ...config(base), build: { write: false, minify: false } });
  if (!("output" in result)) throw new Error("The build gave no output.");
  return new Map(
    result.output.map((file) => [file.fileName, String(file.type === "chunk" ? file.code : file.source)]),
  );
}
const one = (files: Map<string, string>, pattern: RegExp) => {
  const [found = "", another] = [...files.keys()].filter((name) => pattern.test(name));
  expect(another).toBeUndefined();
  return { name: found, text: files.get(found) ?? "" };
};

describe("a build", () => {
  it("publishes catalogue, schema, list, excerpts and texts, and tells the site where they are", async () => {
    const files = await built();
    const published = JSON.parse(files.get("catalogue.json") ?? "");
    expect(published.projects).toMatchObject([{ id: "2031-01-mar-may/kite/fly-higher", skills: ["Go"] }]);
    expect(JSON.parse(files.get("catalogue.schema.json") ?? "")).toHaveProperty("$schema");
    const list = one(files, /^assets\/list-[0-9a-f]{8,}\.json$/);
    const head = one(files, /^assets\/immutable\/search-[0-9a-f]{8,}\/head\.txt$/);
    const shard = one(files, /^assets\/immutable\/search-[0-9a-f]{8,}\/text-0\.txt$/);
    const excerpts = one(files, /^assets\/immutable\/excerpts-[0-9a-f]{8,}\/0\.json$/);
    const text = one(
      files,
      new RegExp(`^assets/immutable/texts-[0-9a-f]{8,}/${textFileOf("2031-01-mar-may/kite/fly-higher")}$`),
    );
    expect(titlesOf(list.text)).toEqual(["Fly higher"]);
    expect(JSON.parse(head.text)).toMatchObject({ count: 1, firstTokens: { text: ["fly"] } });
    expect(shard.text).toContain("make");
    expect(JSON.parse(excerpts.text)).toEqual(["Make it fly."]);
    expect(JSON.parse(text.text)[0].description).toEqual([{ type: "p", children: ["Make it fly."] }]);
    const { text: code } = one(files, /\.js$/);
    expect(code).toContain(list.name);
    for (const { name } of [head, excerpts, text])
      expect(code).toContain(name.split("/").slice(0, 3).join("/"));
    expect(code).toMatch(/projectCount\D*\b1\b/);
    expect(code).toMatch(/orgCount\D*\b1\b/);
    expect(code).toMatch(/skillAliases = \[\[\s*"Go"/);
    expect(code).toContain('"golang"');
  });

  it("counts no org where a file names none", async () => {
    await writeFile(path.join(folder, "2031-01-Mar-May.md"), ideas("Fly higher").replace("### Kite", ""));
    expect(one(await built(), /\.js$/).text).toMatch(/orgCount\D*\b0\b/);
  });

  it("names files by their content", async () => {
    const before = await built("/some-repo/");
    await writeFile(path.join(folder, "2031-01-Mar-May.md"), ideas("Fly lower"));
    const after = await built("/some-repo/");
    const list = /^assets\/list-/;
    expect(one(after, list).name).not.toBe(one(before, list).name);
  });

  it("fails where an ideas file has errors, and says where and what", async () => {
    await writeFile(path.join(folder, "broken.json"), BROKEN);
    await expect(build(config())).rejects.toThrow(
      /have errors:[\s\S]*broken\.json:1:1 error source-unreadable/,
    );
  });

  it("builds where a folder holds other files beside the ideas files", async () => {
    await writeFile(path.join(folder, "faq.md"), "# Questions\n\nWho may apply?\n");
    await writeFile(path.join(folder, "labels.json"), '[{ "name": "bug" }]');
    expect(await built()).not.toEqual([]);
  });

  it("fails where there are no ideas files, and names the folder", async () => {
    await rm(folder, { recursive: true });
    await expect(build(config())).rejects.toThrow(path.join(path.basename(path.dirname(folder)), "ideas"));
  });
});

describe("the development server", () => {
  /** Starts it with the middleware alone: no port of its own, no watching of the disk. */
  async function started(base = "/") {
    const server = await createServer({
      ...config(base),
      appType: "custom",
      server: { middlewareMode: true, watch: null, ws: false },
    });
    const http = createHttpServer((request, response) => {
      server.middlewares(request, response, () => {
        response.statusCode = 404;
        response.end("not here");
      });
    }).listen(0, "127.0.0.1");
    await once(http, "listening");
    const { port } = http.address() as AddressInfo;
    return {
      server,
      get: (address: string) => fetch(`http://127.0.0.1:${port}${base}${address}`),
      async [Symbol.asyncDispose]() {
        http.close();
        http.closeAllConnections();
        await server.close();
      },
    };
  }
  const titles = async (response: Response) =>
    ((await response.json()) as { projects: { title: string }[] }).projects.map(({ title }) => title);

  it.each(["/", "/some-repo/"])("serves what a build would publish, under %s", async (base) => {
    await using dev = await started(base);
    const response = await dev.get("catalogue.json");
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await titles(response)).toEqual(["Fly higher"]);
    expect((await dev.get("catalogue.schema.json")).status).toBe(200);
    const module = await dev.server.transformRequest("virtual:catalogue");
    const [list = ""] = /assets\/list-[0-9a-f]+\.json/.exec(module?.code ?? "") ?? [];
    expect(titlesOf(await (await dev.get(list)).text())).toEqual(["Fly higher"]);
    for (const other of [
      "assets/list-0.json",
      "assets/immutable/texts-0/%E0%A4%A.json",
      "other.json",
      "catalogue.txt",
    ])
      expect((await dev.get(other)).status).toBe(404);
  });

  it("takes an edited file in, keeps what was good while one is broken, and says so", async () => {
    await using dev = await started();
    await dev.get("catalogue.json");
    const sent = vi.spyOn(dev.server.ws, "send").mockImplementation(() => undefined);
    const file = path.join(folder, "2031-01-Mar-May.md");
    const change = async (name: string, text: string) => {
      sent.mockClear();
      await writeFile(name, text);
      dev.server.watcher.emit("change", name);
    };
    const told = () => sent.mock.calls.map(([what]) => (what as unknown as { type: string }).type);

    await change(file, ideas("Fly lower"));
    await vi.waitFor(() => expect(told()).toEqual(["full-reload"]));
    expect(await titles(await dev.get("catalogue.json"))).toEqual(["Fly lower"]);

    const broken = path.join(folder, "export.json");
    await change(broken, BROKEN);
    await vi.waitFor(() => expect(told()).toEqual(["error"]));
    expect(await titles(await dev.get("catalogue.json"))).toEqual(["Fly lower"]);

    await change(broken, "[]");
    await vi.waitFor(() => expect(told()).not.toEqual([]));
    await rm(broken);
    await change(file, ideas("Fly again"));
    await vi.waitFor(() => expect(told()).toContain("full-reload"));
    expect(await titles(await dev.get("catalogue.json"))).toEqual(["Fly again"]);
  });

  it("takes a new file in whatever its extension", async () => {
    await using dev = await started();
    const sent = vi.spyOn(dev.server.ws, "send").mockImplementation(() => undefined);
    const added = path.join(folder, "2031-02-Jun-Aug.Markdown");
    await writeFile(added, ideas("Fly further"));
    dev.server.watcher.emit("add", added);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(await titles(await dev.get("catalogue.json"))).toContain("Fly further");
  });

  it("pays no heed to other files", async () => {
    await using dev = await started();
    const sent = vi.spyOn(dev.server.ws, "send").mockImplementation(() => undefined);
    for (const name of [path.join(folder, "notes.txt"), path.join(root, "other.md"), `${folder}-2/a.md`])
      dev.server.watcher.emit("change", name);
    dev.server.watcher.emit("change", path.join(folder, "2031-01-Mar-May.md"));
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
  });

  it("answers with the error where the ideas files were broken from the beginning", async () => {
    await writeFile(path.join(folder, "broken.json"), BROKEN);
    await using dev = await started();
    expect((await dev.get("catalogue.json")).status).toBeGreaterThanOrEqual(400);
    await rm(path.join(folder, "broken.json"));
    dev.server.watcher.emit("unlink", path.join(folder, "broken.json"));
    await vi.waitFor(async () => expect((await dev.get("catalogue.json")).status).toBe(200));
  });
});
