/** Slugs: short forms of labels that are safe in addresses. */

/** Characters that make a difference between labels, with the words that replace them. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/c\+\+/g, "cpp"],
  [/\b([a-z])#/g, "$1sharp"],
  [/(^|\s)\.net\b/g, "$1dotnet"],
  [/\+/g, " plus "],
  [/#/g, " sharp "],
  [/&/g, " and "],
];

/** A label that needs only lower case and hyphens: nearly all, and each page makes thousands of slugs. */
const SIMPLE = /^[\w !"$%()*,\-/:;<=>?@[\]^{|}~]*$/;

/**
 * The slug of a label: lower case, words joined by hyphens, accents folded, letters of other scripts kept.
 * "C++", "C#" and "C" stay three ("cpp", "csharp", "c").
 * @returns "" only if the label has no letter and no digit
 */
export function slugify(label: string): string {
  if (SIMPLE.test(label)) {
    return label
      .toLowerCase()
      .replace(/[^a-z\d]+/g, "-")
      .replace(/^-|-$/g, "");
  }
  let text = label.normalize("NFKC").toLowerCase();
  for (const [pattern, word] of REPLACEMENTS) text = text.replace(pattern, word);
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .normalize("NFC");
}

/** The slug of a mentor: the GitHub handle in lower case, else the slug of the name. */
export function mentorSlug(mentor: { name: string | null; github: string | null }): string {
  return mentor.github === null ? slugify(mentor.name ?? "") : mentor.github.toLowerCase();
}
