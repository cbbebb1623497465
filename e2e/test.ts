/** Playwright's `test`, with two rules more: no page of a journey may throw an error that nobody catches, or break its policy. */
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

declare global {
  interface Window {
    /** Tells the test of what the content policy forbade. */
    reportViolation: (what: string) => void;
  }
}

/** How many times slower the pages run than the machine could: `E2E_SLOW=6` finds the tests that count on a fast one. */
const SLOW = Number(process.env.E2E_SLOW ?? 1);

/**
 * How long, in ms, each page waits before it hydrates: `E2E_LATE=400` finds the tests that press and
 * type before it answers, where that is not what they are about.
 */
const LATE = Number(process.env.E2E_LATE ?? 0);

/** Has the test taken this page's time over? Of one that can't be asked the same is done. */
const hasClock = (page: Page) => page.evaluate(() => "__pwClock" in globalThis).catch(() => true);

export const test = base.extend<{
  slowPages: undefined;
  uncaughtErrors: Error[];
  policyViolations: string[];
}>({
  /**
   * What Playwright leaves of a test in a context it uses again: permissions and, once in some dozen times, scripts of
   * a clock that it has taken out, which each further page of that tab then stumbles over.
   */
  context: async ({ context }, use) => {
    await context.clearPermissions();
    await use(context);
    for (const page of context.pages()) if (await hasClock(page)) await page.close();
  },
  slowPages: [
    async ({ context }, use) => {
      const slowDown = async (page: Page) => {
        const session = await context.newCDPSession(page);
        await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
      };
      if (LATE > 0)
        await context.addInitScript((late) => {
          const wait = () => (document.documentElement.dataset.ready === undefined ? late : 0);
          // What yieldToMain.ts asks for.
          Object.defineProperty(window, "scheduler", {
            value: { yield: () => new Promise((resolve) => setTimeout(resolve, wait())) },
          });
        }, LATE);
      if (SLOW > 1) {
        context.on("page", slowDown);
        await Promise.all(context.pages().map(slowDown));
      }
      await use(undefined);
    },
    { auto: true },
  ],
  uncaughtErrors: [
    async ({ context }, use) => {
      const errors: Error[] = [];
      context.on("weberror", (event) => errors.push(event.error()));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  /** What the policy forbade; a test that breaks it on purpose takes its own out. */
  policyViolations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      await context.exposeBinding("reportViolation", (_, what: string) => void violations.push(what));
      await context.addInitScript(() => {
        addEventListener(
          "securitypolicyviolation",
          ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
            window.reportViolation(`${effectiveDirective}: ${blockedURI} ${sample} in ${sourceFile}`),
        );
      });
      await use(violations);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});
