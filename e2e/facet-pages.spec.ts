import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { comparePath } from "../src/app/routing/morePaths.ts";
import { mentorSlug, slugify } from "../src/catalogue/slug.ts";
import { accessibilityFaults } from "./axe.ts";
import {
  activeFilters,
  catalogue,
  countWhere,
  DIST,
  expectCount,
  goWithin,
  option,
  pageOf,
  projectAbout,
  results,
  saveButton,
  savedLink,
  serveCatalogue,
  sidewaysOf,
} from "./helpers.ts";
import { serveFolder } from "./static-server.ts";
import { oneTerm, ownTerm, twoTerms } from "./terms-catalogue.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const [mentor] = helm.mentors;
const slug = mentor ? mentorSlug(mentor) : "";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const beside = (page: Page) => page.getByRole("complementary", { name: /^Related to/ });

test("a skill's page introduces it, lists what asks for it, and leads to the search and back", async ({
  page,
}) => {
  const asking = countWhere(({ skills }) => skills.includes("Go"));
  await page.goto("skills/go");
  await expect(heading(page)).toHaveText("Go");
  await expect(page).toHaveTitle(/^Go · Skill/);
  await expect(page.getByText(/Also called golang/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: `${asking} projects` })).toBeVisible();
  await expect(results(page)).toHaveCount(asking);
  await saveButton(page, helm).click();
  await expect(savedLink(page, 1)).toBeVisible();

  const together = countWhere(({ skills }) => skills.includes("Go") && skills.includes("Kubernetes"));
  await beside(page)
    .getByRole("link", { name: `Kubernetes ${together}`, exact: true })
    .first()
    .click();
  await expect(heading(page)).toHaveText("Kubernetes");
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText("Go");

  await page.getByRole("link", { name: "Show in search" }).click();
  await expect(option(page, "Skill", "Go")).toBeChecked();
  await expectCount(page, asking);
  await test.step("a filter quietly offers the page about it, several offer none", async () => {
    const about = page.getByRole("main").getByRole("link", { name: /^About/ });
    await expect(about).toHaveText("About Go");
    await option(page, "Skill", "Kubernetes").check();
    await expect(activeFilters(page).getByRole("button")).toHaveCount(2);
    await expect(about).toHaveCount(0);
    await option(page, "Skill", "Kubernetes").uncheck();
    await about.click();
    await expect(heading(page)).toHaveText("Go");
  });
});

test("a project's page leads to its organization's and its mentor's, and they lead back to it", async ({
  page,
}) => {
  await page.goto(pageOf(helm));
  await page.getByRole("banner").getByRole("link", { name: helm.org, exact: true }).click();
  await expect(heading(page)).toHaveText(helm.org);
  await expect(results(page)).toHaveCount(countWhere(({ org }) => org === helm.org));
  await expect(page.getByRole("navigation", { name: "Site" }).locator("[aria-current=page]")).toHaveText(
    "Organizations",
  );
  await beside(page)
    .getByRole("link", { name: new RegExp(`^${mentor?.name} \\d+$`) })
    .click();
  await expect(heading(page)).toHaveText(mentor?.name ?? "");
  await expect(page.getByRole("heading", { name: "Before you write" })).toBeVisible();
  await expect(page.getByRole("link", { name: `@${mentor?.github} on GitHub` })).toHaveAttribute(
    "href",
    `https://github.com/${mentor?.github}`,
  );
  await results(page).getByRole("link", { name: helm.title, exact: true }).click();
  await expect(heading(page)).toHaveText(helm.title);
  await expect(page.getByRole("link", { name: /^Back to \d+ projects?$/ })).toBeVisible();
  const about = page.getByRole("complementary", { name: "About this project" });
  await about.getByRole("link", { name: mentor?.name ?? "", exact: true }).click();
  await expect(heading(page)).toHaveText(mentor?.name ?? "");
});

test("a mentor whose handle one project leaves out is one person, whatever link leads there", async ({
  page,
}) => {
  const name = mentor?.name ?? "";
  const other = projectAbout("Kubefold");
  const named = { ...other, mentors: [{ name, github: null }] };
  const projects = catalogue.projects.map((project) => (project === other ? named : project));
  await serveCatalogue(page, { ...catalogue, projects });
  const own = 1 + countWhere((project) => project.mentors.some((one) => mentorSlug(one) === slug));

  await page.goto(pageOf(other));
  await page.getByRole("link", { name, exact: true }).click();
  await expect(heading(page)).toHaveText(name);
  await expect(results(page)).toHaveCount(own);
  await goWithin(page, `mentors/${slugify(name)}`);
  await expect(page).toHaveURL(new RegExp(`/mentors/${slug}$`));
  await expect(results(page)).toHaveCount(own);

  await goWithin(page, comparePath([other.id, helm.id]).slice(1));
  await page.getByRole("link", { name, exact: true }).first().click();
  await expectCount(page, own);
});

test("a name is found in any letter case and by its other names, and else answered with those that may be meant", async ({
  page,
}) => {
  const own = countWhere(({ mentors }) => mentors.some((one) => mentorSlug(one) === slug));
  await page.route("**/assets/list-*.json", (route) => route.fulfill({ status: 500 }));
  await page.goto(`mentors/${slug.toUpperCase()}`);
  await test.step("says so where the catalogue fails, and tries again", async () => {
    await expect(page.getByRole("alert")).toBeVisible();
    await page.unrouteAll();
    await page.getByRole("button", { name: /again/i }).click();
  });
  await expect(heading(page)).toHaveText(mentor?.name ?? "");
  await expect(results(page)).toHaveCount(own);
  await page.getByRole("link", { name: "Show in search" }).click();
  await expectCount(page, own);

  await goWithin(page, "skills/golang");
  await expect(heading(page)).toHaveText("Go");
  await expect(page).toHaveURL(/\/skills\/go$/);

  await goWithin(page, "orgs/kublark");
  await expect(heading(page)).toHaveText("This organization is not on this site");
  await page
    .getByRole("navigation", { name: "Similar names" })
    .getByRole("link", { name: "Kubelark", exact: true })
    .click();
  await expect(heading(page)).toHaveText("Kubelark");
  for (const [address, what] of [
    ["skills/qqqqqqqq", "skill"],
    ["mentors/__proto__", "mentor"],
    ["skills/%25", "skill"],
    ["orgs/constructor", "organization"],
  ] as const) {
    await goWithin(page, address);
    await expect(heading(page)).toHaveText(`This ${what} is not on this site`);
    await expect(page.getByRole("link", { name: "See all projects" })).toBeVisible();
  }
});

test("terms lead to the list narrowed to both", async ({ page }) => {
  await serveCatalogue(page, twoTerms);
  await page.goto("skills/go");
  const asking = oneTerm.projects.filter(({ skills }) => skills.includes("Go")).length;
  await expect(results(page).first()).toContainText(", again");
  await beside(page)
    .getByRole("link", { name: `${ownTerm.name} ${asking}`, exact: true })
    .click();
  await expectCount(page, asking);
  await expect(activeFilters(page).getByRole("button")).toHaveCount(2);
});

test("opens from any host's fallback page, below any path, also where the page has no file", async ({
  page,
}) => {
  const host = await serveFolder(fileURLToPath(DIST), "/some-repo/", 404);
  const shell = fileURLToPath(new URL("404.html", DIST));
  await page.route("**/skills/go", (route) => route.fulfill({ status: 404, path: shell }));
  try {
    await page.goto(`${host.url}skills/go`);
    await expect(heading(page)).toHaveText("Go");
    await expect(results(page)).toHaveCount(countWhere(({ skills }) => skills.includes("Go")));
    await page.getByRole("link", { name: "All skills" }).click();
    await expect(page).toHaveURL(`${host.url}skills`);
  } finally {
    await host.close();
  }
});

test("on a phone the list comes first, and what goes with it opens @mobile", async ({ page }) => {
  await page.goto("skills/go");
  await expect(results(page).first()).toBeInViewport();
  const link = beside(page)
    .getByRole("link", { name: /^Kubernetes/ })
    .first();
  await expect(link).toBeHidden();
  await page.getByText("Related skills, organizations, terms").tap();
  await link.tap();
  await expect(heading(page)).toHaveText("Kubernetes");
});

test(`axe finds nothing on skills, organizations and mentors`, async ({ page }) => {
  await page.goto("skills/go");
  for (const view of ["skills/go", `orgs/${slugify(helm.org)}`, `mentors/${slug}`, "orgs/kublark"]) {
    await goWithin(page, view);
    await expect(heading(page)).toBeVisible();
    await expect(page.getByRole("link", { name: /^(?:Show in search|Kubelark$)/ }).first()).toBeVisible();
    expect.soft(await accessibilityFaults(page, { within: "main" }), view).toEqual([]);
    await page.setViewportSize({ width: 320, height: 844 });
    expect.soft(await sidewaysOf(page), view).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
