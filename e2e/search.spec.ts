import type { Locator, Page } from "@playwright/test";
import { escapeRegExp } from "../src/catalogue/escapeRegExp.ts";
import { topicsOf } from "../src/convert/kinds/kinds.ts";
import { accessibilityFaults } from "./axe.ts";
import {
  activeFilters,
  boxesOf,
  catalogue,
  countWhere,
  expectAlive,
  expectCount,
  expectQuery,
  facet,
  hold,
  leaveOut,
  option,
  optionWithCount,
  projectAbout,
  resultLink,
  resultOf,
  results,
  searchField,
  serveCatalogue,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const kubefold = projectAbout("Kubefold");
const helm = projectAbout("Helm");

function suggestions(page: Page): Locator {
  return page.getByRole("listbox", { name: "Suggestions" });
}

/** An option by its group and label; its name ends with a count or an org. */
function suggestion(page: Page, group: string, label: string): Locator {
  return suggestions(page)
    .getByRole("group", { name: group })
    .getByRole("option", { name: new RegExp(`^${escapeRegExp(label)} `) });
}

async function openList(page: Page): Promise<void> {
  await page.goto("./");
  await expectAlive(page);
  await expectCount(page, catalogue.projects.length);
}

/** Takes off all that narrows the list, by its own button. */
async function clearAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Clear all" }).click();
  await expectCount(page, catalogue.projects.length);
}

test("what the list is not quite is said, and once as long as it stays the same", async ({ page }) => {
  await openList(page);
  const said = (text: string) => page.getByRole("status").filter({ hasText: text });
  await searchField(page).fill("kubefodl");
  await expect(said("Did you mean kubefold?")).toBeAttached();

  const some = "No project has all of these words";
  await searchField(page).fill("tracebell zzzqqq");
  await expect(said(some)).toBeAttached();
  await expect(resultLink(page, helm)).toHaveCount(0);
  const line = await said(some).getByText(some).elementHandle();
  await searchField(page).fill("tracebell initcontainers");
  await expect(resultLink(page, helm)).toBeVisible();
  await expect(page.locator("main").getByText(some)).toBeVisible();
  // To say it again, the announcer would have put another line there.
  expect(await line?.evaluate(({ isConnected }) => isConnected)).toBe(true);
});

test("narrows, sorts, and leads on where nothing is found", async ({ page }) => {
  await openList(page);
  await test.step("matches any of the chosen skills, or all", async () => {
    await option(page, "Skill", "Go").check();
    await option(page, "Skill", "Kubernetes").check();
    await expectCount(
      page,
      countWhere(({ skills }) => skills.includes("Go") || skills.includes("Kubernetes")),
    );
    await facet(page, "Skill").getByRole("radio", { name: "All of them" }).check();
    await expectCount(
      page,
      countWhere(({ skills }) => skills.includes("Go") && skills.includes("Kubernetes")),
    );
    await expectQuery(page, "?skill=go,kubernetes&match=all");
  });
  await test.step("takes all filters off at once, with the text", async () => {
    await searchField(page).fill("moorctl");
    await expectQuery(page, "?q=moorctl&skill=go,kubernetes&match=all");
    await clearAll(page);
    await expect(searchField(page)).toHaveValue("");
    await expect(activeFilters(page)).toHaveCount(0);
  });
  await test.step("says which filter to take off where nothing fits, and what that brings back", async () => {
    await option(page, "Organization", "Kubemoor").check();
    await searchField(page).fill("kubefold");
    await expectCount(page, 0);
    const ofOrg = countWhere(({ org }) => org === "Kubemoor");
    const help = page.getByRole("region", { name: "No projects found" });
    await expect(help.getByRole("button", { name: /“Kubemoor”: \d+ project/ })).toBeVisible();
    await help.getByRole("button", { name: new RegExp(`“kubefold”: ${ofOrg} project`) }).click();
    await expectCount(page, ofOrg);
    await activeFilters(page).getByRole("button", { name: "Remove Kubemoor" }).click();
  });
  await test.step("offers a way out of a text that fits nothing", async () => {
    await searchField(page).fill("qqqqzzzzxxxx");
    await expectCount(page, 0);
    await page.getByRole("button", { name: "Show all projects" }).click();
    await expectCount(page, catalogue.projects.length);
  });
  await test.step("sorts by title, by org, and by relevance again", async () => {
    const sort = page.getByRole("combobox", { name: "Sort by" });
    const titles = async () => {
      // Of a list that has changed only the first cards render, until a scroll or for a second.
      await page.evaluate(() => dispatchEvent(new Event("scroll")));
      return await results(page).getByRole("heading").allTextContents();
    };
    await expect.poll(async () => (await titles()).length).toBe(catalogue.projects.length);
    const byRelevance = await titles();

    await sort.selectOption("Title");
    const byTitle = [...byRelevance].sort(new Intl.Collator("en").compare);
    await expect.poll(titles).toEqual(byTitle);
    await expectQuery(page, "?sort=title");

    await sort.selectOption("Relevance");
    await expect.poll(titles).toEqual(byRelevance);
    await expectQuery(page, "");
  });
});

test("narrows by three facets and a text, with live counts", async ({ page }) => {
  await openList(page);
  const isKubelark = (org: string) => org === "Kubelark";
  await option(page, "Organization", "Kubelark").check();
  await expectCount(
    page,
    countWhere(({ org }) => isKubelark(org)),
  );

  const go = countWhere(({ org, skills }) => isKubelark(org) && skills.includes("Go"));
  await optionWithCount(page, "Skill", "Go", go).check();
  await expectCount(page, go);

  const andy = countWhere(
    ({ org, skills, mentors }) =>
      isKubelark(org) && skills.includes("Go") && mentors.some(({ name }) => name === "Nora Lindqvist"),
  );
  await facet(page, "Mentor").getByRole("button", { name: "Mentor", exact: true }).click();
  await optionWithCount(page, "Mentor", "Nora Lindqvist", andy).check();
  await expectCount(page, andy);

  await searchField(page).fill("initContainers");
  await expectCount(page, 1);
  await expect(resultLink(page, helm)).toBeVisible();
  await expectQuery(page, "?q=initContainers&skill=go&org=kubelark&mentor=nora-lindqvist-kl");
});

test("an address is read with a mentor’s name, and with what the catalogue does not know", async ({
  page,
}) => {
  await page.goto("./?skill=cobol,go&mentor=nora-lindqvist");
  await expectQuery(page, "?skill=cobol,go&mentor=nora-lindqvist-kl");
  await expectCount(
    page,
    countWhere(
      ({ skills, mentors }) => skills.includes("Go") && mentors.some(({ name }) => name === "Nora Lindqvist"),
    ),
  );
  await activeFilters(page).getByRole("button", { name: "Remove Nora Lindqvist" }).click();
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go")),
  );
  const chip = activeFilters(page).getByRole("button", { name: "Remove cobol" });
  await expect(activeFilters(page).getByRole("listitem").filter({ hasText: "cobol" })).toContainText(
    "Not on this site:",
  );
  await chip.click();
  await expect(chip).toHaveCount(0);
  await expectQuery(page, "?skill=go");
});

test("takes a text as fast as it comes, and has it back after a project that was opened meanwhile", async ({
  page,
}) => {
  await openList(page);
  const text = "kubefold kubefold kubefold";
  await searchField(page).pressSequentially(text);
  // By a key: the answer may move the card away from under a pointer.
  await resultLink(page, kubefold).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: kubefold.title })).toBeVisible();
  await page.goBack();
  await expectQuery(page, `?q=${text.replaceAll(" ", "+")}`);
  await expect(searchField(page)).toHaveValue(text);
});

test.describe("suggestions while typing", () => {
  test("come while typing, and are chosen by keys and by pointer", async ({ page }) => {
    await openList(page);
    const ofOrg = catalogue.projects.filter(({ org }) => org === "Kubemoor");
    await test.step("an org is chosen by keyboard, and takes the typed letters' place", async () => {
      await searchField(page).focus();
      await page.keyboard.type("kubela");
      // Before they are there: the key brings them.
      await page.keyboard.press("ArrowDown");
      await expect(suggestions(page).getByRole("option", { selected: true })).toHaveCount(1);
      for (let presses = 0; presses < 6; presses++) {
        const active = suggestion(page, "Organizations", "Kubelark");
        if ((await active.getAttribute("aria-selected")) === "true") break;
        await page.keyboard.press("ArrowDown");
      }
      const id = await searchField(page).getAttribute("aria-activedescendant");
      await expect(suggestion(page, "Organizations", "Kubelark")).toHaveAttribute("id", id ?? "none");
      expect(await accessibilityFaults(page, { within: "search" })).toEqual([]);
      await page.keyboard.press("Enter");
      await expect(searchField(page)).toHaveValue("");
      await expect(searchField(page)).toBeFocused();
      await expect(suggestions(page)).toHaveCount(0);
      await expectCount(
        page,
        countWhere(({ org }) => org === "Kubelark"),
      );
      await expectQuery(page, "?org=kubelark");
      await clearAll(page);
    });
    await test.step("lead on beside what is chosen, each to as many projects as it says", async () => {
      const withSkill = ofOrg.filter(({ skills }) => skills.includes("Kubernetes"));
      await option(page, "Organization", "Kubemoor").check();
      await searchField(page).pressSequentially("kube");
      const skill = suggestion(page, "Skills", "Kubernetes");
      await expect(skill).toContainText(`${withSkill.length}`);
      // Chosen already, and asked for by none of its projects.
      await expect(suggestion(page, "Organizations", "Kubemoor")).toHaveCount(0);
      expect(ofOrg.some(({ skills }) => skills.includes("Kubelark"))).toBe(false);
      await expect(suggestion(page, "Skills", "Kubelark")).toHaveCount(0);
      await skill.click();
      await expectCount(page, withSkill.length);
      // What is to be left out is not offered to be chosen.
      await searchField(page).fill("-kube");
      await expect(suggestions(page)).toHaveCount(0);
      await clearAll(page);
    });
    await test.step("Esc closes them first and clears the text second", async () => {
      await searchField(page).focus();
      await page.keyboard.type("kube");
      // Both change with each letter's answer.
      const announced = page.getByRole("status").filter({ hasText: /\d suggestions?/ });
      const said = async () => Number.parseInt((await announced.textContent()) ?? "", 10);
      const offered = () => suggestions(page).getByRole("option").count();
      await expect.poll(async () => (await said()) - (await offered())).toBe(0);
      await page.keyboard.press("Escape");
      await expect(suggestions(page)).toHaveCount(0);
      await expect(searchField(page)).toHaveValue("kube");
      await page.keyboard.press("ArrowDown");
      await expect(suggestions(page)).toBeVisible();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(searchField(page)).toHaveValue("");
    });
    await test.step("a project's page is opened by keyboard, and Back leads to the text, for which there are none", async () => {
      const typed = kubefold.title.slice(0, 12);
      await page.keyboard.type(typed);
      // The last one, also when those of the text before have gone.
      await expect(suggestions(page).getByRole("option").last()).toContainText(kubefold.title);
      // The list of projects follows each letter all the same.
      await expect(resultLink(page, kubefold)).toBeVisible();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: kubefold.title })).toBeFocused();
      await page.goBack();
      await expect(searchField(page)).toHaveValue(typed);
      await searchField(page).focus();
      await expect(results(page).first().locator("mark").first()).toBeVisible();
      await expect(suggestions(page)).toHaveCount(0);
    });
  });

  test("on a phone, one is tapped, and none covers the results", { tag: "@mobile" }, async ({ page }) => {
    await openList(page);
    await searchField(page).tap();
    await page.keyboard.type("helm");
    const skill = suggestion(page, "Skills", "Helm");
    await expect(skill).toBeVisible();
    expect(await accessibilityFaults(page, { within: "search" })).toEqual([]);
    const list = await suggestions(page).boundingBox();
    const first = await results(page).first().boundingBox();
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);
    expect((await skill.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await skill.tap();
    await expect(searchField(page)).toHaveValue("");
    await expectCount(
      page,
      countWhere(({ skills }) => skills.includes("Helm")),
    );
  });
});

test.describe("where the search runs", () => {
  test("a worker answers, with projects that it fetched itself", async ({ page }) => {
    await openList(page);
    // The page starts it before the field has the focus.
    const worker = page.workers()[0] ?? (await page.waitForEvent("worker"));
    await searchField(page).fill("kubefold");
    await expect(resultOf(page, kubefold).locator("mark").first()).toBeVisible();
    const fetched = () =>
      worker.evaluate(() =>
        performance.getEntriesByType("resource").filter(({ name }) => /\/search-\w+\/head\.txt$/.test(name)),
      );
    await expect.poll(fetched).toHaveLength(1);
    // The page has not loaded the engine: it was not the page that searched.
    const onPage = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(onPage.filter((name) => name.includes("service-"))).toEqual([]);
  });

  test("without the long texts, what the list says is searched, and the rest when it is here", async ({
    page,
  }) => {
    await openList(page);
    const texts = "**/assets/immutable/search-*/*";
    await page.route(texts, (route) => route.fulfill({ status: 500 }));
    await searchField(page).fill("kubefold");
    await expect(resultLink(page, kubefold)).toBeVisible();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("The descriptions could not be loaded");
    await page.unroute(texts);
    await alert.getByRole("button", { name: "Try again" }).press("Enter");
    await expect(alert).toBeHidden();
    await expect(page.locator(":focus")).toHaveText(/^\d+ projects?$/);
    await expect(resultLink(page, kubefold)).toBeVisible();
  });

  test("what slow texts might still change is shown meanwhile, and says so", async ({ page }) => {
    await openList(page);
    const release = await hold(page, "**/assets/immutable/search-*/*");
    await searchField(page).fill("kubefodl");
    await expect(resultLink(page, kubefold)).toBeVisible();
    const notice = page.getByText("The descriptions are still loading");
    await expect(notice).toBeVisible();
    // How many there are in the end is not known yet.
    await expect(page.getByRole("status").filter({ hasText: /^\d+\+ projects$/ })).toBeVisible();
    release();
    await expect(notice).toBeHidden();
    await expect(page.getByRole("button", { name: "kubefold", exact: true })).toBeVisible();
  });
});

test("a card's buttons stand on one line, the names of term and mentors before them", async ({ page }) => {
  const middle = async (element: Locator) => {
    const { y = 0, height = 0 } = (await element.boundingBox()) ?? {};
    return y + height / 2;
  };
  await openList(page);
  const card = results(page).first();
  const line = await middle(card.locator("p").last());
  for (const button of await card.getByRole("button").all())
    expect(Math.abs((await middle(button)) - line)).toBeLessThan(2);
});

test("names that are written from right to left stand in the order of the card", async ({ page }) => {
  const names = ["נועה בן עמי", "דינה לוי"];
  const mentors = names.map((name) => ({ name, github: null }));
  await serveCatalogue(page, { ...catalogue, projects: [{ ...helm, group: "עברית", mentors }] });
  // One column of cards, whose mentors stand in one line.
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.goto("./");
  const card = results(page).first();
  await expect(card).toContainText(names.join(", "));
  const leftOf = async (text: string) => (await boxesOf(card, text))[0]?.left ?? Number.NaN;
  expect(await leftOf(names[0] ?? "")).toBeLessThan(await leftOf(names[1] ?? ""));
  expect(await leftOf(helm.org)).toBeLessThan(await leftOf("עברית"));
});

test("an option is left out by its button or the minus key, in the address, the counts and the chips", async ({
  page,
}) => {
  const has = (skill: string) => countWhere(({ skills }) => skills.includes(skill));
  const without = (skill: string) => catalogue.projects.length - has(skill);
  await openList(page);
  await option(page, "Skill", "Kubernetes").hover();
  await leaveOut(page, "Skill", "Kubernetes").click();
  await expectCount(page, without("Kubernetes"));
  await expectQuery(page, "?skill=-kubernetes");
  await expect(leaveOut(page, "Skill", "Kubernetes")).toHaveAttribute("aria-pressed", "true");
  await expect(optionWithCount(page, "Skill", "Kubernetes", has("Kubernetes"))).not.toBeChecked();
  const go = countWhere(({ skills }) => skills.includes("Go") && !skills.includes("Kubernetes"));
  await optionWithCount(page, "Skill", "Go", go).check();
  await expectCount(page, go);
  await expectQuery(page, "?skill=-kubernetes,go");
  await activeFilters(page).getByRole("button", { name: "Remove without Kubernetes" }).click();
  await expectCount(page, has("Go"));

  await option(page, "Skill", "Go").focus();
  await page.keyboard.press("-");
  await expectQuery(page, "?skill=-go");
  await expectCount(page, without("Go"));
  await page.keyboard.press("Space");
  await expectQuery(page, "?skill=go");
  await expectCount(page, has("Go"));
});

test("words leave out, kinds and presets narrow, and a word about the program is answered", async ({
  page,
}) => {
  await openList(page);
  await test.step("words of the search leave out as well, as a chip that takes them out of the text", async () => {
    await searchField(page).fill("react without kubernetes");
    const chip = activeFilters(page).getByRole("button", { name: "Remove without Kubernetes" });
    await expect(chip).toBeVisible();
    const unwanted = catalogue.projects.filter(({ skills }) => skills.includes("Kubernetes"));
    const shown = await results(page).getByRole("heading").allTextContents();
    expect(unwanted.filter(({ title }) => shown.includes(title))).toEqual([]);
    await chip.click();
    await expect(searchField(page)).toHaveValue("react");
    await expect(chip).toHaveCount(0);
  });
  await test.step("a word about the program opens a card with what it states", async () => {
    await searchField(page).fill("stipend");
    const card = page.getByRole("region", { name: "Answers from the programs" });
    await expect(card).toContainText("LFX Mentorship: Each project decides whether it pays a stipend");
    await searchField(page).fill("");
    await expect(card).toHaveCount(0);
  });
  await test.step("docs without code, by words of the proposal", async () => {
    await expect(facet(page, "Kind of work")).toContainText("From words in the proposal");
    await option(page, "Kind of work", "Docs and writing").check();
    await expect(results(page).first()).toBeVisible();
    await option(page, "Kind of work", "Code").focus();
    await page.keyboard.press("-");
    await expectQuery(page, "?kind=-code,docs");
    await expect(activeFilters(page).getByRole("button")).toHaveText(["without Code", "Docs and writing"]);
    await clearAll(page);
  });
  await test.step("a preset narrows the list, and several narrow it further", async () => {
    const count = countWhere((project) => topicsOf(project).includes("web"));
    await optionWithCount(page, "Quick filters", "Web", count).check();
    await expectCount(page, count);
    await expectQuery(page, "?preset=web");
  });
});
