import type { Locator, Page } from "@playwright/test";
import {
  boxesOf,
  catalogue,
  countWhere,
  expectAlive,
  expectCount,
  option,
  pageOf,
  projectAbout,
  results,
  serveCatalogue,
  serveClientRendered,
  sidewaysOf,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");

test("shows all that the catalogue has, as text and links", async ({ page }) => {
  const project = projectAbout("Marketplace for Kubelark");
  await page.goto(pageOf(project));
  for (const heading of ["Description", "Expected outcome"]) {
    await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
  }
  const about = page.getByRole("complementary", { name: "About this project" });
  for (const skill of project.skills)
    await expect(about.getByRole("link", { name: skill, exact: true })).toBeVisible();
  for (const { github } of project.mentors) {
    await expect(about.getByRole("link", { name: `@${github}` })).toHaveAttribute(
      "href",
      `https://github.com/${github}`,
    );
  }
  await expect(about.getByRole("link", { name: /^Lines/ })).toHaveAttribute(
    "href",
    new RegExp(`project_ideas\\.md\\?plain=1#L${project.source.line}-L${project.source.endLine}$`),
  );
  const issues = page.getByRole("region", { name: /^Upstream issues?$/ }).getByRole("link");
  await expect(issues).toHaveCount(project.upstreamIssues.length);
  for (const [index, { url, label }] of project.upstreamIssues.entries()) {
    await expect(issues.nth(index)).toHaveAttribute("href", url);
    await expect(issues.nth(index)).toContainText(label.replace("#", " #"));
    await expect(issues.nth(index)).toHaveAttribute("rel", /noopener/);
  }
  await expect(page.locator("body")).not.toContainText(/\w@\w+\.\w/);
});

test("walks through the present results, and back to them", async ({ page }) => {
  await page.goto("./?org=kubelark&sort=title");
  const titles = await expectTitles(countWhere(({ org }) => org === "Kubelark"));
  await results(page).first().getByRole("heading").getByRole("link").click();
  for (const title of titles.slice(1)) {
    await page.getByRole("navigation", { name: "Results" }).getByRole("link", { name: /^Next/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeFocused();
  }
  await expect(page.getByRole("link", { name: /^Next/ })).toHaveCount(0);
  await page.getByRole("link", { name: `Back to ${titles.length} projects` }).click();
  await expectTitles(titles.length);

  async function expectTitles(count: number): Promise<string[]> {
    await expect(results(page)).toHaveCount(count);
    return results(page).getByRole("heading").allTextContents();
  }
});

test("leads to related projects, and from a skill to all that ask for it", async ({ page }) => {
  await page.goto(pageOf(helm));
  await expectAlive(page);
  const related = page.getByRole("region", { name: "Related projects" }).getByRole("link");
  const titles = catalogue.projects.map(({ title }) => title);
  const title = (await related.first().textContent()) ?? "";
  expect(titles).toContain(title);
  expect(title).not.toBe(helm.title);
  await related.first().click();
  await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeFocused();

  await page.goBack();
  await page
    .getByRole("complementary", { name: "About this project" })
    .getByRole("link", { name: "Go", exact: true })
    .click();
  await expect(option(page, "Skill", "Go")).toBeChecked();
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go")),
  );
});

test("shows the link to copy by hand where the browser forbids copying", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto(pageOf(helm));
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("textbox", { name: "Link to copy" })).toHaveValue(
    new URL(pageOf(helm), baseURL).href,
  );
  await expect(page.getByRole("status").filter({ hasText: "could not be copied" })).toBeAttached();
});

test("a link that says only “here” says where it leads", async ({ page }) => {
  await page.goto(pageOf(projectAbout("Tracebell")));
  const link = page.getByRole("link", { name: "here (video.example)" });
  await expect(link).toHaveAttribute("href", /^https:\/\/video\.example\//);
});

test.describe("a project with two sections of one label", () => {
  const section = (label: string, text: string) => ({
    label,
    blocks: [{ type: "p", children: [text] }],
  });
  // They are folded until they are asked for.
  const headings = (page: Page) =>
    page.getByRole("heading", { name: "Prerequisites", exact: true, includeHidden: true });

  test.beforeEach(async ({ page }) => {
    await serveClientRendered(page);
    await page.route("**/assets/immutable/texts-*/**", async (route) => {
      const response = await route.fetch();
      const sectionsOf = (id: string) =>
        id === helm.id
          ? [section("Prerequisites", "A laptop"), section("Prerequisites", "A kite")]
          : [section("Notes", "Bring a friend")];
      const texts: { id: string }[] = await response.json();
      await route.fulfill({ json: texts.map((text) => ({ ...text, sections: sectionsOf(text.id) })) });
    });
    await page.goto(pageOf(helm));
    await expect(headings(page)).toHaveCount(2);
  });

  test("has a way to each of them, and leaves none on the next project's page", async ({ page }) => {
    const links = page
      .getByRole("region", { name: "Before you apply" })
      .getByRole("link", { name: "Prerequisites", exact: true });
    for (const [index, heading] of (await headings(page).all()).entries()) {
      await links.nth(index).click();
      await expect(heading).toBeFocused();
    }

    await page.getByRole("navigation", { name: "Results" }).getByRole("link").first().click();
    await expect(headings(page)).toHaveCount(0);
    await page.goBack();
    await expect(headings(page)).toHaveCount(2);
    // Both texts are there by now: one page becomes the other at once.
    await page.goForward();
    await expect(page.getByText("Bring a friend")).toBeAttached();
    await expect(headings(page)).toHaveCount(0);
  });
});

test("a wide table scrolls in its own box, with its words whole @mobile", async ({ page }) => {
  const head = ["one", "two", "three", "four", "five", "six"].map((name) => `column ${name}`);
  const row = (cells: string[]) => `| ${cells.join(" | ")} |\n`;
  const description =
    row(head) + row(head.map(() => "---")) + row(head.map((name) => `something about ${name}`));
  const projects = catalogue.projects.map((one) => (one.id === helm.id ? { ...one, description } : one));
  await serveCatalogue(page, { ...catalogue, projects });
  await page.goto(pageOf(helm));
  await expect(page.getByRole("cell")).toHaveCount(head.length);
  for (const cell of await page.getByRole("cell").all())
    expect(await boxesOf(cell, "something")).toHaveLength(1);
  expect(await sidewaysOf(page)).toBe(0);
});

test("what is written from right to left is read so, and stays at its bullet", async ({ page }) => {
  const title = "בניית לוח עבור Kubernetes עם React (גרסה 2)";
  const change = { title, description: `${title}.`, outcomes: `- ${title}` };
  const projects = catalogue.projects.map((one) => (one.id === helm.id ? { ...one, ...change } : one));
  await serveCatalogue(page, { ...catalogue, projects });
  await page.goto(pageOf(helm));
  const heading = page.getByRole("heading", { level: 1 });
  const item = page.locator(".prose li").first();
  for (const element of [heading, page.locator(".prose > p").first(), item]) {
    const [first] = await boxesOf(element, "בניית");
    const [later] = await boxesOf(element, "Kubernetes");
    expect(first?.left).toBeGreaterThan(later?.right ?? Number.POSITIVE_INFINITY);
  }
  const start = async (element: Locator) =>
    await element.evaluate((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect().left - node.getBoundingClientRect().left;
    });
  expect(await start(heading)).toBeCloseTo(0, 0);
  expect(await start(item)).toBeCloseTo(0, 0);
});

test("a mentor of whom only the handle is stated is named once", async ({ page }) => {
  const projects = catalogue.projects.map((one) =>
    one.id === helm.id ? { ...one, mentors: [{ name: null, github: "ada-vale" }] } : one,
  );
  await serveCatalogue(page, { ...catalogue, projects });
  await page.goto(pageOf(helm));
  const mentor = page.getByRole("listitem").filter({ hasText: "@ada-vale" });
  await expect(mentor.getByRole("link")).toHaveText(["@ada-vale", "GitHub"]);
  await expect(mentor.getByRole("link", { name: "GitHub" })).toHaveAttribute(
    "href",
    "https://github.com/ada-vale",
  );
});
