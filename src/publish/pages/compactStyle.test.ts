import { describe, expect, it } from "vitest";
import { compactStyle } from "./compactStyle.ts";

describe("the style of a page in fewer letters", () => {
  it("has the value of a theme's variable in its place, where that is shorter", () => {
    const once = "@layer theme{:root{--text-sm:.875rem}}.a{font-size:var(--text-sm)}";
    expect(compactStyle(once)).toBe("@layer theme{:root{}}.a{font-size:.875rem}");
    const often = `@layer theme{:root{--color-ink:light-dark(#0f1b2a,#e8edf3)}}${".a{color:var(--color-ink)}".repeat(3)}`;
    expect(compactStyle(often)).toBe(
      `@layer theme{:root{--0:light-dark(#0f1b2a,#e8edf3)}}${".a{color:var(--0)}".repeat(3)}`,
    );
  });

  it("keeps what has several values, and the names that scripts and attributes set", () => {
    const css =
      "@layer theme{:root{--default-transition-duration:.1s}}@media (prefers-reduced-motion){:root{--default-transition-duration:0s}}.a{transition-duration:var(--default-transition-duration);top:var(--nav-height,1px)}";
    expect(compactStyle(css)).toBe(
      "@layer theme{:root{--0:.1s}}@media (prefers-reduced-motion){:root{--0:0s}}.a{transition-duration:var(--0);top:var(--nav-height,1px)}",
    );
  });

  it("reads first values and fallbacks of what no rule sets, whatever functions are in these", () => {
    const css =
      '@layer properties{@supports (a:b) and (not (c:d(e))){*,:before{--tw-ring:0 0 #0000;--tw-leading:initial}}}.a{box-shadow:var(--tw-ring);line-height:var(--tw-leading,calc(var(--x,1) + 2))}@property --tw-ring{syntax:"*";inherits:false;initial-value:0 0 #0000}@property --tw-leading{syntax:"*";inherits:false}';
    expect(compactStyle(css)).toBe(
      "@layer properties;.a{box-shadow:0 0 #0000;line-height:calc(var(--x,1) + 2)}",
    );
    const set =
      '.a{--tw-leading:1;line-height:var(--tw-leading,2)}@property --tw-leading{syntax:"*";inherits:false}';
    expect(compactStyle(set)).toBe(
      '.a{--0:1;line-height:var(--0,2)}@property --0{syntax:"*";inherits:false}',
    );
  });

  it("says nothing twice in a row", () => {
    expect(compactStyle(".a{color:red;color:red;top:0;left:0;top:0;left:0;color:red}")).toBe(
      ".a{color:red;top:0;left:0;color:red}",
    );
  });
});
