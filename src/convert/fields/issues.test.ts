import { describe, expect, it } from "vitest";
import { isPlaceholder, readIssues, webAddress } from "./issues.ts";

const read = (markdown: string) => readIssues(markdown).issues.map(({ label, url }) => `${label} ${url}`);
const ISSUE = "o/r#1 https://github.com/o/r/issues/1";

describe("the links of an issue field", () => {
  it.each<[string, string[]]>([
    ["https://github.com/o/r/issues/1", [ISSUE]],
    ["o/r#1 and o/r#2", [ISSUE, "o/r#2 https://github.com/o/r/issues/2"]],
    ["o/r#1, then https://github.com/O/R/issues/1/", [ISSUE]],
    ["[o/r#1](https://github.com/o/r/issues/1)", [ISSUE]],
    ["[Fix it](https://github.com/o/r/pull/2)", ["o/r#2 https://github.com/o/r/pull/2"]],
    ["<https://github.com/o/r/issues/1>.", [ISSUE]],
    ["**https://a.b/1**", ["a.b/1 https://a.b/1"]],
    [
      "https://a.b/1, https://a.b/2; https://a.b/3!",
      ["a.b/1 https://a.b/1", "a.b/2 https://a.b/2", "a.b/3 https://a.b/3"],
    ],
    ["(see https://a.b/x_(y))", ["a.b/x_(y) https://a.b/x_(y)"]],
    ["https://a.b/x) https://a.b/[1]]", ["a.b/x https://a.b/x", "a.b/[1] https://a.b/[1]"]],
    ["https://gitlab.com/o/r/-/issues/4", ["o/r#4 https://gitlab.com/o/r/-/issues/4"]],
    ["https://www.example.org/board/", ["example.org/board https://www.example.org/board/"]],
    ["http://a.b/1 https://a.b/1", ["a.b/1 http://a.b/1"]],
    ["a/b/c#1, #12, me@o/r#1", []],
    ["http://www.github.com/org/repo/issues/1", ["org/repo#1 http://www.github.com/org/repo/issues/1"]],
    [
      "https://gitlab.com/o/r/-/merge_requests/12?x=1",
      ["o/r#12 https://gitlab.com/o/r/-/merge_requests/12?x=1"],
    ],
    ["http://board.www.a.b/1", ["board.www.a.b/1 http://board.www.a.b/1"]],
    [
      "https://a.b/?to=https://github.com/o/r/issues/1",
      ["a.b/?to=https://github.com/o/r/issues/1 https://a.b/?to=https://github.com/o/r/issues/1"],
    ],
    ["https://A.B/?u=http://c.d HTTPS://a.b/?u=http://c.d", ["a.b/?u=http://c.d https://A.B/?u=http://c.d"]],
    [
      "o/r#2, https://a.b/o/r#3 and o/r#1",
      ["o/r#2 https://github.com/o/r/issues/2", "a.b/o/r#3 https://a.b/o/r#3", ISSUE],
    ],
    ["https://a.b/1?!**, https://a.b/2...", ["a.b/1 https://a.b/1", "a.b/2 https://a.b/2"]],
    ["[a](https://a.b/1)[b](https://a.b/2)", ["a.b/1 https://a.b/1", "a.b/2 https://a.b/2"]],
    ["https://a.b/(1 https://a.b/[2", ["a.b/(1 https://a.b/(1", "a.b/[2 https://a.b/[2"]],
    ["https://nowhere/1", []],
  ])("%j", (markdown, expected) => {
    expect(read(markdown)).toEqual(expected);
  });

  it("have a label that fits in a line", () => {
    const [label = ""] = read(`https://example.org/${"x".repeat(80)}`)[0]?.split(" ") ?? [];
    expect(label).toBe(`example.org/${"x".repeat(47)}…`);
    expect(read(`https://example.org/${"x".repeat(48)}`)[0]).toMatch(/^example\.org\/x{48} /);
  });

  it("are completed where they have no scheme", () => {
    expect(readIssues("github.com/o/r/issues/1 or www.a.b/2.")).toMatchObject({
      issues: [{ url: "https://github.com/o/r/issues/1" }, { url: "https://www.a.b/2" }],
      withoutScheme: ["github.com/o/r/issues/1", "www.a.b/2"],
    });
  });

  it.each<[string, boolean]>([
    ["https://github.com/o/r/issues/1", false],
    ["[#1](https://github.com/o/r/issues/1), o/r#2", false],
    ["[Fix it](https://github.com/o/r/issues/1)", true],
    ["See the board", true],
    ["[the board](https://a.b/1)", true],
    ["[o/r#1](https://github.com/o/r/issues/1) and [#2](https://github.com/o/r/issues/2)", false],
    ["url: https://a.b/1", false],
    ["a https://a.b/1 b", false],
    ["https://a.b/1 or url", true],
    ["issue board https://a.b/1", true],
    ["the issue https://a.b/1", true],
    ["https://a.b/1, **TBD**", false],
    ["Issue: https://github.com/o/r/issues/1", false],
    ["TBD", false],
    ["", false],
    // Neither words nor links that can be read, and yet somebody's text.
    ["#12", true],
    ["https://nowhere/1", true],
    ["o/r#1, https://nowhere/1", true],
  ])("are all of %j: %s", (markdown, hasOtherText) => {
    expect(readIssues(markdown).hasOtherText).toBe(hasOtherText);
  });
});

it.each([
  ["https://a.b", "https://a.b"],
  ["HTTPS://a.b", "https://a.b"],
  ["a.b/c", "https://a.b/c"],
  ["https://a", undefined],
  ["https://", undefined],
  ["a b", undefined],
  ["HTTP://a.b/HTTP://c", "http://a.b/HTTP://c"],
  ["a.b/http://c.d", "https://a.b/http://c.d"],
])("makes a web address of %j: %s", (text, expected) => {
  expect(webAddress(text)).toBe(expected);
});

it("knows words that stand for something still to come", () => {
  for (const text of [
    "TBD",
    " * TBA ",
    "-n/a",
    "- n/a",
    "**None**",
    "to be determined.",
    "...",
    "Not yet created",
  ])
    expect(isPlaceholder(text)).toBe(true);
  for (const text of ["", "None of the above", "x - none", "TBD by Ada", "nil pointer"])
    expect(isPlaceholder(text)).toBe(false);
});
