/** Builds the journeys' site and serves it, as `npm start` does an organiser's; Playwright starts and ends it. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { makeProject, run, VITE } from "./project.ts";

const [folder = "", port = ""] = process.argv.slice(2);
if (!folder || !port) throw new Error(`Usage: ${fileURLToPath(import.meta.url)} FOLDER PORT`);

process.once("SIGTERM", () => process.exit());
// Vite ends the process as well, and waits for nobody.
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
await makeProject(folder);
await run(folder, VITE, ["build"]);
await preview({
  root: folder,
  configFile: false,
  base: "./",
  preview: { host: "127.0.0.1", port: Number(port), strictPort: true },
});
