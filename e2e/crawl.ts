/** Reads a published site as a search engine does, file by file and link by link, without running anything. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";

/** What a crawl has seen. */
export interface Crawl {
  pages: number;
  links: number;
  /** "about.html: …", one a fault. */
  faults: string[];
}

/** Of these there is one for all addresses, which nobody links to. */
const SHELLS: readonly string[] = ["404.html", "app.html"];

/**
 * @param folder the site's files
 * @param address where they are published, with a slash at its end
 */
export async function crawl(folder: string, address: string): Promise<Crawl> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    found
      .filter((one) => one.isFile())
      .map((one) => path.relative(folder, path.join(one.parentPath, one.name)).split(path.sep).join("/")),
  );
  const faults: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const links: { from: string; url: URL }[] = [];
  const canonical = new Map<string, string>();
  const note = (file: string, fault: string) => faults.push(`${file}: ${fault}`);

  for (const file of files) {
    const text = () => readFile(path.join(folder, file), "utf8");
    if (file.endsWith(".xml"))
      for (const [, to = ""] of (await text()).matchAll(/(?:href="|<loc>)([^"<]+)/g))
        links.push({ from: file, url: new URL(to, address + file) });
    if (!file.endsWith(".html")) continue;
    const page = readPage(fromHtml(await text()), new URL(addressOf(file, address)));
    ids.set(file, new Set(page.ids));
    links.push(...page.links.map((url) => ({ from: file, url })));
    for (const id of page.ids.filter((id, at) => page.ids.indexOf(id) < at)) note(file, `id “${id}” twice`);
    if (page.title === "") note(file, "no title");
    if (SHELLS.includes(file)) continue;
    if (!page.isRedirect && page.description === "") note(file, "no description");
    if (page.canonical === undefined) note(file, "no canonical address");
    else if (!page.isRedirect && page.canonical !== addressOf(file, address))
      note(file, `canonical address ${page.canonical}`);
    const same = page.isHidden || page.isRedirect ? undefined : canonical.get(page.title);
    if (same !== undefined) note(file, `the title of ${same}, “${page.title}”`);
    if (!page.isHidden && !page.isRedirect) canonical.set(page.title, file);
  }

  for (const { from, url } of links) {
    if (!url.href.startsWith(address)) continue;
    const to = decodeURI(url.pathname.slice(new URL(address).pathname.length));
    const file = [to, `${to}.html`, to === "" ? "index.html" : ""].find((name) => files.has(name));
    if (file === undefined) note(from, `leads to ${to}, which is not there`);
    else if (url.hash !== "" && ids.get(file)?.has(decodeURIComponent(url.hash.slice(1))) === false)
      note(from, `leads to ${to}${url.hash}, which is not on that page`);
  }
  return { pages: ids.size, links: links.length, faults: [...new Set(faults)] };
}

interface CrawledPage {
  title: string;
  description: string;
  canonical: string | undefined;
  /** Search engines are asked to leave it out. */
  isHidden: boolean;
  /** It leads on to another page. */
  isRedirect: boolean;
  ids: string[];
  links: URL[];
}

function readPage(tree: Root, own: URL): CrawledPage {
  const page: CrawledPage = {
    title: "",
    description: "",
    canonical: undefined,
    isHidden: false,
    isRedirect: false,
    ids: [],
    links: [],
  };
  let base = own;
  visit(tree, "element", (element: Element) => {
    if (element.tagName === "base") base = new URL(textOf(element, "href"), own);
  });
  visit(tree, "element", (element: Element, _, parent) => {
    const { tagName } = element;
    const id = textOf(element, "id");
    if (id !== "") page.ids.push(id);
    for (const name of ["href", "src"]) {
      const to = textOf(element, name);
      if (to !== "" && tagName !== "base") page.links.push(new URL(to, base));
    }
    if (tagName === "title" && parent && "tagName" in parent && parent.tagName === "head") {
      const [text] = element.children;
      page.title = text?.type === "text" ? text.value.trim() : "";
    }
    if (tagName === "link" && /\bcanonical\b/.test(String(element.properties.rel)))
      page.canonical = new URL(textOf(element, "href"), base).href;
    if (tagName !== "meta") return;
    const [name, content] = [
      textOf(element, "name") || textOf(element, "property"),
      textOf(element, "content"),
    ];
    if (name === "description") page.description = content.trim();
    if (name === "robots") page.isHidden = content.includes("noindex");
    if (name === "og:image") page.links.push(new URL(content, base));
    if (String(element.properties.httpEquiv) === "refresh") page.isRedirect = true;
  });
  return page;
}

function textOf({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === "string" ? value : "";
}

/** "about.html" → "https://example.org/about" */
function addressOf(file: string, address: string): string {
  return new URL(address + encodeURI(file).replace(/(?:index)?\.html$/, "")).href;
}
