import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type PageParts, pageFile, pageTemplate } from "./page.ts";

const INDEX = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><base href="./" /><script>start()</script>
<title>x</title><link rel="stylesheet" href="./assets/index.css"></head><body><div id="root"></div></body></html>`;
const template = pageTemplate(INDEX, "p{color:red}");

function page(parts: Partial<PageParts> & { path?: string } = {}): string {
  const { path = "/projects/t/o/p", ...rest } = parts;
  return pageFile(template, {
    route: { path, drawn: "whole", description: "What it is" },
    rendered: { title: "A title", head: "", body: "<p>text</p>", files: {} },
    scripts: [],
    list: null,
    ...rest,
  });
}

describe("a page's file", () => {
  it.each([
    ["/", "./"],
    ["/saved", "./"],
    ["/skills/go", "../"],
    ["/projects/t/o/p", "../../../"],
  ])("at %s names its root as %s", (path, root) => {
    expect(page({ path })).toContain(`<base href="${root}"`);
  });

  it("lets nothing of an ideas file out of its place", () => {
    const hostile = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>$&$'`;
    const html = page({
      route: { path: "/", drawn: "whole", description: hostile, data: { name: hostile } },
      rendered: { title: "A title", head: "", body: "<p>text</p>", files: { "a.json": [hostile] } },
    });
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).not.toContain("<img");
    const [, brought = ""] = /<script type="application\/json" id="brought">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(brought)).toEqual({ "a.json": [hostile] });
  });

  it("lets the page's own script and style run, by their hashes", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page()) ?? [];
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(page()) ?? [];
    expect(script).toContain("start()");
    const hash = createHash("sha256").update(script).digest("base64");
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toContain("unsafe-eval");
  });
});
