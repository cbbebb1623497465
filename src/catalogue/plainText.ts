/** Markdown → the words a person reads, for excerpts and for the search. */

/** Each form of Markdown's marks, and what is left of it. Linear patterns only: the text may be hostile. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, "\n"],
  // Fences, rules and table delimiters are lines of marks alone.
  [/^[ \t]*(?:`{3}|~{3})[^\n]*$/gm, ""],
  [/^[-*_=|: \t]{3,}$/gm, ""],
  // Headings, quotes, bullets, numbers, task boxes at the line's start.
  [/^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+)?/gm, ""],
  [/!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, "$1"],
  [/<!--[\s\S]*?(?:-->|$)/g, " "],
  [/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, "$1"],
  [/<\/?[a-zA-Z][^<>\n]{0,500}>/g, " "],
  [/(?<!\\)(\*{1,3}|~~|`{1,3})(?=\S)([^\n]{0,1000}?\S)\1/g, "$2"],
  [/(^|[\s(])(_{1,3})(?=\S)([^\n_]{0,500})\2(?=$|[\s).,;:!?])/gm, "$1$3"],
  [/\\([!-/:-@[-`{-~])/g, "$1"],
  [/\s+/g, " "],
];

/** The text without Markdown's marks, in one line. Links leave their text, images their description. */
export function plainText(markdown: string): string {
  return MARKS.reduce((text, [mark, rest]) => text.replace(mark, rest), markdown).trim();
}
