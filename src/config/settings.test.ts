/** The settings are for those who have not read the code: each mistake is told at its place, with what to write instead. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COLOR_NAMES } from "./colorNames.ts";
import { readSettings, settingsLine } from "./readSettings.ts";

const told = (text: string, file = "mentorship.yml") => readSettings(text, file).messages.map(settingsLine);

describe("a mistake in the settings is told at its place, with what to write instead", () => {
  it.each([
    ["a missing name", "question: What?", "1:1 error “name” is missing: say what your site is called"],
    ["a mistyped key", "name: A\nlinsk: []", "2:1 error unknown key “linsk”: did you mean “links”?"],
    [
      "an unknown key",
      "name: A\nfrobnicate: 1",
      "2:1 error unknown key “frobnicate”: there are “$schema”, “name”",
    ],
    [
      "a mistyped key of a source",
      "name: A\nsources:\n  - ideas/\n  - { files: a, exept: b }",
      "4:17 error unknown key “exept” in entry 2 of “sources”: did you mean “except”?",
    ],
    [
      "a source that is none",
      "name: A\nsources: [7]",
      "2:11 error entry 1 of “sources”: a source is a text or an object",
    ],
    [
      "a color that is none",
      "name: A\ncolors: { band: red }",
      '2:17 error “band” in “colors”: write a color as "#6b0b4f"',
    ],
    [
      "a mistyped color",
      'name: A\ncolors: { bnad: "#000000" }',
      "2:11 error unknown name “bnad” in “colors”: did you mean “band”?",
    ],
    [
      "a mistyped rule",
      "name: A\ncheck: { mising-issue: off }",
      "2:10 error unknown name “mising-issue” in “check”: did you mean “missing-issue”?",
    ],
    [
      "a rule that is not switched off",
      "name: A\ncheck: { missing-issue: never }",
      "2:25 error “missing-issue” in “check”: write `off`",
    ],
    [
      "an address without its beginning",
      "name: A\nurl: example.org",
      "2:6 error “url”: write a whole address, such as https://example.org/",
    ],
    ["a number for a text", "name: 2026", "1:7 error “name” should be a text, not “2026”: put it in quotes"],
    [
      "a text for yes or no",
      "name: A\npages: { insights: ja }",
      "2:20 error “insights” should be true or false, not “ja”",
    ],
    [
      "a list for keys",
      "name: A\nattribution: [CNCF]",
      "2:14 error “attribution” should be keys with values",
    ],
    [
      "a choice that there is not",
      "name: A\nlanguage: EN",
      "2:11 error “language” can't be “EN”: did you mean “en”?",
    ],
    ["a logo that is no SVG", "name: A\nlogo: a.png", "2:7 error “logo”: name an SVG file"],
    ["a key twice", "name: A\nname: B", "2:1 error Map keys must be unique"],
    ["a tab", "name: A\ncolors:\n\tband: red", "3:1 error Tabs are not allowed as indentation"],
    ["a list of things", "- name: A", "1:1 error the file should be keys with values"],
    ["a text alone", "hello", "1:1 error the file should be keys with values"],
    ["a colon in a text", "name: A: the site", "1:7 error a text with “: ” in it needs quotes"],
    [
      "a color without quotes in braces",
      "name: A\ncolors: { band: #000000 }\nurl: https://a.example/",
      "3:1 error above, a “{” or “[” is not closed: close it, and put a text with “#” in quotes",
    ],
    [
      "a color without quotes",
      "name: A\ncolors:\n  band: #000000",
      "3:9 error “band” in “colors” is empty: write a text, in quotes where it has a “#”",
    ],
    [
      "a known program that is misspelt",
      "name: A\nprograms: { GSOCC: {}, Acme Fellowship: {} }",
      "2:13 warning “GSOCC” in “programs” is no known program: did you mean “gsoc”?",
    ],
    ["a second document", "name: A\n---\nurl: x", "2:1 error “---” begins a second document"],
    ["an alias of nothing", "name: *acme", "1:1 error Unresolved alias"],
    [
      "aliases that grow without an end",
      `a: &a [x, x]\n${[..."bcdefgh"].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${"abcdefg"[at]}`)}]`).join("\n")}`,
      "1:1 error Excessive alias count",
    ],
    ["a key that every object has", "name: A\nconstructor: 1", "2:1 error unknown key “constructor”"],
    ["an empty file", "", "1:1 error “name” is missing"],
  ])("%s", (_, text, message) => {
    expect(told(text)).toContainEqual(expect.stringContaining(`mentorship.yml:${message}`));
  });

  it("all of them, in the order of their lines, in JSON as well", () => {
    const text = '{\n  "name": 7,\n  "colors": { "bnad": "#000000" },\n  "pagse": {},\n  "url": "x"\n}';
    expect(told(text, "mentorship.json").map((line) => line.split(" ")[0])).toEqual([
      "mentorship.json:2:11",
      "mentorship.json:3:15",
      "mentorship.json:4:3",
      "mentorship.json:5:10",
    ]);
    expect(readSettings(text, "mentorship.json").settings).toBeUndefined();
  });
});

it("has a default for everything but the name", () => {
  const { settings, messages } = readSettings("name: A", "mentorship.yml");
  expect(messages).toEqual([]);
  expect(settings).toMatchObject({
    name: "A",
    sources: ["ideas/"],
    url: null,
    pages: { organizers: false },
    cards: { most: 1000 },
  });
  expect(settings).not.toHaveProperty("attribution");
});

it("takes keys of former versions, and tells their present names", () => {
  const text =
    'name: A\ncolours: { band: "#000000" }\nlinks:\n  - { text: Apply, url: https://a.example }\nattribution: { text: B, licence: MIT }';
  const { settings, messages } = readSettings(text, "mentorship.yml");
  expect(settings).toMatchObject({
    colors: { band: "#000000" },
    links: [{ label: "Apply" }],
    attribution: { license: "MIT" },
  });
  expect(messages.map(({ line, severity, text }) => `${line} ${severity} ${text}`)).toEqual([
    expect.stringContaining("2 warning “colours” is now called “colors”"),
    expect.stringContaining("4 warning “text” is now called “label”"),
    expect.stringContaining("5 warning “licence” is now called “license”"),
  ]);
});

it("knows the colors of the style sheet", () => {
  const css = readFileSync(new URL("../app/styles.css", import.meta.url), "utf8");
  const [theme = ""] = /@theme \{[\s\S]*?\n\}/.exec(css) ?? [];
  expect(COLOR_NAMES).toEqual(
    [...theme.matchAll(/--color-([a-z-]+): *(?:light-dark|#)/g)].map(([, name]) => name),
  );
});
