import { describe, expect, it } from "vitest";
import { richText } from "./richText.ts";

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
});
