/** The plainest web host: files of a folder under a path, `page.html` at `/page`, and one page for every other address. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { type HostProfile, headersOf } from "./hosts.ts";
import type { SlowLink } from "./slowLink.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const COMPRESSION = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** A host that is running. */
export interface StaticHost {
  /** Its root, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

interface StaticHostOptions {
  /** Sends texts compressed, as hosts do; GitHub Pages knows gzip only. */
  compressed?: keyof typeof COMPRESSION;
  /** Sends all through one slow link. */
  link?: SlowLink;
  /** Answers as this one does. */
  like?: HostProfile;
  /** Which paths are not answered at all. */
  hangs?: (path: string) => boolean;
  /** Is told what goes wrong in its pages, by a script that each of them runs first: not every browser tells it. */
  onFault?: (fault: string) => void;
}

/**
 * Serves a folder.
 * @param folder the files
 * @param base path below which they lie: "/" or "/some-repo/"
 * @param unknownStatus what is sent for an address that is no file: `index.html` with 200, as hosts for single-page
 *   apps do, or `404.html` with 404, as GitHub Pages does
 */
export async function serveFolder(
  folder: string,
  base: string,
  unknownStatus: 200 | 404,
  { compressed, link, like, hangs, onFault }: StaticHostOptions = {},
): Promise<StaticHost> {
  const packed = new Map<string, Promise<Buffer>>();
  const pack = (path: string, content: Buffer) => {
    const done =
      packed.get(path) ?? (compressed ? COMPRESSION[compressed](content) : Promise.resolve(content));
    packed.set(path, done);
    return done;
  };
  const headers = like?.readsHeaders ? headersOf(folder) : () => ({});
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(`http://host${request.url ?? "/"}`);
    const path = decodeURIComponent(pathname);
    if (hangs?.(path)) return;
    if (!path.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    if (onFault !== undefined && path === `${base}${WATCHER}`) {
      if (request.method === "POST") onFault(await text(request));
      response.writeHead(200, { "content-type": "text/javascript" }).end(`(${watch})()`);
      return;
    }
    const location = like?.redirect(path, (file) =>
      existsSync(join(folder, normalize(`/${file.slice(base.length)}`))),
    );
    if (typeof location === "string") {
      response.writeHead(like?.redirectStatus ?? 301, { location: encodeURI(location) + search }).end();
      return;
    }
    const name = path === base ? "index.html" : path.slice(base.length);
    const read = async (candidate: string) =>
      like?.readsHeaders && candidate === "_headers"
        ? null
        : readFile(join(folder, normalize(`/${candidate}`))).catch(() => null);
    const fallback = unknownStatus === 200 ? "index.html" : "404.html";
    const file = (await read(name)) ?? (await read(`${name}.html`));
    const kind = file === null ? ".html" : extname(name) || ".html";
    const isPacked = compressed !== undefined && kind !== ".png" && kind !== ".woff2";
    response.writeHead(file === null ? unknownStatus : 200, {
      ...like?.headers,
      ...headers(pathname),
      "content-type": TYPES[kind] ?? "application/octet-stream",
      ...(isPacked ? { "content-encoding": compressed } : {}),
    });
    let content = file ?? (await readFile(join(folder, fallback)));
    if (onFault !== undefined && kind === ".html")
      content = Buffer.from(
        `${content}`.replace("<head>", `<head><script src="${base}${WATCHER}"></script>`),
      );
    const sent = isPacked ? await pack(path, content) : content;
    if (link) await link.send(response, name, sent);
    else response.end(sent);
  });
  await listen(server);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const WATCHER = "watcher.js";

/** Runs in the page. */
function watch(): void {
  const { src } = document.currentScript as HTMLScriptElement;
  const report = (...fault: unknown[]) =>
    void navigator.sendBeacon(src, `${location.href}: ${fault.join(" ")}`);
  // An element that could not be loaded is no fault of a script; its event has no message.
  addEventListener("error", ({ message, error }) => message && report(message, error?.stack));
  addEventListener("unhandledrejection", ({ reason }) => report("unhandled", reason, reason?.stack));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    report("policy", effectiveDirective, blockedURI, sample),
  );
  console.error = report;
  console.warn = report;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}
