import type { Page } from "@playwright/test";
import { markdownText } from "../src/convert/markdown/markdownText.ts";
import { accessibilityFaults } from "./axe.ts";
import {
  catalogue,
  chooseInPlan,
  expectCount,
  expectQuery,
  facet,
  goWithin,
  option,
  optionWithCount,
  planMenu,
  projectAbout,
  results,
  searchField,
  serveCatalogue,
} from "./helpers.ts";
import { haveSaved } from "./places.ts";
import { oneTerm } from "./terms-catalogue.ts";
import { expect, test } from "./test.ts";

/** What a phone is asked to hold, whatever the catalogue has. */
const NODES = 3000;
const COUNT = 400;
const helm = projectAbout("Helm");
const projects = Array.from({ length: COUNT }, (_, index) => {
  const project = oneTerm.projects[index % oneTerm.projects.length] ?? helm;
  return {
    ...project,
    id: `${project.id}-${index}`,
    title: `Part ${String(index).padStart(3, "0")}`,
    // As much as a card shows: to read and index 400 whole texts takes two seconds of processor time.
    description: `Part ${index} of what is to be made. ${"Words on it, as many as a card shows. ".repeat(5)}`,
    outcomes: "",
    skillsRaw: "",
    sections: [],
    // All ask for Go, and each for nine skills that nobody else asks for.
    skills: ["Go", ...Array.from({ length: 9 }, (_, nth) => `Skill ${index}-${nth}`)],
    mentors: [{ name: `Mentor ${index}`, github: `mentor-${index}` }],
    org: `Org ${index % 200}`,
  };
});
const long = { ...oneTerm, projects };
const TERMS = Array.from({ length: 40 }, (_, nth) => ({ id: `term-${nth}`, name: `Term ${nth}` }));
const ofManyTerms = {
  ...catalogue,
  terms: TERMS.map((term) => ({ program: "", source: "", ...term })),
  projects: projects.map((project, index) => ({ ...project, term: `term-${index % TERMS.length}` })),
};
const part = (page: Page, index: number) =>
  results(page).getByRole("link", { name: projects[index]?.title ?? "", exact: true });

/** The list's own button: a facet with many options has one of the same name. */
const more = (page: Page) => page.locator("[data-shortcut=more]");

/** Each press, and the card that it shows. */
async function showMore(page: Page, times: number): Promise<void> {
  for (let at = 1; at <= times; at++) {
    await more(page).click();
    await expect(part(page, at * 30)).toBeVisible();
  }
}

const nodes = (page: Page) => page.locator("*").count();

async function openAll(page: Page): Promise<void> {
  await page.goto("./");
  await expectCount(page, COUNT);
}

// One worker for all of them: what stands for the catalogue takes a second to make, and no other worker needs it.
test.describe.configure({ mode: "default" });

test.beforeEach(async ({ page }) => {
  await serveCatalogue(page, long);
});

test("a list of any length is never more than a phone can hold, and all of it can be reached", async ({
  page,
}) => {
  await openAll(page);
  await test.step("leads on to the result beside the one where it was pressed", async () => {
    for (const next of [30, 60, 90]) {
      await page.getByRole("button", { name: /^Show 30 more/ }).focus();
      await page.keyboard.press("Enter");
      await expect(part(page, next)).toBeFocused();
      await expect(part(page, next)).toBeInViewport();
    }
    expect(await nodes(page)).toBeLessThanOrEqual(NODES);
  });
  await test.step("Back leads to the part of it that was left", async () => {
    await part(page, 100).click();
    await expect(page.getByRole("heading", { level: 1, name: projects[100]?.title ?? "" })).toBeVisible();
    await page.goBack();
    await expect(part(page, 100)).toBeInViewport();
  });
  await test.step("leads back, too, as far as the first", async () => {
    await page.getByRole("button", { name: "Show 30 before 61–120 of 400" }).click();
    await expect(part(page, 59)).toBeFocused();
    await expect(part(page, 59)).toBeInViewport();
    await expect(part(page, 119)).toHaveCount(0);
    // The last press, which takes the button away.
    await page.getByRole("button", { name: /^Show 30 before/ }).click();
    await expect(part(page, 29)).toBeFocused();
    await expect(page.getByRole("button", { name: /^Show .* before/ })).toHaveCount(0);
  });
  await test.step("j and k go beyond both ends of what is shown", async () => {
    await more(page).click();
    await expect(part(page, 60)).toBeFocused();
    await part(page, 30).focus();
    await page.keyboard.press("k");
    await expect(part(page, 29)).toBeFocused();
    await page.keyboard.press("j");
    await expect(part(page, 30)).toBeFocused();
    await part(page, 59).focus();
    await page.keyboard.press("j");
    await expect(part(page, 60)).toBeFocused();
  });
  await test.step("a search begins with its best, however far the list before it was shown", async () => {
    await searchField(page).fill("part");
    await expectQuery(page, "?q=part");
    await page.mouse.wheel(0, 100);
    await expect(results(page)).toHaveCount(15);
    await expect(page.getByRole("button", { name: /^Show \d+ before/ })).toHaveCount(0);
  });
});

test("a filter that is in view costs no round trip: its texts are asked for when the filters open @mobile", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const [file] = /(?<=excerpts-\w+\/)\d+(?=\.json)/.exec(request.url()) ?? [];
    if (file !== undefined) asked.push(file);
  });
  await openAll(page);
  await page.getByRole("button", { name: "Filters" }).click();
  // Thirty texts a file: the seventh has that of part 207.
  await expect.poll(() => asked).toContain("6");
  await page.route("**/excerpts-*/**", (route) => route.abort());
  await optionWithCount(page, "Organization", "Org 7", 2).check();
  await page.getByRole("button", { name: "Show 2 projects" }).click();
  const text = markdownText(projects[207]?.description ?? "").slice(0, 40);
  await expect(results(page).nth(1)).toContainText(text);
});

test("Forward leads to a position deep in a list that was left by Back @mobile", async ({ page }) => {
  await openAll(page);
  await page.getByRole("button", { name: "Filters" }).click();
  await optionWithCount(page, "Skill", "Go", 400).check();
  // Under the sheet only the list's top is rendered, and the rest when it closes.
  await expect(results(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Show 400 projects" }).click();
  await expect(results(page)).toHaveCount(15);
  await results(page).nth(14).scrollIntoViewIfNeeded();
  const position = await page.evaluate(() => scrollY);
  expect(position).toBeGreaterThan(1000);
  await page.goBack();
  await expect(results(page)).toHaveCount(30);
  await page.goForward();
  await expect(results(page)).toHaveCount(15);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(position);
});

test("the browser’s own search finds every card that is shown, far below the screen too", {
  tag: "@chromium",
}, async ({ page }) => {
  /** What Ctrl + F does, from the selection on. */
  const find = (index: number) =>
    page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), title(index));
  const title = (index: number) => projects[index]?.title ?? "";
  await openAll(page);
  await expect(part(page, 28)).not.toBeInViewport();
  expect(await find(28)).toBe(true);
  await expect(part(page, 28)).toBeInViewport();
  expect(await find(58)).toBe(false);
  await showMore(page, 1);
  await expect(part(page, 58)).not.toBeInViewport();
  expect(await find(58)).toBe(true);
  await expect(part(page, 58)).toBeInViewport();
});

test("unfolded choices stay few, those that lead somewhere first, and a name finds the others", async ({
  page,
}) => {
  await openAll(page);
  await facet(page, "Mentor").getByRole("button", { name: "Mentor", exact: true }).click();
  for (const name of ["Skill", "Organization", "Mentor"] as const)
    await facet(page, name)
      .getByRole("button", { name: /^Show \d+ more/ })
      .click();
  await expect(facet(page, "Mentor").getByRole("checkbox")).toHaveCount(24);
  await expect(facet(page, "Mentor")).toContainText(`And ${COUNT - 24} more`);
  await showMore(page, 3);
  expect(await nodes(page)).toBeLessThanOrEqual(NODES);
  expect(await accessibilityFaults(page, { colors: false, within: "fieldset" })).toEqual([]);

  await facet(page, "Mentor").getByRole("searchbox").fill("mentor 399");
  await option(page, "Mentor", "Mentor 399").check();
  await facet(page, "Mentor").getByRole("searchbox").fill("");
  await expectCount(page, 1);
  await expect(option(page, "Mentor", "Mentor 399")).toBeChecked();
  await expect(facet(page, "Skill").getByRole("checkbox", { name: /^Skill 399-\d 1$/ })).toHaveCount(9);
});

test("a skill, the statistics and what is said of the site are no more than a phone can hold", async ({
  page,
}) => {
  await serveCatalogue(page, ofManyTerms);
  await page.goto("skills/go");
  for (const address of ["skills/go", "insights", "about"]) {
    await goWithin(page, address);
    await expect(page.locator("article, .bar-list a, select").first()).toBeVisible();
    await expect(page.locator("summary").first()).toBeVisible();
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect.soft(await nodes(page), address).toBeLessThanOrEqual(NODES);
  }
});

test.describe("hundreds of saved projects", () => {
  const saved = (page: Page, index: number) =>
    page.getByRole("article").getByRole("link", { name: projects[index]?.title ?? "", exact: true });
  const titleOf = (index: number) => ({ title: projects[index]?.title ?? "" });
  const move = (page: Page, index: number, to: "up" | "down") =>
    chooseInPlan(page, titleOf(index), `Move ${titleOf(index).title} ${to}`);

  async function openSaved(page: Page): Promise<void> {
    await haveSaved(page, projects);
    await page.goto("saved");
    await expect(saved(page, 49)).toBeVisible();
  }

  test("are never more than a phone can hold, and Back leads to those that were left", async ({ page }) => {
    await openSaved(page);
    for (const next of [50, 75]) {
      await page.getByRole("button", { name: /^Show 25 more/ }).click();
      await expect(saved(page, next)).toBeFocused();
    }
    expect(await nodes(page)).toBeLessThanOrEqual(NODES);
    await saved(page, 90).click();
    await expect(page.getByRole("heading", { level: 1, name: projects[90]?.title ?? "" })).toBeVisible();
    await page.goBack();
    await expect(saved(page, 90)).toBeInViewport();
    await page.getByRole("button", { name: "Show 25 before 51–100 of 400" }).click();
    await expect(saved(page, 49)).toBeFocused();
  });

  test("can be put in order beyond what is shown, and dragged to where others are", async ({ page }) => {
    await openSaved(page);
    await page.getByRole("button", { name: /^Show 25 more/ }).click();
    await expect(saved(page, 74)).toBeAttached();
    const row = (index: number) =>
      page
        .getByRole("article")
        .filter({ has: page.getByRole("link", { name: projects[index]?.title ?? "", exact: true }) });
    await row(51).scrollIntoViewIfNeeded();
    const from = await row(50).getByTitle("Drag to reorder").boundingBox();
    const to = await row(51).boundingBox();
    if (!from || !to) throw new Error("No row to drag.");
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, to.y + to.height, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByRole("status").filter({ hasText: "“Part 050” is now 52 of 400" })).toBeAttached();

    await move(page, 74, "down");
    await expect(page.getByRole("status").filter({ hasText: "“Part 074” is now 76 of 400" })).toBeAttached();
    await expect(planMenu(page, titleOf(74))).toBeFocused();
    await move(page, 26, "up");
    await expect(page.getByRole("status").filter({ hasText: "“Part 026” is now 26 of 400" })).toBeAttached();
    await move(page, 26, "up");
    await expect(planMenu(page, titleOf(26))).toBeFocused();
    await expect(saved(page, 26)).toBeInViewport();
  });
});

test("all saved projects are on paper", async ({ page }) => {
  await haveSaved(page, projects.slice(0, 100));
  await page.goto("saved");
  await expect(results(page)).toHaveCount(50);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(results(page)).toHaveCount(100);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(results(page)).toHaveCount(50);
});

test("a shared list is rendered in parts like any other", async ({ page }) => {
  const ids = projects.slice(0, 100).map(({ id }) => id);
  await page.goto(`saved?ids=${ids.join(",")}`);
  await showMore(page, 2);
  await expect(results(page)).toHaveCount(60);
  await expect(page.getByRole("button", { name: "Save 100 projects to your list" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Show 30 before 31–90 of 100" })).toBeAttached();
});

test("each press for more of the embedded list leads to the first of the new ones", async ({ page }) => {
  await page.goto("embed");
  for (let shown = 30; shown < 210; shown += 30) {
    await page.getByRole("button", { name: `Show 30 more (${COUNT - shown} left)` }).press("Enter");
    await expect(part(page, shown)).toBeFocused();
  }
  await expect(page.getByRole("link", { name: /^See the other 190 in/ })).toBeVisible();
});
