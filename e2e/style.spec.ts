/** A page is painted by what stands in its head; the whole style sheet comes later and must change nothing of it. */
import type { Page } from "@playwright/test";
import { catalogue, expectAlive, hold, pageOf, projectAbout } from "./helpers.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Kubefold");
const SHEET = "**/assets/style-*.css";

/** One of each kind that has a style of its own, and several projects, whose pages have different parts. */
const ADDRESSES = [
  "./",
  ...catalogue.projects.slice(0, 4).map(pageOf),
  "skills/go",
  "orgs/kubelark",
  "mentors/clubanderson",
  "skills",
  "insights",
  "about",
  "follow",
  "saved",
  "list",
  "compare",
  "embed",
];

/** What the whole sheet changes of the page that is open, in words: "a.button ::after color". */
function changedByWholeSheet(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Elements that differ in nothing that a rule can ask for look alike.
    const seen = new Set<string>();
    const elements = [...document.querySelectorAll("body, body *")].filter((element) => {
      // What is folded or not open yet gets its style with the whole sheet.
      if (!element.checkVisibility()) return false;
      const { parentElement, previousElementSibling, nextElementSibling, attributes } = element;
      const key = [element, parentElement].map((one) => `${one?.localName} ${one?.className}`).join();
      const place = `${previousElementSibling?.localName} ${nextElementSibling === null}`;
      const known = `${key} ${place} ${[...attributes].map(({ name }) => name).join()}`;
      return !seen.has(known) && seen.add(known);
    });
    const sheet = [...document.styleSheets].find(({ href }) => href?.includes("/assets/style-"));
    if (!sheet) throw new Error("The page has no link of the whole style sheet.");
    // What it sets nowhere changes only with what it sets: a third of all that a style has.
    const setIn = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => [
        ...("style" in rule ? (rule.style as CSSStyleDeclaration) : []),
        ...("cssRules" in rule ? setIn(rule.cssRules as CSSRuleList) : []),
      ]);
    // Nothing changes, with a transition or without, before the whole sheet is there.
    const isPainted = (name: string) => !/^(?:--|transition)/.test(name);
    const names = [...new Set(["content", ...setIn(sheet.cssRules)])].filter(isPainted);
    const PSEUDO = [undefined, "::before", "::after"];
    const look = () =>
      elements.flatMap((element) =>
        PSEUDO.map((pseudo) => {
          const style = getComputedStyle(element, pseudo);
          const isThere = pseudo === undefined || style.content !== "none";
          return (isThere ? names : ["content"]).map((name) => style.getPropertyValue(name));
        }),
      );
    const whole = look();
    sheet.disabled = true;
    return look().flatMap((own, at) => {
      const { localName, className } = elements[Math.floor(at / PSEUDO.length)] ?? {};
      return own.flatMap((value, which) => {
        const then = whole[at]?.[which];
        return then === value ? [] : [`${localName} "${className}" ${names[which]}: ${value} → ${then}`];
      });
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, reducedMotion: "reduce" });

  for (const [size, tag] of [
    ["a desk", []],
    ["a phone", ["@mobile"]],
  ] as const)
    test(`pages look the same before and after the whole style sheet has come, on ${size}`, {
      tag: ["@chromium", ...tag],
    }, async ({ page }) => {
      test.setTimeout(180_000);
      // Letters that come between the two looks would make a difference that is not the sheet's.
      await page.route("**/*.woff2", (route) => route.abort());
      for (const address of ADDRESSES) {
        await page.goto(address);
        expect(await changedByWholeSheet(page), address).toEqual([]);
      }
    });

  test("a page can be read, in its style, where the whole style sheet never comes", async ({ page }) => {
    await page.route(SHEET, () => new Promise(() => {}));
    await page.goto(pageOf(project), { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Before you apply" })).toBeVisible();
    await expect(page.locator("body")).not.toHaveCSS("font-family", /^Times/);
  });
});

test("nothing is rendered before the whole style sheet is there", async ({ page }) => {
  const release = await hold(page, SHEET);
  const asked = page.waitForRequest(/assets\/index-/);
  await page.goto("./?q=helm", { waitUntil: "commit" });
  await asked;
  // The list's page of another address stays hidden, as before the script.
  await expect(page.locator("html[data-hidden]")).toBeAttached();
  await expect(page.locator("html[data-ready]")).not.toBeAttached();
  const sheet = page.waitForResponse(SHEET);
  release();
  await expectAlive(page);
  const text = await (await sheet).text();
  // Rules on whose account a browser styles parts of the page again with each insertion: see the beginning of styles.css.
  expect(text).not.toContain(":has(");
  const selectors = [...text.matchAll(/(?<=[{}])[^{}@]+(?=\{)/g)].flatMap(([list]) => list.split(","));
  const siblings = selectors.filter((selector) =>
    /[+~]/.test(selector.replaceAll(/\[[^\]]*\]|nth[^)]*\)|\\./g, "")),
  );
  expect(siblings.length).toBeGreaterThan(0);
  expect(siblings.filter((selector) => !/[.#\]][^\s>]*\s*[+~]/.test(selector))).toEqual([]);
});

test("the whole style sheet is applied once", { tag: "@chromium" }, async ({ page }) => {
  await page.addInitScript(() => {
    const loads: string[] = [];
    Object.assign(window, { loads });
    const note = ({ target }: Event) => target instanceof HTMLLinkElement && loads.push(target.rel);
    document.addEventListener("load", note, { capture: true });
  });
  for (const address of ["./", "./?q=helm"]) {
    await page.goto(address);
    await expectAlive(page);
    await page.waitForLoadState();
    // Again, and a phone styles and lays out all of the page once more: 130 ms of CPU, four times slower.
    const applied = await page.evaluate(() =>
      (window as unknown as { loads: string[] }).loads.filter((rel) => rel === "stylesheet"),
    );
    expect(applied, address).toHaveLength(1);
  }
});

test("a slow line has the system's letters, and no others to carry", { tag: "@chromium" }, async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") asked.push(request.url());
  });
  const session = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };
  await session.send("Network.emulateNetworkConditions", slow);
  await page.goto("about");
  await expectAlive(page);
  await expect(page.locator("body")).not.toHaveCSS("font-family", /Inter/);
  expect(asked).toEqual([]);
  await session.detach();
});
