/** Debian's WebKitGTK, by WebDriver: its MiniBrowser on a screen in memory. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { Builder, Key } from "selenium-webdriver";
import { freePort } from "../freePort.ts";
import type { Engine } from "./Engine.ts";

/** Are its driver and a screen for it here? */
export function hasWebKit(): boolean {
  return ["WebKitWebDriver", "Xvfb"].every((name) => spawnSync("which", [name]).status === 0);
}

export async function startWebKit(): Promise<Engine> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mentorship-finder-webkit-"));
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = await new Promise<string>((resolve) =>
    screen.stdio[3]?.once("data", (number) => resolve(String(number).trim())),
  );
  // Its bar of buttons keeps the window wider than a phone.
  mkdirSync(path.join(folder, "gtk-3.0"));
  writeFileSync(
    path.join(folder, "gtk-3.0/gtk.css"),
    "* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }",
  );
  const port = await freePort();
  const driverProcess = spawn("WebKitWebDriver", [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: `:${display}`, XDG_CONFIG_HOME: folder },
  });
  const end = () => {
    driverProcess.kill();
    screen.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", end);
  await expect.poll(() => answers(`http://127.0.0.1:${port}/status`), { intervals: [20] }).toBe(true);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { args: ["--automation"] } })
    .build();
  const version = (await driver.getCapabilities()).getBrowserVersion();
  const window = driver.manage().window();
  // Around the page there are the window's own bars. It takes its size a moment later than it says.
  let bars = 0;
  const isSettled = async () => {
    await window.setRect({ x: 0, y: 0, width: 1280, height: 900 });
    const size = "return [outerWidth, outerHeight, innerWidth, outerHeight - innerHeight]";
    const before = bars;
    const [width, height, inner, around] = await driver.executeScript<number[]>(size);
    bars = around ?? 0;
    return width === 1280 && height === 900 && inner === 1280 && bars > 0 && bars < 100 && bars === before;
  };
  await expect.poll(isSettled, { timeout: 10_000, intervals: [200] }).toBe(true);
  return {
    name: `WebKitGTK ${version}`,
    goto: (url) => driver.get(url),
    back: () => driver.navigate().back(),
    reload: () => driver.navigate().refresh(),
    async resize(width, height) {
      let before = "";
      const isSettled = async () => {
        await window.setRect({ x: 0, y: 0, width, height: height + bars });
        const size = "return [innerWidth, innerHeight, outerHeight - innerHeight]";
        const [inner, innerHeight, around = 0] = await driver.executeScript<number[]>(size);
        // Of a window that is changing the bars are measured wrong, and its size can be right for a moment: so once more.
        if (around > 0) bars = around;
        const now = `${inner} × ${innerHeight}, ${bars}`;
        const settled = now === before && inner === width && innerHeight === height;
        before = now;
        return settled;
      };
      await expect.poll(isSettled, { timeout: 10_000, intervals: [20, 100] }).toBe(true);
    },
    evaluate: (expression) => driver.executeScript(`return ${expression}`),
    type: (text) => driver.actions().sendKeys(text).perform(),
    async press(keys) {
      const [key = "", ...held] = keys.split("+").reverse().map(keyOf);
      const actions = driver.actions();
      for (const modifier of held) actions.keyDown(modifier);
      actions.keyDown(key).keyUp(key);
      for (const modifier of held) actions.keyUp(modifier);
      await actions.perform();
    },
    async drag([start, ...through]) {
      const actions = driver.actions();
      actions.move({ ...start, duration: 0 }).press();
      for (const point of through) actions.move({ ...point, duration: 20 });
      await actions.release().perform();
    },
    async close() {
      await driver.quit();
      process.off("exit", end);
      end();
    },
  };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  Backspace: Key.BACK_SPACE,
  Control: Key.CONTROL,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Shift: Key.SHIFT,
  Space: " ",
  Tab: Key.TAB,
};

/** A key as WebDriver writes it: a character for itself, others by code points that nothing else has. */
const keyOf = (key: string) => KEYS[key] ?? key;
