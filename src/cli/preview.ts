import { existsSync } from "node:fs";
import path from "node:path";
import { preview as previewWithVite } from "vite";
import type { Command } from "./commands.ts";
import { finishKilledBuild } from "./outputFolder.ts";
import { commandLine, folderArgs, portOf, UsageError } from "./usage.ts";

/** Serves what was built. */
export const preview: Command = {
  help: `Usage: mentorship-finder preview [FOLDER] [options]

Shows what “mentorship-finder build” made of a folder (default: this one), until Ctrl+C.

--out FOLDER      where the build is (default: dist, beside mentorship.yml)
--base PATH       the path that it was built for
--port NUMBER     default 4173, or the next one that is free
--host            for other devices of the network as well
`,
  async run(args, output) {
    const { values, folder } = folderArgs(args, {
      out: { type: "string" },
      base: { type: "string" },
      port: { type: "string" },
      host: { type: "boolean" },
    });
    const outDir = path.resolve(values.out ?? path.join(folder, "dist"));
    const shown = path.relative(process.cwd(), outDir) || ".";
    finishKilledBuild(outDir);
    if (!existsSync(path.join(outDir, "index.html")))
      throw new UsageError(`${shown} has no site: make it with “npx mentorship-finder build”.`);
    const port = portOf(values.port);
    const server = await previewWithVite({
      configFile: false,
      root: path.dirname(outDir),
      base: values.base ?? "/",
      logLevel: "warn",
      build: { outDir },
      preview: {
        ...(port === undefined ? {} : { port, strictPort: true }),
        ...(values.host === true ? { host: true } : {}),
      },
    });
    const urls = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
    await output.out(
      `Next: put ${shown}/ on a web host, or go on writing with “${commandLine("dev")}”.\n${shown}/ is shown until you press Ctrl+C, at ${urls.join(" and ")}\n`,
    );
    return undefined;
  },
};
