/** The little of XML that feeds and site maps need, written so that no text can break out of its place. */

/** A finished piece of XML; made by {@link element} only, so that plain text is never taken for one. */
export interface Xml {
  readonly xml: string;
}

/**
 * An element. Children that are strings are text, attributes that are undefined are left out.
 * @param name as it stands in the document; names are the program's own, never a source's
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Xml | string)[]
): Xml {
  const start = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(value)}"`))
    .join("");
  const content = children.map((child) => (typeof child === "string" ? escaped(child) : child.xml)).join("");
  return { xml: content === "" ? `<${name}${start}/>` : `<${name}${start}>${content}</${name}>` };
}

/** A whole document with one element at its root. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 has no way at all to write most control characters and half surrogate pairs: they are left out. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
