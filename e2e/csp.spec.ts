import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { catalogue, DIST, expectCount, pageOf, projectAbout, resultLink, searchField } from "./helpers.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Kubefold");

/** The directives of a page's own policy. */
function policyOf(file: string): Map<string, string[]> {
  const html = readFileSync(new URL(file, DIST), "utf8");
  const [, content = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return new Map(
    content.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

test("every page has one and the same strict policy, with the hash of its own style", () => {
  const policy = policyOf("index.html");
  const ofHosts = /style-src ([^;]*);/.exec(readFileSync(new URL("_headers", DIST), "utf8"))?.[1]?.split(" ");
  expect(policy.get("script-src")).toEqual(["'self'", expect.stringMatching(/^'sha256-/)]);
  expect(policy.get("require-trusted-types-for")).toEqual(["'script'"]);
  for (const file of ["saved.html", "404.html", ...catalogue.projects.map((one) => `${pageOf(one)}.html`)]) {
    const own = policyOf(file);
    const styles = own.get("style-src");
    expect(styles).toEqual(["'self'", expect.stringMatching(/^'sha256-/)]);
    // A host's header and the page's own policy both hold.
    expect(ofHosts).toEqual(expect.arrayContaining(styles ?? []));
    expect(new Map([...own, ["style-src", policy.get("style-src")]])).toEqual(policy);
  }
});

const ATTACKS: readonly [what: string, directive: RegExp, attack: (page: Page) => Promise<unknown>][] = [
  [
    "HTML from a text",
    /^require-trusted-types-for/,
    (page) =>
      page.evaluate(() => {
        try {
          document.body.innerHTML = "<img src=x onerror=alert(1)>";
        } catch {}
      }),
  ],
  [
    "a request to somebody else",
    /^connect-src/,
    (page) => page.evaluate(() => fetch("https://tracker.example/").catch(() => undefined)),
  ],
];
test("the policy forbids HTML from a text, and requests to somebody else", async ({
  page,
  policyViolations,
}) => {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  const title = await page.title();
  for (const [what, directive, attack] of ATTACKS) {
    await attack(page);
    await expect.poll(() => policyViolations, what).toContainEqual(expect.stringMatching(directive));
    policyViolations.splice(0);
    await expectCount(page, catalogue.projects.length);
    expect(await page.title()).toBe(title);
  }
});

test("the policy forbids a script that was put into the page", async ({ page, policyViolations }) => {
  await page.route("**/", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace("</body>", "<script>window.taken = true</script></body>");
    await route.fulfill({ response: answer, body });
  });
  await page.goto("./");
  await expect.poll(() => policyViolations).toContainEqual(expect.stringMatching(/^script-src-elem: inline/));
  policyViolations.splice(0);
  expect(await page.evaluate(() => "taken" in window)).toBe(false);
});

test("the search works in its worker, and nothing is asked of anybody else", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "")) elsewhere.push(request.url());
  });
  const worker = page.waitForEvent("worker");
  await page.goto("./");
  await searchField(page).fill("kubefold");
  expect((await worker).url()).toContain("/assets/");
  // A card that moves to its place under the pointer is not pressed.
  await expect(resultLink(page, project).locator("mark").first()).toBeVisible();
  await resultLink(page, project).click();
  await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
  const outward = await page
    .getByRole("link")
    .evaluateAll((links) =>
      links
        .filter((link) => /^https?:/.test(link.getAttribute("href") ?? ""))
        .map((link) => link.getAttribute("rel")),
    );
  expect(outward.length).toBeGreaterThan(0);
  for (const rel of outward) expect(rel).toContain("noopener");
  expect(elsewhere).toEqual([]);
});
