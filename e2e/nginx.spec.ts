import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nginxConfig } from "../src/publish/hosting/hosting.ts";
import { findNginx } from "./browser.ts";
import { freePort } from "./freePort.ts";
import { DIST, pageOf, projectAbout } from "./helpers.ts";
import { goMainWays } from "./mainWays.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Kubefold");
const POLICY = "object-src 'none'; base-uri 'self'";

const NGINX = findNginx();

test.skip(NGINX === undefined, "nginx is not installed (Debian: apt-get install nginx)");

/** Alone on its server, and beside the site that comes with Debian's nginx and takes every name that is nobody's. */
const SERVERS: readonly [base: string, beside: boolean][] = [
  ["/", true],
  ["/some-repo/", false],
  ["/some-repo/", true],
  ["/%C3%A9tudiants/", false],
];
for (const [base, beside] of SERVERS) {
  test.describe(`nginx under ${base}${beside ? " beside Debian's default site" : ""}`, () => {
    let folder: string;
    let server: ChildProcess;
    let url: string;

    test.beforeEach(async ({ request }) => {
      folder = await mkdtemp(join(tmpdir(), "nginx-"));
      const root = join(folder, "root");
      const site = base === "/" ? root : join(root, decodeURI(base.slice(1, -1)));
      await mkdir(dirname(site), { recursive: true });
      await symlink(fileURLToPath(DIST), site);
      const port = await freePort();
      const listen = `127.0.0.1:${port}`;
      const config = nginxConfig({ base, policy: POLICY, host: "example.org", listen: [listen], root });
      const other = beside ? debianSite(listen, root) : "";
      await writeFile(join(folder, "nginx.conf"), wholeConfig(config + other));
      server = spawn(NGINX ?? "", ["-p", folder, "-c", "nginx.conf", "-e", "stderr"], { stdio: "inherit" });
      url = `http://127.0.0.1:${port}${base}`;
      await expect
        .poll(() =>
          request.get(url).then(
            (answer) => answer.status(),
            () => 0,
          ),
        )
        .toBe(200);
    });

    test.afterEach(async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGQUIT");
      await ended;
      await rm(folder, { recursive: true });
    });

    test("status, caches and security headers", async ({ request }) => {
      const headersOf = async (path: string, status: number) => {
        const answer = await request.get(url + path, { maxRedirects: 0 });
        expect(answer.status(), path).toBe(status);
        const headers = answer.headers();
        expect(headers["content-security-policy"], path).toBe(POLICY);
        expect(headers["x-content-type-options"], path).toBe("nosniff");
        expect(headers["referrer-policy"], path).toBe("same-origin");
        expect(headers["permissions-policy"], path).toContain("camera=()");
        return headers;
      };
      const script = /assets\/index-[^"]+\.js/.exec(await (await request.get(url)).text())?.[0] ?? "";
      expect((await headersOf(script, 200))["cache-control"]).toContain("immutable");
      for (const path of ["", "catalogue.json", "robots.txt", "feed.xml"])
        expect((await headersOf(path, 200))["cache-control"]).toBe("no-cache");
      // A file that a newer build took away must not be missing for a year.
      expect((await headersOf("assets/index-gone1234.js", 404))["cache-control"]).toBe("no-cache");
      await headersOf("nginx.conf", 404);
      await headersOf("_headers", 404);

      expect((await headersOf("feed.xml", 200))["content-type"]).toBe("application/atom+xml");
      expect((await headersOf("catalogue.json", 200))["access-control-allow-origin"]).toBe("*");
      expect((await headersOf("", 200))["x-frame-options"]).toBe("DENY");
      const embed = await request.get(`${url}embed?skill=go`);
      expect(embed.headers()["x-frame-options"]).toBeUndefined();
      expect(embed.headers()["content-type"]).toContain("text/html");
    });

    test("a slash at the end of a page's address leads to the page, whatever name the site is asked by", async ({
      request,
    }) => {
      const path = new URL(url).pathname;
      for (const host of ["example.org", "anything.example", "127.0.0.1"]) {
        const ask = (address: string) => request.get(url + address, { headers: { host }, maxRedirects: 0 });
        const locationOf = async (address: string) => (await ask(address)).headers().location;
        expect((await ask("about")).status(), host).toBe(200);
        expect(await locationOf("about/?from=chat"), host).toBe(`${path}about?from=chat`);
        expect(await locationOf(`${pageOf(project)}/`)).toBe(path + pageOf(project));
        for (const unknown of ["no/such/page/", "assets/", "%5Cevil.example/", "/evil.example/"])
          expect((await ask(unknown)).status(), unknown).toBe(404);
      }
    });

    // The others differ from it in nothing that a browser meets: who answers, and with what, is asked above.
    if (base === "/%C3%A9tudiants/")
      test("the main ways of a mentee lead where they should", async ({ page }) => {
        await goMainWays(page, url);
        expect((await page.goto(`${url}no/such/page`))?.status()).toBe(404);
      });
  });
}

/** What is enabled after `apt-get install nginx`: /etc/nginx/sites-available/default, without its comments. */
function debianSite(listen: string, root: string): string {
  return `server {
  listen ${listen} default_server;
  root ${root};
  index index.html index.htm index.nginx-debian.html;
  server_name _;
  location / {
    try_files $uri $uri/ =404;
  }
}
`;
}

/** What Debian's own nginx.conf has around `conf.d`, without what belongs to root. */
function wholeConfig(site: string): string {
  return `${process.getuid?.() === 0 ? "user root;\n" : ""}daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr crit;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path client;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
${site}}
`;
}
