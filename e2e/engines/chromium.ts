import type { Page } from "@playwright/test";
import type { Engine } from "./Engine.ts";

/** The Chromium of a page of Playwright's. */
export function chromiumEngine(page: Page): Engine {
  const version = page.context().browser()?.version() ?? "";
  const { keyboard, mouse } = page;
  return {
    name: `Chromium ${version}`,
    goto: async (url) => void (await page.goto(url)),
    back: async () => void (await page.goBack()),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    evaluate: (expression) => page.evaluate(expression),
    type: (text) => keyboard.type(text),
    press: (key) => keyboard.press(key),
    async drag([start, ...through]) {
      if (start) await mouse.move(start.x, start.y);
      await mouse.down();
      for (const { x, y } of through) await mouse.move(x, y);
      await mouse.up();
    },
    close: () => page.close(),
  };
}
