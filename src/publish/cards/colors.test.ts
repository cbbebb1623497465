import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { HUES } from "../../catalogue/monogram.ts";
import { readColors, unreadablePairs, withColors } from "./colors.ts";

const css = readFileSync(new URL("../../app/styles.css", import.meta.url), "utf8");

it("finds every color that the style sheet names", () => {
  const named = [
    ...css.slice(0, css.indexOf("@layer")).matchAll(/--color-([a-z-]+): *(?:light-dark|#)/g),
  ].map(([, name]) => name);
  expect([...readColors(css).keys()]).toEqual(named);
  expect(named).toContain("band");
});

it("the site's own colors can be read", () => {
  expect(unreadablePairs(readColors(css))).toEqual([]);
});

it("lets shades follow a color that the organizer chose, but for those that they chose, too", () => {
  const own = readColors(withColors(css, { band: "#0b3d2e", brand: "#0a6b4a", "brand-soft": "#ffffff" }));
  expect(own.get("band-line")).toEqual({ light: "#315749", dark: "#315749" });
  expect(own.get("band-edge")).toEqual({ light: "#0b3d2e", dark: "#82998f" });
  expect(own.get("brand-strong")?.light).toBe("#04462f");
  expect(own.get("brand-soft")).toEqual({ light: "#ffffff", dark: "#ffffff" });
});

it("replaces a color of the style sheet by the organizer's, and changes no other one", () => {
  const own = withColors(css, { band: "#3b0d2e", brand: { light: "#6b0b4f", dark: "#f0a3d6" } });
  const colors = readColors(own);
  expect(colors.get("band")).toEqual({ light: "#3b0d2e", dark: "#3b0d2e" });
  expect(colors.get("brand")).toEqual({ light: "#6b0b4f", dark: "#f0a3d6" });
  expect(colors.get("paper")).toEqual(readColors(css).get("paper"));
  expect(withColors(css, {})).toBe(css);
});

it("names an unknown color name, and a value that is no color", () => {
  expect(() => withColors(css, { bnad: "#000000" })).toThrow(/bnad.*band/s);
  expect(() => withColors(css, { constructor: "#000000" })).toThrow(/constructor/);
  for (const value of ["red", "#fff", "#000000; } body { display: none"])
    expect(() => withColors(css, { band: value })).toThrow(value);
});

it("reports a text that would be hard to read, with the theme", () => {
  const own = readColors(withColors(css, { ink: { light: "#aaaaaa", dark: "#ffffff" } }));
  const told = unreadablePairs(own);
  expect(told).toContainEqual(expect.stringMatching(/^light theme: "ink" on "paper".* 2\.\d;/));
  expect(told.filter((pair) => pair.startsWith("dark"))).toEqual([]);
});

it("a card's monogram has the page's hue", () => {
  const hues = [...css.matchAll(/\.hue-(\d+) \{\s*--hue: (\d+);/g)].map(([, , degrees]) => Number(degrees));
  expect(HUES).toEqual(hues);
});
