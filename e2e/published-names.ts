/** Which of the site's own files a published file names, in whatever form. */

/** Endings of what the site publishes. */
const ENDING = /\.(?:css|html|js|json|png|svg|txt|webmanifest|woff2?|xml)$/;

/**
 * Addresses that a file names, absolute.
 * @param url of the file
 * @param root of the site, with a slash at its end
 * @param text the file's
 */
export function namesIn(url: string, root: string, text: string): string[] {
  const ending = ENDING.exec(new URL(url).pathname)?.[0] ?? ".html";
  const names = READERS[ending]?.(text, { url, root }) ?? [];
  return names
    .map(([name, base]) => new URL(name, base).href.replace(/#.*/, ""))
    .filter((address) => address.startsWith(root));
}

interface Place {
  url: string;
  root: string;
}
type Named = readonly [name: string, base: string];

const READERS: Readonly<Record<string, (text: string, place: Place) => Named[]>> = {
  ".html": (html, { url, root }) => {
    const base = new URL(/<base href="([^"]*)"/.exec(html)?.[1] ?? "", url).href;
    const markup = html.replace(/<script[\s\S]*?<\/script>/g, (script) =>
      script.slice(0, script.indexOf(">")),
    );
    return [
      ...matches(markup, /\s(?:href|src)="([^"]+)"/g)
        .filter((name) => !name.startsWith("data:"))
        .map((name): Named => [name.replaceAll("&amp;", "&"), base]),
      ...matches(markup, /url\(["']?([^"')]+)/g)
        .filter((name) => !name.startsWith("data:"))
        .map((name): Named => [name, base]),
      ...matches(html, /"(assets\/[^"]+)":/g).map((name): Named => [name, root]),
    ];
  },
  // Every quoted text that ends as a file does: relative to the script where it begins with a dot, else to the site.
  ".js": (code, { url, root }) => [
    ...matches(code, /["'`]((?:\.{1,2}\/)?[\w@%./-]+)["'`]/g)
      .filter((name) => /[^./]\.\w+$/.test(name) && ENDING.test(name) && !isLibrary(name))
      .map((name): Named => [name, name.startsWith(".") ? url : root]),
    ...matches(code, /new URL\(["'`]([^"'`]+)["'`],\s*import\.meta\.url/g).map((name): Named => [name, url]),
  ],
  ".webmanifest": (json, { url }) =>
    matches(json, /"(?:src|start_url)":\s*"([^"]+)"/g).map((name) => [name, url]),
  // The build's own list; the catalogue and its parts name nothing of the site.
  ".json": (json, { url, root }) =>
    url.endsWith("/manifest.json") ? matches(json, /"(assets\/[^"]+)"/g).map((name) => [name, root]) : [],
  ".css": (css, { url }) => matches(css, /url\(["']?([^"')]+)/g).map((name) => [name, url]),
  ".xml": (xml, { url }) => matches(xml, /(?:href="|<loc>)([^"<]+)/g).map((name) => [name, url]),
};

/** A skill's name, "Next.js", has no folder; of the scripts, the service worker alone has none either. */
const isLibrary = (name: string) => /^[^./]+\.js$/.test(name) && name !== "sw.js";

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}
