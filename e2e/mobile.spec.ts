import { accessibilityFaults } from "./axe.ts";
import {
  boxesOf,
  catalogue,
  countWhere,
  expectAlive,
  expectCount,
  option,
  pageOf,
  planMenu,
  projectAbout,
  resultLink,
  saveButton,
  savedLink,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

test.describe("on a phone", { tag: "@mobile" }, () => {
  test("filters in a sheet that says how many projects it leaves", async ({ page }) => {
    const go = countWhere(({ skills }) => skills.includes("Go"));
    const both = countWhere(({ skills, org }) => skills.includes("Go") && org === "Kubelark");
    await page.goto("./");
    await expectCount(page, catalogue.projects.length);
    await page.getByRole("button", { name: "Filters" }).tap();
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await expect(
      sheet.getByRole("button", { name: `Show ${catalogue.projects.length} projects` }),
    ).toBeVisible();

    await option(page, "Skill", "Go").tap();
    await expect(sheet.getByRole("button", { name: `Show ${go} projects` })).toBeVisible();
    await option(page, "Organization", "Kubelark").tap();
    await sheet.getByRole("button", { name: `Show ${both} projects` }).tap();
    await expect(sheet).toBeHidden();
    await expectCount(page, both);
    await expect(page.getByRole("button", { name: "Filters 2" })).toBeVisible();

    await page.goBack();
    await expectCount(page, go);
  });

  test("the sheet closes by its button and by Esc, and gives the focus back", async ({ page }) => {
    await page.goto("./");
    await expectCount(page, catalogue.projects.length);
    const opener = page.getByRole("button", { name: "Filters" });
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await opener.tap();
    await sheet.getByRole("button", { name: "Close the filters" }).tap();
    await expect(sheet).toBeHidden();
    await opener.tap();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test("saves, opens and undoes by touch", async ({ page }) => {
    const kubefold = projectAbout("Kubefold");
    await page.goto("./?q=kubefold");
    await saveButton(page, kubefold).tap();
    await expect(savedLink(page, 1)).toBeVisible();
    await resultLink(page, kubefold).tap();
    await expect(page.getByRole("heading", { level: 1, name: kubefold.title })).toBeVisible();
    await savedLink(page, 1).tap();
    await planMenu(page, kubefold).tap();
    await page.getByRole("button", { name: `Remove ${kubefold.title}` }).tap();
    await page.getByRole("button", { name: "Undo" }).tap();
    await expect(resultLink(page, kubefold)).toBeVisible();
  });

  test("a long text and the reasons of the advice wait until they are asked for", async ({ page }) => {
    const long = projectAbout("initContainers");
    await page.goto(pageOf(long));
    const text = page.getByText("This project looks into ways to improve");
    const outcome = page.getByRole("heading", { name: "Expected outcome" });
    await expect(text).toBeVisible();
    await expect(outcome).toBeHidden();
    const readOn = page.getByRole("button", { name: "Read on" });
    await readOn.tap();
    await expect(outcome).toBeVisible();
    await expect(readOn).toHaveAttribute("aria-expanded", "true");

    const advice = page.getByRole("region", { name: "Before you apply" });
    const reason = advice.getByText("It shows how you work.");
    await expect(advice.getByText("Start with a small contribution")).toBeVisible();
    await expect(reason).toBeHidden();
    await advice.getByRole("button", { name: "Explain these steps" }).tap();
    await expect(reason).toBeVisible();

    // Who comes back finds the page as it was left.
    await page.getByRole("link", { name: "All projects" }).tap();
    await expectAlive(page);
    await page.goBack();
    await expect(outcome).toBeVisible();
    await readOn.tap();
    await expect(outcome).toBeHidden();
  });

  test("what is folded is found by the browser's search in the page @chromium", async ({ page }) => {
    await page.goto(pageOf(projectAbout("initContainers")));
    await expectAlive(page);
    const outcome = page.getByRole("heading", { name: "Expected outcome", includeHidden: true });
    await expect(outcome).toBeHidden();
    // To go to an element unfolds it as a search does, which no test can ask for.
    await outcome.evaluate((heading) => {
      heading.id = "found";
      location.hash = "#found";
    });
    await expect(outcome).toBeInViewport();
    await expect(page.getByRole("button", { name: "Read on" })).toHaveAttribute("aria-expanded", "true");
  });

  test("a long text can be read on where the script is late or never comes", async ({ page }) => {
    const outcome = page.getByRole("heading", { name: "Expected outcome" });
    const readOn = page.getByRole("button", { name: "Read on" });
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/assets/index-*.js", async (route) => {
      await gate;
      await route.continue();
    });
    const long = pageOf(projectAbout("initContainers"));
    await page.goto(long, { waitUntil: "commit" });
    await readOn.tap();
    await expect(outcome).toBeVisible();
    release();
    await expectAlive(page);
    await expect(readOn).toHaveAttribute("aria-expanded", "true");
    await readOn.tap();
    await expect(outcome).toBeHidden();

    await page.unroute("**/assets/index-*.js");
    await page.route("**/assets/index-*.js", (route) => route.fulfill({ status: 404 }));
    await page.goto(long);
    await expect(outcome).toBeVisible();
    // What was not painted at first has its style all the same.
    await expect
      .poll(() =>
        page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes("/style-"))),
      )
      .toBe(true);
  });

  test("the foot's links begin where its text does", async ({ page }) => {
    await page.goto("./");
    const foot = page.getByRole("contentinfo");
    const [text] = await boxesOf(foot, "Project ideas");
    const [link] = await boxesOf(foot.getByRole("listitem").getByRole("link").first(), "");
    expect(link?.left).toBeCloseTo(text?.left ?? 0, 0);
  });

  test(`axe finds nothing in the filter sheet`, async ({ page }) => {
    await page.goto("./?skill=go");
    await page.getByRole("button", { name: "Filters" }).tap();
    await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("what is touched is large enough", async ({ page }) => {
    await page.goto("./?skill=go");
    await expectCount(
      page,
      countWhere(({ skills }) => skills.includes("Go")),
    );
    // WCAG 2.2, 2.5.8: 24 px, or set apart; links within a sentence are exempt.
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, input, select, nav a, article h2 a")]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
});
