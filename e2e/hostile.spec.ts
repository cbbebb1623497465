/** Catalogues made from ideas files that attack: nothing of them runs, and nothing leaves its card. */
import type { Page } from "@playwright/test";
import { convertAll } from "../src/convert/convertAll.ts";
import { ATTACKS, NEIGHBOUR, SENTINEL } from "../src/convert/testHostile.ts";
import {
  expectCount,
  facet,
  pageOf,
  results,
  saveButton,
  savedLink,
  searchField,
  serveCatalogue,
} from "./helpers.ts";
import { test as base, expect } from "./test.ts";

const hostile = convertAll(ATTACKS).catalogue;
const attacks = hostile.projects.filter(({ title }) => !title.startsWith(NEIGHBOUR));

/** With the hostile catalogue served, and the rule that nothing of it may run or be asked for elsewhere. */
const test = base.extend<{ escapes: string[] }>({
  escapes: [
    async ({ page, context, baseURL }, use) => {
      const escapes: string[] = [];
      page.on("dialog", async (dialog) => {
        escapes.push(`dialog: ${dialog.message()}`);
        await dialog.dismiss();
      });
      context.on("request", (request) => {
        if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(baseURL ?? ""))
          escapes.push(`request: ${request.url()}`);
      });
      context.on("page", (opened) => escapes.push(`window: ${opened.url()}`));
      await serveCatalogue(page, hostile);
      await use(escapes);
      const hasRun = await page.evaluate((name) => name in window, SENTINEL);
      expect(hasRun ? [...escapes, "script"] : escapes).toEqual([]);
    },
    { auto: true },
  ],
});

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

for (const width of [390, 1280]) {
  test(`hostile projects stay within their cards at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./");
    await expectCount(page, hostile.projects.length);
    await expect(results(page)).toHaveCount(hostile.projects.length);
    await expect(page.getByText("Plain words.").first()).toBeVisible();
    expect(await layoutFaults(page)).toEqual([]);
    expect(await foreignElements(page)).toEqual([]);
  });
}

for (const [half, projects] of [attacks.slice(0, 7), attacks.slice(7)].entries()) {
  test(`the pages of hostile projects show them and nothing more, part ${half + 1}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const project of projects) {
      await test.step(project.source.file, async () => {
        await page.goto(pageOf(project));
        await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
        await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();
        expect(await layoutFaults(page)).toEqual([]);
        expect(await foreignElements(page)).toEqual([]);
        expect(await page.evaluate((name) => name in window, SENTINEL)).toBe(false);
      });
    }
  });
}

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
  await page.goto("./");
  for (const project of attacks) await saveButton(page, project).click();
  await savedLink(page, attacks.length).click();
  await expect(results(page)).toHaveCount(attacks.length);
  expect(await layoutFaults(page)).toEqual([]);
  expect(await foreignElements(page)).toEqual([]);
  await page.goto(
    `compare?ids=${attacks
      .slice(0, 4)
      .map(({ id }) => id)
      .join(",")}`,
  );
  await expect(
    page.getByRole("columnheader").getByRole("link", { name: attacks[0]?.title ?? "" }),
  ).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
  expect(await foreignElements(page)).toEqual([]);
});
