/**
 * What tells web hosts how to serve the site. Each host answers an unknown address with `404.html`, which holds the
 * whole site, so that no rule can stand before a real file; there is no `_redirects`, for on Cloudflare it would.
 */

import { ROUTES } from "../../app/routing/paths.ts";
import { decodePercent } from "../../catalogue/decodePercent.ts";
import { escapeRegExp } from "../../catalogue/escapeRegExp.ts";

/** Options of {@link hostingFiles}. */
export interface HostingOptions {
  /** Path that the site lies under, as it stands in an address, with a slash at both ends: "/" or "/some-repo/". */
  base: string;
  /** The content security policy, without `frame-ancestors`; null leaves the header out. */
  policy: string | null;
}

/** For nginx: where it listens and what it serves. */
export interface NginxOptions extends HostingOptions {
  /** As in nginx's own directive: "80", "127.0.0.1:8080". */
  listen: string;
  /** Folder that the base path is looked up in: the site's files lie in `<root><base>`. */
  root: string;
}

/** A year, the longest that caches are asked for: these files' names change with their content. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/** What may not be framed: a frame around it could trick a visitor into a click. The embeddable list may. */
const UNFRAMED = Object.entries(ROUTES)
  .filter(([name]) => name !== "embed")
  .map(([, route]) => route.slice(1).replace(/:.*/, "*"));

/** Headers of every answer. The site needs no device, sends nobody's address on, and its data is everybody's. */
function commonHeaders(policy: string | null): readonly (readonly [name: string, value: string])[] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    [
      "Permissions-Policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), browsing-topics=()",
    ],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Access-Control-Allow-Origin", "*"],
    ...(policy === null ? [] : [["Content-Security-Policy", policy] as const]),
  ];
}

/** All files for hosts, by path relative to the site's root. */
export function hostingFiles(options: HostingOptions): Map<string, string> {
  return new Map([
    ["_headers", headersFile(options)],
    ["nginx.conf", nginxConfig({ ...options, listen: "80", root: "/var/www/html" })],
    // GitHub Pages' own generator would leave out what begins with "_" or ".".
    [".nojekyll", ""],
  ]);
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where two rules fit, the hosts join equal headers, so no header
 * stands in two rules that do. What has no rule for caches is revalidated: both hosts' default.
 */
function headersFile({ base, policy }: HostingOptions): string {
  const rules: [path: string, headers: readonly (readonly [string, string])[]][] = [
    [`${base}*`, commonHeaders(policy)],
    [`${base}assets/*`, [["Cache-Control", IMMUTABLE]]],
    ...UNFRAMED.map((path): [string, [[string, string]]] => [base + path, [["X-Frame-Options", "DENY"]]]),
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"))
    .join("\n");
}

/** A file for nginx's `conf.d`: the whole server. */
export function nginxConfig({ base, policy, listen, root }: NginxOptions): string {
  // nginx looks at the address as it names files, "/études/"; only $request_uri is as the browser sent it, "/%C3%A9tudes/".
  const asSent = escapeRegExp(base);
  const folder = decodePercent(base);
  const inFolder = escapeRegExp(folder);
  const headers = commonHeaders(policy).map(
    ([name, value]) => `  add_header ${name} ${quoted(value)} always;`,
  );
  return `# Made by the build. Copy it to /etc/nginx/conf.d/, and the site's files to ${root}${folder}

# Hashed files never change; all others are asked for again. What is not there is not to be remembered either.
map "$status $uri" $mentorship_cache {
  default "no-cache";
  ${quoted(`~^(200|206|304) ${inFolder}assets/`)} "${IMMUTABLE}";
}

# Only the embeddable list may stand in another site's frame.
map $request_uri $mentorship_frame {
  default "DENY";
  ${quoted(`~^${asSent}embed/?(\\?|$)`)} "";
}

server {
  listen ${listen};
  server_name _;
  root ${quoted(root)};
  charset utf-8;
  # Redirects stay on the host and port that the visitor sees, whatever stands between.
  absolute_redirect off;

  gzip on;
  gzip_vary on;
  gzip_min_length 1000;
  gzip_types text/css text/javascript application/javascript application/json application/atom+xml
    application/manifest+json text/xml application/xml image/svg+xml;

${headers.join("\n")}
  add_header Cache-Control $mentorship_cache always;
  add_header X-Frame-Options $mentorship_frame always;

  location ${quoted(folder)} {
    try_files $uri $uri/index.html $uri.html =404;
  }
  location ~ ${quoted(`^${inFolder}feeds?(/.*)?\\.xml$`)} {
    types {}
    default_type application/atom+xml;
  }
  location ~ ${quoted(`^${inFolder}.*\\.webmanifest$`)} {
    types {}
    default_type application/manifest+json;
  }
  # For hosts, not for visitors.
  location ~ ${quoted(`^${inFolder}(_headers|nginx\\.conf|\\.vite/)`)} {
    return 404;
  }
  error_page 404 ${quoted(`${folder}404.html`)};
}
`;
}

/** A string of nginx's configuration; only "$" can't be quoted, and nothing here has one. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
