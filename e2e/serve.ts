/** Builds the journeys' site in a folder of its own and serves it, as an organizer does; Playwright starts and ends it. */
import { fork } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Connect, preview } from "vite";
import { ORDERS, type Order } from "./orders.ts";
import { SITE } from "./settings.ts";

const [folder = "", port = ""] = process.argv.slice(2);
if (!folder || !port) throw new Error(`Usage: ${fileURLToPath(import.meta.url)} FOLDER PORT`);

process.once("SIGTERM", () => process.exit());
// Vite ends the process as well, and waits for nobody.
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
// Elsewhere: in this repository's checkout, git would tell where the ideas files can be read.
cpSync(SITE, folder, { recursive: true });

// Not here: while this process builds, no page would come.
const builder = fork(new URL("builder.ts", import.meta.url));
builder.once("exit", (code) => process.exit(code ?? 1));

/** @returns what went wrong; null where nothing did */
function buildSite(order: Order): Promise<string | null> {
  return new Promise((resolve) => {
    const hear = ({ outDir, fault }: { outDir: string; fault: string | null }) => {
      if (outDir !== order.outDir) return;
      builder.off("message", hear);
      resolve(fault);
    };
    builder.on("message", hear);
    builder.send(order);
  });
}

const takeOrder: Connect.NextHandleFunction = async (request, response) => {
  const fault = await buildSite((await json(request)) as Order);
  response.writeHead(fault === null ? 200 : 500).end(fault);
};

const dist = path.join(folder, "dist");
// Vite serves no folder that is not there.
mkdirSync(dist);
const built = buildSite({ ideas: path.join(folder, "ideas"), outDir: dist }).then((fault) => {
  if (fault !== null) throw new Error(fault);
});
/** For the journeys' sake, which load a thousand pages. */
const hurry: Connect.NextHandleFunction = (request, response, next) => {
  // Browser and server share a processor: to pack and unpack takes longer than to send.
  delete request.headers["accept-encoding"];
  // As hosts do that read the build's `_headers`: a page that is loaded again asks for none of them.
  if (request.url?.startsWith("/assets/"))
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  // Who asks before the site is built waits: Playwright reads its files meanwhile.
  void built.then(() => next(), next);
};
await preview({
  root: folder,
  configFile: false,
  base: "./",
  preview: { host: "127.0.0.1", port: Number(port), strictPort: true },
  plugins: [
    {
      name: "orders",
      configurePreviewServer: ({ middlewares }) => void middlewares.use(hurry).use(ORDERS, takeOrder),
    },
  ],
});
await built;
