/** ASCII has neither accents nor compatibility forms: lower case is enough, without the cost of normalizing. */
const ASCII = /^[ -~]*$/;

/** Lower case without accents and compatibility forms: "ﬁ" becomes "fi", "Ç" becomes "c". */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
