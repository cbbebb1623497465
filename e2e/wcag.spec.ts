/** WCAG 2.2 AA beyond what axe can tell, on every kind of page; README says what it covers. */
import type { Locator, Page } from "@playwright/test";
import {
  activeFilters,
  catalogue,
  countWhere,
  expectCount,
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

/** A desk's screen at 400 %, which is also the smallest that 1.4.10 knows. */
const ZOOMED = { width: 320, height: 256 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

const kubeflex = projectAbout("KubeFlex");
const helm = projectAbout("Helm");

/** Looks at each kind of page, and tells on which of them something is wrong. */
async function onEachPlace(
  page: Page,
  looks: Record<string, () => Promise<readonly string[]>>,
  within = false,
): Promise<void> {
  for (const place of PLACES) {
    await test.step(place.name, async () => {
      await openPlace(page, place, within);
      for (const [what, look] of Object.entries(looks))
        expect.soft(await look(), `${what}: ${place.name}`).toEqual([]);
    });
  }
}

/** What cannot be read or reached: beyond the page's edge, cut off by a box, or in one that only a mouse scrolls. */
async function losses(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page scrolls by ${scrollWidth - clientWidth} px`] : [];
    const say = (what: string, element: Element) =>
      found.push(`${what}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 160)}`);
    const isUnseen = (element: Element) =>
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest(".sr-only, [aria-hidden='true']") !== null;

    for (const element of document.body.querySelectorAll("*")) {
      if (!(element instanceof HTMLElement) || isUnseen(element)) continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const tooWide = element.scrollWidth > element.clientWidth + 1;
      const tooHigh = element.scrollHeight > element.clientHeight + 1;
      if (element === document.documentElement || element === document.body) continue;
      if (textOverflow === "ellipsis" && tooWide && element.closest("button"))
        say("shortens a button", element);
      if (/auto|scroll/.test(overflowX) && tooWide) {
        const isNamed = element.ariaLabel !== null || element.hasAttribute("aria-labelledby");
        const isReached = element.tabIndex >= 0 || element.querySelector("a, button, input, select") !== null;
        if (!isReached) say("scrolls sideways for a mouse only", element);
        if (!isNamed && !element.matches("pre")) say("scrolls sideways and has no name", element);
      }
      const clipsX = /hidden|clip/.test(overflowX) && tooWide && textOverflow !== "ellipsis";
      const clipsY =
        /hidden|clip/.test(overflowY) && tooHigh && getComputedStyle(element).webkitLineClamp === "none";
      if ((clipsX || clipsY) && element.innerText.trim() !== "" && element.clientWidth > 1)
        say("cuts off its text", element);
      if (element.closest("[class*='overflow-']:not(body)")) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (
        width > 1 &&
        (left < -1 || right > clientWidth + 1) &&
        element.matches("a, button, input, select, p, h1, h2, h3")
      )
        say("lies beyond the page's edge", element);
    }
    return found;
  });
}

/** What is pressed but too small for a finger: 2.5.8, with its exceptions for links in a sentence and for spacing. */
async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const LEAST = 24;
    const isInline = (element: Element) => {
      const around = element.parentElement;
      return (
        getComputedStyle(element).display === "inline" &&
        around !== null &&
        (around.textContent ?? "").trim() !== (element.textContent ?? "").trim()
      );
    };
    const targets = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option]"),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(".sr-only, [type=file]"))
      .map((element) => {
        // A link that covers its card is as large as the card.
        const after = getComputedStyle(element, "::after");
        const covers = after.content !== "none" && after.position === "absolute";
        const area = covers ? element.closest("article, li") : element.closest("label");
        const { x, y, width, height } = (area ?? element).getBoundingClientRect();
        return { element, x, y, width, height, small: width < LEAST || height < LEAST, covers };
      });
    type Target = (typeof targets)[number];
    const middle = ({ x, y, width, height }: Target) => ({ x: x + width / 2, y: y + height / 2 });
    const isCrowded = (target: Target) =>
      targets.some((other) => {
        if (other === target || other.covers) return false;
        const own = middle(target);
        const away = other.small
          ? { ...middle(other), reach: LEAST }
          : {
              x: Math.min(Math.max(own.x, other.x), other.x + other.width),
              y: Math.min(Math.max(own.y, other.y), other.y + other.height),
              reach: LEAST / 2,
            };
        return Math.hypot(own.x - away.x, own.y - away.y) < away.reach - 0.5;
      });
    return targets
      .filter((target) => target.small && !isInline(target.element) && isCrowded(target))
      .map(
        ({ element, width, height }) =>
          `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`,
      );
  });
}

/** Gives the page `lookOf`: all that tells an element with the focus from the same without it. */
async function giveLook(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.lookOf = (element) => {
      const outline = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
        outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle + outlineWidth + outlineColor;
      const border = ({ borderWidth, borderColor }: CSSStyleDeclaration) =>
        borderWidth === "0px" ? "" : borderWidth + borderColor;
      const own = getComputedStyle(element);
      const around = element.parentElement && getComputedStyle(element.parentElement);
      return [
        outline(own),
        outline(getComputedStyle(element, "::after")),
        // The border that a checkbox tells of is not the one that the browser draws.
        element.matches("[type=checkbox], [type=radio]") ? "" : border(own),
        around && outline(around) + border(around),
        ...[...element.querySelectorAll("rect")].map((part) => getComputedStyle(part).stroke),
      ].join(";");
    };
  });
}

/**
 * Goes through the page by Tab, and tells each stop that something lies over, or that is out of sight (2.4.11), and each
 * that looks the same once the focus has gone on (2.4.7).
 */
async function faultyStops(page: Page): Promise<string[]> {
  await giveLook(page);
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    scrollTo(0, 0);
    const seen = new Set<Element>();
    const faults: string[] = [];
    let last: { element: Element; look: string } | null = null;
    const say = (what: string, element: Element) =>
      faults.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
    const isSeen = (element: Element) => {
      const { x, y, width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return [0.5, 0.05, 0.95].some((across) =>
        [0.5, 0.05, 0.95].some((down) => {
          const [left, top] = [x + width * across, y + height * down];
          if (left < 0 || top < 0 || left >= innerWidth || top >= innerHeight) return false;
          const hit = document.elementFromPoint(left, top);
          // A link in several lines, or under what belongs to it, is hit beside its own text.
          return (
            hit !== null &&
            (element.contains(hit) ||
              hit === element.parentElement ||
              hit.closest("label")?.contains(element) === true)
          );
        }),
      );
    };
    // Looked at with the next press: by then the browser has scrolled to it.
    window.stops = { seen, faults, isDone: false };
    window.onkeydown = () => {
      const element = document.activeElement;
      if (window.stops.isDone) return;
      if (last && last.element !== element && window.lookOf(last.element) === last.look)
        say("looks the same without the focus", last.element);
      last = null;
      if (!element || element === document.body) return;
      if (seen.has(element)) {
        window.stops.isDone = true;
        return;
      }
      if (!isSeen(element)) say("hidden", element);
      last = { element, look: window.lookOf(element) };
      seen.add(element);
    };
  });
  for (let presses = 0; presses < 300; presses += 10) {
    // Ten on their way at once, which come one after the other.
    await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press("Tab")));
    if (await page.evaluate(() => window.stops.isDone)) break;
  }
  return await page.evaluate(() => (window.stops.isDone ? window.stops.faults : ["Tab never comes round"]));
}

/** What looks the same with and without the focus, of all that has just been come to by Tab, and what arrows come to. */
async function ringless(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const elements = [
      ...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']"),
      ...window.stops.seen,
    ]
      .filter((element) => element instanceof HTMLElement || element instanceof SVGElement)
      .filter((element) => element.checkVisibility() && !element.matches(":disabled, [type=file]"));
    const focused = document.activeElement;
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.blur();
    const looks = new Map(elements.map((element) => [element, window.lookOf(element)]));
    return [...looks].flatMap(([element, look]) => {
      element.focus({ preventScroll: true, focusVisible: true });
      const isSame = document.activeElement === element && window.lookOf(element) === look;
      return isSame ? [element.outerHTML.slice(0, 160)] : [];
    });
  });
}

/** What moves, for a visitor who asked for no motion. */
async function motion(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(",").map((one) => Number.parseFloat(one) || 0));
    return [...document.querySelectorAll("*")].flatMap((element) =>
      ["", "::before", "::after"]
        .map((part) => getComputedStyle(element, part || null))
        .filter(
          (style) =>
            Math.max(seconds(style.transitionDuration), seconds(style.animationDuration)) > 0.01 ||
            style.scrollBehavior === "smooth",
        )
        .map(() => element.outerHTML.slice(0, 160)),
    );
  });
}

/** What paper shows too pale to be read, in any theme, or that leads nowhere there. */
async function printFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!pen) throw new Error("This browser does not draw.");
    const luminance = (color: string, under: string) => {
      for (const fill of [under, color]) {
        pen.fillStyle = fill;
        pen.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((part) =>
        part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const faults: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.matches("nav, footer")) faults.push(`printed: ${element.outerHTML.slice(0, 80)}`);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText || element.closest(".sr-only, option, script, style, svg")) continue;
      let around: Element | null = element;
      const isClear = (color: string) => color === "transparent" || /(?:, |\/ )0\)$/.test(color);
      while (around && (around === document.body || isClear(getComputedStyle(around).backgroundColor)))
        around = around === document.body ? null : around.parentElement;
      const behind = luminance(around ? getComputedStyle(around).backgroundColor : "white", "white");
      const own = luminance(getComputedStyle(element).color, "white");
      const contrast = (Math.max(behind, own) + 0.05) / (Math.min(behind, own) + 0.05);
      if (contrast < 4.5) faults.push(`${contrast.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`);
    }
    return faults;
  });
}

/** Language, landmarks and headings. */
async function structureFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    const isEmbedded = location.pathname.endsWith("/embed");
    const count = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
    if (document.documentElement.lang !== "en") faults.push("the page says no language");
    if (document.title.trim() === "") faults.push("the page has no title");
    if (count("main") !== 1) faults.push(`${count("main")} main parts`);
    if (!isEmbedded) {
      if (count("h1") !== 1) faults.push(`${count("h1")} headings of the page`);
      if (count("body header:not(main *)") !== 1) faults.push("no banner");
      if (count("body footer:not(main *)") !== 1) faults.push("no footer");
    }
    let last = 1;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const level = Number(heading.tagName[1]);
      if (level > last + 1) faults.push(`h${level} after h${last}: ${heading.textContent}`);
      last = level;
    }
    const names = [...document.querySelectorAll("nav")].map((nav) => nav.ariaLabel ?? "");
    if (new Set(names).size < names.length || names.includes("")) faults.push(`ways called ${names.join()}`);
    return faults;
  });
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

/** All that a visitor can see an element's state by, but for the colour behind it. */
async function lookOf(element: Locator): Promise<string> {
  return await element.evaluate((node) => {
    const { color, borderColor, borderStyle, outlineStyle, outlineWidth, fontWeight, textDecorationLine } =
      getComputedStyle(node);
    const icon = node.querySelector("svg")?.innerHTML ?? "";
    const fill = node.querySelector("svg")?.getAttribute("fill") ?? "";
    return [
      color,
      borderColor,
      borderStyle,
      outlineStyle,
      outlineWidth,
      fontWeight,
      textDecorationLine,
      icon,
      fill,
    ].join();
  });
}

declare global {
  interface Window {
    /** Where Tab has been; see faultyStops. */
    stops: { seen: Set<Element>; faults: string[]; isDone: boolean };
    /** See giveLook. */
    lookOf: (element: Element) => string;
  }
}

test("every page reads at 400 %, with more space in its text too", async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  await haveSaved(page);
  await onEachPlace(page, {
    plain: () => losses(page),
    spaced: async () => {
      // The spaces that 1.4.12 names, as a visitor's own style sheet sets them.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
           p { margin-bottom: 2em !important }`,
        );
        document.adoptedStyleSheets.push(sheet);
      });
      return await losses(page);
    },
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

for (const viewport of [ZOOMED, DESK]) {
  test(`nothing lies over the focus, and it shows, at ${viewport.width} px with every bar open`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await haveSaved(page);
    await openBars(page);
    await page.goto("./");
    await expect(page.getByText("A new version is here")).toBeVisible();
    await expect(page.getByRole("region", { name: "Compare", exact: true })).toBeVisible();
    await onEachPlace(
      page,
      {
        "stops of Tab": () => faultyStops(page),
        // By script from here on: another way by Tab would take as long as the first.
        "no ring": () => ringless(page),
        "no ring in forced colors": async () => {
          await page.emulateMedia({ forcedColors: "active" });
          const found = await ringless(page);
          await page.emulateMedia({ forcedColors: null });
          return found;
        },
      },
      true,
    );
  });
}

test("what the catalogue does not know fits a phone with letters of twice the size", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("./?skill=cobol,go");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":root { font-size: 32px }");
    document.adoptedStyleSheets.push(sheet);
  });
  await expect(activeFilters(page).getByRole("button", { name: "Remove cobol" })).toBeVisible();
  expect(await losses(page)).toEqual([]);
});

test("every page has its parts, large enough, still, and dark on white on paper", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await haveSaved(page);
  await onEachPlace(page, {
    structure: () => structureFaults(page),
    motion: () => motion(page),
    "small at a desk": () => smallTargets(page),
    "small on a phone": async () => {
      await page.setViewportSize(PHONE);
      const found = await smallTargets(page);
      await page.setViewportSize(DESK);
      return found;
    },
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
  await page.goto("./?know=go,helm,react");
  await expect(resultLink(page, kubeflex)).toBeVisible();
  const toggles = {
    save: saveButton(page, kubeflex),
    compare: page.getByRole("button", { name: `Compare ${kubeflex.title}`, exact: true }),
    "quick view": page.getByRole("button", { name: /^One skill away/ }),
  };
  for (const [name, toggle] of Object.entries(toggles)) {
    const before = await lookOf(toggle);
    await toggle.press("Enter");
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    await toggle.evaluate((button: HTMLElement) => button.blur());
    await expect.poll(() => lookOf(toggle), name).not.toBe(before);
  }
  const terms = page.getByRole("navigation", { name: "Terms" }).getByRole("link");
  expect(await lookOf(terms.and(page.locator("[aria-current]")))).not.toBe(await lookOf(terms.last()));

  await page.goto("./");
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
  await page.goto("./?q=kubeflex");
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
  await tabTo(page, saveButton(page, kubeflex));
  await page.keyboard.press("Space");
  await tabTo(page, savedLink(page, 1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Your saved projects" })).toBeFocused();
  await tabTo(page, resultLink(page, kubeflex));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: kubeflex.title })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: kubeflex.upstreamIssues[0]?.label ?? "" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(kubeflex.upstreamIssues[0]?.url ?? "");
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
  await option(page, "Organization", "KubeStellar").check();
  await expectSaid(new RegExp(`${countWhere(({ org }) => org === "KubeStellar")} projects`));
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
    [page.getByRole("banner").getByRole("link", { name: "Insights" }), "Insights"],
    [page.getByRole("contentinfo").getByRole("link", { name: /^About/ }), /About|Mentorship/],
  ] as const) {
    await link.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeFocused();
    titles.add(await page.title());
  }
  expect(titles.size).toBe(5);
});
