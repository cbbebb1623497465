/** A cheap phone on a slow network, for benchmarks: 390 × 844, 1.6 Mbit/s, 150 ms round trip, CPU four times slower. */
import { type Browser, type CDPSession, expect, type Page } from "@playwright/test";
import * as v from "valibot";

/** In ms, and in bytes a second. */
export const LATENCY = 150;
export const THROUGHPUT = 200_000;

const NETWORK = {
  offline: false,
  latency: LATENCY,
  downloadThroughput: THROUGHPUT,
  uploadThroughput: 100_000,
};

/** Runs in the page before its own scripts. */
function observe(): void {
  const seen = {
    lcp: 0,
    cls: 0,
    blocked: 0,
    card: 0,
    keys: [] as number[],
    interactions: [] as number[],
    presses: [] as number[],
    pressed: 0,
    changed: 0,
    changes: [] as number[],
    tasks: [] as number[],
    frames: [] as number[],
  };
  Object.assign(window, { seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...options,
    });
  watch("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!("hadRecentInput" in entry && entry.hadRecentInput) && "value" in entry)
      seen.cls += Number(entry.value);
  });
  watch("longtask", (entry) => {
    seen.blocked += Math.max(0, entry.duration - 50);
    seen.tasks.push(entry.duration);
  });
  watch(
    "event",
    (entry) => {
      if (entry.name === "keydown") seen.interactions.push(entry.duration);
    },
    { durationThreshold: 16 },
  );
  const painted = (then: (now: number) => void) =>
    requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  const frame = (now: number) => {
    seen.frames.push(now);
    requestAnimationFrame(frame);
  };
  // Only where they are asked for: a page that does something in each frame answers a key some milliseconds later.
  Object.assign(window, { watchFrames: () => requestAnimationFrame(frame) });
  // In a frame's own callback: what a timer does comes after that frame's paint.
  const look = () => {
    const card = document.querySelector("article");
    if (card?.checkVisibility({ visibilityProperty: true }))
      setTimeout(() => {
        seen.card = performance.now();
      });
    else requestAnimationFrame(look);
  };
  look();
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      seen.pressed = timeStamp;
      seen.presses.push(timeStamp);
      painted((now) => seen.keys.push(now - timeStamp));
    },
    true,
  );
  addEventListener("pointerdown", ({ timeStamp }) => Object.assign(seen, { pressed: timeStamp }), true);
  // What a visitor waits for is which projects are first, and how many there are: the cards below come later on purpose, and so
  // does the text around a match.
  const list = () =>
    [...document.querySelectorAll("#result-count, article h2")]
      .slice(0, 4)
      .map(({ textContent }) => textContent)
      .join("|");
  let last = "";
  document.addEventListener("DOMContentLoaded", () =>
    new MutationObserver(() =>
      painted((now) => {
        const next = list();
        if (next === last) return;
        seen.changed = now;
        seen.changes.push(now);
        last = next;
      }),
    ).observe(document, { subtree: true, childList: true, characterData: true }),
  );
}

/** Times in ms since the page was asked for. */
const SeenModel = v.object({
  lcp: v.number(),
  cls: v.number(),
  /** What tasks took beyond 50 ms. */
  blocked: v.number(),
  /** When the first card was painted. */
  card: v.number(),
  /** From each key to its paint. */
  keys: v.array(v.number()),
  /** The same as the browser counts it (Event Timing), in steps of 8 ms; those below 16 are not told. */
  interactions: v.array(v.number()),
  /** When each key was pressed. */
  presses: v.array(v.number()),
  /** The last key or press, and the last change of the count or of the titles of the first three cards. */
  pressed: v.number(),
  changed: v.number(),
  /** When the list changed. */
  changes: v.array(v.number()),
  /** How long each task of more than 50 ms took. */
  tasks: v.array(v.number()),
  /** When each frame began, since {@link watchFrames}. */
  frames: v.array(v.number()),
});

/** From now on, note when each frame begins. */
export const watchFrames = (page: Page) => page.evaluate("watchFrames()");

/** What {@link observe} has seen so far. */
export const read = async (page: Page) => v.parse(SeenModel, await page.evaluate("window.seen"));

/** A page that a slow phone has opened. */
export interface Visit {
  page: Page;
  session: CDPSession;
  /** What has come over the network, in kB. */
  bytes: () => number;
}

interface VisitOptions {
  /**
   * The host is slow itself, for all that a page starts (`slowLink.ts`): the browser slows down what the page asks for, and not
   * what its worker does. Default: false.
   */
  hasSlowHost?: boolean;
  /** May the site keep itself for use without a network? It begins some seconds after the page. Default: true. */
  keepsOffline?: boolean;
}

/** Opens a page for the first time, as a cheap phone on a slow network does. */
export async function visit(
  browser: Browser,
  url: string,
  { hasSlowHost = false, keepsOffline = true }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: keepsOffline ? "allow" : "block",
  });
  const page = await context.newPage();
  // A busy machine, four times slower.
  page.setDefaultTimeout(120_000);
  page.on("pageerror", ({ stack }) => process.stderr.write(`${stack}\n`));
  const session: CDPSession = await context.newCDPSession(page);
  let total = 0;
  const open = new Set<string>();
  session.on("Network.requestWillBeSent", ({ requestId }) => open.add(requestId));
  session.on("Network.loadingFailed", ({ requestId }) => open.delete(requestId));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    open.delete(requestId);
    total += encodedDataLength;
  });
  await session.send("Network.enable");
  if (!hasSlowHost) await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // What runs this file wraps functions for their names; in the page there is nothing to wrap them with.
  await page.addInitScript("globalThis.__name = (wrapped) => wrapped;");
  await page.addInitScript(observe);
  await page.goto(url);
  // What the first view asks for is on its way when the page answers; its last file may come after that.
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.locator("article, .prose").first().waitFor();
  await expect.poll(() => open.size, { timeout: 60_000 }).toBe(0);
  return { page, session, bytes: () => total / 1000 };
}
