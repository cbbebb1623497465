import { describe, expect, it } from "vitest";
import { highlight, type Mark, snippet } from "./highlight.ts";

const whole = (...tokens: string[]): Mark[] => tokens.map((token) => ({ token, prefix: false }));
const prefix = (...tokens: string[]): Mark[] => tokens.map((token) => ({ token, prefix: true }));
const marked = (text: string, marks: readonly Mark[]) =>
  highlight(text, marks).map(([start, end]) => text.slice(start, end));

describe("highlight", () => {
  it.each<[string, Mark[], string[]]>([
    ["Go, Google, cargo", whole("go"), ["Go"]],
    ["Go, Google, cargo", prefix("go"), ["Go", "Go"]],
    ["", prefix("go"), []],
    ["Go", prefix(""), []],
    ["Goat", prefix("", "go"), ["Go"]],
    ["Go", [], []],
    ["Open Telemetry", whole("opentelemetry"), ["Open Telemetry"]],
    ["Open Tele Metry", whole("opentelemetry"), ["Open Tele Metry"]],
    ["O pen Tele Metry", whole("opentelemetry"), ["O pen Tele Metry"]],
    // Five parts: at most four words in a row are joined.
    ["O p en Tele Metry", whole("opentelemetry"), []],
    ["Open telephone", whole("opentelemetry"), []],
    ["Open", whole("opentelemetry"), []],
    [
      "Open Telemetry and open source",
      [...whole("opentelemetry"), ...whole("source")],
      ["Open Telemetry", "source"],
    ],
    ["open source telemetry", whole("open", "opentelemetry"), ["open"]],
  ])("in %j, for %j", (text, marks, expected) => {
    expect(marked(text, marks)).toEqual(expected);
  });

  it("marks as many letters of a longer word as were typed, with their accents", () => {
    expect(marked("Éclair, ﬁeldwork, ﬁrst", prefix("ecl", "fie", "f"))).toEqual(["Écl", "ﬁe", "ﬁ"]);
    expect(marked("𝒦ubernetes", prefix("ku"))).toEqual(["𝒦u"]);
    // A combining mark belongs to its letter; alone it would be shown on a dotted circle.
    expect(marked("Sen\u0303orita", prefix("sen"))).toEqual(["Sen\u0303"]);
    expect(marked("हिन्दी", prefix("ह"))).toEqual(["हि"]);
  });

  it("marks the same after more texts than the cache holds", () => {
    const texts = Array.from({ length: 1200 }, (_, at) => `Go number ${at}`);
    for (const text of [...texts, ...texts]) expect(marked(text, whole("go"))).toEqual(["Go"]);
  });
});

describe("snippet", () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
  const part = (text: string, marks: Mark[], length = 80) => {
    const found = snippet(text, marks, length);
    return { text: found?.text, marks: found?.ranges.map(([start, end]) => found.text.slice(start, end)) };
  };

  it("shows a short text in full", () => {
    expect(part("A needle in a haystack.", whole("needle"))).toEqual({
      text: "A needle in a haystack.",
      marks: ["needle"],
    });
  });

  it("begins with the text where the match is near its beginning, and ends after a word", () => {
    const { text = "", marks } = part(`A needle ${words(40)}`, whole("needle"));
    expect(text).toMatch(/^A needle word0 .*word\d+…$/);
    expect(text.length).toBeLessThanOrEqual(81);
    expect(marks).toEqual(["needle"]);
  });

  it("has some words before a match in the middle, and no parts of words", () => {
    const { text = "", marks } = part(`${words(40)} needle ${words(40)}`, whole("needle"));
    expect(text).toMatch(/^…word\d+ (?:word\d+ )*needle (?:word\d+ )*word\d+…$/);
    expect(text.indexOf("needle")).toBeGreaterThan(8);
    expect(text.indexOf("needle")).toBeLessThan(30);
    expect(marks).toEqual(["needle"]);
  });

  it("begins with the text where few words precede the match, and has no ellipsis where all of the text fits", () => {
    expect(part(`${words(2)} needle ${words(60)}`, whole("needle")).text).toMatch(/^word0 word1 needle /);
    expect(part("A needle.", whole("needle")).text).toBe("A needle.");
    expect(part(`Twenty characters 1 needle ${words(60)}`, whole("needle")).text).toMatch(/^Twenty /);
    const exact = `needle ${"x".repeat(60)} ${"y".repeat(12)}`;
    expect(part(exact, whole("needle"), 80).text).toBe(exact);
    expect(part(`${exact}y`, whole("needle"), 80).text).toMatch(/x…$/);
  });

  it("ends with the text where the match is near its end", () => {
    expect(part(`${words(40)} needle.`, whole("needle")).text).toMatch(/^….* needle\.$/);
  });

  it("shows where most different words are, not where one is most often", () => {
    const text = `go go go go ${words(60)} go rust ${words(60)} rust rust rust`;
    expect(part(text, whole("go", "rust")).marks).toEqual(["go", "rust"]);
  });

  it("counts only words that can be shown together", () => {
    const text = `go ${words(60)} rust wasm ${words(60)} helm`;
    expect(part(text, whole("go", "rust", "wasm", "helm")).marks).toEqual(["rust", "wasm"]);
  });

  it("shows the first of several places that are as good", () => {
    const text = `go rust ${words(60)} wasm helm`;
    expect(part(text, whole("go", "rust", "wasm", "helm")).marks).toEqual(["go", "rust"]);
  });

  it("counts a word of two that the place still has without the first one", () => {
    const text = `go ${"x".repeat(50)} go ${"y".repeat(30)} rust ${words(60)}`;
    expect(part(text, whole("go", "rust")).marks).toEqual(["go", "rust"]);
  });

  it("does not count a word that would be cut off", () => {
    const text = `go ${"x".repeat(85)} rust ${words(60)} wasm helm`;
    expect(part(text, whole("go", "rust", "wasm", "helm")).marks).toEqual(["wasm", "helm"]);
  });

  it("marks only what it shows, at the right offsets", () => {
    const text = `go ${words(60)} go rust ${words(60)} go`;
    const { marks } = part(text, whole("go", "rust"));
    expect(marks).toEqual(["go", "rust"]);
  });

  it("cuts a text without spaces, such as Chinese, between characters", () => {
    for (const length of [40, 41, 42, 43]) {
      const text = `${"𝒳".repeat(200)} needle ${"𝒳".repeat(200)}`;
      const { text: shown = "", marks } = part(text, whole("needle"), length);
      expect(encodeURI(shown)).not.toBe("");
      expect(marks).toEqual(["needle"]);
      expect(shown.length).toBeLessThanOrEqual(length + 45);
    }
    const { text: unspaced = "" } = part(`${"很".repeat(200)}。needle。`, whole("needle"), 40);
    expect(unspaced).toMatch(/^…很{9}。needle。$/);
    // Without a space near, both ends fall within surrogate pairs for some of these lengths.
    for (const length of [200, 201, 202, 203]) {
      const { text: shown = "" } = part(
        `${"𝒳".repeat(200)} needle ${"𝒳".repeat(200)}`,
        whole("needle"),
        length,
      );
      expect(shown).toMatch(/^…𝒳+ needle 𝒳+…$/u);
      expect(Math.abs(shown.length - "……".length - length)).toBeLessThan(2);
    }
    for (const length of [60, 61]) {
      const { text: shown = "" } = part(`needle ${"𝒳".repeat(200)}`, whole("needle"), length);
      expect(shown).toMatch(/^needle 𝒳{26,27}…$/u);
    }
  });
});
