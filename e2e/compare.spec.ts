import type { Locator, Page } from "@playwright/test";
import { escapeRegExp } from "../src/catalogue/escapeRegExp.ts";
import type { Project } from "../src/catalogue/model.ts";
import { textFileOf } from "../src/catalogue/richText.ts";
import { faultsAtWidths } from "./axe.ts";
import {
  boxesOf,
  catalogue,
  expectAlive,
  expectCount,
  goWithin,
  pageOf,
  projectAbout,
  save,
  saveButton,
  sidewaysOf,
} from "./helpers.ts";
import { expect, test } from "./test.ts";

const marketplace = projectAbout("Marketplace for Kubelark");
const modernization = projectAbout("Modernization");
const kubefold = projectAbout("Kubefold");
const moorctl = projectAbout("moorctl");
const helm = projectAbout("Helm");
const tracebell = projectAbout("Tracebell");

/** What the tray says, and a screen reader hears, of a fifth. */
const FULL = "You can compare four projects at most.";

const addressOf = (...projects: Project[]) => `compare?ids=${projects.map(({ id }) => id).join(",")}`;

function compareToggle(page: Page, project: Project): Locator {
  return page.getByRole("button", { name: `Compare ${project.title}`, exact: true });
}

function tray(page: Page): Locator {
  return page.getByRole("region", { name: "Compare", exact: true });
}

/** The projects that are compared, in order. */
async function expectColumns(page: Page, ...projects: Project[]): Promise<void> {
  await expect(
    page.getByRole("columnheader").getByRole("link", { name: /./ }).locator("visible=true"),
  ).toHaveText(projects.flatMap(({ org, group, title }) => [group ? `${org} · ${group}` : org, title]));
}

/** One row's cells by the row's name. */
function cells(page: Page, row: string): Locator {
  return page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: row, exact: true }) })
    .getByRole("cell");
}

async function openAll(page: Page): Promise<void> {
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);
}

test("tells shared skills from different ones, and says what is not stated", async ({ page }) => {
  await page.goto(addressOf(kubefold, moorctl));
  const shared = kubefold.skills.filter((skill) => moorctl.skills.includes(skill));
  const own = (project: Project) => project.skills.filter((skill) => !shared.includes(skill));
  await expect(cells(page, "Skills in common").getByRole("listitem")).toHaveText(shared);
  await expect(cells(page, "Other skills").first().getByRole("listitem")).toHaveText(own(kubefold));
  await expect(cells(page, "Other skills").last().getByRole("listitem")).toHaveText(own(moorctl));
  // Nothing says that applications are closed, so the way to the program's platform is there.
  await expect(cells(page, "Apply").getByRole("link", { name: /^Apply for / })).toHaveCount(2);
  await expect(cells(page, "Mentors").first().getByRole("link")).toHaveText(
    kubefold.mentors.map(({ name, github }) => name ?? `@${github}`),
  );
  await expect(cells(page, "Expected outcome").first()).toContainText("k3s");
  const issue = moorctl.upstreamIssues[0];
  await expect(cells(page, "Upstream issue").last().getByRole("link")).toHaveAttribute(
    "href",
    issue?.url ?? "",
  );
});

test("saves, removes and adds there, and Back takes it back", async ({ page }) => {
  await openAll(page);
  await save(page, helm);
  await goWithin(page, addressOf(kubefold, moorctl, marketplace));
  await saveButton(page, moorctl).click();
  await page.getByRole("button", { name: `Remove ${kubefold.title}` }).click();
  await expectColumns(page, moorctl, marketplace);
  await expect(page.getByRole("status").filter({ hasText: "Comparing 2 projects" })).toBeFocused();
  await page.getByRole("button", { name: `Add ${helm.title}` }).click();
  await expectColumns(page, moorctl, marketplace, helm);
  await page.goBack();
  await page.goBack();
  await expectColumns(page, kubefold, moorctl, marketplace);
  await expect(saveButton(page, moorctl)).toHaveAttribute("aria-pressed", "true");
});

test("a shared comparison leaves the reader's own choice alone until it is changed", async ({ page }) => {
  await openAll(page);
  await compareToggle(page, helm).click();
  await expect(compareToggle(page, helm)).toHaveAttribute("aria-pressed", "true");
  await page.goto(addressOf(kubefold, moorctl));
  await expectColumns(page, kubefold, moorctl);
  await goWithin(page, "./");
  await expect(compareToggle(page, helm)).toHaveAttribute("aria-pressed", "true");
  await expect(tray(page)).toContainText("1 chosen");

  await goWithin(page, addressOf(kubefold, moorctl));
  await page.getByRole("link", { name: "Find projects" }).click();
  await compareToggle(page, marketplace).click();
  await tray(page).getByRole("link", { name: "Compare" }).click();
  await expectColumns(page, kubefold, moorctl, marketplace);
});

test("four at most: the fifth is refused in plain words, and axe finds nothing in a full tray", async ({
  page,
}) => {
  await openAll(page);
  for (const project of [helm, kubefold, moorctl, marketplace]) await compareToggle(page, project).click();
  // On its own page, of which axe has less to look at than of the list.
  await goWithin(page, pageOf(tracebell));
  await compareToggle(page, tracebell).click();
  await expect(compareToggle(page, tracebell)).toHaveAttribute("aria-pressed", "false");
  await expect(tray(page)).toContainText(FULL);
  await expect(page.getByRole("status").filter({ hasText: FULL })).toBeAttached();
  expect(await faultsAtWidths(page, [1280, 390])).toEqual([]);
  await page.goBack();
  await compareToggle(page, helm).click();
  await expect(tray(page)).not.toContainText(FULL);

  await goWithin(page, addressOf(helm, kubefold, moorctl, marketplace, tracebell));
  await expectColumns(page, helm, kubefold, moorctl, marketplace);
  await expect(page.getByText("The link has 5 projects. These are the first four")).toBeVisible();
});

test("an address with unknown or too few projects helps on", async ({ page }) => {
  await page.goto(`${addressOf(kubefold)},no/such/project`);
  await expect(page.getByRole("region", { name: "1 project is not on this site" })).toContainText(
    "no/such/project",
  );
  await expect(page.getByRole("heading", { name: "One more, and you can compare" })).toBeVisible();
  expect(await faultsAtWidths(page, [1280, 390])).toEqual([]);
  await page.getByRole("link", { name: "Find projects" }).click();
  await expect(compareToggle(page, kubefold)).toHaveAttribute("aria-pressed", "true");

  await save(page, helm);
  await goWithin(page, "compare?ids=%E0%A4%A,,&ids");
  await expect(page.getByRole("heading", { name: "Choose two projects to compare" })).toBeVisible();
  await page.getByRole("button", { name: `Add ${helm.title}` }).click();
  await page.getByRole("button", { name: `Add ${kubefold.title}` }).click();
  await expectColumns(page, helm, kubefold);
});

test("a text that does not load leaves the rest readable, and loads when tried again", async ({ page }) => {
  const text = `**/texts-*/${textFileOf(kubefold.id)}`;
  await page.route(text, (route) => route.fulfill({ status: 404 }));
  await page.goto(addressOf(kubefold, moorctl));
  const cell = cells(page, "Description").first();
  await expect(cell.getByRole("alert")).toContainText("could not be loaded");
  await expect(cells(page, "Description").last()).toContainText("moorctl");
  await page.unroute(text);
  await cell.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(cell).toContainText("Kubefold is");
  await expect(cell.locator(":focus")).toContainText("Kubefold is");
});

test("damaged storage of the tab costs the choice, nothing else", async ({ page }) => {
  await page.goto(pageOf(helm));
  await compareToggle(page, helm).click();
  await expect(tray(page)).toContainText("1 chosen");
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem("mentorship-finder.compare")))
    .toContain(helm.id);
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, "{{{%E0%");
  });
  await page.reload();
  await expectAlive(page);
  await expect(compareToggle(page, helm)).toHaveAttribute("aria-pressed", "false");
  await compareToggle(page, helm).click();
  await expect(tray(page)).toContainText("1 chosen");
});

test("the tray comes with the first choice, hides nothing of the page's end, and leaves the focus when it is cleared", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(pageOf(helm));
  await expectAlive(page);
  expect(asked.filter((url) => /CompareTray/.test(url))).toEqual([]);
  await compareToggle(page, helm).click();
  await expect(tray(page)).toBeVisible();
  expect(asked.filter((url) => /CompareTray/.test(url))).toHaveLength(1);

  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const covers = async () => {
    const end = await page.getByRole("contentinfo").boundingBox();
    const top = await tray(page).boundingBox();
    return (end?.y ?? 0) + (end?.height ?? 0) - Math.ceil(top?.y ?? 0);
  };
  await expect.poll(covers).toBeLessThanOrEqual(0);

  await tray(page).getByRole("button", { name: "Clear" }).press("Enter");
  await expect(tray(page)).toHaveCount(0);
  await expect(compareToggle(page, helm)).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the columns' heads stay in sight on a wide screen, and links are not under them", async ({ page }) => {
  await page.goto(addressOf(marketplace, modernization, helm));
  await expect(cells(page, "Description").first()).toContainText("marketplace");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const head = page.getByRole("columnheader").getByRole("link", { name: helm.title });
  await expect(head).toBeInViewport();

  const first = cells(page, "Upstream issue").first().getByRole("link");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await cells(page, "Term").last().getByRole("link").focus();
  for (
    let press = 0;
    press < 30 && !(await first.evaluate((link) => link === document.activeElement));
    press++
  ) {
    await page.keyboard.press("Shift+Tab");
    const under = await page.evaluate(() => {
      const link = document.activeElement;
      const heads = document.querySelector("thead th:last-child");
      if (!link?.closest("tbody") || !heads) return false;
      return link.getBoundingClientRect().top < heads.getBoundingClientRect().bottom;
    });
    expect(under).toBe(false);
  }
  await expect(first).toBeFocused();
});

test("axe finds nothing in a comparison, which reads as a table at any width, with each issue's number whole", async ({
  page,
}) => {
  await page.goto(`${addressOf(marketplace, moorctl, helm, tracebell)},no/such/project`);
  await expect(cells(page, "Description").first()).toContainText("marketplace");
  await expect(cells(page, "Description").last()).toContainText("Tracebell");
  expect(await faultsAtWidths(page, [1280, 390])).toEqual([]);
  const label = moorctl.upstreamIssues[0]?.label ?? "";
  for (const width of [320, 390, 640, 768, 800, 1024, 1280])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByRole("table").getByRole("columnheader")).toHaveCount(4);
      await expect(cells(page, "Mentors")).toHaveCount(4);
      expect(await sidewaysOf(page)).toBe(0);
      const link = page.getByRole("cell").getByRole("link", { name: label });
      expect(await boxesOf(link, /#\d+/.exec(label)?.[0] ?? "no number")).toHaveLength(1);
    });
});

test("a link copied from there leaves out what is not on the site", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${addressOf(helm, moorctl)},no/such/project`);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`/${escapeRegExp(addressOf(helm, moorctl))}$`),
  );
});

test.describe("on a phone", { tag: "@mobile" }, () => {
  test("chooses, compares and shares by touch", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.canShare = () => true;
      navigator.share = async (data) => {
        document.title = `shared ${data?.url}`;
      };
    });
    await openAll(page);
    const box = await compareToggle(page, helm).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await compareToggle(page, helm).tap();
    await compareToggle(page, moorctl).tap();
    await tray(page).getByRole("link", { name: "Compare" }).tap();
    await expectColumns(page, helm, moorctl);
    await page.getByRole("button", { name: "Share" }).tap();
    await expect(page).toHaveTitle(new RegExp(`^shared http.*/${escapeRegExp(addressOf(helm, moorctl))}$`));
    await page.getByRole("button", { name: `Remove ${helm.title}` }).tap();
    await expect(page.getByRole("heading", { name: "One more, and you can compare" })).toBeVisible();
  });

  test("a share that is called off is no error, and one that fails copies", async ({ page }) => {
    await page.addInitScript(() => {
      const errors = ["AbortError", "NotAllowedError"];
      const done: string[] = [];
      navigator.canShare = () => true;
      navigator.share = () => {
        const error = errors.shift();
        done.push(`share ${error}`);
        return Promise.reject(new DOMException("No", error));
      };
      navigator.clipboard.writeText = async () => {
        done.push("copy");
        document.title = done.join(", ");
      };
    });
    await page.goto(pageOf(helm));
    const share = page.getByRole("button", { name: "Share" });
    await share.tap();
    await share.tap();
    await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
    // Copied once, and only after the second.
    await expect(page).toHaveTitle("share AbortError, share NotAllowedError, copy");
    await expect(page.getByRole("textbox", { name: "Link to copy" })).toHaveCount(0);
  });
});
