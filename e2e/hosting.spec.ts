import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, expectAlive, pageOf, projectAbout } from "./helpers.ts";
import { CLOUDFLARE_PAGES, GITHUB_PAGES, type HostProfile, NETLIFY } from "./hosts.ts";
import { goMainWays } from "./mainWays.ts";
import { namesIn } from "./published-names.ts";
import { serveFolder } from "./static-server.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Kubefold");

/** Is this a file that can name others? Not those for hosts, nor folders. */
const isText = (file: string) => /\.(?:css|html|js|json|webmanifest|xml)$/.test(file);

/** The heading of the prerendered page. */
const headingOf = (html: string) => /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1] ?? "none";

// One and the same build on each host, which differ for a browser in where the site lies, in what they lead on and in the headers they send.
// One that answers 200 for what it does not have is in `engines/journeys/site.ts`.
for (const [base, like] of [
  ["/some-repo/", GITHUB_PAGES],
  ["/", NETLIFY],
  ["/", CLOUDFLARE_PAGES],
] as const) {
  test(`works under ${base} of ${like.name}`, async ({ page }) => {
    const host = await serveFolder(fileURLToPath(DIST), base, 404, { like });
    await goMainWays(page, host.url);
    await host.close();
  });
}

/** What each host answers to an address, as its documentation and measurements say: `hosts.ts` names them. */
const ANSWERS: readonly [HostProfile, Record<string, string>][] = [
  [GITHUB_PAGES, { about: "200", "about/": "404", "about.html": "200", _headers: "200" }],
  [NETLIFY, { about: "200", "about/": "301 /about", "about.html": "200", _headers: "404" }],
  [CLOUDFLARE_PAGES, { about: "200", "about/": "308 /about", "about.html": "308 /about", _headers: "404" }],
];
for (const [like, answers] of ANSWERS)
  test(`${like.name}’s own rules hold for pages, and ours where it reads them`, async ({ request }) => {
    const host = await serveFolder(fileURLToPath(DIST), "/", 404, { like });
    const ask = (address: string) => request.get(host.url + address, { maxRedirects: 0 });
    for (const [address, said] of Object.entries(answers)) {
      const answer = await ask(address);
      expect([answer.status(), answer.headers().location].join(" ").trim(), address).toBe(said);
    }
    const script = /assets\/index-[^"]+\.js/.exec(await (await ask("")).text())?.[0] ?? "";
    const [page, asset] = [(await ask("about")).headers(), (await ask(script)).headers()];
    expect(page["access-control-allow-origin"]).toBe("*");
    expect(page["cache-control"]).toBe(like.headers["cache-control"]);
    expect(page["content-security-policy"]).toEqual(
      like.readsHeaders ? expect.stringContaining("default-src 'self'") : undefined,
    );
    expect(asset["cache-control"]).toBe(
      like.readsHeaders ? "public, max-age=31536000, immutable" : like.headers["cache-control"],
    );
    await host.close();
  });

test("_headers keeps within what Cloudflare Pages reads of it", { tag: "@chromium" }, () => {
  // https://developers.cloudflare.com/pages/configuration/headers/
  const lines = readFileSync(new URL("_headers", DIST), "utf8").split("\n");
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThanOrEqual(100);
});

test("no file that a published script, page, manifest or worker names is missing", {
  tag: "@chromium",
}, () => {
  const root = "https://example.org/some-repo/";
  const namedBy = new Map<string, string>();
  for (const file of readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter(isText)) {
    const text = readFileSync(new URL(file, DIST), "utf8");
    for (const name of namesIn(root + file, root, text)) {
      const path = decodeURIComponent(new URL(name).pathname.slice("/some-repo/".length));
      namedBy.set(path || "index.html", file);
    }
  }
  expect([...namedBy.keys()]).toContain("catalogue.json");
  expect([...namedBy.keys()].filter((name) => name.startsWith("assets/")).length).toBeGreaterThan(30);
  const isThere = (name: string) =>
    [name, `${name}.html`].some((file) =>
      statSync(join(fileURLToPath(DIST), file), { throwIfNoEntry: false })?.isFile(),
    );
  const missing = [...namedBy].filter(([name]) => !isThere(name));
  expect(missing.map(([name, file]) => `${name}, named by ${file}`)).toEqual([]);
});

test("in a folder, too, what was prerendered can be read where the site's script cannot be loaded", async ({
  page,
}) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  // The search for the site's folder goes up to the host's root, and asks for it there.
  await page.route("**/assets/index-*.js", (route) => route.abort());
  for (const address of ["", "?skill=go", `${pageOf(project)}?from=chat`]) {
    await page.goto(host.url + address);
    const title = page.getByRole("heading", { name: project.title });
    await expect(title, address).toBeVisible();
    if (address === "") {
      await title.getByRole("link").click();
      await expect(page).toHaveURL(`${host.url}${pageOf(project)}`);
      await expect(title).toBeVisible();
    }
  }
  await host.close();
});

for (const [base, address] of [
  ["/some-repo/", "nothing//here"],
  ["/", "/nothing/here"],
] as const) {
  test(`under ${base} the site's folder is found in a few steps from ${address}`, async ({ page }) => {
    const host = await serveFolder(fileURLToPath(DIST), base, 404);
    let requests = 0;
    page.on("request", () => requests++);
    await page.goto(host.url + address, { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/nothing at this address/);
    expect(requests).toBeLessThan(20);
    await host.close();
  });
}

// Each form of an address is in `boot.test.ts`: here is that a browser goes on with what it makes of one.
test("an address with a file's name or a slash at its end is that of the page", async ({ page }) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  const title = page.getByRole("heading", { level: 1 });
  for (const [address, right] of [
    ["index.html", ""],
    ["skills/go.html", "skills/go"],
    [`${pageOf(project)}/`, pageOf(project)],
  ] as const) {
    const html = readFileSync(new URL(right === "" ? address : `${right}.html`, DIST), "utf8");
    await page.goto(`${host.url}${address}?from=chat#main`);
    await expectAlive(page);
    await expect(title, address).toHaveText(headingOf(html));
    await expect(page).toHaveURL(`${host.url}${right}?from=chat#main`);
  }
  await host.close();
});

// Which addresses are those of the list to embed is in `boot.test.ts`.
test("in another site's frame there is the list to embed, and of all else a way out", async ({ page }) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  const around = await serveFolder(fileURLToPath(DIST), "/", 404);
  const embedded = ["embed.html", "embed?skill=go"];
  const others = ["", "saved/", "Saved", "app.html", "orgs/embed", pageOf(project)];
  // A page of another origin without a policy of its own.
  await page.goto(`${around.url}robots.txt`);
  await page.setContent(
    [...embedded, ...others].map((address) => `<iframe src="${host.url}${address}"></iframe>`).join(""),
  );
  const frameOf = (address: string) => page.frameLocator(`iframe[src="${host.url}${address}"]`);
  for (const address of embedded)
    await expect(frameOf(address).getByRole("article").first(), address).toBeVisible();
  for (const address of others) {
    await expect(frameOf(address).getByRole("link"), address).toHaveText("Open this page by itself");
    await expect(frameOf(address).getByRole("heading"), address).toHaveCount(0);
  }
  await frameOf(pageOf(project)).getByRole("link").click();
  await expect(page).toHaveURL(host.url + pageOf(project));
  await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
  await around.close();
  await host.close();
});
