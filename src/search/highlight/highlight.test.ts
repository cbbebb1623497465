import { describe, expect, it } from "vitest";
import { highlight, type Mark, snippet } from "./highlight.ts";

const whole = (...terms: string[]): Mark[] => terms.map((term) => ({ term, prefix: false }));
const begins = (...terms: string[]): Mark[] => terms.map((term) => ({ term, prefix: true }));
const marked = (text: string, marks: readonly Mark[]) =>
  highlight(text, marks).map(([start, end]) => text.slice(start, end));

describe("marking", () => {
  it.each<[string, Mark[], string[]]>([
    ["Go, Google, cargo", whole("go"), ["Go"]],
    ["Go, Google, cargo", begins("go"), ["Go", "Go"]],
    ["", begins("go"), []],
    ["Go", begins(""), []],
    ["Go", [], []],
    ["Open Telemetry", whole("opentelemetry"), ["Open Telemetry"]],
    ["Open Tele Metry", whole("opentelemetry"), ["Open Tele Metry"]],
    ["O pen Tele Metry", whole("opentelemetry"), ["O pen Tele Metry"]],
    // A name in more parts than anybody writes.
    ["O p en Tele Metry", whole("opentelemetry"), []],
    ["Open telephone", whole("opentelemetry"), []],
    ["Open", whole("opentelemetry"), []],
    [
      "Open Telemetry and open source",
      [...whole("opentelemetry"), ...whole("source")],
      ["Open Telemetry", "source"],
    ],
    ["open source telemetry", whole("open", "opentelemetry"), ["open"]],
  ])("%j with %j", (text, marks, expected) => {
    expect(marked(text, marks)).toEqual(expected);
  });

  it("marks as many letters of a longer word as were typed, whatever their accents take", () => {
    expect(marked("Éclair, ﬁeldwork, ﬁrst", begins("ecl", "fie", "f"))).toEqual(["Écl", "ﬁe", "ﬁ"]);
    expect(marked("𝒦ubernetes", begins("ku"))).toEqual(["𝒦u"]);
    // A mark belongs to its letter: cut off it would stand on an empty ring.
    expect(marked("Sen\u0303orita", begins("sen"))).toEqual(["Sen\u0303"]);
    expect(marked("हिन्दी", begins("ह"))).toEqual(["हि"]);
  });

  it("marks the same again after very many other texts", () => {
    const texts = Array.from({ length: 1200 }, (_, at) => `Go number ${at}`);
    for (const text of [...texts, ...texts]) expect(marked(text, whole("go"))).toEqual(["Go"]);
  });
});

describe("the part of a text that is shown", () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
  const part = (text: string, marks: Mark[], length = 80) => {
    const found = snippet(text, marks, length);
    return { text: found?.text, marks: found?.ranges.map(([start, end]) => found.text.slice(start, end)) };
  };

  it("is all of a short text", () => {
    expect(part("A needle in a haystack.", whole("needle"))).toEqual({
      text: "A needle in a haystack.",
      marks: ["needle"],
    });
  });

  it("begins with the text where the match is near its beginning, and ends with a word", () => {
    const { text = "", marks } = part(`A needle ${words(40)}`, whole("needle"));
    expect(text).toMatch(/^A needle word0 .*word\d+…$/);
    expect(text.length).toBeLessThanOrEqual(81);
    expect(marks).toEqual(["needle"]);
  });

  it("has some words before a match in the middle, and whole words only", () => {
    const { text = "", marks } = part(`${words(40)} needle ${words(40)}`, whole("needle"));
    expect(text).toMatch(/^…word\d+ (?:word\d+ )*needle (?:word\d+ )*word\d+…$/);
    expect(text.indexOf("needle")).toBeGreaterThan(8);
    expect(text.indexOf("needle")).toBeLessThan(30);
    expect(marks).toEqual(["needle"]);
  });

  it("begins with the text where the match is near its beginning, and shows a short text whole", () => {
    expect(part(`${words(2)} needle ${words(60)}`, whole("needle")).text).toMatch(/^word0 word1 needle /);
    expect(part("A needle.", whole("needle")).text).toBe("A needle.");
    const exact = `needle ${"x".repeat(73)}`;
    expect(part(exact, whole("needle"), 80).text).toBe(exact);
    expect(part(`${exact}y`, whole("needle"), 80).text).toMatch(/x…$/);
  });

  it("ends with the text where the match is near its end", () => {
    expect(part(`${words(40)} needle.`, whole("needle")).text).toMatch(/^….* needle\.$/);
  });

  it("is where most different words stand, not where one stands most often", () => {
    const text = `go go go go ${words(60)} go rust ${words(60)} rust rust rust`;
    expect(part(text, whole("go", "rust")).marks).toEqual(["go", "rust"]);
  });

  it("counts a word only where it can be shown with the others", () => {
    const text = `go ${words(60)} rust wasm ${words(60)} helm`;
    expect(part(text, whole("go", "rust", "wasm", "helm")).marks).toEqual(["rust", "wasm"]);
  });

  it("marks only what it shows, each where it stands", () => {
    const text = `go ${words(60)} go rust ${words(60)} go`;
    const { marks } = part(text, whole("go", "rust"));
    expect(marks).toEqual(["go", "rust"]);
  });

  it("cuts a text without spaces, as Chinese or a long address, never through a character", () => {
    for (const length of [40, 41, 42, 43]) {
      const text = `${"𝒳".repeat(200)} needle ${"𝒳".repeat(200)}`;
      const { text: shown = "", marks } = part(text, whole("needle"), length);
      expect(encodeURI(shown)).not.toBe("");
      expect(marks).toEqual(["needle"]);
      expect(shown.length).toBeLessThanOrEqual(length + 45);
    }
    // No space is near either end, which then falls on both halves of a character.
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
