import { describe, expect, it } from "vitest";
import { visible } from "./controlCharacters.ts";
import { type Messages, messageLine } from "./messages.ts";
import { visibleSource } from "./visibleSource.ts";

/** What of a source is shown, and what is said of it. */
function source(text: string, isJson = false) {
  const messages: Messages = [];
  return { shown: visibleSource(text, isJson, "f", messages), said: messages.map(messageLine) };
}

it.each([
  ["a\u202Eb\u2066c", "abc"],
  ["a\u0007b\u009Bc", "a\uFFFDb\uFFFDc"],
  ["a\fb\vc", "a b c"],
  ["a\tb\r\nc", "a\tb\r\nc"],
  ["half \uD83D", "half \uFFFD"],
  ["whole \u{1F680}", "whole \u{1F680}"],
  [`e${"\u0301".repeat(30)}!`, `e${"\u0301".repeat(8)}!`],
  ["e\u0301\u0302, שלום", "e\u0301\u0302, שלום"],
])("shows %j as it can be read", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

describe("a source with signs that deceive", () => {
  it("loses them, and each line that has some is told of once, at the first", () => {
    const { shown, said } = source("sound\n\u202Ea\u2066\nab\u0007");
    expect(shown).toBe("sound\na\nab\uFFFD");
    expect(said).toEqual([
      expect.stringMatching(/^f:2:1 .*The sign U\+202E is not taken over/),
      expect.stringMatching(/^f:3:3 .*The sign U\+0007 is not taken over/),
    ]);
    expect(source("\u202E").said).toHaveLength(1);
  });

  it("is left alone where it has none", () => {
    expect(source("sound\n\tand \\u202e well")).toEqual({ shown: "sound\n\tand \\u202e well", said: [] });
    expect(source('"sound \\n \\u00e9"', true).said).toEqual([]);
  });

  it("loses them in JSON as it writes them, but not behind a backslash that is one", () => {
    const { shown, said } = source('"a\\u202eb\\u0007c\\\\u0007d\\\\\\u001be"', true);
    expect(JSON.parse(shown)).toBe("ab\uFFFDc\\u0007d\\\uFFFDe");
    expect(said).toEqual([expect.stringMatching(/^f:1:3 .*An escaped sign is not taken over/)]);
    expect(source('"\\b"', true).said).toEqual([expect.stringMatching(/^f:1:2 .*An escaped sign/)]);
  });

  it("is told of at the first of both kinds", () => {
    expect(source('"a\\u202eb\u2066"', true).said).toEqual([expect.stringContaining("f:1:3 ")]);
    expect(source('"\u2066a\\u202eb"', true).said).toEqual([
      expect.stringMatching(/^f:1:2 .*The sign U\+2066/),
    ]);
  });
});
