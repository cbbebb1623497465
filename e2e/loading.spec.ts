import type { Route } from "@playwright/test";
import { packList, writeList } from "../src/catalogue/listCodec.ts";
import {
  BEFORE_ASKING_AGAIN,
  catalogue,
  countWhere,
  expectAlive,
  expectCount,
  hold,
  nextPaint,
  projectAbout,
  resultLink,
  savedLink,
  searchField,
  skipPause,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const LIST = "**/assets/list-*.json";
const TEXTS = "**/assets/**/texts-*/**";

declare global {
  interface Window {
    /** Sum of all layout shifts so far; set by the test that measures them. */
    layoutShift: number;
  }
}

const whole = writeList(packList(catalogue));
const later = whole.replace(/\d+/, "99");
const damaged = writeList({ ...packList(catalogue), orgs: [] });
/** No two that follow each other are told alike. */
const FAILURES: readonly [what: string, answer: (route: Route) => Promise<void>, message: RegExp][] = [
  ["fails with 500", (route) => route.fulfill({ status: 500 }), /did not send the data/],
  ["is of a later version", (route) => route.fulfill({ body: later }), /to get its newest version/],
  ["is missing", (route) => route.fulfill({ status: 404 }), /does not have this file/],
  ["is cut in half", (route) => route.fulfill({ body: whole.slice(0, whole.length / 2) }), /incomplete/],
  ["does not arrive", (route) => route.abort("internetdisconnected"), /offline/],
  [
    "is a page instead",
    (route) => route.fulfill({ body: "<!doctype html><p>Sign in", contentType: "text/html" }),
    /incomplete or damaged/,
  ],
  ["contradicts itself", (route) => route.fulfill({ body: damaged }), /to get its newest version/],
];

test("a list that cannot be loaded is reported, and loads when tried again", async ({ page }) => {
  await skipPause(page, BEFORE_ASKING_AGAIN);
  const alert = page.getByRole("alert");
  const again = alert.getByRole("button", { name: "Try again" });
  for (const [index, [what, answer, message]] of FAILURES.entries()) {
    await test.step(what, async () => {
      await page.unroute(LIST);
      await page.route(LIST, answer);
      if (index === 0) await page.goto("./?skill=go");
      else await again.click();
      await expect(alert).toContainText("The list of projects could not be loaded");
      await expect(alert).toContainText(message);
    });
  }
  await page.unroute(LIST);
  await again.click();
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go")),
  );
});

test("in a frame, too, trying again keeps the focus in the page", async ({ page }) => {
  await page.route(LIST, (route) => route.fulfill({ status: 500 }));
  await page.goto("embed");
  const retry = page.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible();
  await page.unroute(LIST);
  await retry.press("Enter");
  await expectCount(page, catalogue.projects.length);
  await expect(page.getByRole("main")).toBeFocused();
});

test("a slow list shows that it is coming, moves nothing when it is there, and loses no typing", async ({
  page,
}) => {
  const release = await hold(page, LIST);
  await page.goto("./?sort=title");
  await expect(page.getByRole("status").filter({ hasText: "Loading projects" })).toBeAttached();
  await searchField(page).fill("kubefold");
  release();
  await expect(resultLink(page, projectAbout("Kubefold"))).toBeVisible();
  await expect(searchField(page)).toHaveValue("kubefold");
});

// Only Chromium reports shifts: in another browser there would be none to count.
test("the list takes the skeleton's place without a shift", { tag: "@chromium" }, async ({ page }) => {
  await page.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      // The API's types do not know a layout shift's `value`.
      for (const entry of list.getEntries()) window.layoutShift += "value" in entry ? Number(entry.value) : 0;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const release = await hold(page, LIST);
  await page.goto("./?sort=title");
  await expect(page.getByRole("status").filter({ hasText: "Loading projects" })).toBeAttached();
  release();
  await expectCount(page, catalogue.projects.length);
  // Two frames on, the browser has reported what the list moved.
  await nextPaint(page);
  // Google's bound of a "good" cumulative layout shift: https://web.dev/articles/cls
  expect(await page.evaluate(() => window.layoutShift)).toBeLessThan(0.1);
});

test("a project's text that fails is reported beside what is known, and loads when tried again", async ({
  page,
}) => {
  const project = projectAbout("Helm");
  await page.route(TEXTS, (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  // Before the page answers a link leads to the prerendered page, which has the text.
  await expectAlive(page);
  await resultLink(page, project).click();
  await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("The project’s text could not be loaded");
  await expect(alert).toContainText("does not have this file");
  await expect(page.getByRole("link", { name: /^Read the GitHub issue first/ })).toBeVisible();
  await page.unroute(TEXTS);
  await alert.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();
  // The button is gone; from the top of the page Tab would have to go through the header again.
  await expect(page.getByRole("main")).toBeFocused();
});

test("a part or a page is there as soon as its code is, and waits for no clock @mobile", async ({ page }) => {
  await page.clock.install();
  await page.goto("./");
  await expectAlive(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole("button", { name: "Filters" }).click();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await savedLink(page, 0).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your saved projects" })).toBeVisible();
});
