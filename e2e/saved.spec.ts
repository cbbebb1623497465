import type { Page } from "@playwright/test";
import { SAVED_KEY } from "../src/visitor/list/model.ts";
import {
  catalogue,
  chooseInPlan,
  expectAlive,
  expectCount,
  pageOf,
  projectAbout,
  resultLink,
  resultOf,
  results,
  save,
  saveButton,
  savedLink,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const kubefold = projectAbout("Kubefold");
const moorctl = projectAbout("moorctl");

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), SAVED_KEY);

async function openAll(page: Page): Promise<void> {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
}

test("removes with undo, in its old place", async ({ page }) => {
  await openAll(page);
  for (const project of [helm, kubefold, moorctl]) await saveButton(page, project).click();
  await savedLink(page, 3).click();
  await chooseInPlan(page, kubefold, `Remove ${kubefold.title}`);
  await expect(savedLink(page, 2)).toBeVisible();
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(results(page).getByRole("heading")).toHaveText([helm.title, kubefold.title, moorctl.title]);

  await chooseInPlan(page, helm, `Remove ${helm.title}`);
  await page.reload();
  await expect(results(page).getByRole("heading")).toHaveText([kubefold.title, moorctl.title]);
});

test("of several that were removed, the last one is the next to undo", async ({ page }) => {
  await openAll(page);
  for (const project of [helm, kubefold, moorctl]) await saveButton(page, project).click();
  await savedLink(page, 3).click();
  const undo = ({ title }: { title: string }) =>
    page.getByRole("button", { name: `Undo removing ${title}`, exact: true });
  await chooseInPlan(page, helm, `Remove ${helm.title}`);
  await expect(undo(helm)).toBeFocused();
  await chooseInPlan(page, moorctl, `Remove ${moorctl.title}`);
  await expect(undo(moorctl)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(results(page).getByRole("heading")).toHaveText([kubefold.title, moorctl.title]);
  await expect(undo(helm)).toBeVisible();
});

test.describe("a project that was removed and saved again elsewhere", () => {
  const undo = (page: Page, { title }: { title: string }) =>
    page.getByRole("button", { name: `Undo removing ${title}`, exact: true });

  test.beforeEach(async ({ page, context }) => {
    await openAll(page);
    for (const project of [helm, kubefold, moorctl]) await saveButton(page, project).click();
    await savedLink(page, 3).click();
    await chooseInPlan(page, helm, `Remove ${helm.title}`);
    const other = await context.newPage();
    await other.goto(pageOf(helm));
    await save(other, helm);
    await expect(results(page).getByRole("heading")).toHaveText([kubefold.title, moorctl.title, helm.title]);
  });

  test("comes back with its newer notes when it is removed once more", async ({ page }) => {
    await resultOf(page, helm).getByText("Notes and checklist").click();
    await page.getByRole("textbox", { name: `Notes on ${helm.title}` }).fill("call Ada");
    await chooseInPlan(page, helm, `Remove ${helm.title}`);
    await expect(undo(page, helm)).toHaveCount(1);
    await undo(page, helm).click();
    await expect(results(page).getByRole("heading")).toHaveText([kubefold.title, moorctl.title, helm.title]);
    await expect(resultOf(page, helm)).toContainText("call Ada");
  });

  test("leaves no gap that the places of others would count", async ({ page }) => {
    await chooseInPlan(page, moorctl, `Remove ${moorctl.title}`);
    await undo(page, moorctl).click();
    await expect(results(page).getByRole("heading")).toHaveText([kubefold.title, moorctl.title, helm.title]);
  });
});

test("tells what to do with an empty list", async ({ page }) => {
  await page.goto("saved");
  await expect(page.getByRole("heading", { name: "Nothing saved yet" })).toBeVisible();
  await page.getByRole("link", { name: "Find projects" }).click();
  await expectCount(page, catalogue.projects.length);
});

test("keeps two tabs in step", async ({ page, context }) => {
  const other = await context.newPage();
  await openAll(page);
  await openAll(other);
  await saveButton(page, helm).click();
  await expect(saveButton(other, helm)).toHaveAttribute("aria-pressed", "true");
  await saveButton(other, kubefold).click();
  await expect(savedLink(page, 2)).toBeVisible();
  await saveButton(page, helm).click();
  await expect(savedLink(other, 1)).toBeVisible();
});

test("a project that has left the catalogue stays, and says so", async ({ page }) => {
  await page.goto("saved");
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    SAVED_KEY,
    listOf({ id: "2019/acme/kite", title: "Build a kite", org: "Acme" }),
  ] as const);
  await page.reload();
  await expect(results(page)).toContainText(["No longer on this site"]);
  await expect(page.getByRole("heading", { name: "Build a kite" })).toBeVisible();
});

test("shares a list by its address, which leaves the reader's own alone", { tag: "@chromium" }, async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openAll(page);
  for (const project of [helm, moorctl]) await saveButton(page, project).click();
  await savedLink(page, 2).click();
  await page.getByRole("button", { name: "Copy link to this list" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());

  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const reader = await elsewhere.newPage();
  expect(new URL(copied).pathname).toMatch(/\/list$/);
  await reader.goto(`${copied},no/such/project`);
  await expect(reader).toHaveTitle(/^2 mentorship projects · /);
  await expect(results(reader).getByRole("heading")).toHaveText([helm.title, moorctl.title]);
  await expect(reader.getByRole("region", { name: "1 project is not on this site" })).toBeVisible();
  await expect(savedLink(reader, 0)).toBeVisible();
  await reader.getByRole("button", { name: "Save 2 projects to your list" }).click();
  await expect(savedLink(reader, 2)).toBeVisible();
  await elsewhere.close();
});

test("a list that has changed says no more that its link could not be copied", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await openAll(page);
  for (const project of [helm, kubefold]) await saveButton(page, project).click();
  await savedLink(page, 2).click();
  const copy = page.getByRole("button", { name: "Copy link to this list" });
  const field = page.getByRole("textbox", { name: "Link to copy" });
  const said = page.getByRole("status").filter({ hasText: "could not be copied" });
  await copy.click();
  await expect(field).toHaveValue(new RegExp(`${helm.id},${kubefold.id}$`));
  await chooseInPlan(page, helm, `Remove ${helm.title}`);
  await expect(field).toHaveCount(0);
  await expect(said).toHaveCount(0);
  await copy.click();
  await expect(field).toHaveValue(new RegExp(`=${kubefold.id}$`));
  await expect(said).toBeAttached();
});

test("saving a shared list is said, and its button keeps the focus", async ({ page }) => {
  // The address that shared lists had before they got one of their own.
  await page.goto(`saved?ids=${helm.id},${moorctl.id}`);
  await expect(page).toHaveURL(/\/list\?ids=/);
  await page.getByRole("button", { name: "Save 2 projects to your list" }).press("Enter");
  const saved = page.getByRole("button", { name: "All in your list" });
  await expect(saved).toBeFocused();
  await expect(saved).toBeDisabled();
  await expect(page.getByRole("status").filter({ hasText: "Saved 2 projects" })).toBeAttached();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Saved 2 projects" })).toBeAttached();
});

test("sends the titles with the link to a list", { tag: "@mobile" }, async ({ page }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async (data) => {
      document.body.dataset.shared = `${data?.title} | ${data?.text}`;
    };
  });
  await openAll(page);
  for (const project of [helm, moorctl]) await saveButton(page, project).click();
  await savedLink(page, 2).click();
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.locator("body")).toHaveAttribute(
    "data-shared",
    `2 mentorship projects | 2 mentorship projects:\n• ${helm.title} (${helm.org})\n• ${moorctl.title} (${moorctl.org})`,
  );
});

test("remembers what was looked at, until it is cleared", async ({ page }) => {
  await page.goto(pageOf(helm));
  await expectAlive(page);
  await page.goto(pageOf(moorctl));
  await expectAlive(page);
  await save(page, moorctl);
  await page.goto("saved");
  const viewed = page.getByRole("region", { name: "Recently viewed" });
  // What is saved stands above.
  await expect(viewed.getByRole("link")).toHaveText([helm.title]);
  await viewed.getByRole("button", { name: "Clear" }).click();
  await expect(viewed).toHaveCount(0);
  await page.reload();
  await expect(results(page)).toHaveCount(1);
  await expect(viewed).toHaveCount(0);
});

test("a full storage is reported, and the list goes on", async ({ page }) => {
  await openAll(page);
  await page.evaluate(() => {
    // Fills the browser's real quota to the last character.
    let text = "x".repeat(2 ** 23);
    let filler = "";
    while (text.length > 0) {
      try {
        localStorage.setItem("filler", filler + text);
        filler += text;
      } catch {
        text = text.slice(text.length > 1 ? text.length / 2 : 1);
      }
    }
  });
  await saveButton(page, helm).click();
  await expect(page.getByRole("alert")).toContainText("storage is full");
  await expect(saveButton(page, helm)).toHaveAttribute("aria-pressed", "true");
  await savedLink(page, 1).click();
  await expect(resultLink(page, helm)).toBeVisible();

  await page.evaluate(() => localStorage.removeItem("filler"));
  await page.goBack();
  await saveButton(page, moorctl).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect(savedLink(page, 2)).toBeVisible();
});

test("a blocked storage is reported, and the list goes on", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await openAll(page);
  await expect(page.getByRole("alert")).toContainText("does not let the site store");
  await saveButton(page, helm).click();
  await savedLink(page, 1).click();
  await expect(resultLink(page, helm)).toBeVisible();
});

test("a damaged list is reported, what can be read is shown, and the rest kept aside", async ({ page }) => {
  const damaged = listOf({ id: helm.id, title: helm.title, org: helm.org }).replace("]}", ',{"id":7}]}');
  await openAll(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SAVED_KEY, damaged] as const);
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("Your saved list was damaged");
  await expect(saveButton(page, helm)).toHaveAttribute("aria-pressed", "true");
  await saveButton(page, moorctl).click();
  await expect(savedLink(page, 2)).toBeVisible();
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(`${key}.damaged-1`), SAVED_KEY))
    .toBe(damaged);

  await page.evaluate((key) => localStorage.setItem(key, "{{{"), SAVED_KEY);
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("nothing of it could be read");
  await expect(savedLink(page, 0)).toBeVisible();
});

test("a list of a later version is shown and never written over", async ({ page }) => {
  const newer = listOf({ id: helm.id, title: helm.title, org: helm.org }).replace(
    '"version":1',
    '"version":2',
  );
  await openAll(page);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SAVED_KEY, newer] as const);
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("newer version");
  await saveButton(page, moorctl).click();
  await expect(savedLink(page, 2)).toBeVisible();
  expect(await stored(page)).toBe(newer);
});

test("saving survives the way to a project and back", async ({ page }) => {
  await page.goto(pageOf(helm));
  await expectAlive(page);
  await saveButton(page, helm).click();
  await page.getByRole("link", { name: "All projects" }).click();
  await expect(saveButton(page, helm)).toHaveAttribute("aria-pressed", "true");
});

function listOf(item: { id: string; title: string; org: string }): string {
  return JSON.stringify({
    version: 1,
    items: [{ ...item, issueUrl: null, savedAt: "2025-05-01T10:00:00.000Z" }],
  });
}
