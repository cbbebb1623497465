/** Catalogues made from ideas files that attack: nothing of them runs, and nothing leaves its card. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import * as v from "valibot";
import { type Catalogue, CatalogueModel } from "../src/catalogue/model.ts";
import { convertAll } from "../src/convert/convertAll.ts";
import { ATTACKS, isHuge, NEIGHBOUR, SENTINEL } from "../src/convert/testing/hostileFiles.ts";
import {
  expectAlive,
  expectCount,
  facet,
  goWithin,
  pageOf,
  results,
  saveButton,
  savedLink,
  searchField,
  serveCatalogue,
} from "./helpers.ts";
import { orderSite } from "./orders.ts";
import { haveSaved } from "./places.ts";
import { serveFolder } from "./static-server.ts";
import { test as base, expect } from "./test.ts";

/** Attacks on the time that a text takes: the converter's own tests have them, a browser sees no more than length. */
const isSlow = (file: string) => /\/(?:two-megabytes|patterns)\//.test(file);

let converted: Catalogue | undefined;
const hostile = () => (converted ??= convertAll(ATTACKS.filter(({ file }) => !isSlow(file))).catalogue);
const attacks = () => hostile().projects.filter(({ title }) => !title.startsWith(NEIGHBOUR));

/** What leaves a site's own pages, from now on: what asks another host, what opens, what stops the visitor. */
function watchEscapes(page: Page, context: BrowserContext, home: string): string[] {
  const escapes: string[] = [];
  page.on("dialog", async (dialog) => {
    escapes.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(home))
      escapes.push(`request: ${request.url()}`);
  });
  context.on("page", (opened) => escapes.push(`window: ${opened.url()}`));
  return escapes;
}

const hasRun = (page: Page) => page.evaluate((name) => name in window, SENTINEL);

/** With the hostile catalogue served, and the rule that nothing of it may run or be asked for elsewhere. */
const test = base.extend<{ escapes: string[] }>({
  escapes: [
    async ({ page, context, baseURL }, use) => {
      const escapes = watchEscapes(page, context, baseURL ?? "");
      await serveCatalogue(page, hostile());
      await use(escapes);
      expect((await hasRun(page)) ? [...escapes, "script"] : escapes).toEqual([]);
    },
    { auto: true },
  ],
});

// One worker for all of them: what it converts takes seconds, and no other worker needs it.
test.describe.configure({ mode: "default" });

/** What of a page reaches beyond its place. */
async function layoutFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
    const cards = [...document.querySelectorAll("article")];
    cards.forEach((card, at) => {
      const box = card.getBoundingClientRect();
      const name = card.querySelector("h1, h2")?.textContent?.slice(0, 30);
      if (card.scrollWidth > Math.ceil(box.width)) faults.push(`“${name}” is wider than its card`);
      if (card.scrollHeight > Math.ceil(box.height)) faults.push(`“${name}” is higher than its card`);
      const next = cards[at + 1]?.getBoundingClientRect();
      if (next && next.left === box.left && next.top < box.bottom)
        faults.push(`“${name}” covers the next card`);
    });
    return faults;
  });
}

/** Elements of the main part that no text of a project may bring in. */
async function foreignElements(page: Page): Promise<string[]> {
  return await page.evaluate(() => [
    ...[
      ...document.querySelectorAll(
        "main :is(script, style, iframe, img, object, embed, form, base, meta, link, math, video)",
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 100)),
    ...[...document.querySelectorAll("main a")]
      .filter((link) => link instanceof HTMLAnchorElement && !/^https?:$/.test(link.protocol))
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    ...[...document.querySelectorAll("main *")]
      .filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")))
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  ]);
}

test("hostile projects stay within their cards on a phone and at a desk", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto("./");
  await expectCount(page, hostile().projects.length);
  await expect(results(page)).toHaveCount(hostile().projects.length);
  await expect(page.getByText("Plain words.").first()).toBeVisible();
  expect(await layoutFaults(page), "390 px").toEqual([]);
  expect(await foreignElements(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(facet(page, "Skill")).toBeVisible();
  expect(await layoutFaults(page), "1280 px").toEqual([]);
});

test("the pages of hostile projects show them and nothing more", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./");
  for (const project of attacks()) {
    await test.step(project.source.file, async () => {
      // As a link does: the journey on a built site loads each.
      await goWithin(page, pageOf(project));
      await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
      await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();
      expect(await layoutFaults(page)).toEqual([]);
      expect(await foreignElements(page)).toEqual([]);
      expect(await hasRun(page)).toBe(false);
    });
  }
});

test("filters and the search know hostile names", async ({ page }) => {
  await page.goto("./?skill=constructor,proto&mentor=constructor&org=constructor");
  await expectCount(page, 2);
  await expect(facet(page, "Skill").getByRole("checkbox", { name: /^constructor 2$/ })).toBeChecked();
  await searchField(page).fill("__proto__");
  await expect(results(page).locator("mark").first()).toBeVisible();
  expect(await foreignElements(page)).toEqual([]);
});

test("hostile projects can be saved, compared and taken off again", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const all = attacks();
  await haveSaved(page, all.slice(2));
  await page.goto("./");
  // The first two are put on the list, the next two are taken off it.
  for (const project of all.slice(0, 4)) await saveButton(page, project).click();
  const saved = [...all.slice(0, 2), ...all.slice(4)];
  await savedLink(page, saved.length).click();
  await expect(results(page)).toHaveCount(saved.length);
  expect(await layoutFaults(page)).toEqual([]);
  expect(await foreignElements(page)).toEqual([]);
  await page.goto(
    `compare?ids=${saved
      .slice(0, 4)
      .map(({ id }) => id)
      .join(",")}`,
  );
  await expect(
    page.getByRole("columnheader").getByRole("link", { name: saved[0]?.title ?? "" }),
  ).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
  expect(await foreignElements(page)).toEqual([]);
});

/**
 * What stands in pages' files that the site did not put there: a script, a handler, an address that is no web address, an
 * element that acts. Call on an empty page: a parsed text runs nothing, but the site's own policy forbids parsing.
 * @param files text by name
 * @param template a file without a page's own parts, `app.html`
 * @returns by name, of files that hold some
 */
async function foreignMarkup(
  page: Page,
  files: Record<string, string>,
  template: string,
): Promise<Record<string, string[]>> {
  return await page.evaluate(
    ([texts, without]) => {
      const parse = (text: string) => new DOMParser().parseFromString(text, "text/html");
      const ACTING =
        "script, style, base, iframe:is([src], [srcdoc]), frame, object, embed, portal, math, video, audio, animate, set, foreignObject, meta[http-equiv], link[rel=stylesheet]";
      const acting = (root: Document) =>
        [...root.querySelectorAll(ACTING)]
          // Data runs as little as it is asked for.
          .filter((element) => !/^application\/(?:ld\+)?json$/.test(element.getAttribute("type") ?? ""))
          .map((element) =>
            element.outerHTML
              .replace(/<base [^>]*>/, "<base>")
              // Each page has the part of the site's style that paints it, whose hash its policy names.
              .replace(/^<style>@font-face\{font-family:Inter;.*<\/style>$/s, "<style>")
              .replace(/(?<=style-src 'self') 'sha256-[^']+'/, ""),
          );
      const known = acting(parse(without));
      const faultsOf = (text: string) => {
        const read = parse(text);
        const now = acting(read);
        const faults = known.filter((element) => !now.includes(element)).map((element) => `gone: ${element}`);
        for (const element of known) if (now.includes(element)) now.splice(now.indexOf(element), 1);
        // The rest of the style is one file, at most once.
        const rest = now.findIndex((element) =>
          /^<link rel="stylesheet" href="\.\/assets\/style-[0-9a-f]+\.css">$/.test(element),
        );
        if (rest >= 0) now.splice(rest, 1);
        faults.push(...now);
        for (const element of read.querySelectorAll("*"))
          for (const { name, value } of element.attributes) {
            const leads =
              /^(?:href|src|srcset|srcdoc|action|formaction|poster|data|ping|background|xlink:href)$/;
            const isWeb = () => /^https?:$/.test(new URL(value, "http://site.example/").protocol);
            if (name.startsWith("on") || (leads.test(name) && !isWeb())) faults.push(element.outerHTML);
          }
        for (const { textContent } of read.querySelectorAll("script[type$=json]"))
          try {
            JSON.parse(textContent);
          } catch {
            faults.push(`data cut short: ${textContent.slice(-100)}`);
          }
        return faults.map((fault) => fault.slice(0, 200));
      };
      const found = Object.entries(texts).map(([name, text]) => [name, faultsOf(text)] as const);
      return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
    },
    [files, template] as const,
  );
}

/** What of the attack in JSON is no program: a build stops at it, so that the one that goes on is without. */
const NO_PROGRAMS = /,\s*null, 7, .*(?=\n {2}\])/;

/** A folder that is gone after the test. */
const builtTest = base.extend<{ folder: string }>({
  folder: async ({ baseURL: _ }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-hostile-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

builtTest(
  "a site that was built of hostile ideas files is as harmless, each page as it is prerendered",
  async ({ page, context, folder }) => {
    // A whole build, of sources that take the converter seconds, on a machine that may do other work.
    test.setTimeout(240_000);
    const [ideas, served] = [path.join(folder, "ideas"), path.join(folder, "site")];
    const write = async (file: string, text: string) => {
      await mkdir(path.join(ideas, path.dirname(file)), { recursive: true });
      await writeFile(path.join(ideas, file), text);
    };
    await test.step("what is no program stops the build, which names the file", async () => {
      for (const { file, text } of ATTACKS) if (NO_PROGRAMS.test(text)) await write(file, text);
      await expect(orderSite({ ideas, outDir: served })).rejects.toThrow(
        /have errors:[\s\S]*lfx-export\.json:\d+:\d+ error source-invalid/,
      );
      expect(existsSync(served)).toBe(false);
    });
    for (const { file, text } of ATTACKS) if (!isHuge(file)) await write(file, text.replace(NO_PROGRAMS, ""));
    await test.step("the others are built", () => orderSite({ ideas, outDir: served, cards: false }));
    const read = (file: string) => readFile(path.join(served, file), "utf8");
    const { projects } = v.parse(CatalogueModel, JSON.parse(await read("catalogue.json")));
    const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title).sort();
    const small = hostile().projects.filter(({ source }) => !isHuge(source.file));
    expect(titles(projects)).toEqual(titles(small));

    await test.step("no file holds markup of theirs", async () => {
      const template = await read("app.html");
      const files = (await readdir(served, { recursive: true })).filter((file) => file.endsWith(".html"));
      expect(files.length).toBeGreaterThan(projects.length);
      const texts = await Promise.all(files.map(async (file) => [file, await read(file)] as const));
      expect(await foreignMarkup(page, Object.fromEntries(texts), template)).toEqual({});
    });

    const host = await serveFolder(served, "/", 404);
    const escapes = watchEscapes(page, context, host.url);
    page.on("console", (message) => {
      if (message.type() === "error") escapes.push(`console: ${message.text()}`);
    });
    await page.setViewportSize({ width: 390, height: 844 });
    const expectHarmless = async () => {
      // The page is hydrated.
      await expectAlive(page);
      expect(await layoutFaults(page)).toEqual([]);
      expect(await foreignElements(page)).toEqual([]);
      expect((await hasRun(page)) ? [...escapes, "script"] : escapes).toEqual([]);
    };
    await page.goto(host.url);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(results(page)).toHaveCount(projects.length);
    await expectHarmless();
    for (const project of projects.filter(({ title }) => !title.startsWith(NEIGHBOUR)))
      await test.step(project.source.file.slice(ideas.length), async () => {
        await page.goto(host.url + pageOf(project));
        await expect(page.locator("html[data-prerendered=full]")).toBeAttached();
        await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
        await expectHarmless();
      });
    await host.close();
  },
);
