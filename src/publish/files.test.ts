import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer, type PluginOption } from "vite";
import { expect, it, vi } from "vitest";
import config from "../../vite.config.ts";
import { buildSettings } from "../config/build.ts";
import { catalogue } from "../convert/vite/vitePlugin.ts";
import { publishedFiles } from "./files.ts";

it.each(["/", "/some-repo/"])(
  "the dev server answers feeds as the build writes them, under %s",
  async (base) => {
    const ideas = await mkdtemp(path.join(tmpdir(), "ideas-"));
    await writeFile(
      path.join(ideas, "2030-01-Mar-May.md"),
      "### Acme\n\n#### Build a kite\n\n- Description: Of paper.\n- Recommended Skills: Go\n- Mentor(s): @ada-vale\n",
    );
    const server = await createServer({
      configFile: false,
      base,
      logLevel: "silent",
      optimizeDeps: { noDiscovery: true },
      server: { port: 0, host: "127.0.0.1", watch: null, ws: false },
      plugins: [catalogue({ ideas }), publishedFiles()],
    });
    try {
      await server.listen();
      const root = server.resolvedUrls?.local[0] ?? "";
      const get = (name: string) => fetch(root + name);
      for (const name of ["feed.xml", "feeds/skills/go.xml"]) {
        const answer = await get(name);
        expect(answer.headers.get("content-type")).toBe("application/xml");
        expect(await answer.text()).toMatch(/<feed .*<entry>/s);
      }
      expect(await (await get("robots.txt?x")).text()).toContain("User-agent: *");
      expect(await (await get("feeds/skills/none.xml")).text()).not.toContain("<feed");
    } finally {
      await server.close();
      await rm(ideas, { recursive: true });
    }
  },
);

/** The plugins of these names, in the order of vite.config.ts. */
async function configured(names: RegExp): Promise<PluginOption[]> {
  const plugins = await Promise.all([config.plugins].flat(3));
  return plugins.filter((plugin) => plugin && "name" in plugin && names.test(plugin.name));
}

it("an organizer's color reaches the built style sheet", async () => {
  const colors = vi.spyOn(buildSettings, "colors", "get").mockReturnValue({ band: "#3b0d2e" });
  try {
    const built = await build({
      configFile: false,
      logLevel: "silent",
      plugins: await configured(/tailwind|own-colors/),
      build: {
        write: false,
        rolldownOptions: { input: fileURLToPath(new URL("../app/styles.css", import.meta.url)) },
      },
    });
    const files = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
    const css = files.map((file) => (file.type === "asset" ? String(file.source) : "")).join("");
    expect(css).toMatch(/--color-band: ?(?:light-dark\()?#3b0d2e/);
  } finally {
    colors.mockRestore();
  }
});
