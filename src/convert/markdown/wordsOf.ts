/** The letters and digits of a text in lower case, with one space between its words: punctuation does not count. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
