/** Another word for "project" in the site's texts: an organization may call them ideas, or internships. */

/** Singular and plural, as the setting `project` has them. */
export interface ProjectWord {
  one: string;
  other: string;
}

/** Not the name of a value (`{projects, plural, …}`) or of a tag, which code knows. */
const WORD = /(?<![{</\w])(?:\b([Aa]) )?([Pp])roject(s?)\b/g;

/**
 * Puts the site's word in the place of "project" in an English text; other languages keep theirs, whose endings depend on it.
 * "a project" becomes "an idea".
 */
export function withProjectWord(text: string, { one, other }: ProjectWord): string {
  return text.replace(WORD, (_, article: string | undefined, first: string, plural: string) => {
    const word = plural === "" ? one : other;
    const cased = first === "P" ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    const n = /^[aeio]/i.test(word) ? "n" : "";
    return article === undefined ? cased : `${article}${n} ${cased}`;
  });
}
