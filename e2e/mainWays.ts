import type { Page } from "@playwright/test";
import {
  activeFilters,
  catalogue,
  countWhere,
  expectAlive,
  expectCount,
  pageOf,
  projectAbout,
  resultLink,
  results,
  save,
  savedLink,
  searchField,
} from "./helpers.ts";
import { expect } from "./test.ts";

const project = projectAbout("Kubefold");

/**
 * The main ways of a mentee through the site, for hosts to be tried by: a search by address, a project, which is asked for once more, the saved
 * list, an address with a slash too many, one that nobody knows, all projects, the published data, a list in somebody's page.
 * @param root the site's address there, with a slash at its end
 */
export async function goMainWays(page: Page, root: string): Promise<void> {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(root)) elsewhere.push(request.url());
  });
  const description = page.getByRole("heading", { name: "Description", exact: true });

  await page.goto(`${root}?q=kubefold&org=kubelark`);
  await expect(searchField(page)).toHaveValue("kubefold");
  await expect(activeFilters(page).getByRole("button")).toHaveCount(1);
  await expect(resultLink(page, project).locator("mark").first()).toBeVisible();
  await resultLink(page, project).click();
  await expect(page).toHaveURL(root + pageOf(project));
  await expect(description).toBeVisible();
  await page.reload();
  await expect(description).toBeVisible();
  await save(page, project);
  await savedLink(page, 1).click();
  await expect(page).toHaveURL(`${root}saved`);
  await expect(resultLink(page, project)).toBeVisible();

  await page.goto(`${root}about/?from=chat`);
  await expect(page).toHaveURL(`${root}about?from=chat`);
  expect((await page.goto(`${root}no/such/page`))?.headers()["content-type"]).toMatch(/^text\/html/);
  // Where such a page lies is found with its script.
  await expectAlive(page);
  await page.getByRole("link", { name: "See all projects" }).click();
  await expect(page).toHaveURL(root);
  await expectCount(page, catalogue.projects.length);
  await page.getByRole("link", { name: "Public catalogue (JSON)" }).click();
  await expect(page).toHaveURL(`${root}catalogue.json`);

  await page.goto(`${root}embed?skill=go`);
  await expect(results(page)).toHaveCount(countWhere(({ skills }) => skills.includes("Go")));
  expect(elsewhere).toEqual([]);
}
