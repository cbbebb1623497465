import { describe, expect, it } from "vitest";
import { EXCERPT_LENGTH } from "../../catalogue/excerpt.ts";
import type { Mark } from "./highlight.ts";
import { snippetsOf } from "./snippets.ts";

const marks: Mark[] = [{ token: "needle", prefix: false }];
const hay = "hay ".repeat(EXCERPT_LENGTH);

describe("snippetsOf", () => {
  it("shows the part of each hit's text that has the word, and marks it", () => {
    const documents = [{ text: "Nothing." }, { text: `${hay}a needle in it` }, { text: "A needle." }];
    const snippets = snippetsOf(documents, { hits: [2, 1], marks });
    expect([...snippets.keys()]).toEqual([2, 1]);
    expect(snippets.get(2)).toEqual({ text: "A needle.", ranges: [[2, 8]] });
    const { text, ranges } = snippets.get(1) ?? { text: "", ranges: [] };
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["needle"]);
    expect(text.length).toBeLessThanOrEqual(EXCERPT_LENGTH + 2);
  });

  it("shows the beginning of a text that does not have the word", () => {
    const snippets = snippetsOf([{ text: hay }], { hits: [0], marks });
    const { text, ranges } = snippets.get(0) ?? { text: "", ranges: [] };
    expect(text).toMatch(/^hay hay .*…$/);
    expect(text.length).toBeLessThanOrEqual(EXCERPT_LENGTH + 1);
    expect(ranges).toEqual([]);
  });

  it("shows one field, which is a line: the one with most of the words", () => {
    const text = "A needle.\nTwo needles, or a needle and a pin.\nThe end.";
    const both = [...marks, { token: "pin", prefix: false }];
    const shown = (given: readonly Mark[]) =>
      snippetsOf([{ text }], { hits: [0], marks: given }).get(0)?.text;
    expect(shown(marks)).toBe("A needle.");
    expect(shown(both)).toBe("Two needles, or a needle and a pin.");
    expect(shown([{ token: "hay", prefix: false }])).toBe("A needle.");
  });

  it("makes snippets of the first hits only", () => {
    const documents = Array.from({ length: 500 }, () => ({ text: "A needle." }));
    const { size } = snippetsOf(documents, { hits: documents.map((_, at) => at), marks });
    expect(size).toBeGreaterThanOrEqual(30);
    expect(size).toBeLessThan(100);
  });
});
