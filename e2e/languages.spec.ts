/** The interface in other languages than the site's: chosen, offered, complete, and as accessible as the first. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { MessageId } from "../src/app/messages/messageTypes.ts";
import { LANGUAGES, type Language } from "../src/config/languages.ts";
import { textIn } from "../src/publish/messages/texts.ts";
import { accessibilityFaults } from "./axe.ts";
import { DIST, expectAlive, goWithin, projectAbout, serveCatalogue, setNow } from "./helpers.ts";
import { haveSaved, PLACES } from "./places.ts";
import { sevenYears } from "./terms-catalogue.ts";
import { expect, test } from "./test.ts";
import { losses, smallTargets } from "./wcag/layout.ts";

const helm = projectAbout("Helm");
const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== "en");

/** A desk's screen at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const languageOf = (page: Page) => page.locator("html").getAttribute("lang");
const footer = (page: Page) => page.getByRole("contentinfo");
const chooser = (page: Page) => footer(page).getByRole("combobox");

/** Makes the language that of an earlier visit. */
async function haveChosen(page: Page, language: Language): Promise<void> {
  await page.addInitScript(
    (tag) => localStorage.setItem("mentorship-finder.language", tag),
    language as string,
  );
}

for (const language of ["es", "hi"] as const) {
  test(`search, project and saved list in ${language}`, async ({ page }) => {
    await page.goto("./");
    await expectAlive(page);
    await chooser(page).selectOption(LANGUAGES[language]);
    await expect.poll(() => languageOf(page)).toBe(language);
    await expect(footer(page)).toContainText(textIn(language, "layout.statistics") ?? "-");

    await page.locator("#search").fill("helm");
    const result = page.getByRole("article").filter({ hasText: helm.title });
    await expect(result.getByRole("heading").first()).toBeVisible();
    await result.getByRole("heading").getByRole("link").click();
    // The project's own words stay as they are, and say in which language.
    const heading = page.getByRole("heading", { level: 1, name: helm.title });
    await expect(heading).toBeVisible();
    await expect(page.locator("[lang=en]").filter({ hasText: helm.title }).first()).toBeVisible();
    await page.locator("[data-shortcut=s]").first().click();
    await page.goto("saved");
    // Kept: the page is hydrated in the site's language, and changes then.
    await expect.poll(() => languageOf(page)).toBe(language);
    await expect(page.getByRole("article").filter({ hasText: helm.title })).toBeVisible();

    await chooser(page).selectOption("English");
    await expect.poll(() => languageOf(page)).toBe("en");
    await expect(footer(page)).toContainText("Statistics");
  });

  test(`what one can apply to, and the way there, in ${language}`, async ({ page }) => {
    const text = (id: MessageId) => textIn(language, id) ?? "-";
    await haveChosen(page, language);
    await setNow(page, new Date("2031-08-05T12:00Z"));
    await serveCatalogue(page, sevenYears);
    await page.goto("./");
    await expect.poll(() => languageOf(page)).toBe(language);
    await expect(page.locator("nav [aria-current=true]").first()).toContainText(text("term.scopeOpen"));
    const card = page.getByRole("article").first();
    await expect(card.getByRole("link", { name: text("card.apply") })).toHaveAttribute("href", /^https:/);
    await card.getByRole("heading").getByRole("link").click();
    const strip = page.getByRole("region", { name: text("project.applications") });
    await expect(strip.locator(".button-apply")).toBeInViewport();

    await setNow(page, new Date("2031-08-25T12:00Z"));
    await page.goto("./");
    await expect(page.getByText(text("term.noneOpen"))).toBeVisible();
    await expect(page.locator(".button-apply")).toHaveCount(0);
  });
}

test("a browser that prefers another language is offered it once", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "es-MX", ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  const offer = page.getByText(textIn("es", "layout.offer") ?? "-");
  await page.goto("./");
  await expect(offer).toBeVisible();
  await page.getByRole("button", { name: textIn("es", "layout.offerDecline") ?? "-" }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expectAlive(page);
  await expect(offer).toBeHidden();
  expect(await languageOf(page)).toBe("en");

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole("button", { name: textIn("es", "layout.offerAccept") ?? "-" }).click();
  await expect.poll(() => languageOf(page)).toBe("es");
  await expect(offer).toBeHidden();
  await context.close();
});

test("a browser of the site's own language is offered nothing, and loads no messages", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("./");
  await expectAlive(page);
  await page.locator("#search").fill("helm");
  await expect(page.getByRole("article").first()).toContainText(helm.title);
  expect(asked.filter((url) => /messages|[Ll]anguage/.test(url))).toEqual([]);
});

test("each language's messages are small, and not kept by those who did not choose it", async () => {
  const files = readdirSync(new URL("assets/messages/", DIST));
  expect(files).toHaveLength(OTHERS.length);
  for (const file of files) {
    const { length } = gzipSync(readFileSync(new URL(`assets/messages/${file}`, DIST)));
    process.stdout.write(`Messages: ${file} ${length} bytes, gzip\n`);
    expect(length, file).toBeLessThanOrEqual(15_000);
  }
  expect(readFileSync(new URL("sw.js", DIST), "utf8")).not.toContain("assets/messages/");
});

test("where the messages cannot be loaded, the page says so and stays as it is", async ({ page }) => {
  await page.route(/assets\/messages\//, (route) => route.abort());
  await page.goto("./");
  await expectAlive(page);
  await chooser(page).selectOption("Español");
  await expect(footer(page).getByRole("status").filter({ hasText: "could not be loaded" })).toBeVisible();
  expect(await languageOf(page)).toBe("en");
});

for (const language of OTHERS)
  test(`nothing is lost or small at 400 % in ${language}, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize(ZOOMED);
    await haveSaved(page);
    await haveChosen(page, language);
    await page.goto("./");
    await expect.poll(() => languageOf(page)).toBe(language);
    for (const { name, address, complete } of PLACES.filter(({ address }) => !address.startsWith("embed")))
      await test.step(name, async () => {
        await goWithin(page, address);
        await expect(page.locator(complete).first()).toBeVisible();
        expect.soft(await losses(page), `lost: ${name}`).toEqual([]);
        expect.soft(await smallTargets(page), `small: ${name}`).toEqual([]);
        // Another language changes words and lines, no color.
        const faults = await accessibilityFaults(page, { colors: false, targets: false });
        expect.soft(faults, `axe: ${name}`).toEqual([]);
      });
  });
