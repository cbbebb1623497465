import { describe, expect, it } from "vitest";
import { collectNames, criticalStyle } from "./criticalStyle.ts";

/** The sheet as a page of this HTML has it. */
function criticalFor(html: string, css: string): string {
  const used = { tags: new Set<string>(), classes: new Set<string>() };
  collectNames(`<html><body>${html}</body></html>`, used);
  return criticalStyle(css, used);
}

describe("the style that a page is painted with", () => {
  it("has the rules that an element of the page may match, and no others", () => {
    const css =
      ".a{top:0}.b{top:1px}.a .b{top:2px}.b,.a{top:3px}h1{top:4px}h2{top:5px}#main{top:6px}.a:is(.b,.c){top:7px}.a:not(.b){top:8px}.a[data-open]{top:9px}.a:target{top:10px}";
    const critical = criticalFor('<h1 class="a">A</h1>', css);
    for (const top of ["0", "3px", "4px", "6px", "8px", "9px", "10px"])
      expect(critical).toContain(`top:${top}}`);
    for (const top of ["1px", "2px", "5px", "7px"]) expect(critical).not.toContain(`top:${top}}`);
  });

  it("knows classes with letters that HTML or CSS escapes", () => {
    const css = ".\\[\\&\\>a\\]\\:p-1>a{padding:1px}.mt-1\\.5{margin-top:2px}";
    const critical = criticalFor('<p class="[&amp;&gt;a]:p-1 mt-1.5"><a>A</a></p>', css);
    expect(critical).toContain("padding:1px");
    expect(critical).toContain("margin-top:2px");
  });

  it("leaves to the whole sheet what only pointer, keyboard or paper need, and the parts of fields that are not there", () => {
    const css =
      "p{top:0}p:hover{top:1px}p:has(:focus-visible){top:1px}p:has(.x){top:1px}@media print{p{top:2px}}@media (forced-colors:active){p{top:3px}}::placeholder{top:4px}";
    expect(criticalFor("<p>A</p>", css)).toBe("p{top:0}");
    expect(criticalFor("<p>A</p><input>", css)).toContain("::placeholder");
    const parts = "::-webkit-datetime-edit{top:0}::file-selector-button{top:1px}";
    expect(criticalFor('<input class="a" type="search">', parts)).toBe("");
    expect(criticalFor('<input class="a" type="date">', parts)).toBe("::-webkit-datetime-edit{top:0}");
    expect(criticalFor('<input type="file"/>', parts)).toBe("::file-selector-button{top:1px}");
  });

  it("has the variables and animations that its rules need, also by other ones", () => {
    const css =
      ":root{--a:var(--b);--b:1px;--c:2px}@property --d{syntax:'*';inherits:false}.x{top:var(--a);animation:blink 1s}.y{top:var(--c)}@keyframes blink{50%{opacity:0}}@keyframes spin{50%{opacity:1}}";
    const critical = criticalFor('<p class="x">A</p>', css);
    expect(critical).toContain("--b:1px");
    expect(critical).toContain("@keyframes blink");
    for (const unused of ["--c", "--d", "spin"]) expect(critical).not.toContain(unused);
  });

  it("leaves to the whole sheet what popovers and folded parts alone have", () => {
    const css = ".a{top:0}.b{top:1px}.c{top:2px}.d{top:3px}.e{top:4px}";
    const html =
      '<span id="x" popover="auto" class="b">B</span><details><summary class="a">A</summary><p class="c">C</p></details><details open=""><summary>A</summary><p class="d">D</p></details><p class="e">E</p>';
    expect(criticalFor(html, css)).toBe(".a{top:0}.d{top:3px}.e{top:4px}");
  });

  it("moves nothing", () => {
    expect(criticalFor("<p>A</p>", "p{top:0;transition:top 1s;transition-duration:var(--a)}")).toBe(
      "p{top:0}",
    );
  });

  it("gives each layer its place, also one of which it has no rule", () => {
    const css = "@layer first{.y{top:0}}@layer second{.x{top:1px}}";
    expect(criticalFor('<p class="x">A</p>', css)).toBe("@layer first;@layer second{.x{top:1px}}");
  });
});
