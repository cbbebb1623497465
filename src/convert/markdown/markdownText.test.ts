import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownText } from "./markdownText.ts";

describe("the words of Markdown", () => {
  it.each([
    ["A [link](https://a.example/x?y) and <https://b.example>.", "A link and https://b.example."],
    ["**Bold**, *thin*, `code`, ~~gone~~ and _under_", "Bold, thin, code, gone and under"],
    ["# Title\n\n- one\n- [ ] two\n3. three\n> said", "Title one two three said"],
    ["```go\nfmt.Println()\n```", "fmt.Println()"],
    ["![logo](l.png) first<br/>second", "logo first second"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["\\*not a list\\*", "*not a list*"],
    ["| a | b |\n| --- | --- |\n| 1 | 2 |", "a b 1 2"],
  ])("%j", (markdown, text) => {
    expect(markdownText(markdown)).toBe(text);
  });

  it("keeps every word of a text without markup", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}]{1,12}$/u), { minLength: 1 }), (words) => {
        expect(markdownText(words.join(" "))).toBe(words.join(" "));
      }),
    );
  });

  it("reads any text in one line", () => {
    const anyText = fc
      .array(fc.nat(0xffff), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(markdownText(text)).not.toMatch(/[\n\r]/);
      }),
    );
  });
});
