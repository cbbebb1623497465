import { afterEach, expect, it, vi } from "vitest";
import { TestStorage } from "../../visitor/testing/testStorage.ts";
import { shortcutsOn, switchShortcuts } from "./shortcutSetting.ts";

afterEach(() => {
  vi.stubGlobal("localStorage", new TestStorage());
  switchShortcuts(true);
  vi.unstubAllGlobals();
});

it.each(["works", "full", "blocked"] as const)("can be turned off and on again, when storage: %s", (mode) => {
  const storage = new TestStorage();
  vi.stubGlobal("localStorage", storage);
  storage.mode = mode;
  expect(shortcutsOn()).toBe(true);
  switchShortcuts(false);
  expect(shortcutsOn()).toBe(false);
  switchShortcuts(true);
  expect(shortcutsOn()).toBe(true);
});

it("follows a change in another tab", () => {
  const storage = new TestStorage();
  vi.stubGlobal("localStorage", storage);
  switchShortcuts(false);
  storage.clear();
  expect(shortcutsOn()).toBe(true);
});
