import { describe, expect, it } from "vitest";
import { readDocument } from "../fields/document.ts";

const headings = (text: string) => readDocument(text).headings.map(({ depth, text }) => `${depth} ${text}`);
const verbatim = (text: string) =>
  readDocument(text)
    .lines.filter((line) => line.verbatim)
    .map(({ number }) => number);
const lines = (count: number) => Array.from({ length: count }, (_, at) => `Line ${at}.`).join("\n");

describe("headings", () => {
  it.each<[string, string[]]>([
    ["# A", ["1 A"]],
    ["###### F ##", ["6 F"]],
    ["####### G", []],
    ["#", []],
    ["   ## B", ["2 B"]],
    ["    ## code", []],
    ["##Tight", ["2 Tight"]],
    ["#hashtag", []],
    ["## **Bold** _title_ `x`", ["2 Bold title x"]],
    ["# ***All***", ["1 All"]],
    ["# **Half", ["1 Half"]],
    ["# Half***", ["1 Half"]],
    ["# 2 ** 3 * 4", ["1 2 ** 3 * 4"]],
    ["# a  \t b", ["1 a b"]],
    ["#\tA", ["1 A"]],
    ["## A b#", ["2 A b#"]],
    ["Title: x\n====", []],
    ["See https://a.b\n---", []],
    ["A,\n---", []],
    ["> ## Quoted", []],
    ["Title\n=====", ["1 Title"]],
    ["Title\n-----", ["2 Title"]],
    // A rule that somebody drew directly under a field.
    ["Mentor(s): Ada\n-----", []],
    ["A sentence.\n-----", []],
    ["Two lines\nof text\n-----", []],
    [`${"long ".repeat(30)}\n-----`, []],
  ])("%j", (text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  it("come in the order of their lines, with and without a space after the marks", () => {
    expect(readDocument("B\n---\n# A\n##C").headings).toEqual([
      { line: 1, depth: 2, text: "B", markdown: "", spaceMissing: false },
      { line: 3, depth: 1, text: "A", markdown: "A", spaceMissing: false },
      { line: 4, depth: 2, text: "C", markdown: "C", spaceMissing: true },
    ]);
  });

  it("are one line of sensible length", () => {
    expect(readDocument(`# ${"word ".repeat(300)}`).headings[0]?.text.length).toBeLessThanOrEqual(500);
  });
});

describe("what stands for itself", () => {
  it.each<[string, string, number[]]>([
    ["a fenced block", "a\n```\n# no\n```\nb", [2, 3, 4]],
    ["one with tildes", "~~~\n# no\n~~~", [1, 2, 3]],
    ["one in a list", "- ```\n  # no\n  ```", [1, 2, 3]],
    ["one in lists in lists", "1. - ~~~\n     # no\n     ~~~", [1, 2, 3]],
    ["a comment after spaces", "  <!-- # no -->\n\nb", [1]],
    ["a comment", "<!--\n# no\n-->\n\nb", [1, 2, 3]],
    ["other HTML is text", "<div>\n\nb\n\n</div>", []],
    ["indented text is text", "    # no", []],
    ["front matter", "---\ntitle: T\ntags:\n  - a\n---\n# A", [1, 2, 3, 4, 5]],
    [
      "front matter with all it may have",
      "---  \n# c\n\nkey : v\n- a\n  more\n--- \n# A",
      [1, 2, 3, 4, 5, 6, 7],
    ],
    ["no front matter: one line of it is text", "---\ntext\nkey: v\n---\nb", []],
    ["no front matter: closed by another line", "---\nkey: v\n---- x\nb", []],
    ["front matter that ends with points", "---\ntitle: T\n...\nb", [1, 2, 3]],
    ["no front matter: a rule over text", "---\nJust text\n---\nb", [3]],
    ["no front matter: a rule that is never closed", "---\ntitle: T\n", []],
    ["no front matter: not at the beginning", "\n---\ntags: [a]\n---", []],
  ])("%s", (_, text, expected) => {
    expect(verbatim(text)).toEqual(expected);
  });

  it.each([
    ["```", "```"],
    ["~~~~", "~~~~"],
    ["<!--", "-->"],
    ["~~~", "~~~~~"],
    ["~~~bash\n```", "```\n~~~"],
  ])("goes on over any number of lines, from %j to %j", (open, close) => {
    for (const before of [1, 298, 299, 301]) {
      const text = `${lines(before)}\n${open}\n# no\n${lines(900)}\n# no\n${lines(20)}\n${close}\n\n# Yes\n`;
      expect(headings(text)).toEqual(["1 Yes"]);
      expect(verbatim(text)).toHaveLength(text.split("\n").length - before - 3);
    }
  });

  it("ends where it is closed, also in a long file", () => {
    const text = `${lines(290)}\n\`\`\`\ncode\n\`\`\`\n${lines(10)}\n# A\n${lines(400)}\n# B\n`;
    expect(headings(text)).toEqual(["1 A", "1 B"]);
    expect(verbatim(text)).toHaveLength(3);
  });
});

/** A long source is parsed in parts, which end at a heading after some three hundred lines. */
describe("in a long source", () => {
  it.each([
    ["```", "```"],
    ["~~~", "~~~~"],
    ["<!--", "-->"],
  ])("what is open from %j to %j goes on over a part's end", (open, close) => {
    const text = `${lines(290)}\n\n${open}\n${lines(15)}\n# no\n${lines(5)}\n${close}\n\n# Yes\n`;
    expect(headings(text)).toEqual(["1 Yes"]);
    expect(verbatim(text)).toEqual(Array.from({ length: 23 }, (_, at) => 292 + at));
  });

  it("everything stands at its own line", () => {
    const text = `${lines(305)}\n# A\n\n***\n\nTitle\n---\n\n\`\`\`\n# no\n\`\`\`\n\n### B\n`;
    const document = readDocument(text);
    expect(document.headings.map(({ line, text }) => `${line} ${text}`)).toEqual([
      "306 A",
      "310 Title",
      "317 B",
    ]);
    expect(verbatim(text)).toEqual([311, 313, 314, 315]);
    expect(document.lines.filter(({ rule }) => rule).map(({ number }) => number)).toEqual([308, 311]);
    const open = `${lines(305)}\n# A\n\n\`\`\`\n- Description: D\n- Mentor(s): @ada\n`;
    expect(readDocument(open).unclosedFences).toEqual([308]);
  });

  it("a heading is found however far away the next one is", () => {
    expect(headings(`# A\n\n${lines(2400)}\n\n## B\n\n${lines(10)}\n`)).toEqual(["1 A", "2 B"]);
    expect(headings(`${lines(301)}\n## A\n${lines(301)}\n### B\n`)).toEqual(["2 A", "3 B"]);
  });
});

describe("what only looks like a mark", () => {
  it.each<[string, string, number[]]>([
    ["a fence within indented text", "    use ```sh\n    # text", []],
    ["a sign of code that begins indented text", "    `x` and\n    ~y", []],
    ["a fence in a quote", "> ```\n> # text\n> ```", []],
    ["a comment after another tag", "<div><!-- x\n--></div>", []],
    ["a rule within front matter", "---\ntitle: T\nrule: ---\n---\nb", [1, 2, 3, 4]],
  ])("%s", (_, text, expected) => {
    expect(verbatim(text)).toEqual(expected);
  });

  it.each<[string, number[]]>([
    ["10. ```\n    # no\n    ```", [1, 2, 3]],
    ["-   ```\n    # no\n    ```", [1, 2, 3]],
    [`<!-- ${"x".repeat(400)} -->\n# A`, [1]],
  ])("and what is one: %j", (text, expected) => {
    expect(verbatim(text)).toEqual(expected);
  });

  it("a heading with a point within it, a remark in front matter, odd spaces", () => {
    expect(headings("Version 1.2\n-----")).toEqual(["2 Version 1.2"]);
    expect(headings("---\n# note\ntitle: T\n---\n# A")).toEqual(["1 A"]);
    expect(headings("# A\u00a0\u00a0 B")).toEqual(["1 A B"]);
    expect(headings("##\u00a0A\n\n##\u00a0#")).toEqual(["2 A"]);
    expect(headings("# A\n\nB\n---\n\n# C")).toEqual(["1 A", "2 B", "1 C"]);
    expect(readDocument("\uFEFFa\uFEFFb").lines[0]?.raw).toBe("a\uFEFFb");
  });
});

describe("a fence that is never closed", () => {
  const fields = "- Description: D\n- Mentor(s): @ada";

  it("is read as if it were not there where it hides fields", () => {
    const { headings, unclosedFences, lines } = readDocument(`# A\n\`\`\`\n# B\n${fields}\n`);
    expect(unclosedFences).toEqual([2]);
    expect(headings.map(({ text }) => text)).toEqual(["A", "B"]);
    expect(lines.some((line) => line.verbatim)).toBe(false);
  });

  it("is told of at most three times", () => {
    const text = Array.from({ length: 5 }, () => `\`\`\`\n${fields}\n\n# A\n\n~~~\n${fields}`).join("\n\n");
    expect(readDocument(text).unclosedFences.length).toBeLessThanOrEqual(3);
  });

  it.each(["* **Mentor(s)**: Ada", "  - Recommended Skills：Go", "Expected Outcome: Wings"])(
    "hides a field such as %j",
    (line) => {
      expect(readDocument(`~~~\n${line}\n`).unclosedFences).toEqual([1]);
    },
  );

  it.each([
    ["```", "```x"],
    ["````", "```"],
    ["~~~", "~~"],
    ["~~~", "```"],
  ])("is one where %j is followed by %j", (open, last) => {
    expect(readDocument(`${open}\n-   Description: D\n${last}\n`).unclosedFences).toEqual([1]);
  });

  it("may come more than once", () => {
    expect(readDocument(`\`\`\`\n${fields}\n~~~\n${fields}\n`).unclosedFences).toEqual([1, 4]);
  });

  it.each([
    ["it hides nothing", "# A\n```\nsome code\n"],
    ["it hides what is no field", "# A\n```\n- Port: 80\n"],
    ["the fields stand before it", `# A\n${fields}\n\n\`\`\`\nsome code\n`],
    ["it is closed with spaces after the marks", `# A\n\`\`\`\n${fields}\n\`\`\`  \n`],
    ["it is closed", `# A\n\`\`\`\n${fields}\n\`\`\`\n`],
    ["it is closed with more marks", `# A\n\`\`\`\n${fields}\n\`\`\`\`\n`],
    ["there is none", `# A\n${fields}\n`],
    ["the code is indented", `# A\n\n    - Description: D\n`],
  ])("is none where %s", (_, text) => {
    expect(readDocument(text).unclosedFences).toEqual([]);
  });
});

it("reads lines whatever ends them, and marks quotes and rules", () => {
  const { lines } = readDocument("\uFEFFa\r\n> b\rc\n\n***\n\0");
  expect(lines.map(({ raw }) => raw)).toEqual(["a", "> b", "c", "", "***", "\uFFFD"]);
  expect(lines.map(({ quoted, content }) => (quoted ? content : null))).toEqual([
    null,
    "b",
    null,
    null,
    null,
    null,
  ]);
  expect(lines.map(({ rule }) => rule)).toEqual([false, false, false, false, true, false]);
});
