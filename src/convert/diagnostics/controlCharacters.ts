/** Characters that change how the text around them is shown: taken out before anything else reads a source. */

/** Overrides, embeddings and isolates of the writing direction; text of any script is read rightly without them. */
const DIRECTION = "[\\u202A-\\u202E\\u2066-\\u2069]";
/** Marks upon one letter, beyond what any script has: they tower over the lines around it. */
const TOWER = "(?<=\\p{M}{8})\\p{M}+";
/**
 * Controls, which terminals obey, and halves of surrogate pairs, of which no address can be made. Tabs and line ends
 * are not among them, and Markdown itself replaces NUL.
 */
const CONTROL = "[\\u0001-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\p{Surrogate}]";

export const CONTROL_CHARACTERS = new RegExp(`(${DIRECTION}|${TOWER})|${CONTROL}`, "gu");
/** The same characters as JSON can write them, behind an even number of backslashes. */
export const ESCAPED_CONTROL_CHARACTERS =
  /(?<!\\)((?:\\\\)*)\\(?:b|f|u(?:202[a-eA-E]|206[6-9]|000[0-8bcefBCEF]|001[\da-fA-F]|007[fF]|00[89][\da-fA-F]))/g;

/** The text without such characters: a control becomes U+FFFD, form feed and vertical tab a space, the others go. */
export function visible(text: string): string {
  return text
    .replace(/[\v\f]/g, " ")
    .replace(CONTROL_CHARACTERS, (_, vanishing: string | undefined) =>
      vanishing === undefined ? "\uFFFD" : "",
    );
}
