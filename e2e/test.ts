/** Playwright's `test`, with one rule more: no page of a journey may throw an error that nobody catches. */
import { test as base, expect } from "@playwright/test";

export { expect };

export const test = base.extend<{ uncaughtErrors: Error[] }>({
  uncaughtErrors: [
    async ({ context }, use) => {
      const errors: Error[] = [];
      context.on("weberror", (event) => errors.push(event.error()));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
