/** Longest excerpt, in UTF-16 units: about two lines of a card on a wide screen. */
export const EXCERPT_LENGTH = 210;

/** The beginning of a plain text, cut after a word, with "…" if it was cut. */
export function excerpt(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const space = text.lastIndexOf(" ", EXCERPT_LENGTH);
  const cut = space > EXCERPT_LENGTH / 2 ? space : EXCERPT_LENGTH;
  // Never cut a surrogate pair in half.
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
  return `${text.slice(0, whole).replace(/[\s,.;:]+$/, "")}…`;
}
