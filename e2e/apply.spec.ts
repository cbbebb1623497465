import type { Page } from "@playwright/test";
import { programsOf } from "../src/config/knownPrograms.ts";
import { programIn } from "../src/config/programs.ts";
import { accessibilityFaults } from "./axe.ts";
import { changeText, pageOf, projectAbout, serveClientRendered } from "./helpers.ts";
import { site } from "./settings.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const { platform, links = [] } = programIn(programsOf(site.programs), "LFX Mentorship");
const part = (page: Page) => page.getByRole("region", { name: "Before you apply" });
/** What the proposal does not state. */
const missing = (page: Page) =>
  part(page)
    .getByRole("list")
    .filter({ has: page.getByRole("listitem").filter({ hasText: "Timeline" }) });

/** Serves the project's texts with something put in their place. */
async function serveText(page: Page, change: Record<string, unknown>): Promise<void> {
  await serveClientRendered(page);
  await changeText(page, helm.id, () => change);
}

test("says how to approach the project, what the proposal does not state, and what a word means", async ({
  page,
}) => {
  await page.goto(pageOf(helm));
  for (const step of [/whole issue/, /small contribution/, /in public/, /I’m interested/, /platform/])
    await expect(part(page).getByRole("listitem").filter({ hasText: step }).first()).toBeVisible();
  await expect(part(page)).toContainText(`look for this project on the ${platform?.label}.`);
  await part(page).getByText("Time, money and who can apply").click();
  for (const { label, url } of links)
    await expect(part(page).getByRole("link", { name: label, exact: true })).toHaveAttribute("href", url);

  // What is not stated; never that there is none.
  for (const what of ["Prerequisites", "Timeline", "Page for applications"])
    await expect(missing(page)).toContainText(what);
  for (const what of ["Upstream issue", "Mentors", "Skills", "Expected outcome"])
    await expect(missing(page)).not.toContainText(what);
  await expect(part(page)).not.toContainText(/\bnone\b/i);

  const word = part(page).getByRole("button", { name: "upstream issue" });
  const meaning = page.getByText(/^The page on GitHub where/);
  await expect(meaning).toBeHidden();
  await word.press("Enter");
  await expect(meaning).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await expect(word).toBeFocused();
});

test("shows the project's own words, and leads to its prerequisites", async ({ page }) => {
  const words = "Applicants should open a small pull request first.";
  await serveText(page, {
    description: [
      { type: "p", children: ["About the work."] },
      { type: "p", children: [words] },
    ],
    sections: [
      { label: "Prerequisites", blocks: [{ type: "p", children: ["A laptop"] }] },
      { label: "How to apply", blocks: [{ type: "p", children: ["Applicants must write."] }] },
    ],
  });
  await page.goto(pageOf(helm));
  await expect(part(page).getByRole("blockquote")).toHaveText(words);
  await expect(part(page)).not.toContainText("About the work.");
  await expect(missing(page)).not.toContainText("Prerequisites");
  await expect(part(page).getByRole("link", { name: "How to apply" })).toBeVisible();
  expect(await accessibilityFaults(page, { within: "section[aria-labelledby=before-you-apply]" })).toEqual(
    [],
  );
  // The section is folded until it is asked for.
  const heading = page.getByRole("heading", { name: "Prerequisites", exact: true });
  await expect(heading).toBeHidden();
  await part(page).getByRole("link", { name: "Prerequisites" }).click();
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});
