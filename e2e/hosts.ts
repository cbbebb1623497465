/**
 * What hosts do with addresses and headers: static-server.ts does the same, nginx.spec.ts runs a real nginx.
 *
 * - Redirects of slashes as https://github.com/slorber/trailing-slash-guide/blob/main/docs/Hosting-Providers.md measured them.
 * - Cloudflare Pages: its own code, https://github.com/cloudflare/workers-sdk/blob/main/packages/pages-shared/asset-server/handler.ts,
 *   and https://developers.cloudflare.com/pages/configuration/serving-pages/. It puts `_headers` on each answer, 404 among them.
 * - Netlify: https://docs.netlify.com/manage/routing/headers and https://docs.netlify.com/build/caching/caching-overview.
 * - GitHub Pages lets nobody set headers, and has each file kept for ten minutes.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

export interface HostProfile {
  name: string;
  /** Where an address leads that has a page under another; null: nowhere. `has` tells files by path. */
  redirect(address: string, has: (file: string) => boolean): string | null;
  redirectStatus: 301 | 308;
  /** What it sends of itself with each file. */
  headers: Readonly<Record<string, string>>;
  /** Does it send what the build wrote for it into `_headers`? That file it then shows to nobody. */
  readsHeaders: boolean;
}

const withoutSlash = (address: string, has: (file: string) => boolean) =>
  address.endsWith("/") && has(`${address.slice(0, -1)}.html`) ? address.slice(0, -1) : null;

export const GITHUB_PAGES: HostProfile = {
  name: "GitHub Pages",
  redirect: () => null,
  redirectStatus: 301,
  headers: { "cache-control": "max-age=600", "access-control-allow-origin": "*" },
  readsHeaders: false,
};

export const NETLIFY: HostProfile = {
  name: "Netlify",
  redirect: withoutSlash,
  redirectStatus: 301,
  headers: { "cache-control": "public,max-age=0,must-revalidate" },
  readsHeaders: true,
};

export const CLOUDFLARE_PAGES: HostProfile = {
  name: "Cloudflare Pages",
  redirect: (address, has) =>
    address.endsWith(".html") && has(address)
      ? address.replace(/(?:index)?\.html$/, "")
      : withoutSlash(address, has),
  redirectStatus: 308,
  headers: {
    "cache-control": "public, max-age=0, must-revalidate",
    "access-control-allow-origin": "*",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
  },
  readsHeaders: true,
};

/**
 * Reads `_headers` as Netlify and Cloudflare Pages do.
 * @returns the headers of an address; what several rules say of one is joined, as the hosts join it
 */
export function headersOf(folder: string): (address: string) => Record<string, string> {
  const rules = readFileSync(path.join(folder, "_headers"), "utf8")
    .split(/\n(?=\S)/)
    .map((rule) => {
      const [pattern = "", ...lines] = rule.trim().split(/\n\s*/);
      return { pattern, headers: lines.map((line) => line.split(/: (.*)/s, 2)) };
    });
  return (address) => {
    const headers: Record<string, string> = {};
    for (const { pattern, headers: own } of rules) {
      const isFor = pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
      if (!isFor) continue;
      for (const [name = "", value = ""] of own)
        headers[name.toLowerCase()] = [headers[name.toLowerCase()], value].filter(Boolean).join(", ");
    }
    return headers;
  };
}
