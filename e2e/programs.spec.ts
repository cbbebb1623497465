/** Several programs in one site: facets for what only some of them state, and nothing of one program's rules on another's pages. */
import { sizesOf } from "../src/search/filters/levels.ts";
import {
  catalogue,
  countWhere,
  expectAlive,
  expectCount,
  expectQuery,
  facet,
  goWithin,
  option,
  pageOf,
  projectAbout,
  resultOf,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const hyphenation = projectAbout("Hyphenation");
const [gsoc] = catalogue.terms.filter(({ program }) => program === "Google Summer of Code");

test("filters by program, difficulty and size, and says of the others that nothing is stated", async ({
  page,
}) => {
  await page.goto("./");
  await option(page, "Program", "Google Summer of Code").check();
  await expectCount(
    page,
    countWhere(({ term }) => term === gsoc?.id),
  );
  await option(page, "Difficulty", "Medium").check();
  await option(page, "Size", "Medium (up to 200 hours)").check();
  const wanted = catalogue.projects.filter(
    ({ term, difficulty, hours }) =>
      term === gsoc?.id && difficulty?.includes("medium") && sizesOf(hours ?? []).includes("medium"),
  );
  expect(wanted).toContainEqual(hyphenation);
  await expectCount(page, wanted.length);
  await expectQuery(page, "?program=google-summer-of-code&difficulty=medium&size=medium");
  await expect(resultOf(page, hyphenation)).toContainText("Medium · 175 hours");

  await page.goBack();
  await expectQuery(page, "?program=google-summer-of-code&difficulty=medium");
  await test.step("lists the smallest effort first", async () => {
    await option(page, "Difficulty", "Medium").uncheck();
    await page.getByRole("combobox", { name: "Sort by" }).selectOption("Fewest hours");
    const [first] = catalogue.projects
      .filter(({ term }) => term === gsoc?.id)
      .sort((a, b) => (a.hours?.[0] ?? 0) - (b.hours?.[0] ?? 0));
    await expect(page.getByRole("article").first()).toContainText(first?.title ?? "");
    await expectQuery(page, "?program=google-summer-of-code&sort=size");
  });
  await goWithin(page, "./?difficulty=not-stated");
  await expectCount(
    page,
    countWhere(({ difficulty }) => difficulty === undefined),
  );
  await expect(option(page, "Difficulty", "Not stated")).toBeChecked();
  await test.step("the sheet of filters on a small screen has them too", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: /^Filters/ }).click();
    for (const name of ["Program", "Difficulty", "Size"] as const)
      await expect(facet(page, name)).toBeVisible();
  });
});

test("a page of one program says nothing of another's rules, and what its own says", async ({ page }) => {
  await page.goto(pageOf(hyphenation));
  await expectAlive(page);
  const main = page.getByRole("main");
  await expect(main).toContainText("Contact the organization before you apply");
  await main.getByText("Time, money and who can apply").click();
  await expect(main.getByRole("link", { name: "Contributor guide" })).toHaveAttribute("href", /gsocguides/);
  await expect(page.locator("body")).not.toContainText(/LFX|CNCF|Lantern platform/);
});
