/** What has nothing to be folded but capitals. */
const PLAIN = /^[ -~]*$/;

/** Lower case without accents and compatibility forms; "ﬁ" is "fi", "Ç" is "c". */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
