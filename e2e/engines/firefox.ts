/** The Firefox that the machine has, by WebDriver BiDi: Playwright drives only a build of its own. */
import { spawnSync } from "node:child_process";
import puppeteer, { type KeyInput } from "puppeteer-core";
import { dragBy, type Engine } from "./Engine.ts";

/** Finds it: `FIREFOX_PATH`, then the usual places. @returns its path; undefined where there is none */
export function findFirefox(): string | undefined {
  const places = [
    process.env.FIREFOX_PATH ?? "",
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ];
  return places.find((path) => path !== "" && spawnSync(path, ["--version"]).status === 0);
}

export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    headless: true,
    executablePath,
    // The list of downloads would take the focus from the page.
    extraPrefsFirefox: { "browser.download.alwaysOpenPanel": false },
  });
  // The page that Firefox begins with never has the focus: there no key presses a button, and no ring shows.
  const page = await browser.newPage();
  const { keyboard, mouse } = page;
  return {
    // "firefox/153.8.0"
    name: (await browser.version()).replace("firefox/", "Firefox "),
    goto: async (url) => void (await page.goto(url)),
    back: async () => void (await page.goBack()),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewport({ width, height }),
    evaluate: (expression) => page.evaluate(expression),
    type: (text) => keyboard.type(text),
    async press(keys) {
      const [key = " ", ...held] = keys.replace("Space", " ").split("+").reverse() as KeyInput[];
      for (const modifier of held) await keyboard.down(modifier);
      await keyboard.press(key);
      for (const modifier of held) await keyboard.up(modifier);
    },
    drag: (points) => dragBy(mouse, points),
    close: () => browser.close(),
  };
}
