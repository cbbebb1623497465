import { readdirSync, readFileSync } from "node:fs";
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

/** The heading that the build drew. */
const headingOf = (html: string) => /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1] ?? "none";

// One and the same build on each host.
const HOSTS: readonly { base: string; unknownStatus: 200 | 404; like?: HostProfile }[] = [
  { base: "/some-repo/", unknownStatus: 404, like: GITHUB_PAGES },
  { base: "/", unknownStatus: 404, like: NETLIFY },
  { base: "/", unknownStatus: 404, like: CLOUDFLARE_PAGES },
  { base: "/a/deep/folder/", unknownStatus: 200 },
];
for (const { base, unknownStatus, like } of HOSTS) {
  test(`works under ${base} of ${like?.name ?? "a host that answers 200 for a page that it does not have"}`, async ({
    page,
  }) => {
    const host = await serveFolder(
      fileURLToPath(DIST),
      base,
      unknownStatus,
      like === undefined ? {} : { like },
    );
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

test("no file that a published script, page, manifest or worker names is missing", async ({ request }) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  const namedBy = new Map<string, string>();
  for (const file of readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter(isText)) {
    const text = readFileSync(new URL(file, DIST), "utf8");
    for (const name of namesIn(host.url + file, host.url, text)) namedBy.set(name, file);
  }
  expect([...namedBy.keys()]).toContain(`${host.url}catalogue.json`);
  expect([...namedBy.keys()].filter((name) => name.startsWith(`${host.url}assets/`)).length).toBeGreaterThan(
    30,
  );
  const missing: string[] = [];
  for (const [name, file] of namedBy)
    if (!(await request.get(name)).ok()) missing.push(`${name.slice(host.url.length)}, named by ${file}`);
  expect(missing).toEqual([]);
  await host.close();
});

test("the state of an issue is asked at the first press, on a host that answers 404 for what it does not have", async ({
  page,
}) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  await page.route("https://api.github.com/**", (route) => route.fulfill({ status: 404 }));
  await page.goto(host.url + pageOf(project));
  await expectAlive(page);
  await page
    .getByRole("button", { name: /^Is the issue still open/ })
    .first()
    .click();
  await expect(page.getByText("GitHub shows no such issue")).toBeVisible();
  await host.close();
});

test("in a folder, too, what was prerendered can be read where the site's script cannot be loaded", async ({
  page,
}) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  // The search for the site's folder goes up to the host's root, and asks for it there.
  await page.route("**/assets/index-*.js", (route) => route.abort());
  for (const address of ["", "?skill=go", pageOf(project), `${pageOf(project)}?from=chat`]) {
    await page.goto(host.url + address);
    const title = page.getByRole("heading", { name: project.title });
    await expect(title, address).toBeVisible();
    if (address === "") {
      await title.getByRole("link").click();
      await expect(page, address).toHaveURL(`${host.url}${pageOf(project)}`);
    }
  }
  await host.close();
});

for (const [base, address] of [
  ["/some-repo/", "nothing//here"],
  ["/some-repo/", "saved//"],
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

for (const [form, unknownStatus, addresses] of [
  [
    "a file's name",
    404,
    ["index.html", "about.html", "saved.html", "skills/go.html", `${pageOf(project)}.html`],
  ],
  ["a slash at its end", 404, ["about/", "saved/", "skills/go/", `${pageOf(project)}/`]],
  ["a slash at its end", 200, ["saved/", `${pageOf(project)}/`]],
] as const) {
  test(`an address with ${form} is that of the page, where the host answers ${unknownStatus} for unknown ones`, async ({
    page,
    request,
  }) => {
    const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", unknownStatus);
    const title = page.getByRole("heading", { level: 1 });
    for (const address of addresses) {
      const right = address.replace(/(?:index)?\.html$|\/$/, "");
      const words = headingOf(await (await request.get(host.url + right)).text());
      await page.goto(`${host.url}${address}?from=chat#main`);
      await expectAlive(page);
      await expect(title, address).toHaveText(words);
      await expect(page).toHaveURL(`${host.url}${right}?from=chat#main`);
    }
    await host.close();
  });
}

test("in another site's frame there is the list to embed, and of all else a way out", async ({ page }) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  const around = await serveFolder(fileURLToPath(DIST), "/", 404);
  const frame = page.frameLocator("iframe");
  const show = async (address: string) => {
    // A page of another origin without a policy of its own.
    await page.goto(`${around.url}robots.txt`);
    await page.setContent(`<iframe src="${host.url}${address}"></iframe>`);
  };
  for (const address of ["embed", "embed/", "embed.html", "embed?skill=go"]) {
    await show(address);
    await expect(frame.getByRole("article").first(), address).toBeVisible();
  }
  for (const address of [
    ...["", "?q=go", "saved", "saved/", "Saved", "about.html", "skills/go", "app.html"],
    ...["no/such/page", "no/embed", "orgs/embed", pageOf(project)],
  ]) {
    await show(address);
    await expect(frame.getByRole("link"), address).toHaveText("Open this page by itself");
    await expect(frame.getByRole("heading"), address).toHaveCount(0);
  }
  await frame.getByRole("link").click();
  await expect(page).toHaveURL(host.url + pageOf(project));
  await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
  await around.close();
  await host.close();
});
