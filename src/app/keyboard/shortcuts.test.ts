// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { TestStorage } from "../../visitor/testing/testStorage.ts";
import { switchShortcuts } from "./shortcutSetting.ts";
import { shortcutOf } from "./shortcuts.ts";

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** The shortcut that a press is, on the first element of this HTML. */
function pressed(html: string, press: KeyboardEventInit, { prevented = false } = {}): string | null {
  document.body.innerHTML = html;
  const target = document.body.firstElementChild ?? document.body;
  let shortcut: string | null = null;
  const listen = (event: KeyboardEvent) => {
    if (prevented) event.preventDefault();
    shortcut = shortcutOf(event);
  };
  document.addEventListener("keydown", listen, { once: true });
  target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...press }));
  return shortcut;
}

it.each(["j", "k", "s", "c", "/", "?"])("%s is one, on the page and on a link of it", (key) => {
  expect(pressed("", { key })).toBe(key);
  expect(pressed("<a href='/'>Kite</a>", { key, shiftKey: key === "?" })).toBe(key);
});

it.each([
  "<input type='search'>",
  "<input type='checkbox'>",
  "<textarea></textarea>",
  "<select></select>",
  "<div role='listbox'></div>",
])("is left to %s", (html) => {
  for (const key of ["j", "s", "/", "?"]) expect(pressed(html, { key })).toBeNull();
});

it.each<KeyboardEventInit>([
  { ctrlKey: true },
  { altKey: true },
  { metaKey: true },
  { shiftKey: true },
  { isComposing: true },
])("is left to the browser with %j", (held) => {
  expect(pressed("<a href='/'>Kite</a>", { key: "s", ...held })).toBeNull();
});

it("is left to a dialog that is open, and to who has used the press", () => {
  expect(pressed("<dialog open><button>Close</button></dialog>", { key: "s" })).toBeNull();
  expect(pressed("", { key: "s" }, { prevented: true })).toBeNull();
});

it("is the Latin letter of a key on a keyboard for another script", () => {
  expect(pressed("", { key: "о", code: "KeyJ" })).toBe("j");
  expect(pressed("", { key: "—", code: "Minus" })).toBe("—");
});

it("is none while single keys are turned off", () => {
  vi.stubGlobal("localStorage", new TestStorage());
  switchShortcuts(false);
  expect(pressed("", { key: "s" })).toBeNull();
  switchShortcuts(true);
  expect(pressed("", { key: "s" })).toBe("s");
});
