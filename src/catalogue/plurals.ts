/** Singular and plural by English's regular endings. */

/** The word without a plural "s": "machines" becomes "machine". Words up to three letters, and those with "ss", stay. */
export function singular(word: string): string {
  return word.length > 3 && endsWithPluralS(word) ? word.slice(0, -1) : word;
}

/** What the plural of a singular, or the singular of a plural, may be: "policy" for "policies", "boxes" for "box". */
export function pluralOrSingular(word: string): string[] {
  if (word.length < 3) return [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith("es")) return [word.slice(0, -2), word.slice(0, -1)];
  if (endsWithPluralS(word)) return [word.slice(0, -1)];
  return [`${word}s`, word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}es`];
}

function endsWithPluralS(word: string): boolean {
  return word.endsWith("s") && !word.endsWith("ss");
}
