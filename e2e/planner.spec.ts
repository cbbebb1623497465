import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { SAVED_KEY } from "../src/visitor/list/model.ts";
import { accessibilityFaults, faultsAtWidths } from "./axe.ts";
import {
  catalogue,
  changeText,
  chooseInPlan,
  goWithin,
  planMenu,
  projectAbout,
  resultLink,
  resultOf,
  results,
  savedLink,
  serveCatalogue,
  setNow,
  TEXTS,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const helm = projectAbout("Helm");
const kubefold = projectAbout("Kubefold");
const moorctl = projectAbout("moorctl");
const all = [helm, kubefold, moorctl];

type Saved = { id: string; title: string; org: string } & Record<string, unknown>;

const itemOf = ({ id, title, org, upstreamIssues }: (typeof all)[number]): Saved => ({
  id,
  title,
  org,
  issueUrl: upstreamIssues[0]?.url ?? null,
  savedAt: "2026-01-01T00:00:00.000Z",
});

/** Opens the planner of a visitor who has saved these. */
async function openPlan(
  page: Page,
  items: readonly Saved[] = all.map(itemOf),
  // Of a long list a part is rendered.
  shown = Math.min(items.length, 50),
): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      // On the first visit only: what is stored after that has to stay.
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [SAVED_KEY, JSON.stringify({ version: 1, items })] as const,
  );
  await page.goto("saved");
  await expect(results(page)).toHaveCount(shown);
}

/** Serves the catalogue with something changed. */
const withCatalogue = (page: Page, change: (data: typeof catalogue) => typeof catalogue) =>
  serveCatalogue(page, change(structuredClone(catalogue)));

const statusOf = (page: Page, { title }: { title: string }) =>
  page.getByRole("combobox", { name: `Status of ${title}` });
const notesOf = (page: Page, { title }: { title: string }) =>
  page.getByRole("textbox", { name: `Notes on ${title}` });
const slots = (page: Page) => page.getByText(/applications this term/);
const titles = (page: Page) => results(page).getByRole("heading");
async function unfold(page: Page, project: (typeof all)[number]): Promise<void> {
  await resultOf(page, project).getByText("Notes and checklist").click();
  await expect(notesOf(page, project)).toBeVisible();
}

/** From here on no timer ends by itself: what is written is written because the visitor left. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(new Date("2035-01-01T00:00:00Z"));
}

async function textOf(started: Promise<Download>): Promise<string> {
  return readFileSync(await (await started).path(), "utf8");
}

test("keeps notes as they were typed when the page is left at once", async ({ page }) => {
  const notes = "Ask in the issue:\n  – is “v2” in scope? <b>&amp;</b> 🪁";
  await openPlan(page);
  await unfold(page, helm);
  await stopTime(page);
  await notesOf(page, helm).fill(notes);
  await page.goto("catalogue.json");

  await page.clock.resume();
  await page.goto("saved");
  await expect(resultOf(page, helm)).toContainText("Ask in the issue:");
  await unfold(page, helm);
  await expect(notesOf(page, helm)).toHaveValue(notes);
});

test("writes notes while they are typed, and keeps them when the bookmark is taken off by mistake", async ({
  page,
}) => {
  await openPlan(page);
  await unfold(page, helm);
  await notesOf(page, helm).pressSequentially("call Ada");
  // Neither the field nor the page is left: this is what a crash would leave behind.
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), SAVED_KEY)).toContain("call Ada");

  await goWithin(page, `projects/${helm.id}`);
  const save = page.getByRole("button", { name: `Save ${helm.title}`, exact: true });
  await save.click();
  await expect(savedLink(page, 2)).toBeVisible();
  await save.click();
  await savedLink(page, 3).click();
  await unfold(page, helm);
  await expect(notesOf(page, helm)).toHaveValue("call Ada");
});

test("keeps the notes of two tabs that were written at once, for the visitor to settle", async ({
  page,
  context,
}) => {
  await openPlan(page);
  const other = await context.newPage();
  await other.goto("saved");
  await unfold(page, helm);
  await unfold(other, helm);
  await stopTime(page);
  await notesOf(page, helm).pressSequentially("from one");
  await notesOf(other, helm).fill("from two");
  await notesOf(other, helm).blur();
  await notesOf(page, helm).blur();
  await expect(notesOf(page, helm)).toHaveValue("from one");
  await expect(resultOf(page, helm).getByText("from two", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Add to my notes" }).click();
  await expect(notesOf(page, helm)).toHaveValue("from one\n\nfrom two");
  await expect(notesOf(other, helm)).toHaveValue("from one\n\nfrom two");
});

test("the focus goes to the notes with “Add to my notes” and with “Discard”", async ({ page }) => {
  const at = "2026-01-01T00:00:00.000Z";
  const notes = { notes: { text: "from one", at }, otherNotes: [{ text: "from two", at }] };
  const [first, second] = [helm, kubefold];
  await openPlan(page, [
    { ...itemOf(first), ...notes },
    { ...itemOf(second), ...notes },
  ]);
  for (const [project, choice] of [
    [first, "Add to my notes"],
    [second, "Discard"],
  ] as const) {
    await unfold(page, project);
    const button = resultOf(page, project).getByRole("button", { name: choice });
    await button.press("Enter");
    await expect(button).toHaveCount(0);
    await expect(notesOf(page, project)).toBeFocused();
  }
});

test("ticks the prerequisites that a project states, else the recommended skills", async ({ page }) => {
  const list = { type: "list", ordered: false, items: [[{ type: "p", children: ["Fix a bug first"] }]] };
  await changeText(page, kubefold.id, ({ sections }) => ({
    sections: [...sections, { label: "Prerequisites", blocks: [list] }],
  }));
  await openPlan(page);
  await unfold(page, kubefold);
  const stated = page.getByRole("group", { name: "Prerequisites" });
  const first = stated.getByRole("checkbox", { name: "Fix a bug first" });
  await first.check();
  await unfold(page, helm);
  await expect(resultOf(page, helm).getByText("Not stated.")).toBeVisible();
  const skills = resultOf(page, helm)
    .getByRole("group", { name: "Recommended skills" })
    .getByRole("checkbox");
  await expect(skills).not.toHaveCount(0);
  await skills.first().check();
  await expect(resultOf(page, helm).getByText("1 checked")).toBeVisible();

  await page.reload();
  await unfold(page, kubefold);
  await expect(first).toBeChecked();
  await unfold(page, helm);
  await expect(skills.first()).toBeChecked();
  await skills.first().uncheck();
  await expect(resultOf(page, helm).getByText("1 checked")).toHaveCount(0);
});

test("offers no way up to the first and none down to the last, and says each place", async ({ page }) => {
  const up = page.getByRole("button", { name: /^Move .* up$/ });
  const down = page.getByRole("button", { name: /^Move .* down$/ });
  await openPlan(page);
  for (const place of [2, 1]) {
    await chooseInPlan(page, moorctl, `Move ${moorctl.title} up`);
    await expect(
      page.getByRole("status").filter({ hasText: `“${moorctl.title}” is now ${place} of 3.` }),
    ).toBeAttached();
  }
  await expect(titles(page)).toHaveText([moorctl.title, helm.title, kubefold.title]);
  await planMenu(page, moorctl).press("Enter");
  await expect(down).toBeVisible();
  await expect(up).toHaveCount(0);
  await page.keyboard.press("Escape");
  await chooseInPlan(page, helm, `Move ${helm.title} down`);
  await expect(titles(page)).toHaveText([moorctl.title, kubefold.title, helm.title]);
  await expect(planMenu(page, helm)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(up).toBeVisible();
  await expect(down).toHaveCount(0);
});

/** The middle of an element, in the window. */
async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error("The element has no place in the window.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("reorders by mouse, and leaves the order as it was on Esc", async ({ page }) => {
  await openPlan(page);
  const from = await middleOf(resultOf(page, helm).getByTitle("Drag to reorder"));
  const to = await middleOf(resultOf(page, moorctl).getByTitle("Drag to reorder"));
  const drag = async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y + 10, { steps: 8 });
  };
  await drag();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(titles(page)).toHaveText([helm.title, kubefold.title, moorctl.title]);
  await drag();
  await page.mouse.up();
  await expect(titles(page)).toHaveText([kubefold.title, moorctl.title, helm.title]);
});

test("a link moves the plan to another browser, which asks before it stores anything", {
  tag: "@chromium",
}, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPlan(page);
  await statusOf(page, helm).selectOption("Not selected");
  await unfold(page, kubefold);
  await notesOf(page, kubefold).fill("call Ada");
  await notesOf(page, kubefold).blur();
  await page.getByRole("button", { name: "Move to another device…" }).click();
  const dialog = page.getByRole("dialog", { name: "Move your plan to another device" });
  await expect(dialog.getByRole("img", { name: "QR code of the link to your plan" })).toBeVisible();
  expect(await accessibilityFaults(page, { within: "dialog[open]" })).toEqual([]);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByRole("button", { name: "Link copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());

  // The other browser is this one, with nothing of the plan any more: a new one would load all files once more.
  await page.goto("robots.txt");
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"items":[]}'), SAVED_KEY);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(copied);
  const offer = page.getByRole("dialog", { name: "Add this plan to yours?" });
  await expect(offer.getByRole("heading", { name: "3 projects added" })).toBeVisible();
  await expect(savedLink(page, 0)).toBeVisible();
  // Neither a server nor the browser's history learns of it.
  expect(asked.filter((url) => url.includes("plan="))).toEqual([]);
  expect(page.url()).not.toContain("#");
  await offer.getByRole("button", { name: "Merge into my list" }).click();
  await expect(titles(page)).toHaveText([helm.title, kubefold.title, moorctl.title]);
  await expect(statusOf(page, helm)).toHaveValue("not-selected");
  await expect(resultOf(page, kubefold)).toContainText("call Ada");
  await page.reload();
  await expect(titles(page)).toHaveCount(3);
  await expect(offer).toHaveCount(0);
});

test("says that a plan is too long for a QR code, and still gives the link", async ({ page }) => {
  const words = Array.from({ length: 900 }, (_, at) => (at * 7919).toString(36)).join(" ");
  await openPlan(page, [{ ...itemOf(helm), notes: { text: words, at: "2026-01-01T00:00:00.000Z" } }]);
  await page.getByRole("button", { name: "Move to another device…" }).click();
  const dialog = page.getByRole("dialog", { name: "Move your plan to another device" });
  await expect(dialog).toContainText("too long for a QR code");
  await expect(dialog.getByRole("button", { name: "Copy link" })).toBeVisible();
});

const fileOf = (text: string) => ({
  name: "plan.json",
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const backupOf = (items: readonly Saved[], version = 1) =>
  JSON.stringify({ format: "mentorship-finder.plan", version, items });

test("an import shows what changes and how conflicts end, and writes nothing when it is left", async ({
  page,
}) => {
  const at = "2030-01-01T00:00:00.000Z";
  await openPlan(page, [
    { ...itemOf(helm), notes: { text: "call Ada", at: "2026-01-01T00:00:00.000Z" } },
    { ...itemOf(moorctl), status: { is: "dropped", at } },
  ]);
  const before = await page.evaluate((key) => localStorage.getItem(key), SAVED_KEY);
  const file = backupOf([
    { ...itemOf(helm), status: { is: "applied", at }, notes: { text: "call Bo", at } },
    itemOf(kubefold),
    { ...itemOf(moorctl), status: { is: "applied", at: "2020-01-01T00:00:00.000Z" } },
  ]);
  await page.getByLabel("Backup to import").setInputFiles(fileOf(file));
  const dialog = page.getByRole("dialog", { name: "What the import changes" });
  await expect(dialog).toContainText("Interested → becomes Applied");
  await expect(dialog).toContainText("call Ada → becomes call Bo");
  await expect(dialog).toContainText("Your other notes stay, too: call Ada");
  await expect(dialog).toContainText("Applied there, here Dropped");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  expect(await page.evaluate((key) => localStorage.getItem(key), SAVED_KEY)).toBe(before);

  await page.getByLabel("Backup to import").setInputFiles(fileOf(file));
  await expect(dialog).toBeVisible();
  expect(await accessibilityFaults(page, { within: "dialog[open]" })).toEqual([]);
  await dialog.getByRole("button", { name: "Merge into my list" }).click();
  await expect(results(page)).toHaveCount(3);
  await page.getByLabel("Backup to import").setInputFiles(fileOf(file));
  await expect(page.getByRole("dialog", { name: "Nothing new in this file" })).toBeVisible();
  await page.keyboard.press("Escape");
  await unfold(page, helm);
  await expect(notesOf(page, helm)).toHaveValue("call Bo");
  await page.getByRole("button", { name: "Add to my notes" }).click();
  await expect(notesOf(page, helm)).toHaveValue("call Bo\n\ncall Ada");
});

test("a file and a link that can't be read are refused with a reason", async ({ page }) => {
  await openPlan(page, [itemOf(helm)]);
  const before = await page.evaluate((key) => localStorage.getItem(key), SAVED_KEY);
  const expectRefused = async (reason: string) => {
    // The link and the file have a place of their own for it.
    await expect(page.getByRole("alert").filter({ hasText: reason })).toContainText(
      "Your list is as it was.",
    );
    expect(await page.evaluate((key) => localStorage.getItem(key), SAVED_KEY)).toBe(before);
  };
  for (const [text, reason] of [
    [backupOf([itemOf(kubefold)]).slice(0, -4), "incomplete"],
    [backupOf([itemOf(kubefold)], 2), "A newer version of this site"],
    [backupOf([itemOf(kubefold), { ...itemOf(moorctl), title: 7 } as unknown as Saved]), "project 2"],
    ["{}", "not a backup"],
  ] as const) {
    await page.getByLabel("Backup to import").setInputFiles(fileOf(text));
    await expectRefused(reason);
  }
  // The page is open as the link is followed.
  await page.evaluate(() => {
    location.hash = "#plan=1.AAAA";
  });
  await expectRefused("The link is not complete.");
});

test("gives the plan as Markdown and as a table, with the issues that the catalogue has", async ({
  page,
}) => {
  const url = "https://github.com/kubelark/charts/issues/99999";
  const states = (project: typeof helm, issues: (typeof helm)["upstreamIssues"]) => (one: typeof helm) =>
    one.id === project.id ? { ...one, upstreamIssues: issues } : one;
  await withCatalogue(page, (data) => ({
    ...data,
    projects: data.projects
      .map(states(helm, [{ url, label: "kubelark/charts#99999" }]))
      .map(states(kubefold, [])),
  }));
  await openPlan(page, [
    { ...itemOf(helm), notes: { text: "=call()", at: "2026-01-01T00:00:00.000Z" } },
    { ...itemOf(kubefold), issueUrl: "https://example.org/issues/1" },
    { ...itemOf(moorctl), id: "2019/acme/kite", title: "Build a kite", issueUrl: "https://example.org/kite" },
  ]);
  const issues = page.getByRole("link", { name: "upstream issue" });
  await expect(issues).toHaveCount(2);
  await expect(issues.first()).toHaveAttribute("href", url);
  await expect(issues.last()).toHaveAttribute("href", "https://example.org/kite");
  const markdown = page.waitForEvent("download");
  await page.getByRole("button", { name: "Markdown" }).click();
  const text = await textOf(markdown);
  expect(text.match(/(?<=Upstream issue: <).+(?=>)/g)).toEqual([url, "https://example.org/kite"]);
  expect(text).toContain("### Notes\n\n=call()");
  for (const skill of helm.skills.slice(0, 1)) expect(text).toContain(skill);
  const csv = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spreadsheet (CSV)" }).click();
  expect(await textOf(csv)).toContain("'=call()");
});

test("prints notes, checklists and dates, without the site around them", async ({ page }) => {
  await withCatalogue(page, withDates);
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      document.documentElement.dataset.printed = "";
    };
  });
  await openPlan(page, [{ ...itemOf(helm), notes: { text: "call Ada", at: "2026-01-01T00:00:00.000Z" } }]);
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.locator("html[data-printed]")).toBeAttached();
  await page.emulateMedia({ media: "print" });
  await expect(resultOf(page, helm).getByText("call Ada").last()).toBeVisible();
  await expect(page.getByRole("group", { name: "Recommended skills" })).toBeVisible();
  await expect(page.getByText("Mentee applications", { exact: true })).toBeVisible();
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
});

test("the browser's own print waits for no text: it has what the list knows", async ({ page }) => {
  await page.route(TEXTS, () => {
    // Never answered: paper is made at once.
  });
  await openPlan(page, [itemOf(helm)]);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("group", { name: "Recommended skills" })).toBeVisible();
  await expect(resultOf(page, helm)).toContainText("The project’s text was not loaded.");
  await expect(resultOf(page, helm)).not.toContainText("Not stated");
});

test("folds the terms that are over, and has the way to apply for the others", async ({ page }) => {
  const old = projectAbout("Drift reports");
  await setNow(page, new Date("2035-08-16T12:00Z"));
  await withCatalogue(page, (data) => ({
    ...data,
    terms: data.terms.map((term) =>
      term.id === helm.term ? (withDates(data).terms.find(({ id }) => id === term.id) ?? term) : term,
    ),
  }));
  await openPlan(page, [itemOf(helm), itemOf(old)], 1);
  const head = page
    .getByRole("region")
    .filter({ has: page.getByRole("heading", { level: 2 }) })
    .first();
  await expect(head).toContainText("Closes in 2 days");
  await expect(page.getByRole("link", { name: `Apply for ${helm.title}` })).toBeVisible();
  await expect(resultOf(page, helm)).toContainText("Next: read the upstream issue");
  await expect(resultOf(page, old)).toBeHidden();
  await page.getByText("Earlier terms: 1 project").click();
  await expect(resultOf(page, old)).toContainText("You can no longer apply.");
  await expect(page.getByRole("link", { name: `Apply for ${old.title}` })).toHaveCount(0);

  await statusOf(page, helm).selectOption("Applied");
  await expect(resultOf(page, helm)).toContainText("Next: wait for the answer");
  await statusOf(page, helm).selectOption("Accepted");
  await expect(resultOf(page, helm)).toContainText("first steps with your mentors");
  await expect(slots(page)).toHaveText("1 of 3 applications this term");
});

const withDates = (data: typeof catalogue) => ({
  ...data,
  terms: data.terms.map((term) => ({
    ...term,
    timeline: [
      {
        label: "Mentee applications",
        start: "2035-08-03",
        end: "2035-08-18",
        text: "Aug 3 – Aug 18, 23:59 UTC",
      },
      { label: "Info session", text: "to be announced" },
    ],
  })),
});

test.describe("far from UTC", () => {
  test.use({ timezoneId: "Asia/Kolkata", locale: "en-GB" });

  test("shows the term's dates as the visitor reads them, and gives them as a calendar file", async ({
    page,
  }) => {
    await withCatalogue(page, withDates);
    await openPlan(page);
    await page.getByText("Dates", { exact: true }).click();
    const date = page.getByRole("definition").first();
    await expect(date).toContainText(/Fri,? 3 Aug 2035/);
    await expect(date).toContainText("19 Aug 2035");
    await expect(date).toContainText("05:29");
    await expect(page.getByRole("definition").last()).toHaveText("to be announced");
    const started = page.waitForEvent("download");
    await page.getByRole("button", { name: "Add to my calendar (.ics)" }).click();
    expect((await started).suggestedFilename()).toBe(`${helm.term}.ics`);
    const file = await textOf(started);
    expect(file).toContain("DTSTART;VALUE=DATE:20350803\r\nDTEND;VALUE=DATE:20350819\r\n");
  });
});

test("the newest term stands first, what has no year last; a project that was renamed is found by its issue", async ({
  page,
}) => {
  const gone = ["undated", "gsoc-2023"].map((term) => ({
    ...itemOf(helm),
    id: `${term}/acme/kite`,
    title: `Kite of ${term}`,
    issueUrl: null,
  }));
  const old = {
    ...itemOf(helm),
    id: `${helm.term}/kubelark/an-old-title`,
    title: "An old title",
    issueUrl: `${helm.upstreamIssues[0]?.url.replace("https://", "http://www.")}/`,
    notes: { text: "call Ada", at: "2026-01-01T00:00:00.000Z" },
  };
  await openPlan(page, [...gone, old]);
  await expect(results(page).getByRole("heading", { level: 3 })).toHaveText([
    helm.title,
    "Kite of gsoc-2023",
    "Kite of undated",
  ]);
  await expect(resultOf(page, helm)).toContainText("You saved it as “An old title”");
  await unfold(page, helm);
  await expect(notesOf(page, helm)).toHaveValue("call Ada");
  await resultLink(page, helm).click();
  await expect(page.getByRole("button", { name: `Save ${helm.title}`, exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("says so where the list is longer than a link can carry", async ({ page }) => {
  const many = Array.from({ length: 101 }, (_, index) => ({
    ...itemOf(helm),
    id: `t/acme/${index}`,
    title: `Kite ${index}`,
    issueUrl: null,
  }));
  await openPlan(page, many);
  await expect(page.getByText("The link has the first 100 of them")).toBeVisible();
});

/** A plan with everything in it, unfolded. */
async function openFull(page: Page): Promise<void> {
  const at = "2026-01-01T00:00:00.000Z";
  await withCatalogue(page, withDates);
  await openPlan(page, [
    {
      ...itemOf(helm),
      status: { is: "applied", at },
      // An address has no place to be broken at.
      notes: { text: "Read https://github.com/kubelark/kubefold/issues/347#issuecomment-1234567890", at },
      otherNotes: [{ text: "call Bo", at }],
    },
    { ...itemOf(kubefold), status: { is: "preparing", at } },
    { ...itemOf(moorctl), status: { is: "dropped", at } },
    { ...itemOf(moorctl), id: "2019/acme/kite", title: "Build a kite" },
  ]);
  await page.getByText("Dates", { exact: true }).click();
  await unfold(page, helm);
  await unfold(page, moorctl);
  await expect(page.getByRole("checkbox").first()).toBeVisible();
}

test("axe finds nothing on a full plan, which needs no sideways scrolling at 320 px", async ({ page }) => {
  await openFull(page);
  expect(await faultsAtWidths(page, [1280, 320])).toEqual([]);
});

test.describe("on a phone", { tag: "@mobile" }, () => {
  test("plans by touch: undo, status, notes, tick, and a project dragged to the top", {
    tag: "@chromium",
  }, async ({ page, context }) => {
    await openPlan(page);
    await planMenu(page, kubefold).tap();
    await page.getByRole("button", { name: `Remove ${kubefold.title}` }).tap();
    await page.getByRole("button", { name: "Undo" }).tap();
    await statusOf(page, kubefold).selectOption("Preparing");
    await resultOf(page, kubefold).getByText("Notes and checklist").tap();
    await notesOf(page, kubefold).fill("call Ada");
    await resultOf(page, kubefold).getByRole("checkbox").first().tap();
    await resultOf(page, kubefold).getByText("Notes and checklist").tap();
    await expect(resultOf(page, kubefold).getByText("1 checked")).toBeVisible();

    const grip = resultOf(page, moorctl).getByTitle("Drag to reorder");
    await grip.scrollIntoViewIfNeeded();
    const from = await middleOf(grip);
    const to = await middleOf(resultOf(page, kubefold));
    // Playwright has taps only: the browser's own protocol draws the finger.
    const session = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: from.x, y }],
      });
    await touch("touchStart", from.y);
    for (let part = 1; part <= 8; part++)
      await touch("touchMove", from.y + ((to.y - 30 - from.y) * part) / 8);
    await touch("touchEnd", to.y);
    await expect(titles(page)).toHaveText([helm.title, moorctl.title, kubefold.title]);
  });

  test("what is touched is large enough", async ({ page }) => {
    await openFull(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("main :is(button, input, select, summary, textarea)")]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
          return width < 44 || height < 44;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
});
