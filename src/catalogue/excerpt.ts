/** About how long a card's text is, in UTF-16 units: two lines on a wide screen. */
export const EXCERPT_LENGTH = 210;

/** The beginning of a plain text, cut after a word. */
export function excerpt(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const space = text.lastIndexOf(" ", EXCERPT_LENGTH);
  const cut = space > EXCERPT_LENGTH / 2 ? space : EXCERPT_LENGTH;
  // Not between the halves of a surrogate pair.
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
  return `${text.slice(0, whole).replace(/[\s,.;:]+$/, "")}…`;
}
