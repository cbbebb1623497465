/** A site most of whose projects are of past terms: those are loaded when somebody asks for them. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { convertAll } from "../src/convert/convertAll.ts";
import { expectAlive, expectCount, searchField } from "./helpers.ts";
import { orderSite } from "./orders.ts";
import { serveFolder } from "./static-server.ts";
import { expect, test } from "./test.ts";

const TERMS = ["2026-03-Sep-Nov", "2026-02-Jun-Aug", "2026-01-Mar-May"];

/** As few pages as are worth a file of the current terms: long titles, which make the list large, and few skills and people. */
const sources = TERMS.map((term, round) => ({
  file: `${term}.md`,
  text: `### Lanterns\n\n${Array.from({ length: 30 }, (_, at) => idea(100 * round + at, at % 2 === 0)).join("\n")}`,
}));

function idea(number: number, isOperator: boolean): string {
  return `#### ${isOperator ? "Operator" : "Controller"} ${number}: ${"of lanterns, kites and weather balloons ".repeat(6)}

- Description: Written once more.
- Recommended Skills: ${isOperator ? "Go" : "Rust"}
- Mentor(s): Ada Vale (@ada-vale)
- Upstream Issue: https://github.com/o/r/issues/${number}
`;
}

const WHOLE = /\/assets\/list-/;

test("shows, searches and counts the current terms without loading the others", { tag: "@chromium" }, async ({
  page,
}) => {
  // A build of its own, which may have to wait for others.
  test.setTimeout(120_000);
  const folder = await mkdtemp(path.join(os.tmpdir(), "past-terms-"));
  const ideas = path.join(folder, "ideas");
  await mkdir(ideas);
  for (const { file, text } of sources) await writeFile(path.join(ideas, file), text);
  const served = path.join(folder, "site");
  await orderSite({ ideas, outDir: served, cards: false });
  const host = await serveFolder(served, "/", 404);
  const { projects } = convertAll(sources).catalogue;
  const [newest] = projects;
  const current = projects.filter(({ term }) => term === newest?.term);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const loadsAll = () => asked.some((url) => WHOLE.test(url));
  const scopes = page.getByRole("navigation", { name: "Terms" }).getByRole("link");
  try {
    await page.goto(host.url);
    await expectAlive(page);
    await expectCount(page, current.length);
    await expect(scopes.last()).toContainText(String(projects.length));

    await test.step("a search finds the projects of all terms, and lists the current ones", async () => {
      await searchField(page).fill("operator");
      await expect(scopes.first()).not.toContainText(String(current.length));
      await expect(page.getByRole("link", { name: "Show all years" })).toBeVisible();
      expect(loadsAll()).toBe(false);
    });

    await test.step("a filter is counted in all terms, for which they are loaded", async () => {
      await searchField(page).fill("");
      await expectCount(page, current.length);
      const option = page.getByRole("group", { name: "Skill" }).getByRole("checkbox").first();
      await option.check();
      await expect.poll(loadsAll).toBe(true);
      await expect(scopes.last()).toContainText(/\d/);
      await expect(scopes.last()).not.toContainText(String(projects.length));
      await option.uncheck();
    });

    await test.step("all years show all projects", async () => {
      await scopes.last().click();
      await expectCount(page, projects.length);
    });

    await test.step("an address that asks for them shows them at once", async () => {
      await page.goto(`${host.url}?term=recent&q=operator`);
      await expect(page.getByRole("article").first()).toBeVisible();
      await expect(scopes.last()).toHaveAttribute("aria-current", "true");
    });
  } finally {
    await host.close();
    await rm(folder, { recursive: true });
  }
});
