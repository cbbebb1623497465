import { accessibilityFaults } from "./axe.ts";
import { boxesOf, expectAlive, hold, pageOf, projectAbout } from "./helpers.ts";
import { expect, test } from "./test.ts";

test.describe("on a phone", { tag: "@mobile" }, () => {
  test("the filter sheet closes by its button and by Esc, gives the focus back, and axe finds nothing in it", async ({
    page,
  }) => {
    await page.goto("./?skill=go");
    await expectAlive(page);
    const opener = page.getByRole("button", { name: "Filters" });
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await opener.tap();
    await expect(sheet).toBeVisible();
    expect(await accessibilityFaults(page, { within: "dialog[open]" })).toEqual([]);
    await sheet.getByRole("button", { name: "Close the filters" }).tap();
    await expect(sheet).toBeHidden();
    await opener.tap();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(opener).toBeFocused();
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
    const release = await hold(page, "**/assets/index-*.js");
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
});
