import { watch } from "node:fs";
import path from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { loadSite, type SiteFolder } from "../config/load.ts";
import type { Output } from "../convert/cli/command.ts";
import { siteConfig } from "../publish/siteConfig.ts";
import type { Command } from "./commands.ts";
import { folderArgs, openSite, portOf } from "./usage.ts";
import { catalogueOf, quiet } from "./vite.ts";

/** Serves the site while it is edited. */
export const dev: Command = {
  help: `Usage: mentorship-finder dev [FOLDER] [options]

Shows the site of a folder (default: this one), until Ctrl+C. When you save an ideas file or the settings, the page loads again.

--port NUMBER     default 5173, or the next one that is free
--host            for other devices of the network as well
`,
  async run(args, output) {
    const { values, folder } = folderArgs(args, { port: { type: "string" }, host: { type: "boolean" } });
    const server = { port: portOf(values.port), host: values.host === true };
    const site = await openSite(folder, output);
    await followSettings(site, await serve(site, server, output), output);
    return undefined;
  },
};

interface Place {
  port: number | undefined;
  host: boolean;
}

async function serve(site: SiteFolder, { port, host }: Place, output: Output): Promise<ViteDevServer> {
  const config = siteConfig(site);
  const { report } = await catalogueOf(config).load();
  const server = await createServer({
    ...config,
    logLevel: "warn",
    customLogger: quiet(output),
    server: {
      ...(port === undefined ? {} : { port, strictPort: true }),
      ...(host ? { host: true } : {}),
    },
  });
  await server.listen();
  const urls = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
  await output.out(
    `${[`${site.settings.name} (${site.file})`, ...report].join("\n")}\nShown at ${urls.join(" and ")} until you press Ctrl+C. Save a file, and the page loads again.\n`,
  );
  return server;
}

/** Starts again at the same place when the settings are saved; while they have mistakes, what was shown stays. */
async function followSettings(first: SiteFolder, server: ViteDevServer, output: Output): Promise<void> {
  const file = path.resolve(first.file);
  const { port = 0, host } = server.config.server;
  let running = server;
  let isBusy = false;
  // Of the folder: editors put a new file into the place of the old one, whose watcher would see no more.
  watch(path.dirname(file), async (_, name) => {
    if (name !== path.basename(file) || isBusy) return;
    isBusy = true;
    try {
      const site = await loadSite(first.folder);
      await running.close();
      running = await serve(site, { port: running.config.server.port ?? port, host: host === true }, output);
    } catch (error) {
      await output.err(`${error instanceof Error ? error.message : error}\n`);
    } finally {
      isBusy = false;
    }
  });
}
