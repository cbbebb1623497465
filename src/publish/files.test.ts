import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";
import { expect, it } from "vitest";
import { settingsOf } from "../config/schema.ts";
import { catalogue } from "../convert/vite/vitePlugin.ts";
import { orgLogos } from "./cards/orgLogos.ts";
import { publishedFiles } from "./files.ts";
import { siteConfig } from "./siteConfig.ts";

it.each(["/", "/some-repo/"])(
  "the dev server answers feeds as the build writes them, under %s",
  async (base) => {
    const ideas = await mkdtemp(path.join(tmpdir(), "ideas-"));
    await writeFile(
      path.join(ideas, "2030-01-Mar-May.md"),
      "### Acme\n\n#### Build a kite\n\n- Description: Of paper.\n- Recommended Skills: Go\n- Mentor(s): @ada-vale\n",
    );
    const site = { folder: ideas, settings: settingsOf({ name: "Kites", sources: ["."] }) };
    const server = await createServer({
      configFile: false,
      base,
      logLevel: "silent",
      optimizeDeps: { noDiscovery: true },
      server: { port: 0, host: "127.0.0.1", watch: null, ws: false },
      plugins: [catalogue(site), publishedFiles(site, () => orgLogos(site))],
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

it("an organizer's color reaches the built style sheet", async () => {
  const settings = settingsOf({ name: "Kites", colors: { band: "#3b0d2e" } });
  // In the order of the site's own configuration: the colors come before Tailwind.
  const plugins = siteConfig({ folder: tmpdir(), settings }).plugins?.flat(3);
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins:
      plugins?.filter((plugin) => plugin && "name" in plugin && /tailwind|own-colors/.test(plugin.name)) ??
      [],
    build: {
      write: false,
      rolldownOptions: { input: fileURLToPath(new URL("../app/styles.css", import.meta.url)) },
    },
  });
  const files = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const css = files.map((file) => (file.type === "asset" ? String(file.source) : "")).join("");
  expect(css).toMatch(/--color-band: ?(?:light-dark\()?#3b0d2e/);
});
