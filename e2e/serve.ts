/** Builds the journeys' site in a folder of its own and serves it, as an organizer does; Playwright starts and ends it. */
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { SITE } from "./settings.ts";
import { buildSiteOf } from "./siteOf.ts";

const [folder = "", port = ""] = process.argv.slice(2);
if (!folder || !port) throw new Error(`Usage: ${fileURLToPath(import.meta.url)} FOLDER PORT`);

process.once("SIGTERM", () => process.exit());
// Vite ends the process as well, and waits for nobody.
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
// Elsewhere: in this repository's checkout, git would tell where the ideas files can be read.
cpSync(SITE, folder, { recursive: true });
await buildSiteOf(path.join(folder, "ideas"), path.join(folder, "dist"));
await preview({
  root: folder,
  configFile: false,
  base: "./",
  preview: { host: "127.0.0.1", port: Number(port), strictPort: true },
});
