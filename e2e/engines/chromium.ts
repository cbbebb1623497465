import type { Page } from "@playwright/test";
import { dragBy, type Engine } from "./Engine.ts";

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
    drag: (points) => dragBy(mouse, points),
    close: () => page.close(),
  };
}
