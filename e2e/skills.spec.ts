import type { Page } from "@playwright/test";
import type { Project } from "../src/catalogue/model.ts";
import { SKILLS_KEY } from "../src/visitor/skills.ts";
import { accessibilityFaults } from "./axe.ts";
import {
  activeFilters,
  catalogue,
  countWhere,
  expectCount,
  expectQuery,
  goWithin,
  option,
  optionWithCount,
  pageOf,
  projectAbout,
  resultLink,
  resultOf,
  results,
  tabTo,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const marketplace = projectAbout("Marketplace for Kubelark");

const required = ({ skills, optionalSkills = [] }: Project) =>
  skills.filter((skill) => !optionalSkills.includes(skill));
const missing = (project: Project, known: readonly string[]) =>
  required(project).filter((skill) => !known.includes(skill)).length;
/** Numbers of projects of which all, or all but one, required skills are known; "all" takes three or more. */
const fits = (project: Project, known: readonly string[], lacking: number) =>
  required(project).length > (lacking === 0 ? 2 : 1) && missing(project, known) === lacking;
const fitting = (known: readonly string[], lacking: number) =>
  countWhere((project) => fits(project, known, lacking));
/** Numbers of projects that state one or two skills, all of them known. */
const stating = (known: readonly string[]) =>
  countWhere(
    (project) =>
      required(project).length > 0 && required(project).length < 3 && missing(project, known) === 0,
  );
/** Enough skills for one project at least. */
const enough = required(marketplace);

/** The skill that most projects ask for, besides Go. */
const [second = ""] = [...new Set(catalogue.projects.flatMap(({ skills }) => skills))]
  .filter((skill) => skill !== "Go")
  .sort((a, b) => asking(b) - asking(a));

function asking(skill: string): number {
  return countWhere(({ skills }) => skills.includes(skill));
}

const opener = (page: Page) => page.getByRole("button", { name: /^Add your skills|^You know / });
const field = (page: Page) => page.getByRole("combobox", { name: "What do you know?" });
const yourSkills = (page: Page) => page.getByRole("list", { name: "Your skills" });
const quickView = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${name} \\d`) });
const sorting = (page: Page) => page.getByRole("combobox", { name: "Sort by" });

/** Opens the list with these skills entered by hand. */
async function enter(page: Page, ...skills: string[]): Promise<void> {
  await page.goto("./");
  await opener(page).click();
  for (const skill of skills) {
    await field(page).fill(skill);
    await field(page).press("Enter");
  }
  await expect(yourSkills(page).getByRole("button")).toHaveCount(skills.length);
}

test("enters skills by any name, by keys alone, and sees what fits", async ({ page }) => {
  await page.goto("./");
  await test.step("without skills the cards are as they are", async () => {
    await expectCount(page, catalogue.projects.length);
    await expect(results(page).filter({ hasText: /You have|missing/ })).toHaveCount(0);
    await expect(page.getByRole("group", { name: "Quick views" })).toHaveCount(0);
    await expect(sorting(page).getByRole("option", { name: "Match with my skills" })).toHaveCount(0);
  });
  await tabTo(page, opener(page));
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("golan");
  const list = page.getByRole("listbox", { name: "Skills" });
  await expect(list.getByRole("option").first()).toContainText(`Go · golang${asking("Go")} projects`);
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("option", { selected: true })).toContainText("Go");
  await page.keyboard.press("Enter");
  await page.keyboard.type("underwater weaving,");
  await tabTo(page, page.getByRole("button", { name: "Add it anyway" }));
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("status").filter({ hasText: "Removed underwater weaving" })).toBeAttached();
  for (const skill of enough) await page.keyboard.type(`${skill},`);
  const known = [...new Set(["Go", ...enough])];
  await expect(yourSkills(page).getByRole("button")).toHaveText(known);

  await tabTo(page, page.getByRole("button", { name: "Show matching projects" }));
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await expect(opener(page)).toHaveText(new RegExp(`^You know ${known[0]}, ${known[1]}`));
  await expect(sorting(page)).toHaveValue("match");
  await expectQuery(page, "?sort=match");
  await expect(results(page).first()).toContainText(/You have all \d+ skills/);
  await expect(results(page).first()).not.toContainText("missing");
});

test("cards and pages say what is there and what is missing", async ({ page }) => {
  const [first = "", ...others] = required(marketplace);
  await enter(page, first);
  const card = resultOf(page, marketplace);
  await expect(card).toContainText(`You have 1 of ${others.length + 1}`);
  const skills = card.getByRole("list", { name: "Skills" }).getByRole("listitem");
  await expect(skills.filter({ hasText: `${first} (you have it)` })).toHaveCount(1);
  await expect(skills.filter({ hasText: `${others[0]} (missing)` })).toHaveCount(1);

  await resultLink(page, marketplace).click();
  const facts = page.getByRole("complementary", { name: "About this project" });
  await expect(facts).toContainText(`You have 1 of ${others.length + 1}`);
  await expect(facts.getByRole("link", { name: `${first} (you have it)` })).toBeVisible();
  await expect(facts.getByRole("link", { name: `${others[0]} (missing)` })).toBeVisible();
});

test("the quick views narrow the list, with the facets, the address and the way back", async ({ page }) => {
  const known = [...new Set(["Go", second, ...enough])].slice(0, -1);
  const [all, near] = [fitting(known, 0), fitting(known, 1)];
  await enter(page, ...known);
  await page.keyboard.press("Escape");
  await expect(quickView(page, "You have all skills")).toHaveText(`You have all skills ${all}`);
  await quickView(page, "1 skill missing").click();
  await expectCount(page, near);
  await expect(quickView(page, "1 skill missing")).toHaveAttribute("aria-pressed", "true");
  await expectQuery(page, "?fit=near");
  const go = countWhere((project) => fits(project, known, 1) && project.skills.includes("Go"));
  await expect(optionWithCount(page, "Skill", "Go", go)).toBeVisible();
  await option(page, "Skill", "Go").check();
  await expectCount(page, go);
  await expectQuery(page, "?skill=go&fit=near");

  await activeFilters(page).getByRole("button", { name: "Remove 1 skill missing" }).click();
  await expectQuery(page, "?skill=go");
  await page.goBack();
  await expectCount(page, go);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expectCount(page, catalogue.projects.length);
  await expectQuery(page, "");
});

test("of one or two skills nobody has all, and a quick view that leaves nothing can be taken off", async ({
  page,
}) => {
  const few = catalogue.projects.find((project) => [1, 2].includes(required(project).length));
  if (!few) throw new Error("The journeys' site has no project that states few skills.");
  await enter(page, ...required(few));
  await page.keyboard.press("Escape");
  await quickView(page, "Few skills stated").click();
  await expectCount(page, stating(required(few)));
  await expect(resultOf(page, few)).toContainText(/Only [12] skills? stated/);
  await expect(resultOf(page, few)).toContainText("read the description");

  expect(fitting(required(few), 0)).toBe(0);
  await quickView(page, "You have all skills").click();
  // One filter alone: to remove it is to show all projects, which is offered once.
  const help = page.getByRole("region", { name: "No projects found" });
  await expect(help.getByRole("button")).toHaveText(["Show all projects"]);
  await help.getByRole("button").click();
  await expectCount(page, catalogue.projects.length);
});

test("keeps the skills for the next tab, and two tabs in step", async ({ page, context }) => {
  await enter(page, "golang", "React");
  const other = await context.newPage();
  await other.goto("./");
  await expect(opener(other)).toHaveText(/You know Go and React/);
  await page.getByRole("button", { name: "Remove Go from your skills" }).click();
  await expect(opener(other)).toHaveText(/You know React/);
  await expect(opener(other)).not.toHaveText(/Go/);
});

test("skills are in a link only where they are asked for, and leave the reader's own alone", {
  tag: "@chromium",
}, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enter(page, "React", "COBOL", "Go");
  await page.getByRole("button", { name: "Copy link with my skills" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  await expectQuery(page, "");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).search).toBe("?know=cobol,go,react");

  // The reader has entered none.
  await page.evaluate((key) => localStorage.removeItem(key), SKILLS_KEY);
  await page.goto(`${copied}&fit=all`);
  const notice = page.getByRole("region", { name: "Skills in this link" });
  await expect(notice).toContainText("Matched with the skills in this link: cobol, Go, React");
  await expectCount(page, fitting(["Go", "React"], 0));
  expect(await page.evaluate((key) => localStorage.getItem(key), SKILLS_KEY)).toBeNull();

  await notice.getByRole("button", { name: "Make these my skills" }).click();
  await expect(opener(page)).toHaveText(/You know cobol, Go, and React/);
  await expectQuery(page, "?fit=all");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Ignore" }).click();
  await expectCount(page, catalogue.projects.length);
  await expect(opener(page)).toHaveText("Add your skills to see matching projects");
  await expectQuery(page, "");
});

test("a project opened from a link's list is matched with the link's skills", async ({ page, context }) => {
  const [first = ""] = required(marketplace);
  await page.goto(`./?know=${first.toLowerCase()}`);
  await resultLink(page, marketplace).click();
  await expect(page.getByRole("complementary")).toContainText("You have 1 of");

  const direct = await context.newPage();
  await direct.goto(pageOf(marketplace));
  await expect(direct.getByRole("complementary")).toContainText(first);
  await expect(direct.getByRole("complementary")).not.toContainText("You have");
});

test.describe("on a phone", { tag: "@mobile" }, () => {
  test("enters skills in a sheet and narrows the list by touch", async ({ page }) => {
    await page.goto("./");
    const sheet = page.getByRole("dialog", { name: "Your skills" });
    await test.step("the sheet closes by its button and by Esc, and gives the focus back", async () => {
      await opener(page).tap();
      await page.getByRole("button", { name: "Close your skills" }).tap();
      await expect(sheet).toHaveCount(0);
      await opener(page).tap();
      await expect(field(page)).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(sheet).toHaveCount(0);
      await expect(opener(page)).toBeFocused();
    });
    await opener(page).tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("gola");
    await sheet.getByRole("option").first().tap();
    await sheet.getByRole("button", { name: `Add ${second} ${asking(second)}` }).tap();
    await expect(yourSkills(page).getByRole("button")).toHaveText(["Go", second]);
    await field(page).fill("k");
    expect(await accessibilityFaults(page, { within: "dialog" })).toEqual([]);
    // The open suggestions, which push it down, stay where they are.
    await sheet.getByRole("button", { name: "Show matching projects" }).tap();
    await expect(sheet).toHaveCount(0);
    await quickView(page, "1 skill missing").tap();
    await expectCount(page, fitting(["Go", second], 1));
  });
});

test("an address that goes by skills says why it can't, and all that skills bring is accessible", async ({
  page,
}) => {
  const parts = async (within: string) =>
    expect.soft(await accessibilityFaults(page, { within }), within).toEqual([]);
  await page.goto("./?sort=match&fit=all");
  await expectCount(page, catalogue.projects.length);
  const notice = page.getByRole("region", { name: "No skills entered" });
  await expect(notice).toBeVisible();
  await parts("section[aria-label='No skills entered']");
  await notice.getByRole("button", { name: "Add my skills" }).click();
  for (const skill of enough) {
    await field(page).fill(skill);
    await field(page).press("Enter");
  }
  await expect(notice).toHaveCount(0);
  await expectCount(page, fitting(enough, 0));
  await test.step("the picker, and the list matched", async () => {
    expect.soft(await accessibilityFaults(page)).toEqual([]);
    await field(page).fill("k");
    await field(page).press("ArrowDown");
    await parts("section[aria-label='Your skills'] > div:first-child");
  });
  await test.step("the picker stays open, with its text, where the window becomes narrow or wide", async () => {
    const sheet = page.getByRole("dialog", { name: "Your skills" });
    await page.setViewportSize({ width: 900, height: 900 });
    await expect(sheet).toBeVisible();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("k");
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Your skills" })).toBeVisible();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("k");
  });
  await test.step("a project, and a link's skills", async () => {
    await goWithin(page, pageOf(marketplace));
    await expect(page.getByRole("complementary")).toContainText("You have");
    await parts("aside");
    await goWithin(page, "./?know=rust,quantum&fit=all&sort=match");
    await expect(page.getByRole("region", { name: "Skills in this link" })).toBeVisible();
    await parts("section[aria-label='Skills in this link']");
  });
});
