import type { Page } from "@playwright/test";
import { packList, writeList } from "../src/catalogue/listCodec.ts";
import {
  catalogue,
  countWhere,
  expectCount,
  expectQuery,
  option,
  projectAbout,
  resultLink,
  results,
  savedLink,
  searchField,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const scrollOf = (page: Page) => page.evaluate(() => Math.round(scrollY));

test("a copied address opens the same view in another browser", { tag: "@chromium" }, async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./");
  await option(page, "Skill", "Go").check();
  await option(page, "Organization", "Kubelark").check();
  await searchField(page).fill("helm chart");
  await expect(resultLink(page, projectAbout("Helm")).locator("mark").first()).toBeVisible();
  const titles = await results(page).getByRole("heading").allTextContents();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());

  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await elsewhere.newPage();
  await other.goto(copied);
  await expect(searchField(other)).toHaveValue("helm chart");
  await expect(option(other, "Skill", "Go")).toBeChecked();
  await expect(option(other, "Organization", "Kubelark")).toBeChecked();
  await expect(results(other).getByRole("heading")).toHaveText(titles);
  await elsewhere.close();
});

test("a choice makes a history entry, typing does not", async ({ page }) => {
  const kubemoor = countWhere(({ org }) => org === "Kubemoor");
  await page.goto("./");
  await option(page, "Organization", "Kubemoor").check();
  await expectCount(page, kubemoor);
  await searchField(page).pressSequentially("moorctl");
  await expectQuery(page, "?q=moorctl&org=kubemoor");

  await page.goBack();
  await expectCount(page, catalogue.projects.length);
  await expect(searchField(page)).toHaveValue("");
  await expect(option(page, "Organization", "Kubemoor")).not.toBeChecked();

  await page.goForward();
  await expectCount(page, 1);
  await expect(searchField(page)).toHaveValue("moorctl");
  await expect(option(page, "Organization", "Kubemoor")).toBeChecked();
});

test("Back brings back results, scroll and focus; Forward the project", async ({ page }) => {
  await page.goto("./?org=kubelark");
  await expect(results(page)).toHaveCount(countWhere(({ org }) => org === "Kubelark"));
  const last = results(page).last().getByRole("heading").getByRole("link");
  const title = (await last.textContent()) ?? "";
  await last.scrollIntoViewIfNeeded();
  const scrolled = await scrollOf(page);
  expect(scrolled).toBeGreaterThan(100);

  await last.click();
  const heading = page.getByRole("heading", { level: 1, name: title });
  await expect(heading).toBeFocused();
  await expect.poll(() => scrollOf(page)).toBe(0);

  await page.goBack();
  await expectCount(
    page,
    countWhere(({ org }) => org === "Kubelark"),
  );
  await expect(last).toBeFocused();
  await expect.poll(() => scrollOf(page)).toBe(scrolled);

  await page.goForward();
  await expect(heading).toBeVisible();
  await page.reload();
  await expect(heading).toBeVisible();
  await page.getByRole("banner").getByRole("link").first().click();
  await expectCount(page, catalogue.projects.length);

  await test.step("a new page has the focus at its heading, and tells its title", async () => {
    await savedLink(page, 0).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your saved projects" })).toBeFocused();
    await expect(page).toHaveTitle(/^Your saved projects/);
  });

  await test.step("Back focuses the heading of the list, where what led away can't take the focus", async () => {
    await page.goBack();
    await expectCount(page, catalogue.projects.length);
    await page.getByRole("link", { name: "Statistics" }).first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Statistics" })).toBeFocused();
    await page.goBack();
    await expectCount(page, catalogue.projects.length);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  });
});

test("a long list grows on request, and Back finds the place in it again", async ({ page }) => {
  const projects = Array.from({ length: 100 }, (_, index) => {
    const project = catalogue.projects[index % catalogue.projects.length] ?? projectAbout("Helm");
    return { ...project, id: `${project.id}-${index}`, title: `${project.title}, part ${index}` };
  });
  await page.route("**/assets/list-*.json", (route) =>
    route.fulfill({ body: writeList(packList({ ...catalogue, projects })) }),
  );
  const excerpts = "**/assets/immutable/excerpts-*/**";
  await page.route(excerpts, (route) => route.abort());
  await page.goto("./?sort=title");
  await expectCount(page, projects.length);
  const more = page.getByRole("button", { name: /^Show \d+ more \(\d+ left\)$/ });
  // It is there when all that comes by itself is.
  await expect(more).toBeVisible();
  const few = await results(page).count();
  await more.click();
  await expect(results(page)).not.toHaveCount(few);
  const many = await results(page).count();
  expect(many).toBeGreaterThan(few);

  const late = results(page)
    .nth(many - 2)
    .getByRole("heading")
    .getByRole("link");
  const title = (await late.textContent()) ?? "";
  // Without its text a card is lower than while it waits for it, as it does again after Back.
  await expect(results(page).locator("p:empty")).toHaveCount(0);
  await page.route(excerpts, () => {});
  await late.click();
  await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
  await page.goBack();
  await expect(results(page)).toHaveCount(many);
  await expect(late).toBeFocused();
  await expect(late).toBeInViewport();
});

test("the address of a project that is gone says so and leads on", async ({ page }) => {
  await page.goto("projects/2025-02-jun-aug/kubelark/no-such-project");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/not on this site/);
  await page.getByRole("link", { name: "See all projects" }).click();
  await expectCount(page, catalogue.projects.length);
});
