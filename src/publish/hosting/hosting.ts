/**
 * Configuration files for web hosts. Each host answers an unknown address with `404.html`, which is the app's shell, so that
 * no rewrite rule is needed. There is no `_redirects`: on Cloudflare Pages its rules win over real files.
 */

import { ROUTES } from "../../app/routing/paths.ts";
import { decodePercent } from "../../catalogue/decodePercent.ts";
import { escapeRegExp } from "../../catalogue/escapeRegExp.ts";

/** Options of {@link hostingFiles}. */
export interface HostingOptions {
  /** Base path of the site, percent-encoded, with a slash at both ends: "/" or "/some-repo/". */
  base: string;
  /** The content security policy, without `frame-ancestors`; null leaves the header out. */
  policy: string | null;
  /** The site's host name, "example.org"; null where it is not known. */
  host: string | null;
}

/** Options of {@link nginxConfig}. */
export interface NginxOptions extends HostingOptions {
  /** The values of nginx's `listen`: "80", "[::]:80", "127.0.0.1:8080". */
  listen: readonly string[];
  /** The value of nginx's `root`: the site's files are in `<root><base>`. */
  root: string;
}

/** One year: for files whose names change with their content. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/** Forbids frames on all pages but the embeddable list, against clickjacking. */
const UNFRAMED = Object.entries(ROUTES)
  .filter(([name]) => name !== "embed")
  .map(([, route]) => route.slice(1).replace(/:.*/, "*"));

/** Headers of every response: no access to devices, no referrer to other sites, and data that any site may read (CORS). */
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

/** All configuration files, by path relative to the site's root. */
export function hostingFiles(options: HostingOptions): Map<string, string> {
  return new Map([
    ["_headers", headersFile(options)],
    ["nginx.conf", nginxConfig({ ...options, listen: ["80", "[::]:80"], root: "/var/www/html" })],
    // Without it, GitHub Pages' generator (Jekyll) leaves out files that begin with "_" or ".".
    [".nojekyll", ""],
  ]);
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where two rules match, the hosts join equal headers; so no header is in
 * two rules that can match the same address. Files without a cache rule are revalidated, which is both hosts' default.
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

/** A file for nginx's `conf.d/`: a whole `server` block. */
export function nginxConfig({ base, policy, host, listen, root }: NginxOptions): string {
  // nginx matches locations with the decoded address, "/études/"; only $request_uri is as the browser sent it, "/%C3%A9tudes/".
  const asSent = escapeRegExp(base);
  const folder = decodePercent(base);
  const inFolder = escapeRegExp(folder);
  const headers = commonHeaders(policy).map(
    ([name, value]) => `  add_header ${name} ${quoted(value)} always;`,
  );
  return `# Made by the build. Copy it to /etc/nginx/conf.d/, and the site's files to ${root}${folder}
# The Docker image of nginx and nginx.org's packages have a conf.d/default.conf for "localhost": replace that file.

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
${listen.map((value) => `  listen ${value};\n`).join("")}  # Each name that no other server block has (a pattern comes before any default_server, such as Debian's own).
  server_name ${host === null ? "" : `${host} `}~.;
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

  # A page's address has no slash at its end. By a name: nginx encodes "é" in $1 here, which no file has in its name.
  location ~ ${quoted(`^(?<mentorship_page>${inFolder}.+)/$`)} {
    if (-f "$document_root\${mentorship_page}.html") {
      rewrite "^(.+)/$" "$1" permanent;
    }
    return 404;
  }
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

/** A quoted string of nginx's configuration. "$" cannot be escaped there; no value here contains one. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
