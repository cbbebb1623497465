import { createServer } from "vite";
import { expect, it } from "vitest";
import { catalogue } from "../convert/vitePlugin.ts";
import { publishedFiles } from "./files.ts";

it.each(["/", "/some-repo/"])(
  "the dev server answers feeds as the build writes them, under %s",
  async (base) => {
    const server = await createServer({
      configFile: false,
      base,
      logLevel: "silent",
      optimizeDeps: { noDiscovery: true },
      server: { port: 0, host: "127.0.0.1", watch: null, ws: false },
      plugins: [catalogue(), publishedFiles()],
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
    }
  },
);
