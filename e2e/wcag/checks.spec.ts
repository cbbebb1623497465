/** The checks of accessibility are checked: each sees its fault on a page that has it, and nothing on one that has not. */
import type { Page } from "@playwright/test";
import { accessibilityFaults } from "../axe.ts";
import { expect, test } from "../test.ts";
import { focusFaults, lookOf, wayOfTab } from "./focus.ts";
import { losses, smallTargets } from "./layout.ts";
import { motion, printFaults } from "./media.ts";
import { structureFaults } from "./structure.ts";

type Check = (page: Page) => Promise<readonly string[]>;

const WHOLE = `<html lang="en"><title>Kites</title><header>Kites</header><nav aria-label="Site"></nav>
  <main><h1>Kites</h1><h2>Strings</h2></main><footer>End</footer>`;
const SMALL_BUTTON = '<button style="all: unset; display: block; width: 10px; height: 10px"></button>';
const TWO_BUTTONS = "<button>Save</button> <button>Share</button>";

const DARK_TEXTS = "<p>A text like others</p>".repeat(9);
const IN_DARK = `<style>@media (prefers-color-scheme: dark) { html { background: black; color: white } }</style>`;

/** A check, what it says, a page with the fault, and the same page without it. */
const CASES: readonly [what: string, check: Check, said: RegExp, bad: string, good: string][] = [
  [
    "a page that is too wide",
    losses,
    /^the page scrolls by \d+ px/,
    "<p style='width: 2000px'>Long",
    "<p>Short",
  ],
  [
    "a text that is cut off",
    losses,
    /^cuts off its text/,
    "<div style='width: 60px; overflow: hidden'><span style='white-space: nowrap'>A text that is longer",
    "<div style='width: 60px; overflow: hidden'>A text that is longer",
  ],
  [
    "a button whose name is shortened",
    losses,
    /^shortens a button/,
    "<button style='width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap'>Save the project",
    "<button style='width: 60px'>Save the project",
  ],
  [
    "a box that only a mouse scrolls",
    losses,
    /^scrolls sideways for a mouse only/,
    "<div aria-label='Table' style='width: 60px; overflow: auto'><p style='width: 200px'>Cells",
    "<div aria-label='Table' tabindex='0' style='width: 60px; overflow: auto'><p style='width: 200px'>Cells",
  ],
  [
    "a box that scrolls and has no name",
    losses,
    /^scrolls sideways and has no name/,
    "<div tabindex='0' style='width: 60px; overflow: auto'><p style='width: 200px'>Cells",
    "<div tabindex='0' aria-label='Table' style='width: 60px; overflow: auto'><p style='width: 200px'>Cells",
  ],
  [
    "a link that lies beyond the page's edge",
    losses,
    /^lies beyond the page's edge/,
    "<a href='#x' style='position: absolute; left: -50px'>Back to the list</a>",
    "<a href='#x' style='position: absolute; left: 50px'>Back to the list</a>",
  ],
  [
    "targets that are small and crowded",
    smallTargets,
    /^10 × 10/,
    "<style>button { all: unset; display: block; width: 10px; height: 10px }</style><button></button><button></button>",
    // Set apart, small ones are allowed.
    "<style>button { all: unset; display: block; width: 10px; height: 10px; margin: 20px }</style><button></button><button></button>",
  ],
  [
    "small targets beside each other, and not those that a fixed bar lies over",
    smallTargets,
    /^10 × 10/,
    `${SMALL_BUTTON}<div class="site-nav">${SMALL_BUTTON}${SMALL_BUTTON}</div>`,
    `${SMALL_BUTTON}<div class="site-nav" style="position: fixed; inset: 0">${SMALL_BUTTON}</div>`,
  ],
  [
    "a small link that is not one of a sentence",
    smallTargets,
    /<a href="#x">/,
    "<style>a { display: block; font: 8px/8px serif }</style><a href='#x'>One</a><a href='#y'>Two</a>",
    "<style>p { font: 8px/8px serif }</style><p>Of <a href='#x'>One</a> and <a href='#y'>Two</a>, say.",
  ],
  [
    "a stop of Tab that lies under something",
    focusFaults,
    /^hidden: <button>Share/,
    `${TWO_BUTTONS}<div style="position: fixed; inset: 0 0 0 50px; background: white"></div>`,
    TWO_BUTTONS,
  ],
  [
    "a stop of Tab that looks the same with the focus",
    focusFaults,
    /^looks the same without the focus: <button id="share"/,
    `<button>Save</button> <button id="share" style="outline: none">Share</button>`,
    TWO_BUTTONS,
  ],
  [
    "what gives the focus away",
    focusFaults,
    /^does not take the focus: <button id="share"/,
    `<button>Save</button> <button id="share" onfocus="this.blur()">Share</button>`,
    TWO_BUTTONS,
  ],
  [
    "a stop that Tab does not leave",
    focusFaults,
    /^keeps Tab: <button id="share"/,
    `<button>Save</button> <button id="share" onkeydown="event.preventDefault()">Share</button>`,
    TWO_BUTTONS,
  ],
  [
    "a way of Tab that leaves something out",
    wayOfTab,
    /^stop 1 is <button>Print/,
    `<button>Save</button> <button onfocus="this.nextElementSibling.focus()">Share</button><button>Print</button>`,
    TWO_BUTTONS,
  ],
  [
    "what moves",
    motion,
    /^<p style/,
    "<p style='transition: color 1s'>Slow",
    "<p style='transition: color 0s'>Quick",
  ],
  [
    "what scrolls smoothly",
    motion,
    /^<html/,
    "<html style='scroll-behavior: smooth'>",
    "<html style='scroll-behavior: auto'>",
  ],
  [
    "a text that is too pale on paper",
    printFaults,
    /^1\.\d: <p/,
    "<p style='color: #ddd'>Pale",
    "<p style='color: #333'>Dark",
  ],
  [
    "a text that is too pale on what is behind it",
    printFaults,
    /^1\.\d: <p/,
    "<div style='background: #222'><p style='color: #333'>Dark",
    "<div style='background: #222'><p style='color: #ddd'>Pale",
  ],
  [
    "ways to other pages on paper",
    printFaults,
    /^printed: <nav/,
    "<nav>Site</nav>",
    "<nav hidden>Site</nav>",
  ],
  [
    "a page that says no language",
    structureFaults,
    /^the page says no language/,
    WHOLE.replace(' lang="en"', ""),
    WHOLE,
  ],
  [
    "a page without a title",
    structureFaults,
    /^the page has no title/,
    WHOLE.replace("Kites</title>", "</title>"),
    WHOLE,
  ],
  [
    "two main parts",
    structureFaults,
    /^2 main parts/,
    WHOLE.replace("<footer", "<main>Two</main><footer"),
    WHOLE,
  ],
  ["two first headings", structureFaults, /^2 headings/, WHOLE.replace("<h2>", "<h1>Two</h1><h2>"), WHOLE],
  ["a page without a banner", structureFaults, /^no banner/, WHOLE.replace("header>", "div>"), WHOLE],
  ["a page without a footer", structureFaults, /^no footer/, WHOLE.replace("<footer>", "<div>"), WHOLE],
  [
    "a text that is paler than those like it",
    accessibilityFaults,
    /^color-contrast, light: .*Pale/,
    WHOLE.replace("</main>", `${DARK_TEXTS}<p style="color: #ccc">Pale</main>`),
    WHOLE.replace("</main>", `${DARK_TEXTS}<p style="color: #222">Dark</main>`),
  ],
  [
    "a text that is too dark in the dark",
    accessibilityFaults,
    /^color-contrast, dark: .*Unlit/,
    WHOLE.replace("</main>", `${IN_DARK}${DARK_TEXTS}<p style="color: #222">Unlit</main>`),
    WHOLE.replace("</main>", `${IN_DARK}${DARK_TEXTS}</main>`),
  ],
  ["a heading that skips a level", structureFaults, /^h4 after h1/, WHOLE.replaceAll("h2>", "h4>"), WHOLE],
  ["ways without names", structureFaults, /^ways called/, WHOLE.replace(' aria-label="Site"', ""), WHOLE],
];

for (const [what, check, said, bad, good] of CASES)
  test(`sees ${what}`, async ({ page }) => {
    await page.setContent(bad);
    expect(await check(page)).toContainEqual(expect.stringMatching(said));
    await page.setContent(good);
    expect(await check(page)).toEqual([]);
  });

test("tells a pressed button from one that is not, but by its background, which forced colors take", async ({
  page,
}) => {
  await page.setContent(`<style>
    #all[aria-pressed=true] { border-style: dotted }
    #behind[aria-pressed=true] { background: red }
  </style><button id="all">Save</button><button id="behind">Share</button>`);
  for (const [id, isTold] of [
    ["all", true],
    ["behind", false],
  ] as const) {
    const button = page.locator(`#${id}`);
    const before = await lookOf(button);
    await button.evaluate((element) => element.setAttribute("aria-pressed", "true"));
    expect((await lookOf(button)) !== before).toBe(isTold);
  }
});
