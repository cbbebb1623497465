/** Markdown's inline marks off, for titles, labels and comparisons. */

/** Any sign that one of the patterns below begins with. */
const MARK = /[[<*~_`\\&]/;

/**
 * The text of one line of Markdown: links and images become their text, emphasis, code marks, HTML tags and backslash
 * escapes go. Linear in the length of the line.
 */
export function plainText(markdown: string): string {
  // Most labels and words have no marks at all; this line halves the time that converting spends here.
  if (!MARK.test(markdown)) return markdown.replace(/[ \t]+/g, " ").trim();
  return markdown
    .replace(/<(https?:\/\/[^<>\s]+)>/gi, "$1")
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, "$1")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/(?<!\\)(\*{1,3}|~~)(?=\S)([^*~]+?)(?<!\\)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}\\])(_{1,2})(?=\S)([^_]+?)(?<!\\)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/`+([^`]*)`+/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/[ \t]+/g, " ")
    .trim();
}
