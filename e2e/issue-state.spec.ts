import type { Locator, Page, Route } from "@playwright/test";
import { accessibilityFaults } from "./axe.ts";
import { pageOf, projectAbout } from "./helpers.ts";
import { site } from "./settings.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Marketplace for Kubelark");
const API = "https://api.github.com/**";

const button = (page: Page) =>
  page.getByRole("button", { name: /^(Is the issue still open|Try again|Asking)/ });
const answerLine = (page: Page): Locator =>
  page.getByRole("region", { name: /^Upstream issues?$/ }).getByRole("status");

/** GitHub's answer about an open issue that was changed some hours ago. */
function issue(about: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    state: "open",
    state_reason: null,
    comments: 4,
    updated_at: new Date(Date.now() - 5.5 * 3_600_000).toISOString(),
    html_url: project.upstreamIssues[0]?.url,
    ...about,
  };
}

/** Opens the project's page with GitHub answering so; returns what was asked of other hosts. */
async function openWith(page: Page, answer: (route: Route) => Promise<void>): Promise<string[]> {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1") elsewhere.push(request.url());
  });
  await page.route(API, answer);
  await page.goto(pageOf(project));
  await expect(page.getByRole("heading", { name: "Description", exact: true })).toBeVisible();
  return elsewhere;
}

const json = (body: unknown) => (route: Route) => route.fulfill({ json: body });

test("asks nobody until it is pressed, then says how the issue stands, and asks once", async ({ page }) => {
  const elsewhere = await openWith(page, json(issue()));
  expect(elsewhere).toEqual([]);
  await button(page).focus();
  await page.keyboard.press("Enter");
  await expect(answerLine(page)).toHaveText("Issue open · 4 comments · last update 5 hours ago");
  await expect(answerLine(page)).toBeFocused();
  await expect(button(page)).toHaveCount(0);
  expect(elsewhere).toHaveLength(1);

  await page.getByRole("link", { name: site.name }).click();
  await page.goBack();
  await expect(answerLine(page)).toContainText("Issue open");
  expect(elsewhere).toHaveLength(1);
});

const FAILURES: readonly [name: string, answer: (route: Route) => Promise<void>, words: RegExp][] = [
  [
    "the limit is reached",
    (route) =>
      route.fulfill({
        status: 403,
        headers: {
          "access-control-allow-origin": "*",
          "access-control-expose-headers": "X-RateLimit-Remaining, X-RateLimit-Reset",
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Date.UTC(2031, 0, 1, 12) / 1000),
        },
      }),
    /Ask again after \d+:00\s[AP]M/,
  ],
  ["the network is gone", (route) => route.abort(), /Are you offline/],
  ["the issue is gone", (route) => route.fulfill({ status: 404, json: {} }), /no such issue/],
  ["the answer makes no sense", (route) => route.fulfill({ body: "<html>" }), /does not know/],
];
test("says why it got no answer, asks again on request, and axe finds nothing", async ({ page }) => {
  await openWith(page, (route) => route.abort());
  for (const [name, answer, words] of FAILURES) {
    await test.step(name, async () => {
      await page.unroute(API);
      await page.route(API, answer);
      await button(page).click();
      await expect(answerLine(page)).toHaveText(words);
    });
  }
  expect(await accessibilityFaults(page, { within: "[aria-labelledby=upstream-issues]" })).toEqual([]);
  await page.unroute(API);
  await page.route(API, json(issue({ html_url: "https://github.com/other/place/issues/5" })));
  await page.getByRole("button", { name: /^Try again/ }).click();
  await expect(answerLine(page)).toContainText("Issue open");
  await expect(answerLine(page)).toContainText("moved to other/place#5");
  expect(await accessibilityFaults(page, { within: "[aria-labelledby=upstream-issues]" })).toEqual([]);
});
