/** What a page says about applying, on days before, while and after one can. */
import type { Page } from "@playwright/test";
import type { Catalogue } from "../src/catalogue/model.ts";
import { accessibilityFaults, faultsAtWidths } from "./axe.ts";
import { expectAlive, pageOf, projectAbout, serveCatalogue, setNow } from "./helpers.ts";
import { newestTerm, twoTerms } from "./terms-catalogue.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const lfxUrl = "https://mentorship.lfx.linuxfoundation.org/project/1";

/** The same project in a term without dates that is over as soon as the newer one is, and in the newer one. */
const dated: Catalogue = {
  ...twoTerms,
  terms: twoTerms.terms.map((term) =>
    term === newestTerm
      ? term
      : { ...term, timeline: [{ label: "Last day of term", start: "2030-08-29", text: "August 29" }] },
  ),
  projects: twoTerms.projects.map((project) =>
    project.term === newestTerm.id ? { ...project, lfxUrl } : project,
  ),
};
const newHelm = dated.projects.find(
  ({ term, title }) => term === newestTerm.id && title.startsWith(helm.title),
);
const address = newHelm ? pageOf(newHelm) : "";

const strip = (page: Page) => page.getByRole("region", { name: "Applications" });
const apply = (page: Page) => strip(page).getByRole("link", { name: /^Apply/ });
const advice = (page: Page) => page.getByRole("region", { name: "Before you apply" });

async function openOn(page: Page, day: string, path = address): Promise<void> {
  await setNow(page, new Date(`${day}T12:00Z`));
  await serveCatalogue(page, dated);
  await page.goto(path);
  await expectAlive(page);
}

test("from a shared link of an open project to the application in one tap", async ({ page, context }) => {
  await context.route("https://mentorship.lfx.linuxfoundation.org/**", (route) =>
    route.fulfill({ body: "The application" }),
  );
  await openOn(page, "2031-05-06");
  await expect(strip(page)).toContainText("13 days left");
  await expect(strip(page)).toContainText("Applications are open until May 19, 2031.");
  await expect(apply(page)).toBeInViewport();
  await expect(advice(page).getByRole("link", { name: /project’s page/ })).toHaveAttribute("href", lfxUrl);
  await expect(advice(page)).not.toContainText("Page for applications");
  expect(await faultsAtWidths(page, [1280, 320])).toEqual([]);
  await apply(page).click();
  await expect(page).toHaveURL(lfxUrl);
});

test("from a project that is over to an open one, or to newer ones of its organization, in two taps", async ({
  page,
}) => {
  await openOn(page, "2031-05-06", pageOf(helm));
  await expect(strip(page)).toContainText("This term is over. You cannot apply.");
  await expect(apply(page)).toHaveCount(0);
  await expect(advice(page)).toHaveCount(0);
  expect(await accessibilityFaults(page, { within: "section[aria-label=Applications]" })).toEqual([]);
  await strip(page)
    .getByRole("link", { name: /newer projects? of Kubelark$/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Kubelark" })).toBeVisible();
  await page.goBack();
  await strip(page).getByRole("link", { name: "Open projects like this" }).click();
  const related = page.getByRole("region", { name: "Related projects" });
  await expect(related.getByRole("heading", { name: "Related projects" })).toBeFocused();
  await related.getByRole("link").first().click();
  await expect(strip(page)).toContainText("Applications are open");
  await expect(apply(page)).toBeInViewport();
});

test("before one can apply, it says from when on, and how", async ({ page }) => {
  await openOn(page, "2031-05-01");
  await expect(strip(page)).toContainText("Applications open on May 5, 2031.");
  await expect(apply(page)).toHaveCount(0);
  await expect(advice(page)).toBeVisible();
});

test("compares by state first, with the way to apply", async ({ page }) => {
  await openOn(page, "2031-05-06", `compare?ids=${newHelm?.id},${helm.id}`);
  const row = (name: string) =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  await expect(page.getByRole("rowheader").first()).toHaveText("State");
  await expect(row("State").getByRole("cell")).toHaveText(["Open · 13 days left", "Ended 2030"]);
  await expect(row("Apply").getByRole("cell").first().getByRole("link")).toHaveAttribute("href", lfxUrl);
  await expect(row("Apply").getByRole("cell").last()).toHaveText("You cannot apply.");
});

test.describe("on a phone", { tag: "@mobile" }, () => {
  test("the way to apply stays in reach, and hides neither focus nor page end", async ({ page }) => {
    await openOn(page, "2031-05-06");
    const bar = page.getByRole("region", { name: "Apply", exact: true });
    await expect(bar).toHaveCount(0);
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    await expect(bar.getByRole("link", { name: /^Apply/ })).toHaveAttribute("href", lfxUrl);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const covers = async () => {
      const end = await page.getByRole("contentinfo").boundingBox();
      const top = await bar.boundingBox();
      return (end?.y ?? 0) + (end?.height ?? 0) - Math.ceil(top?.y ?? 0);
    };
    await expect.poll(covers).toBeLessThanOrEqual(0);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(bar).toHaveCount(0);
  });
});
