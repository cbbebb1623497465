import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../../config/schema.ts";
import { testProject } from "../testProject.ts";
import { htmlTemplate, type PageParts, pageFile, withStyle } from "./htmlTemplate.ts";
import { pageRoutes } from "./routes.ts";

const INDEX = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><base href="./" /><script>start()</script>
<title>x</title></head><body><div id="root"></div><noscript></noscript></body></html>`;
const site = { settings: settingsOf({ name: "Kites" }), address: null };
const published = { ...site, address: "https://example.org/finder/" };
const template = htmlTemplate(INDEX, site.settings);

const style = { inline: "p{color:red}", file: "assets/style-1.css" };

function page(parts: Partial<PageParts> & { path?: string } = {}): string {
  const { path = "/projects/t/o/p", ...rest } = parts;
  const html = pageFile(template, {
    site,
    route: { path, prerendered: "full", description: "What it is" },
    rendered: { title: "A title", head: "", body: "<p>text</p>", files: {} },
    scripts: [],
    list: null,
    ...rest,
  });
  return withStyle(html, template, style);
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
      route: {
        path: "/",
        prerendered: "full",
        description: hostile,
        data: { "@context": "https://schema.org", "@type": "WebSite", name: hostile },
      },
      rendered: { title: "A title", head: "", body: "<p>text</p>", files: { "a.json": [hostile] } },
    });
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).not.toContain("<img");
    const [, embedded = ""] =
      /<script type="application\/json" id="embedded-data">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(embedded)).toEqual({ "a.json": [hostile] });
  });

  it("lets the page's own script and style run, by their hashes", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page()) ?? [];
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(page()) ?? [];
    expect(script).toContain("start()");
    const hash = createHash("sha256").update(script).digest("base64");
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    const styleHash = createHash("sha256").update(style.inline).digest("base64");
    expect(policy).toContain(`style-src 'self' 'sha256-${styleHash}';`);
    expect(policy).not.toContain("unsafe-eval");
  });

  it("loads the whole style behind its content, or before it where nothing else paints it", () => {
    const link = '<link rel="stylesheet" href="./assets/style-1.css">';
    const loaded = `<link rel="preload" as="style" href="./assets/style-1.css"><noscript>${link}</noscript>`;
    const [head = "", content = ""] = page().split("</head>");
    expect(head).toContain("<style>p{color:red}</style>");
    expect(head).not.toContain("style-1.css");
    expect(content.indexOf(loaded)).toBeGreaterThan(content.indexOf("<p>text</p>"));
    expect(page().split(link)).toHaveLength(2);

    const linked = withStyle(template.html, template, { ...style, isAwaited: true });
    expect(linked.split("</head>")[0]).toContain(`<style>p{color:red}</style>${link}`);
    expect(linked.split("style-1.css")).toHaveLength(2);
    expect(linked).not.toMatch(/<!--(?:style|policy)/);
  });

  it("marks the tags that belong to its address only", () => {
    const route = {
      path: "/saved",
      prerendered: "shell" as const,
      description: "x",
      data: { "@context": "https://schema.org", "@type": "WebSite" } as const,
      hidden: true as const,
    };
    const html = page({ route, site: published });
    for (const tag of ['<link rel="canonical"', '<meta property="og:url"', '<meta name="robots"'])
      expect(html).toMatch(new RegExp(`${tag} [^>]* data-own>`));
    expect(html).toContain('<script type="application/ld+json" data-own>');
  });

  it("says in words what its preview picture shows, where it names one", () => {
    const project = testProject({ title: 'A "quoted" title' });
    const routes = pageRoutes({ schemaVersion: 1, terms: [], projects: [project] }, published);
    for (const route of routes) {
      const html = page({ route, site: published, image: route.image });
      const said = /<meta property="og:image:alt" content="([^"]+)"/.exec(html)?.[1];
      expect(said !== undefined, route.path).toBe(html.includes('"og:image"'));
    }
    const [own] = routes.filter(({ path }) => path.startsWith("/projects/"));
    expect(own && page({ route: own, site: published, image: own.image })).toContain(
      '"og:image:alt" content="A &quot;quoted&quot; title, a mentorship project of Helm"',
    );
    expect(own && page({ route: own, site: published })).not.toContain("og:image");
  });
});
