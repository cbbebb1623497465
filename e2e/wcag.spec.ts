/** WCAG 2.2 AA beyond what axe can tell, on every kind of page; README says what it covers. */
import type { Locator, Page } from "@playwright/test";
import {
  activeFilters,
  catalogue,
  countWhere,
  expectCount,
  nextPaint,
  option,
  projectAbout,
  resultLink,
  results,
  saveButton,
  savedLink,
  searchField,
  serveCatalogue,
  tabTo,
} from "./helpers.ts";
import { haveSaved, openPlace, PLACES } from "./places.ts";
import { twoTerms } from "./terms-catalogue.ts";
import { expect, test } from "./test.ts";
import { focusFaults, lookOf, wayOfTab } from "./wcag/focus.ts";
import { losses, smallTargets } from "./wcag/layout.ts";
import { motion, printFaults } from "./wcag/media.ts";
import { structureFaults } from "./wcag/structure.ts";

/** A desk's screen at 400 %, which is also the smallest that 1.4.10 knows. */
const ZOOMED = { width: 320, height: 256 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

const kubefold = projectAbout("Kubefold");
const helm = projectAbout("Helm");

/** From the page that is open, looks at each kind of page, to which it goes as links do, and tells on which something is wrong. */
async function onEachPlace(
  page: Page,
  looks: Record<string, () => Promise<readonly string[]>>,
): Promise<void> {
  for (const place of PLACES) {
    await test.step(place.name, async () => {
      await openPlace(page, place);
      for (const [what, look] of Object.entries(looks))
        expect.soft(await look(), `${what}: ${place.name}`).toEqual([]);
    });
  }
}

/** The tray with three projects to compare, and the bar that offers a newer version: all that lies over a page. */
async function openBars(page: Page): Promise<void> {
  await page.addInitScript(
    (ids) => {
      sessionStorage.setItem("mentorship-finder.compare", `?ids=${ids}`);
      const registration = { waiting: {}, installing: null, addEventListener: () => {} };
      Object.defineProperty(navigator, "serviceWorker", {
        value: {
          controller: {},
          ready: Promise.resolve({ active: null }),
          register: () => Promise.resolve(registration),
          addEventListener: () => {},
        },
      });
    },
    catalogue.projects
      .slice(0, 3)
      .map(({ id }) => id)
      .join(","),
  );
}

/** Runs a look at another size than a desk's, once the page is painted for it. */
async function sized<T>(page: Page, size: typeof DESK, look: () => Promise<T>): Promise<T> {
  await page.setViewportSize(size);
  await nextPaint(page);
  const seen = await look();
  await page.setViewportSize(DESK);
  await nextPaint(page);
  return seen;
}

/** Runs a look with a style sheet of the visitor's own. */
async function styled<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  const seen = await look();
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return seen;
}

/** The spaces that 1.4.12 names. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;
const DOUBLED = ":root { font-size: 32px }";

test("every page reads at 400 %, with more space in its text and with letters of twice the size", async ({
  page,
}) => {
  await page.setViewportSize(ZOOMED);
  await haveSaved(page);
  await page.goto("./");
  await onEachPlace(page, {
    plain: () => losses(page),
    spaced: () => styled(page, SPACED, () => losses(page)),
    doubled: () =>
      styled(page, DOUBLED, async () => {
        const found: string[] = [];
        for (const size of [PHONE, DESK]) {
          await page.setViewportSize(size);
          found.push(...(await losses(page)).map((loss) => `${size.width} px: ${loss}`));
        }
        await page.setViewportSize(ZOOMED);
        return found;
      }),
  });
});

test("what an import changes reads at 400 %, and Tab comes to its buttons", async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  await haveSaved(page);
  await page.goto("saved");
  const at = "2030-01-01T00:00:00.000Z";
  const items = catalogue.projects.slice(0, 12).map(({ id, title, org, upstreamIssues }) => ({
    id,
    title,
    org,
    issueUrl: upstreamIssues[0]?.url ?? null,
    savedAt: at,
    status: { is: "dropped", at },
    notes: { text: `https://example.org/${"long".repeat(30)}`, at },
  }));
  const backup = JSON.stringify({ format: "mentorship-finder.plan", version: 1, items });
  await page
    .getByLabel("Backup to import")
    .setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(backup) });
  const dialog = page.getByRole("dialog", { name: "What the import changes" });
  await expect(dialog).toBeVisible();
  expect(await losses(page)).toEqual([]);
  for (const button of await dialog.getByRole("button").all()) {
    await tabTo(page, button);
    await expect(button).toBeInViewport({ ratio: 1 });
  }
});

test("nothing lies over the focus, and it shows, with every bar open", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await haveSaved(page);
  await openBars(page);
  await page.goto("./");
  await expect(page.getByText("A new version is here")).toBeVisible();
  await expect(page.getByRole("region", { name: "Compare", exact: true })).toBeVisible();
  expect(await wayOfTab(page)).toEqual([]);
  const inForcedColors = async () => {
    await page.emulateMedia({ forcedColors: "active" });
    const found = await focusFaults(page);
    await page.emulateMedia({ forcedColors: null });
    return found;
  };
  await onEachPlace(page, {
    "at a desk": () => focusFaults(page),
    "at a desk, in forced colors": inForcedColors,
    "at 400 %": () => sized(page, ZOOMED, () => focusFaults(page)),
    "at 400 %, in forced colors": () => sized(page, ZOOMED, inForcedColors),
  });
});

test("what the catalogue does not know fits a phone with letters of twice the size", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("./?skill=cobol,go");
  await expect(activeFilters(page).getByRole("button", { name: "Remove cobol" })).toBeVisible();
  expect(await styled(page, DOUBLED, () => losses(page))).toEqual([]);
});

test("every page has its parts, large enough, still, and dark on white on paper", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await haveSaved(page);
  await page.goto("./");
  await onEachPlace(page, {
    structure: () => structureFaults(page),
    motion: () => motion(page),
    "small at a desk": () => smallTargets(page),
    "small on a phone": () => sized(page, PHONE, () => smallTargets(page)),
    // Nothing moves here, so the colours are on paper at once.
    "pale, or a way to others, on paper": async () => {
      const found: string[] = [];
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ media: "print", colorScheme });
        found.push(...(await printFaults(page)).map((fault) => `${colorScheme}, ${fault}`));
      }
      await page.emulateMedia({ media: null, colorScheme: null });
      return found;
    },
  });
});

test("forced colors tell what is pressed, chosen and current", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await serveCatalogue(page, twoTerms);
  // Both terms are shown at once only among all that is recent: the later one opens soon.
  await page.goto("./?term=recent&know=go,helm,react");
  await expect(resultLink(page, kubefold)).toBeVisible();
  const toggles = {
    save: saveButton(page, kubefold),
    compare: page.getByRole("button", { name: `Compare ${kubefold.title}`, exact: true }),
    "quick view": page.getByRole("button", { name: /^1 skill missing/ }),
  };
  for (const [name, toggle] of Object.entries(toggles)) {
    const before = await lookOf(toggle);
    await toggle.press("Enter");
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    await toggle.evaluate((button: HTMLElement) => button.blur());
    await expect.poll(() => lookOf(toggle), name).not.toBe(before);
  }
  const terms = page.getByRole("navigation", { name: "Terms" }).getByRole("link");
  expect(await lookOf(terms.and(page.locator("[aria-current]")))).not.toBe(await lookOf(terms.first()));

  await page.goto("./?term=recent");
  await expectCount(page, twoTerms.projects.length);
  await searchField(page).pressSequentially("kube");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const chosen = page.getByRole("listbox").getByRole("option", { selected: true });
  expect(await lookOf(chosen)).not.toBe(
    await lookOf(page.getByRole("listbox").getByRole("option", { selected: false }).first()),
  );
});

test("forced colors leave the words that fit the search readable", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("./?q=kubefold");
  const marked = results(page).locator("mark").first();
  await expect(marked).toBeVisible();
  await searchField(page).fill("kube");
  const offered = page.getByRole("listbox").locator("mark").first();
  await expect(offered).toBeVisible();
  const looks = async (element: Locator) =>
    await element.evaluate((node) => {
      const { color, backgroundColor } = getComputedStyle(node);
      return { color, backgroundColor };
    });
  const own = await page.evaluate(() => {
    const sample = document.body.appendChild(document.createElement("p"));
    sample.style.cssText = "forced-color-adjust: none; color: MarkText; background: Mark";
    const { color, backgroundColor } = getComputedStyle(sample);
    return { color, backgroundColor };
  });
  expect(await looks(marked)).toEqual(own);
  expect(await looks(offered)).toEqual(own);
});

test("at 400 %, filters, sorts, saves and goes to the issue by keys alone", async ({ page, context }) => {
  await context.route("https://github.com/**", (route) => route.fulfill({ body: "The issue" }));
  await page.setViewportSize(ZOOMED);
  await page.goto("./");
  await expectCount(page, catalogue.projects.length);

  const opener = page.getByRole("button", { name: /^Filters/ });
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await expect(sheet).toBeVisible();
  await tabTo(page, option(page, "Skill", "Go"));
  await page.keyboard.press("Space");
  await expect(option(page, "Skill", "Go")).toBeChecked();
  await expect(option(page, "Skill", "Go")).toBeInViewport();
  await tabTo(page, option(page, "Skill", "Kubernetes"));
  await page.keyboard.press("Space");
  await tabTo(page, sheet.getByRole("radio", { name: "Any of them" }));
  await page.keyboard.press("ArrowDown");
  await expect(sheet.getByRole("radio", { name: "All of them" })).toBeChecked();
  const both = countWhere(({ skills }) => skills.includes("Go") && skills.includes("Kubernetes"));
  await tabTo(page, sheet.getByRole("button", { name: `Show ${both} project` }));
  await page.keyboard.press("Enter");
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
  await expectCount(page, both);

  await tabTo(page, page.getByRole("combobox", { name: "Sort by" }));
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/sort=/);
  await tabTo(page, activeFilters(page).getByRole("button", { name: "Remove Kubernetes" }));
  await page.keyboard.press("Enter");
  await expectCount(
    page,
    countWhere(({ skills }) => skills.includes("Go")),
  );
  await tabTo(page, saveButton(page, kubefold));
  await page.keyboard.press("Space");
  await tabTo(page, savedLink(page, 1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Your saved projects" })).toBeFocused();
  await tabTo(page, resultLink(page, kubefold));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: kubefold.title })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: /^Read the GitHub issue first/ }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(kubefold.upstreamIssues[0]?.url ?? "");
});

test("what changes is said: counts, saving, copying, pages", { tag: "@chromium" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const expectSaid = (text: RegExp) =>
    expect.poll(() => page.locator("body").ariaSnapshot()).toMatch(new RegExp(`status: ${text.source}`));
  await page.goto("./");
  await expectSaid(new RegExp(`${catalogue.projects.length} projects`));
  await option(page, "Organization", "Kubelark").check();
  await expectSaid(new RegExp(`${countWhere(({ org }) => org === "Kubelark")} projects`));
  await searchField(page).fill("zzzqqqxxx");
  await expectSaid(/0 projects/);
  await searchField(page).fill("");

  const save = saveButton(page, helm);
  const saving = () => save.ariaSnapshot();
  await expect.poll(saving).not.toContain("[pressed]");
  await save.press("Space");
  await expect.poll(saving).toContain("[pressed]");
  await save.press("Space");
  await expect.poll(saving).not.toContain("[pressed]");

  await page.getByRole("button", { name: "Copy link" }).press("Enter");
  await expectSaid(/Link copied/);

  const titles = new Set([await page.title()]);
  await resultLink(page, helm).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: helm.title })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${helm.title.slice(0, 20)}`));
  titles.add(await page.title());
  for (const [link, heading] of [
    [savedLink(page, 0), "Your saved projects"],
    [page.getByRole("banner").getByRole("link", { name: "Statistics" }), "Statistics"],
    [page.getByRole("contentinfo").getByRole("link", { name: /^About/ }), /About|Mentorship/],
  ] as const) {
    await link.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeFocused();
    titles.add(await page.title());
  }
  expect(titles.size).toBe(5);
});
