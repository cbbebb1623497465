import type { Page } from "@playwright/test";
import { SAVED_KEY } from "../src/visitor/list/model.ts";
import {
  catalogue,
  chooseInPlan,
  expectAlive,
  expectCount,
  goWithin,
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

async function openAll(page: Page): Promise<void> {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
}

/** The text in which a browser keeps a list. */
const listOf = (...projects: readonly { id: string; title: string; org: string }[]): string =>
  JSON.stringify({
    version: 1,
    items: projects.map(({ id, title, org }) => ({
      id,
      title,
      org,
      issueUrl: null,
      savedAt: "2025-05-01T10:00:00.000Z",
    })),
  });

/** Opens the saved list of a visitor whose browser has this text of it. */
async function openSaved(page: Page, list: string): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      // On the first visit only: what is stored after that has to stay.
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [SAVED_KEY, list] as const,
  );
  await page.goto("saved");
  await expectAlive(page);
}

/** The button in place of a project that was removed. */
const undo = (page: Page, { title }: { title: string }) =>
  page.getByRole("button", { name: `Undo removing ${title}`, exact: true });

test("of several that were removed, the last one is the next to undo, and the others stay away", async ({
  page,
}) => {
  await openSaved(page, listOf(helm, kubefold, moorctl));
  await chooseInPlan(page, helm, `Remove ${helm.title}`);
  await expect(undo(page, helm)).toBeFocused();
  await chooseInPlan(page, moorctl, `Remove ${moorctl.title}`);
  await expect(undo(page, moorctl)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(results(page).getByRole("heading")).toHaveText([kubefold.title, moorctl.title]);
  await expect(undo(page, helm)).toBeVisible();
  await page.reload();
  await expect(results(page).getByRole("heading")).toHaveText([kubefold.title, moorctl.title]);
});

test("a project that was removed and saved again elsewhere leaves no gap, and comes back with its newer notes", async ({
  page,
  context,
}) => {
  await openSaved(page, listOf(helm, kubefold, moorctl));
  await chooseInPlan(page, helm, `Remove ${helm.title}`);
  const other = await context.newPage();
  await other.goto(pageOf(helm));
  await save(other, helm);
  const order = [kubefold.title, moorctl.title, helm.title];
  await expect(results(page).getByRole("heading")).toHaveText(order);

  await test.step("the places of others count no gap", async () => {
    await chooseInPlan(page, moorctl, `Remove ${moorctl.title}`);
    await undo(page, moorctl).click();
    await expect(results(page).getByRole("heading")).toHaveText(order);
  });

  await resultOf(page, helm).getByText("Notes and checklist").click();
  await page.getByRole("textbox", { name: `Notes on ${helm.title}` }).fill("call Ada");
  await chooseInPlan(page, helm, `Remove ${helm.title}`);
  await expect(undo(page, helm)).toHaveCount(1);
  await undo(page, helm).click();
  await expect(results(page).getByRole("heading")).toHaveText(order);
  await expect(resultOf(page, helm)).toContainText("call Ada");
});

test("keeps two tabs in step", async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(pageOf(helm));
  await expectAlive(other);
  await saveButton(page, helm).click();
  await expect(saveButton(other, helm)).toHaveAttribute("aria-pressed", "true");
  await goWithin(other, pageOf(kubefold));
  await saveButton(other, kubefold).click();
  await expect(savedLink(page, 2)).toBeVisible();
  await saveButton(page, helm).click();
  await expect(savedLink(other, 1)).toBeVisible();
});

test("a project that has left the catalogue stays, and says so", async ({ page }) => {
  await openSaved(page, listOf({ id: "2019/acme/kite", title: "Build a kite", org: "Acme" }));
  await expect(results(page)).toContainText(["No longer on this site"]);
  await expect(page.getByRole("heading", { name: "Build a kite" })).toBeVisible();
});

test("a list that has changed says no more that its link could not be copied", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await openSaved(page, listOf(helm, kubefold));
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
  await page.goto(`saved?ids=${helm.id},${moorctl.id},no/such/project`);
  await expect(page).toHaveURL(/\/list\?ids=/);
  await expect(page).toHaveTitle(/^2 mentorship projects · /);
  await expect(page.getByRole("region", { name: "1 project is not on this site" })).toBeVisible();
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
  await openSaved(page, listOf(helm, moorctl));
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.locator("body")).toHaveAttribute(
    "data-shared",
    `2 mentorship projects | 2 mentorship projects:\n• ${helm.title} (${helm.org})\n• ${moorctl.title} (${moorctl.org})`,
  );
});

test("remembers what was looked at, until it is cleared", async ({ page }) => {
  await page.goto(pageOf(helm));
  await goWithin(page, pageOf(moorctl));
  await save(page, moorctl);
  await savedLink(page, 1).click();
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
    // Fills the browser's real quota but for a few characters, with ever smaller parts.
    for (let length = 2 ** 22, part = 0; length >= 1; ) {
      try {
        localStorage.setItem(`filler ${part}`, "x".repeat(length));
        part++;
      } catch {
        length /= 2;
      }
    }
  });
  await saveButton(page, helm).click();
  await expect(page.getByRole("alert")).toContainText("storage is full");
  await expect(saveButton(page, helm)).toHaveAttribute("aria-pressed", "true");
  await savedLink(page, 1).click();
  await expect(resultLink(page, helm)).toBeVisible();

  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
  });
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
  const damaged = listOf(helm).replace("]}", ',{"id":7}]}');
  await openSaved(page, damaged);
  await expect(page.getByRole("alert")).toContainText("Your saved list was damaged");
  await expect(resultLink(page, helm)).toBeVisible();
  await page.getByRole("combobox", { name: `Status of ${helm.title}` }).selectOption("Applied");
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(`${key}.damaged-1`), SAVED_KEY))
    .toBe(damaged);

  await page.evaluate((key) => localStorage.setItem(key, "{{{"), SAVED_KEY);
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("nothing of it could be read");
  await expect(savedLink(page, 0)).toBeVisible();
});

test("a list of a later version is shown and never written over", async ({ page }) => {
  const newer = listOf(helm).replace('"version":1', '"version":2');
  await openSaved(page, newer);
  await expect(page.getByRole("alert")).toContainText("newer version");
  const status = page.getByRole("combobox", { name: `Status of ${helm.title}` });
  await status.selectOption("Applied");
  await expect(status).toHaveValue("applied");
  expect(await page.evaluate((key) => localStorage.getItem(key), SAVED_KEY)).toBe(newer);
});
