/** A small XML writer for feeds and site maps: everything is escaped, so that no text can become markup. */

/** XML that is already escaped. Only {@link element} makes it, so that plain text is never mistaken for markup. */
export interface Xml {
  readonly xml: string;
}

/**
 * An element. Children that are strings become escaped text; attributes that are undefined are left out.
 * @param name the tag; always one of our own, never text of a source
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

/**
 * A document with the XML declaration and one root element.
 * @param style address of the style sheet that browsers show it with
 */
export function xmlDocument(root: Xml, style?: string): string {
  const instruction =
    style === undefined ? "" : `<?xml-stylesheet type="text/css" href="${escaped(style)}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${instruction}${root.xml}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 cannot hold most control characters and half surrogate pairs, not even escaped (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
