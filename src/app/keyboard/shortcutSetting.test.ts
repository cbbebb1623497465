import { afterEach, expect, it, vi } from "vitest";
import { TestStorage } from "../../visitor/testing/testStorage.ts";
import { shortcutsOn, switchShortcuts } from "./shortcutSetting.ts";

afterEach(() => {
  vi.stubGlobal("localStorage", new TestStorage());
  switchShortcuts(true);
  vi.unstubAllGlobals();
});

it.each(["works", "full", "blocked"] as const)(
  "keys that were switched off stay off, and can be switched on again, where storage is: %s",
  (mode) => {
    const storage = new TestStorage();
    vi.stubGlobal("localStorage", storage);
    storage.mode = mode;
    expect(shortcutsOn()).toBe(true);
    switchShortcuts(false);
    expect(shortcutsOn()).toBe(false);
    switchShortcuts(true);
    expect(shortcutsOn()).toBe(true);
  },
);

it("follows another tab's switch", () => {
  const storage = new TestStorage();
  vi.stubGlobal("localStorage", storage);
  switchShortcuts(false);
  storage.clear();
  expect(shortcutsOn()).toBe(true);
});
