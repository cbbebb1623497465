import { describe, expect, it } from "vitest";
import { projectText, richText } from "./richText.ts";

describe("rich text", () => {
  it("keeps http(s) links and turns every other into its text", () => {
    expect(richText("[a](https://a.b) [b](javascript:alert) [c](a.b) <data:x>")).toEqual([
      { type: "p", children: [{ type: "link", url: "https://a.b", children: ["a"] }, " b c data:x"] },
    ]);
  });

  it("makes a link of an image and a break of <br>, and drops other HTML but its text", () => {
    expect(richText("![alt](https://a.b/c.png)<br>x <b onclick=y>bold</b>")).toEqual([
      {
        type: "p",
        children: [{ type: "link", url: "https://a.b/c.png", children: ["alt"] }, { type: "br" }, "x bold"],
      },
    ]);
    expect(richText("<script>alert(1)</script>\n\n<!-- hidden -->")).toEqual([]);
  });

  it("says where an image without words is, and that of a reference by its name", () => {
    expect(richText("![](https://a.b/c.png)")).toEqual([
      { type: "p", children: [{ type: "link", url: "https://a.b/c.png", children: ["https://a.b/c.png"] }] },
    ]);
    expect(richText("![x]\n\n[x]: https://a.b")).toMatchObject([
      { children: [{ type: "link", url: "https://a.b", children: ["x"] }] },
      {},
    ]);
  });

  it("breaks lines where <br> stands, also at the end", () => {
    expect(richText("a<br>b<br/>")).toEqual([
      { type: "p", children: ["a", { type: "br" }, "b", { type: "br" }] },
    ]);
  });

  it("lifts headings so that the highest is 1", () => {
    expect(richText("### A\n\n#### B").map((block) => block.type === "heading" && block.level)).toEqual([
      1, 2,
    ]);
  });

  it("reads lists, tables and deleted text", () => {
    expect(richText("3. a\n4. b")).toMatchObject([
      { type: "list", ordered: true, start: 3, items: [[{ type: "p" }], [{ type: "p" }]] },
    ]);
    expect(richText("| a |\n|---|\n| ~~b~~ |")).toEqual([
      { type: "table", head: [["a"]], rows: [[[{ type: "del", children: ["b"] }]]] },
    ]);
  });

  it("keeps quotes, code, rules, emphasis and line breaks", () => {
    expect(richText("> a **b** *c*\n\n```js\nd < e\n```\n\n---\n\nf `g`  \nh")).toEqual([
      {
        type: "quote",
        children: [
          {
            type: "p",
            children: ["a ", { type: "strong", children: ["b"] }, " ", { type: "em", children: ["c"] }],
          },
        ],
      },
      { type: "pre", text: "d < e" },
      { type: "hr" },
      { type: "p", children: ["f ", { type: "code", text: "g" }, { type: "br" }, "h"] },
    ]);
    expect(richText("1. a\n- b").map((block) => block.type === "list" && block.ordered)).toEqual([
      true,
      false,
    ]);
    expect(richText("1. a")[0]).not.toHaveProperty("start");
  });

  it("follows references to where they are defined, and shows the definition too", () => {
    expect(richText("[a][x] ![b][x] [c][y]\n\n[x]: https://a.b\n[y]: data:text/html,c")).toEqual([
      {
        type: "p",
        children: [
          { type: "link", url: "https://a.b", children: ["a"] },
          " ",
          { type: "link", url: "https://a.b", children: ["b"] },
          " c",
        ],
      },
      { type: "p", children: [{ type: "link", url: "https://a.b", children: ["x"] }] },
      { type: "p", children: ["y"] },
    ]);
    expect(richText("a[^1]\n\n[^1]: note")).toEqual([
      { type: "p", children: ["a[1]"] },
      { type: "p", children: ["note"] },
    ]);
  });

  it("keeps the text of what is nested deeper or is longer than anybody writes", () => {
    const words = (markdown: string) => JSON.stringify(richText(markdown));
    expect(words(`${"> ".repeat(19)}deep`)).toContain("deep");
    expect(words(`${"> ".repeat(500)}deep`)).toContain("deep");
    expect(words(`${"*a ".repeat(150)}deep${" b*".repeat(150)}`)).toContain("deep");
    expect(richText(`${"word ".repeat(13_000)}**end**`)).toEqual([
      { type: "p", children: [`${"word ".repeat(13_000)}**end**`] },
    ]);
  });

  it("is plain text where a line opens more than anybody means", () => {
    const plain = (markdown: string) => [{ type: "p", children: [markdown] }];
    for (const open of ["> ", ">", "- ", "* ", "1. ", "12) ", " + ", "\t> "]) {
      expect(richText(`a\n\n${open.repeat(20)}deep`)).toEqual(plain(`a\n\n${open.repeat(20)}deep`));
      expect(richText(`${open.repeat(3)}b`)).not.toEqual(plain(`${open.repeat(3)}b`));
    }
    for (const sign of ["[", "*", "_", "~", "`", "<", "!", "[*"])
      expect(richText(`a ${sign.repeat(200)} **b**`)).toEqual(plain(`a ${sign.repeat(200)} **b**`));
    expect(richText(`**a**\n${"\t ".repeat(60)}b`)).toEqual(plain(`**a**\n${"\t ".repeat(60)}b`));
    expect(richText(`**a**${" ".repeat(200)}b`)).not.toEqual(plain(`**a**${" ".repeat(200)}b`));
    expect(richText(`**a**\n\n${"-".repeat(300)}`)).toHaveLength(2);
  });

  it("is plain text where it has more marks than anybody writes", () => {
    expect(richText("*a* ".repeat(1000))[0]).toMatchObject({ children: { length: 1999 } });
    expect(richText(`${"*a* ".repeat(1000)}*b`)).toMatchObject([{ children: { length: 1 } }]);
    expect(richText(`${"**a** ".repeat(1000)}`)[0]).toMatchObject({ children: { length: 1999 } });
  });

  it("shows as much of an endless text as can be laid out, and says so", () => {
    expect(richText("a".repeat(100_000))).toEqual([{ type: "p", children: ["a".repeat(100_000)] }]);
    expect(richText(`${"a".repeat(100_000)}bcd`)).toEqual([
      { type: "p", children: [`${"a".repeat(100_000)}… (the text goes on)`] },
    ]);
    expect(JSON.stringify(richText(`${"a".repeat(99_999)}\u{1F680}`))).not.toMatch(/ud83d/i);
  });

  it.each<[string, unknown[]]>([
    ["a <!-- b --> c", ["a  c"]],
    ["a <!--b--><!-- c\nd -->e", ["a e"]],
    ["<!-- a\nb -->c\n", ["c"]],
    ["<script>x\ny</script >z", ["z"]],
    ["<style>a</style><STYLE>b</STYLE>c", ["c"]],
    ["<script>x", []],
    ["<!-- x", []],
    ["a <b>c</b> <i x='y'>d</i>", ["a c d"]],
    ["<?php x ?>y", ["y"]],
    ["a<BR />b<br/>c", ["a", { type: "br" }, "b", { type: "br" }, "c"]],
    ["a\\\nb", ["a", { type: "br" }, "b"]],
    ["`a` ``b`c``", [{ type: "code", text: "a" }, " ", { type: "code", text: "b`c" }]],
    ["&amp; &copy; a@b.co", ["& © a@b.co"]],
    ["[a](HTTP://a.b)", [{ type: "link", url: "HTTP://a.b", children: ["a"] }]],
    ["[a](<““https://a.b”'>)", [{ type: "link", url: "https://a.b", children: ["a"] }]],
    ["[a](https://a.b/'c'd)", [{ type: "link", url: "https://a.b/'c'd", children: ["a"] }]],
    ["[a](< https://a.b >)", [{ type: "link", url: "https://a.b", children: ["a"] }]],
    ["[a](xhttps://a.b)", ["a"]],
    ["[a](https://)", ["a"]],
    ["[](https://a.b)", [{ type: "link", url: "https://a.b", children: ["https://a.b"] }]],
    [
      "[*a* b](https://a.b)",
      [{ type: "link", url: "https://a.b", children: [{ type: "em", children: ["a"] }, " b"] }],
    ],
    ["![a](b.png)![](c.png)", ["ac.png"]],
  ])("reads %j", (markdown, children) => {
    expect(richText(markdown)).toEqual(children.length === 0 ? [] : [{ type: "p", children }]);
  });

  it("gives a link to an image without words, also by reference, a text that can be seen", () => {
    expect(richText("![][X]\n\n[X]: https://a.b")[0]).toEqual({
      type: "p",
      children: [{ type: "link", url: "https://a.b", children: ["x"] }],
    });
  });

  it("names a definition as it was written", () => {
    expect(richText('[The Docs]: https://a.b "t"')).toEqual([
      { type: "p", children: [{ type: "link", url: "https://a.b", children: ["The Docs"] }] },
    ]);
  });

  it("keeps the levels of headings apart, and those in quotes within reason", () => {
    expect(richText("## A\n\n#### B\n\n> # C")).toEqual([
      { type: "heading", level: 1, children: ["A"] },
      { type: "heading", level: 3, children: ["B"] },
      { type: "quote", children: [{ type: "heading", level: 1, children: ["C"] }] },
    ]);
    expect(richText("A\n\n## B")[1]).toMatchObject({ level: 1 });
  });

  it("keeps lists within lists, and numbers that do not begin with 1", () => {
    expect(richText("- a\n  - b\n- c")).toEqual([
      {
        type: "list",
        ordered: false,
        items: [
          [
            { type: "p", children: ["a"] },
            { type: "list", ordered: false, items: [[{ type: "p", children: ["b"] }]] },
          ],
          [{ type: "p", children: ["c"] }],
        ],
      },
    ]);
    expect(richText("0. a")[0]).toMatchObject({ ordered: true, start: 0 });
    expect(richText("- a")[0]).not.toHaveProperty("start");
  });

  it("is made of all long texts of a project", () => {
    const p = (text: string) => [{ type: "p", children: [text] }];
    const project = {
      id: "t/o/a",
      term: "t",
      org: "O",
      title: "A",
      description: "D",
      outcomes: "E",
      skills: [],
      skillsRaw: "S",
      mentors: [],
      upstreamIssues: [],
      lfxUrl: null,
      sections: [{ label: "Type", markdown: "T" }],
      source: { file: "f", line: 1, endLine: 2 },
    };
    expect(projectText(project)).toEqual({
      id: "t/o/a",
      description: p("D"),
      outcomes: p("E"),
      skills: p("S"),
      sections: [{ label: "Type", blocks: p("T") }],
    });
  });
});
