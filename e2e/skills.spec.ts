import type { Locator, Page } from "@playwright/test";
import type { Project } from "../src/catalogue/model.ts";
import { SKILLS_KEY } from "../src/visitor/skills.ts";
import { accessibilityFaults } from "./axe.ts";
import {
  activeFilters,
  catalogue,
  countWhere,
  expectCount,
  expectQuery,
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

async function paste(target: Locator, text: string): Promise<void> {
  await target.page().evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await target.press("ControlOrMeta+v");
}

test("without skills the cards are as they are", async ({ page }) => {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
  await expect(results(page).filter({ hasText: /You have|missing/ })).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Quick views" })).toHaveCount(0);
  await expect(sorting(page).getByRole("option", { name: "Match with my skills" })).toHaveCount(0);
});

test("enters skills by any name, by keys alone, and sees what fits", async ({ page }) => {
  await page.goto("./");
  await tabTo(page, opener(page));
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();

  await page.keyboard.type("golan");
  const list = page.getByRole("listbox", { name: "Skills" });
  await expect(list.getByRole("option").first()).toContainText(`Go · golang${asking("Go")} projects`);
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("option", { selected: true })).toContainText("Go");
  const active = await list.getByRole("option", { selected: true }).getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", active ?? "");
  await page.keyboard.press("Enter");
  await page.keyboard.type("k8s");
  await page.keyboard.press("Enter");
  await page.keyboard.type("underwater weaving,");
  await expect(page.getByRole("alert")).toContainText("“underwater weaving” is not a skill on this site.");
  await tabTo(page, page.getByRole("button", { name: "Add it anyway" }));
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  const chips = yourSkills(page).getByRole("button");
  await expect(chips).toHaveText(["Go", "Kubernetes", "underwater weaving"]);
  await expect(field(page)).toHaveValue("");
  await page.keyboard.press("Backspace");
  await expect(chips).toHaveText(["Go", "Kubernetes"]);
  await expect(page.getByRole("status").filter({ hasText: "Removed underwater weaving" })).toBeAttached();

  await tabTo(page, page.getByRole("button", { name: "Show matching projects" }));
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await expect(opener(page)).toHaveText(/You know Go and Kubernetes/);
  await expect(sorting(page)).toHaveValue("match");
  await expectQuery(page, "?sort=match");
});

test("Esc closes the suggestions, clears the field, then closes the picker", async ({ page }) => {
  await page.goto("./");
  await opener(page).click();
  await field(page).fill("ku");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await field(page).press("Escape");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await expect(field(page)).toHaveValue("ku");
  await field(page).press("Escape");
  await expect(field(page)).toHaveValue("");
  await field(page).press("Escape");
  await expect(field(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test("Backspace that is held clears the text and stops before the skills", async ({ page }) => {
  await enter(page, "Go", "React");
  await field(page).fill("ab");
  // Without an “up” between them, each further “down” is the key's repeat.
  for (let press = 0; press < 6; press++) await page.keyboard.down("Backspace");
  await page.keyboard.up("Backspace");
  await expect(field(page)).toHaveValue("");
  const chips = yourSkills(page).getByRole("button");
  await expect(chips).toHaveText(["Go", "React"]);
  await page.keyboard.press("Backspace");
  await expect(chips).toHaveText(["Go"]);
});

test("a pasted list is added as a whole, and each skill can be taken off", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./");
  await opener(page).click();
  await field(page).focus();
  await paste(field(page), "golang, reactjs; Technical Writing\nGo");
  const chips = yourSkills(page).getByRole("button");
  await expect(chips).toHaveText(["Go", "React", "Technical Writing"]);
  await yourSkills(page).getByRole("button", { name: "Remove React from your skills" }).click();
  await expect(chips).toHaveText(["Go", "Technical Writing"]);
  await expect(field(page)).toBeFocused();
});

test("the picker stays open, with its text, where the window becomes narrow or wide", async ({ page }) => {
  await enter(page, "Go");
  await field(page).fill("kub");
  const sheet = page.getByRole("dialog", { name: "Your skills" });
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(sheet).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("kub");

  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Your skills" })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("kub");
});

test("cards and pages say what is there and what is missing", async ({ page }) => {
  const [first = "", ...others] = required(marketplace);
  await enter(page, first);
  await page.getByRole("button", { name: "Show matching projects" }).click();
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

test("reads skills out of a sentence, and asks about a name that is nearly one", async ({ page }) => {
  await page.goto("./");
  await opener(page).click();
  await field(page).fill("i know golang and some k8s");
  await field(page).press("Enter");
  const chips = yourSkills(page).getByRole("button");
  await expect(chips).toHaveText(["Go", "Kubernetes"]);
  await field(page).fill("phyton");
  await field(page).press("Enter");
  await page.getByRole("alert").getByRole("button", { name: "Add Python" }).click();
  await expect(chips).toHaveText(["Go", "Kubernetes", "Python"]);
  await field(page).fill("zzqq");
  await field(page).press("Enter");
  await page.getByRole("alert").getByRole("button", { name: "Do not add it" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(chips).toHaveCount(3);
});

test("nobody has all skills of a project that states one or two", async ({ page }) => {
  const few = catalogue.projects.find((project) => [1, 2].includes(required(project).length));
  if (!few) throw new Error("The journeys' site has no project that states few skills.");
  await enter(page, ...required(few));
  await page.keyboard.press("Escape");
  const count = stating(required(few));
  await quickView(page, "Few skills stated").click();
  await expectCount(page, count);
  await expect(resultOf(page, few)).toContainText(/Only [12] skills? stated/);
  await expect(resultOf(page, few)).toContainText("read the description");
});

test("sorts by match: nothing above has more missing where the rest is the same", async ({ page }) => {
  await enter(page, ...required(marketplace));
  await page.getByRole("button", { name: "Show matching projects" }).click();
  await expect(results(page).first()).toContainText(/You have all \d+ skills/);
  await expect(results(page).first()).not.toContainText("missing");
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

  await page.reload();
  await expectCount(page, go);
  await activeFilters(page).getByRole("button", { name: "Remove 1 skill missing" }).click();
  await expectQuery(page, "?skill=go");
  await page.goBack();
  await expectCount(page, go);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expectCount(page, catalogue.projects.length);
  await expectQuery(page, "");
});

test("a quick view that leaves nothing can be taken off", async ({ page }) => {
  await enter(page, "COBOL");
  await page.keyboard.press("Escape");
  await quickView(page, "You have all skills").click();
  await expect(page.getByRole("heading", { name: "No projects found" })).toBeVisible();
  // One filter alone: to remove it is to show all projects, which is offered once.
  const help = page.getByRole("region", { name: "No projects found" });
  await expect(help.getByRole("button")).toHaveText(["Show all projects"]);
  await help.getByRole("button").click();
  await expectCount(page, catalogue.projects.length);
});

test("keeps the skills over a reload, and two tabs in step", async ({ page, context }) => {
  await enter(page, "golang", "React");
  await page.reload();
  await expect(opener(page)).toHaveText(/You know Go and React/);
  const other = await context.newPage();
  await other.goto("./");
  await expect(opener(other)).toHaveText(/You know Go and React/);
  await opener(page).click();
  await page.getByRole("button", { name: "Remove Go from your skills" }).click();
  await expect(opener(other)).toHaveText(/You know React/);
  await expect(opener(other)).not.toHaveText(/Go/);
});

test("a blocked storage is reported, and the skills hold while the page is open", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await enter(page, "Go");
  await expect(
    page.getByText("changes to your skills are kept only until this page is closed"),
  ).toBeVisible();
  await expect(opener(page)).toHaveText(/You know Go/);
});

test("skills are in a link only where they are asked for, and leave the reader's own alone", {
  tag: "@chromium",
}, async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enter(page, "React", "COBOL", "Go");
  await page.getByRole("button", { name: "Copy link with my skills" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  await expectQuery(page, "");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).search).toBe("?know=cobol,go,react");

  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const reader = await elsewhere.newPage();
  await reader.goto(`${copied}&fit=all`);
  const notice = reader.getByRole("region", { name: "Skills in this link" });
  await expect(notice).toContainText("Matched with the skills in this link: cobol, Go, React");
  await expectCount(reader, fitting(["Go", "React"], 0));
  expect(await reader.evaluate((key) => localStorage.getItem(key), SKILLS_KEY)).toBeNull();

  await notice.getByRole("button", { name: "Make these my skills" }).click();
  await expect(opener(reader)).toHaveText(/You know cobol, Go, and React/);
  await expectQuery(reader, "?fit=all");
  await reader.getByRole("button", { name: "Undo" }).click();
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Ignore" }).click();
  await expectCount(reader, catalogue.projects.length);
  await expect(opener(reader)).toHaveText("Add your skills to see matching projects");
  await expectQuery(reader, "");
  await elsewhere.close();
});

test("a link's skills give way to the reader's own", async ({ page }) => {
  await enter(page, "Go");
  await page.goto("./?sort=match&fit=near&know=rust");
  const notice = page.getByRole("region", { name: "Skills in this link" });
  await notice.getByRole("button", { name: "Use mine" }).click();
  await expectCount(page, fitting(["Go"], 1));
  await expectQuery(page, "?sort=match&fit=near");
});

test("an address that goes by skills says why it can't, and offers to enter them", async ({ page }) => {
  await page.goto("./?sort=match&fit=all");
  await expectCount(page, catalogue.projects.length);
  const notice = page.getByRole("region", { name: "No skills entered" });
  await notice.getByRole("button", { name: "Add my skills" }).click();
  await field(page).fill("go");
  await field(page).press("Enter");
  await expect(notice).toHaveCount(0);
  await expectCount(page, fitting(["Go"], 0));

  await page.getByRole("button", { name: "Remove Go from your skills" }).click();
  await notice.getByRole("button", { name: "Not now" }).click();
  await expect(notice).toHaveCount(0);
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
    await opener(page).tap();
    const sheet = page.getByRole("dialog", { name: "Your skills" });
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("gola");
    await sheet.getByRole("option").first().tap();
    await sheet.getByRole("button", { name: `Add ${second} ${asking(second)}` }).tap();
    await expect(yourSkills(page).getByRole("button")).toHaveText(["Go", second]);
    await sheet.getByRole("button", { name: "Show matching projects" }).tap();
    await expect(sheet).toHaveCount(0);
    await quickView(page, "1 skill missing").tap();
    await expectCount(page, fitting(["Go", second], 1));
  });

  test("the sheet closes by its button and by Esc, and gives the focus back", async ({ page }) => {
    await page.goto("./");
    await opener(page).tap();
    await page.getByRole("button", { name: "Close your skills" }).tap();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await opener(page).tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(opener(page)).toBeFocused();
  });

  test(`axe finds nothing in the sheet`, async ({ page }) => {
    await page.goto("./?know=go,react&fit=near");
    expect(await accessibilityFaults(page)).toEqual([]);
    await enter(page, "Go");
    await field(page).fill("k");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test(`axe finds nothing with the picker open and the list matched`, async ({ page }) => {
  await enter(page, "Go", second);
  expect(await accessibilityFaults(page)).toEqual([]);
  await field(page).fill("k");
  await field(page).press("ArrowDown");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(pageOf(marketplace));
  await expect(page.getByRole("complementary")).toContainText("You have");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto("./?know=rust,quantum&fit=all&sort=match");
  await expect(page.getByRole("region", { name: "Skills in this link" })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate(() => localStorage.clear());
  await page.goto("./?fit=all&sort=match");
  await expect(page.getByRole("region", { name: "No skills entered" })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
