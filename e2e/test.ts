/** Playwright's `test`, with two rules more: no page of a journey may throw an error that nobody catches, or break its policy. */
import { test as base, expect } from "@playwright/test";

export { expect };

declare global {
  interface Window {
    /** Tells the test of what the content policy forbade. */
    reportViolation: (what: string) => void;
  }
}

export const test = base.extend<{ uncaughtErrors: Error[]; policyViolations: string[] }>({
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
