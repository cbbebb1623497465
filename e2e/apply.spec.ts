import type { Page } from "@playwright/test";
import { programsOf } from "../src/config/knownPrograms.ts";
import { programIn } from "../src/config/programs.ts";
import { accessibilityFaults } from "./axe.ts";
import {
  catalogue,
  expectAlive,
  pageOf,
  projectAbout,
  serveCatalogue,
  serveUndrawn,
  tabTo,
} from "./helpers.ts";
import { site } from "./settings.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const { platform, links = [] } = programIn(programsOf(site.programs), "LFX Mentorship");
const part = (page: Page) => page.getByRole("region", { name: "Before you apply" });
const stated = (page: Page, what: string) =>
  part(page).getByRole("link", { name: new RegExp(`^Stated:\\s${what}$`) });
const row = (page: Page, what: string) => part(page).getByRole("listitem").filter({ hasText: what });

/** Serves the project's texts with something put in their place. */
async function serveText(page: Page, change: Record<string, unknown>): Promise<void> {
  await serveUndrawn(page);
  await page.route(`**/${helm.id}.json`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), ...change } });
  });
}

test("beside the issue link a way leads to how to approach the project", async ({ page }) => {
  await page.goto(pageOf(helm));
  await expectAlive(page);
  const link = page.getByRole("banner").getByRole("link", { name: "Before you apply" });
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { name: "Before you apply" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`${helm.id}$`));

  for (const step of [/upstream issue/, /small contribution/, /in public/, /I’m interested/, /platform/])
    await expect(part(page).getByRole("listitem").filter({ hasText: step }).first()).toBeVisible();
  // It stands below what the term's dates say: that applications are open, or no longer.
  await expect(part(page)).toContainText(`look for this project on the ${platform?.label}.`);
  for (const { label, url } of links)
    await expect(part(page).getByRole("link", { name: label, exact: true })).toHaveAttribute("href", url);
});

test("leads to what is stated, and says of the rest that it is not", async ({ page }) => {
  await page.goto(pageOf(helm));
  for (const [what, heading] of [
    ["Upstream issue", /^Start at the upstream issue/],
    ["Mentors", /^Mentors?$/],
    ["Skills", /^Skills$/],
    ["Expected outcome", /^Expected outcome$/],
  ] as const) {
    await stated(page, what).click();
    await expect(page.getByRole("heading", { name: heading })).toBeFocused();
    await expect(page.getByRole("heading", { name: heading })).toBeInViewport();
  }
  for (const what of ["Prerequisites", "Timeline", "Page for applications"]) {
    await expect(row(page, what).last()).toContainText("Not stated in the organizers’ file");
    await expect(stated(page, what)).toHaveCount(0);
  }
  await expect(part(page)).not.toContainText(/\bnone\b/i);
});

test("shows the project's own words, and leads to its prerequisites", async ({ page }) => {
  const words = "Applicants should open a small pull request first.";
  await serveText(page, {
    description: [
      { type: "p", children: ["About the work."] },
      { type: "p", children: [words] },
    ],
    sections: [{ label: "Prerequisites", blocks: [{ type: "p", children: ["A laptop"] }] }],
  });
  await page.goto(pageOf(helm));
  await expect(part(page).getByRole("blockquote")).toHaveText(words);
  await expect(part(page)).not.toContainText("About the work.");
  await stated(page, "Prerequisites").click();
  await expect(page.getByRole("heading", { name: "Prerequisites", exact: true })).toBeFocused();
});

test("leads to the project's own page on the platform where it is stated", async ({ page }) => {
  const lfxUrl = "https://mentorship.lfx.linuxfoundation.org/project/1";
  const projects = catalogue.projects.map((project) =>
    project.id === helm.id ? { ...project, lfxUrl } : project,
  );
  await serveCatalogue(page, { ...catalogue, projects });
  await page.goto(pageOf(helm));
  await expect(part(page).getByRole("link", { name: /project’s page/ })).toHaveAttribute("href", lfxUrl);
  await stated(page, "Page for applications").click();
  await expect(page.getByRole("heading", { name: "Apply", exact: true })).toBeFocused();
});

test("says nothing of this programme's rules to applicants of another", async ({ page }) => {
  const terms = catalogue.terms.map((term) => ({ ...term, program: "Google Summer of Code" }));
  await serveCatalogue(page, { ...catalogue, terms });
  await page.goto(pageOf(helm));
  await expect(part(page).getByText("Start with a small contribution")).toBeVisible();
  await expect(part(page)).not.toContainText(/LFX|Lantern/);
});

test("axe finds nothing on how to apply", async ({ page }) => {
  await serveText(page, {
    sections: [{ label: "How to apply", blocks: [{ type: "p", children: ["Applicants must write."] }] }],
  });
  await page.goto(pageOf(helm));
  await expect(stated(page, "Skills")).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await accessibilityFaults(page), `${width} px`).toEqual([]);
  }
});
