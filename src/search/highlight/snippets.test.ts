import { describe, expect, it } from "vitest";
import { EXCERPT_LENGTH } from "../../catalogue/excerpt.ts";
import type { Mark } from "./highlight.ts";
import { snippetOf } from "./snippets.ts";

const marks: Mark[] = [{ token: "needle", prefix: false }];
const hay = "hay ".repeat(EXCERPT_LENGTH);

describe("snippetOf", () => {
  it("shows the part of a text that has the word, and marks it", () => {
    expect(snippetOf("A needle.", marks)).toEqual({ text: "A needle.", ranges: [[2, 8]] });
    const { text, ranges } = snippetOf(`${hay}a needle in it`, marks);
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["needle"]);
    expect(text.length).toBeLessThanOrEqual(EXCERPT_LENGTH + 2);
  });

  it("shows the beginning of a text that does not have the word", () => {
    const { text, ranges } = snippetOf(hay, marks);
    expect(text).toMatch(/^hay hay .*…$/);
    expect(text.length).toBeLessThanOrEqual(EXCERPT_LENGTH + 1);
    expect(ranges).toEqual([]);
  });

  it("shows one field, which is a line: the one with most of the words", () => {
    const text = "A needle.\nTwo needles, or a needle and a pin.\nThe end.";
    const shown = (given: readonly Mark[]) => snippetOf(text, given).text;
    expect(shown(marks)).toBe("A needle.");
    expect(shown([...marks, { token: "pin", prefix: false }])).toBe("Two needles, or a needle and a pin.");
    expect(shown([{ token: "hay", prefix: false }])).toBe("A needle.");
  });
});
