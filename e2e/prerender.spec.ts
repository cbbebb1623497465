import { existsSync, readdirSync, readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import {
  catalogue,
  DIST,
  expectAlive,
  expectCount,
  expectQuery,
  hold,
  pageOf,
  projectAbout,
  resultLink,
  results,
  saveButton,
  savedLink,
  searchField,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const project = projectAbout("Kubefold");
const html = (file: string) => readFileSync(new URL(file, DIST), "utf8");
/** Words of a description's beginning, as a reader sees them. */
const opening = "Kubefold is a flexible and scalable platform";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list can be read, and leads to a project and its issue", async ({ page }) => {
    await page.goto("./");
    await expect(results(page)).toHaveCount(Math.min(30, catalogue.projects.length));
    await expect(page.locator("noscript p")).toBeInViewport();
    await resultLink(page, project).click();
    await expect(page.getByRole("heading", { level: 1, name: project.title })).toBeVisible();
    await expect(page.getByText(opening)).toBeVisible();
    const [issue] = project.upstreamIssues;
    await expect(
      page.getByRole("link", { name: issue?.label.replace("#", " #") ?? "" }).first(),
    ).toHaveAttribute("href", issue?.url ?? "");
    await page.getByRole("link", { name: "All projects" }).click();
    await expect(results(page)).not.toHaveCount(0);
  });
});

/** What is true of one address alone; where the site's own is not known, a build names none in the first two. */
const OF_ONE_ADDRESS =
  'link[rel="canonical"], meta[property="og:url"], meta[property="og:title"], meta[name="robots"], script[type="application/ld+json"]';

test.describe("hydration", () => {
  // Playwright says so in the console where it blocks them.
  test.use({ serviceWorkers: "allow" });

  /** What a page says of itself that a build writes on it where it has one. */
  const WRITTEN = /<meta[^>]*property="og:title"|<meta[^>]*name="robots"|<script type="application\/ld/g;

  for (const [what, path] of [
    ["the list", "./"],
    ["a project", pageOf(project)],
    ["an organization", "orgs/kubelark"],
    ["insights", "insights"],
    ["about", "about"],
    ["the embedded list", "embed"],
  ] as const) {
    test(`${what} is hydrated without a word in the console, and keeps what the build wrote`, async ({
      page,
    }) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      await page.addInitScript(() =>
        document.addEventListener("DOMContentLoaded", () => {
          for (const element of document.querySelectorAll("h1, main h2, article p"))
            element.setAttribute("data-made-by", "the build");
        }),
      );
      const answer = await page.goto(path);
      await expectAlive(page);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(said).toEqual([]);
      // Of the list to embed, nothing is prerendered.
      if (path !== "embed") {
        // What was prerendered is not rendered again.
        expect(await page.locator("[data-made-by]").count()).toBeGreaterThan(1);
        const others = page.locator(":is(h1, main h2, article p):not([data-made-by]):not(aside *)");
        await expect(others).toHaveCount(0);
      }
      const count = [...((await answer?.text()) ?? "").matchAll(WRITTEN)].length;
      expect(count).toBeGreaterThan(0);
      // Search engines look when nothing is left to do.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      expect(await page.locator(OF_ONE_ADDRESS).count()).toBeGreaterThanOrEqual(count);
    });
  }
});

const SCRIPT = "**/assets/index-*.js";

test("keys pressed before the page answers do what they are for", async ({ page }) => {
  const release = await hold(page, SCRIPT);
  await page.goto(pageOf(project), { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await test.step("a link within the page stays in it", async () => {
    await page.getByRole("link", { name: "Skip to the content", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#main$/);
    expect(new URL(page.url()).pathname).toContain(project.id);
  });
  await page.keyboard.press("s");
  await page.keyboard.press("c");
  release();
  await expect(saveButton(page, project)).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: `Compare ${project.title}` })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  await test.step("what is saved is marked in a list that is hydrated late", async () => {
    const releaseList = await hold(page, "**/assets/list-*.json");
    await page.goto("./", { waitUntil: "commit" });
    await expect(savedLink(page, 1)).toBeVisible();
    releaseList();
    await expect(saveButton(page, project)).toHaveAttribute("aria-pressed", "true");
  });
});

test("an early / is no shortcut where the keys are turned off", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("mentorship-finder.shortcuts", "off"));
  const release = await hold(page, SCRIPT);
  await page.goto("./", { waitUntil: "commit" });
  const link = resultLink(page, project);
  await link.focus();
  await page.keyboard.type("/?");
  await expect(link).toBeFocused();
  release();
  await expectAlive(page);
  await expect(link).toBeFocused();
  await expect(searchField(page)).toHaveValue("");
});

test("a text is searched for when the list comes, and leaves what else was done as it is", async ({
  page,
}) => {
  const release = await hold(page, "**/assets/list-*.json");
  await page.goto("./", { waitUntil: "commit" });
  await expect(results(page).first()).toBeVisible();
  await searchField(page).pressSequentially("kubefol");
  await saveButton(page, project).click();
  await searchField(page).press("End");
  await searchField(page).press("d");
  release();
  await expectQuery(page, "?q=kubefold");
  await expect(searchField(page)).toHaveValue("kubefold");
  await expect(resultLink(page, projectAbout("moorctl"))).toHaveCount(0);
  await expect(saveButton(page, project)).toHaveAttribute("aria-pressed", "true");
});

test("a text goes on where rendering has put back the one before it", async ({ page }) => {
  const release = await hold(page, "**/assets/list-*.json");
  await page.goto("./", { waitUntil: "commit" });
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("#search") ?? {}).some((key) => key.startsWith("__reactProps")),
  );
  // Typed while React hydrates, so that it hears nothing; and then it renders the field as it knows it.
  await searchField(page).evaluate((field: HTMLInputElement) => {
    field.value = "kub";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
  });
  await searchField(page).pressSequentially("efold");
  await expect(searchField(page)).toHaveValue("kubefold");
  release();
  await expectQuery(page, "?q=kubefold");
});

test("a text that was cleared while the list is on its way stays cleared", async ({ page }) => {
  const release = await hold(page, "**/assets/list-*.json");
  await page.goto("./", { waitUntil: "commit" });
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("#search") ?? {}).some((key) => key.startsWith("__reactProps")),
  );
  await searchField(page).pressSequentially("kub");
  await expect(searchField(page)).toHaveAttribute("value", "kub");
  // The first closes the suggestions, where they have come already.
  for (const key of ["Escape", "Escape"]) await searchField(page).press(key);
  await searchField(page).pressSequentially("moorctl");
  release();
  await expectQuery(page, "?q=moorctl");
  await expect(searchField(page)).toHaveValue("moorctl");
});

test("choices made before the page answers all hold", async ({ page }) => {
  const release = await hold(page, SCRIPT);
  await page.goto("about", { waitUntil: "commit" });
  await page.getByRole("combobox", { name: "Skill" }).selectOption("Go");
  await page.getByRole("combobox", { name: "Organization" }).selectOption("Kubelark");
  release();
  await expect(page.getByRole("textbox", { name: "Code to embed" })).toHaveValue(/skill=go&.*org=kubelark/);
  await expect(page.getByRole("combobox", { name: "Organization" })).toHaveValue("kubelark");
});

test("what was pressed and typed before the page answered is done when it does", async ({ page }) => {
  const release = await hold(page, SCRIPT);
  await page.goto("./", { waitUntil: "commit" });
  await saveButton(page, project).click();
  await page.keyboard.press("/");
  await page.keyboard.type("kubefold");
  release();
  await expect(savedLink(page, 1)).toBeVisible();
  await expect(searchField(page)).toHaveValue("kubefold");
  await expect(searchField(page)).toBeFocused();
  await expect(page).toHaveURL(/\?q=kubefold$/);
  await expect(saveButton(page, project)).toHaveAttribute("aria-pressed", "true");
});

test("a filtered address never shows the whole list", async ({ page }) => {
  await page.route("**/assets/index-*.js", () => new Promise(() => {}));
  await page.goto("./?org=kubemoor", { waitUntil: "commit" });
  await expect(searchField(page)).toBeVisible();
  await expect(results(page).first()).toBeHidden();
});

test("each page says what it is, to readers of titles and of link previews", () => {
  const titles = new Set<string>();
  const kinds = ["index", pageOf(project), "orgs/kubelark", "skills/go", "insights", "about", "saved"];
  const content = (text: string, name: string) =>
    new RegExp(`<meta (?=[^>]*(?:name|property)="${name}")[^>]*content="([^"]*)"`).exec(text)?.[1];
  for (const kind of kinds) {
    const text = html(`${kind}.html`);
    const [, title = ""] = /<title>([^<]*)<\/title>/.exec(text) ?? [];
    titles.add(title);
    expect(content(text, "og:title"), kind).toBe(title);
    expect(content(text, "description"), kind).toMatch(/\w/);
    expect(content(text, "og:description"), kind).toBe(content(text, "description"));
    expect(content(text, "twitter:card"), kind).toMatch(/^summary/);
  }
  expect(titles.size).toBe(kinds.length);
  const text = html(`${pageOf(project)}.html`);
  expect(content(text, "description")).toMatch(/^Kubefold is/);
  const [, data = ""] = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(data)).toMatchObject({ name: project.title, provider: { name: project.org } });
});

test("what the first page says of itself is not said of the next, nor of a search in it", async ({
  page,
}) => {
  const own = page.locator(OF_ONE_ADDRESS);
  await page.goto("saved");
  await expectAlive(page);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await page.getByRole("banner").getByRole("link").first().click();
  await expectCount(page, catalogue.projects.length);
  await expect(own).toHaveCount(0);

  // The address that a browser shares is the one that is open, not that of the whole list.
  await page.reload();
  await expect(own).not.toHaveCount(0);
  await searchField(page).fill("kubefold");
  await expectQuery(page, "?q=kubefold");
  await expect(own).toHaveCount(0);

  // A page that was loaded again is left by Back, without another one being loaded.
  await expect(resultLink(page, project).locator("mark").first()).toBeVisible();
  await resultLink(page, project).click();
  await expect(page.getByText(opening)).toBeVisible();
  const rendered = await page.getByRole("main").innerText();
  await page.reload();
  await expectAlive(page);
  await expect(own).not.toHaveCount(0);
  // It reads the same wherever its texts come from.
  await expect.poll(() => page.getByRole("main").innerText()).toBe(rendered);
  await page.goBack();
  await expect(resultLink(page, project)).toBeVisible();
  await expect(own).toHaveCount(0);
});

test("every project has a file that holds its text", () => {
  for (const one of catalogue.projects) {
    expect(existsSync(new URL(`${pageOf(one)}.html`, DIST))).toBe(true);
    // A description's first word is in every form that Markdown takes.
    const [word = ""] = /[\p{L}]{4,}/u.exec(one.description) ?? [];
    const file = html(`${pageOf(one)}.html`);
    expect(file.slice(file.indexOf("<main"), file.indexOf("</main>"))).toContain(word);
  }
});

test("the pages are valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      // Style, not validity: React writes void elements and attributes in its own way.
      "void-style": "off",
      "attr-case": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "no-inline-style": "off",
      "long-title": "off",
      "require-sri": "off",
      "no-trailing-whitespace": "off",
      "doctype-style": "off",
      "aria-label-misuse": "off",
      "valid-id": ["error", { relaxed: true }],
    },
  });
  const mentors = readdirSync(new URL("mentors", DIST));
  for (const file of [
    ...["index", pageOf(project), "orgs/kubelark", "skills/go", "insights", "about"].map(
      (page) => `${page}.html`,
    ),
    `mentors/${mentors[0]}`,
    ...["saved.html", "list.html", "compare.html", "embed.html", "404.html", "app.html"],
  ]) {
    const report = await validator.validateString(html(file));
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`),
    );
    expect(faults).toEqual([]);
  }
});
