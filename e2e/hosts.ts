/**
 * What hosts do with an address that is no file's name, and the headers that they send: static-server.ts does the same. Redirects as
 * https://github.com/slorber/trailing-slash-guide/blob/main/docs/Hosting-Providers.md measured them; nginx.spec.ts runs a real nginx.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

export interface HostProfile {
  name: string;
  /** Where an address leads that has a page under another; null: nowhere. `has` tells files by path. */
  redirect(address: string, has: (file: string) => boolean): string | null;
  /** Does it send what the build wrote for it into `_headers`? */
  readsHeaders: boolean;
  cacheControl: string;
}

const withoutSlash = (address: string, has: (file: string) => boolean) =>
  address.endsWith("/") && has(`${address.slice(0, -1)}.html`) ? address.slice(0, -1) : null;

export const GITHUB_PAGES: HostProfile = {
  name: "GitHub Pages",
  redirect: () => null,
  readsHeaders: false,
  cacheControl: "max-age=600",
};

export const NETLIFY: HostProfile = {
  name: "Netlify",
  redirect: withoutSlash,
  readsHeaders: true,
  cacheControl: "public,max-age=0,must-revalidate",
};

export const CLOUDFLARE_PAGES: HostProfile = {
  name: "Cloudflare Pages",
  redirect: (address, has) =>
    address.endsWith(".html") && has(address)
      ? address.replace(/(?:index)?\.html$/, "")
      : withoutSlash(address, has),
  readsHeaders: true,
  cacheControl: "public, max-age=0, must-revalidate",
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
