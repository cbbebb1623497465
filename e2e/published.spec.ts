import { cardFile, feedPath } from "../src/app/routing/morePaths.ts";
import { catalogue, projectAbout } from "./helpers.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Helm");

test("feeds are read by a browser’s own XML reader and lead to pages of the site", async ({
  page,
  baseURL,
}) => {
  await page.goto("./");
  const named = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
  const feeds = [named ?? "", feedPath("org", "kubelark").slice(1), feedPath("skill", "go").slice(1)];
  for (const feed of feeds) {
    const { root, links } = await page.evaluate(async (address) => {
      const url = new URL(address, document.baseURI);
      // Not by DOMParser, which the site's own policy keeps from reading texts.
      const xml = await new Promise<Document>((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("GET", url);
        request.overrideMimeType("application/xml");
        request.responseType = "document";
        request.onload = () =>
          request.responseXML ? resolve(request.responseXML) : reject(new Error(`${url} is no XML`));
        request.send();
      });
      const hrefs = [...xml.querySelectorAll("entry > link[rel=alternate]")].map((link) =>
        link.getAttribute("href"),
      );
      return {
        root: xml.documentElement.localName,
        links: hrefs.map((href) => new URL(href ?? "", url).href),
      };
    }, feed);
    expect(root).toBe("feed");
    expect(links.length).toBeGreaterThan(0);
    const pages = new Set(catalogue.projects.map(({ id }) => new URL(`projects/${id}`, baseURL).href));
    expect(links.filter((link) => !pages.has(link))).toEqual([]);
  }
});

test("cards are pictures of the size that link previews want", async ({ page }) => {
  await page.goto("./");
  const sizes = await page.evaluate(
    (files) =>
      Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = new URL(file, document.baseURI).href;
          await image.decode();
          return `${image.naturalWidth} × ${image.naturalHeight}`;
        }),
      ),
    [cardFile(), cardFile(project.id)],
  );
  expect(sizes).toEqual(["1200 × 630", "1200 × 630"]);
});

test("an organization’s and a skill’s page lead to their own feed", async ({ page }) => {
  for (const address of ["orgs/kubelark", "skills/go"]) {
    await page.goto(address);
    const link = page.getByRole("link", { name: "Follow (RSS)" });
    const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
    expect(await (await page.request.get(href)).text()).toContain("<feed ");
    const label = await page.getByRole("heading", { level: 1 }).innerText();
    const offered = page.locator(`link[rel="alternate"][title="${label}"]`);
    await expect(offered).toHaveCount(1);
    expect(await offered.evaluate((element: HTMLLinkElement) => element.href)).toBe(href);
  }
});
