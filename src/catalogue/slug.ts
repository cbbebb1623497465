/** Slugs: the short, address-safe forms of labels. */

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/c\+\+/g, "cpp"],
  [/\b([a-z])#/g, "$1sharp"],
  [/(^|\s)\.net\b/g, "$1dotnet"],
  [/\+/g, " plus "],
  [/#/g, " sharp "],
  [/&/g, " and "],
];

/** A label that needs no more than lower case and hyphens: nearly all, and thousands of them with each page. */
const PLAIN = /^[\w !"$%()*,\-/:;<=>?@[\]^{|}~]*$/;

/**
 * The slug of a label: lower case, words joined by hyphens, accents folded, letters of other scripts kept.
 * "C++", "C#" and "C" stay three ("cpp", "csharp", "c").
 * @returns "" only where the label has no letter and no digit
 */
export function slugify(label: string): string {
  if (PLAIN.test(label)) {
    return label
      .toLowerCase()
      .replace(/[^a-z\d]+/g, "-")
      .replace(/^-|-$/g, "");
  }
  let text = label.normalize("NFKC").toLowerCase();
  for (const [sign, word] of SIGNS) text = text.replace(sign, word);
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
