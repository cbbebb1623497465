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
});
