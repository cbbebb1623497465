import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  catalogue,
  countWhere,
  DIST,
  expectAlive,
  expectCount,
  pageOf,
  projectAbout,
  results,
  searchField,
} from "./helpers.ts";
import { site } from "./settings.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const code = (page: Page) => page.getByRole("textbox", { name: "Code to embed" });

const isDark = (page: Page) =>
  page.evaluate(() => {
    const [red = 255] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red < 128;
  });

test("the footer leads to what the site is, and from there to the data", async ({ page }) => {
  await page.goto("./");
  await expectAlive(page);
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: /^About/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: `About ${site.name}` })).toBeFocused();
  await page.reload();
  for (const file of [
    "catalogue.json",
    "catalogue.schema.json",
    "feed.xml",
    catalogue.projects[0]?.org ?? "",
  ]) {
    const link = page.getByRole("main").getByRole("link", { name: file, exact: true });
    const address = await link.evaluate((element: HTMLAnchorElement) => element.href);
    const answer = await page.request.get(address);
    // A file, not the page that a host shows for an unknown address.
    expect(answer.headers()["content-type"], address).not.toContain("html");
  }
});

test("the licenses of all code that is sent can be read", async ({ page }) => {
  await page.goto("about");
  await page.getByRole("main").getByRole("link", { name: "licences.txt", exact: true }).click();
  await expect(page).toHaveURL(/\/licences\.txt$/);
  const text = await page.locator("body").innerText();
  // In the scripts, the service worker, the search's worker and the style sheet.
  const sent = ["react", "react-dom", "@tanstack/react-query", "wouter", "valibot", "icu-minify"];
  const built = ["workbox-precaching", "workbox-routing", "workbox-core", "fuse.js", "tailwindcss"];
  const named = new Set([...text.matchAll(/^-{80}\n+(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name));
  expect([...sent, ...built].filter((name) => !named.has(name))).toEqual([]);
  for (const holder of ["Meta Platforms, Inc. and affiliates", "Google LLC", "Tanner Linsley"])
    expect(text).toContain(holder);
  // Nobody needs it without a network.
  expect(readFileSync(new URL("sw.js", DIST), "utf8")).not.toContain("licences.txt");
});

test("an organizer chooses a list, copies its code, and it works in another page", {
  tag: "@chromium",
}, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("about");
  await page.getByRole("combobox", { name: "Skill" }).selectOption("Go");
  await page.getByRole("combobox", { name: "Organization" }).selectOption("Kubelark");
  await page.getByRole("combobox", { name: "Colors" }).selectOption("Dark");
  await page.getByRole("button", { name: "Copy the code" }).click();
  await expect(page.getByRole("button", { name: "Code copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code(page).inputValue());

  const host = await context.newPage();
  await host.setContent(`<h1>Our own page</h1>${copied}`);
  const frame = host.frameLocator("iframe");
  const fitting = countWhere(({ skills, org }) => skills.includes("Go") && org === "Kubelark");
  await expect(frame.getByRole("article")).toHaveCount(fitting);
  await expect(frame.getByRole("searchbox", { name: "Search projects" })).toBeVisible();
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("where the browser forbids copying, the code is selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto("about");
  await expectAlive(page);
  await page.getByRole("button", { name: "Copy the code" }).click();
  await expect
    .poll(() =>
      code(page).evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart),
    )
    .toBe((await code(page).inputValue()).length);
});

test("the embedded list has its projects and nothing else, in the theme asked for", async ({
  page,
  context,
}) => {
  await page.goto("embed?skill=go&theme=dark");
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go")),
  );
  await expect.poll(() => isDark(page)).toBe(true);
  for (const role of ["banner", "contentinfo", "searchbox"] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  for (const link of await page.getByRole("link").all()) {
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("rel", /noopener/);
  }
  await page.goto("embed?theme=light");
  await expectCount(page, catalogue.projects.length);
  await expect.poll(() => isDark(page)).toBe(false);
  const opened = context.waitForEvent("page");
  await results(page).getByRole("link", { name: helm.title }).click();
  await expect(await opened).toHaveURL(new RegExp(`/${pageOf(helm)}$`));
});

test("a reader searches within the frame, whose address stays", async ({ page }) => {
  await page.goto("embed?search=1");
  const address = page.url();
  await searchField(page).fill("helm chart");
  await expect(results(page).first()).toContainText(helm.title);
  expect(page.url()).toBe(address);
});
