/** Signs that change what others show: taken out before anything else reads the text. */
import { complain, type Messages } from "./messages.ts";

/** Overrides, embeddings and isolates of the writing direction; text of any script is read rightly without them. */
const DIRECTION = "[\\u202A-\\u202E\\u2066-\\u2069]";
/** Marks upon one letter, beyond what any script has: they tower over the lines around it. */
const TOWER = "(?<=\\p{M}{8})\\p{M}+";
/**
 * Controls, which terminals obey, and halves of surrogate pairs, of which no address can be made. Tab and line ends are
 * none of them; NUL is Markdown's own affair.
 */
const CONTROL = "[\\u0001-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\p{Surrogate}]";

const SIGN = new RegExp(`(${DIRECTION}|${TOWER})|${CONTROL}`, "gu");
/** The same signs as JSON can write them, behind an even number of backslashes. */
const ESCAPED_SIGN =
  /(?<!\\)((?:\\\\)*)\\(?:b|f|u(?:202[a-eA-E]|206[6-9]|000[0-8bcefBCEF]|001[\da-fA-F]|007[fF]|00[89][\da-fA-F]))/g;

/** The text without such signs: a control becomes U+FFFD, form feed and vertical tab a space, the others go. */
export function visible(text: string): string {
  return text
    .replace(/[\v\f]/g, " ")
    .replace(SIGN, (_, vanishing: string | undefined) => (vanishing === undefined ? "\uFFFD" : ""));
}

/** {@link visible} for a whole source, with a complaint for each line that has such signs. Lines keep their numbers. */
export function visibleSource(text: string, isJson: boolean, file: string, messages: Messages): string {
  const shown = isJson
    ? text.replace(ESCAPED_SIGN, (sign, slashes: string) => slashes + (/u20/.test(sign) ? "" : "\\ufffd"))
    : text;
  if (shown !== text || text.search(SIGN) >= 0) report(text, isJson, file, messages);
  return visible(shown);
}

function report(text: string, isJson: boolean, file: string, messages: Messages): void {
  text.split("\n").forEach((line, index) => {
    const escaped = isJson ? line.search(ESCAPED_SIGN) : -1;
    const raw = line.search(SIGN);
    const at = raw < 0 || (escaped >= 0 && escaped < raw) ? escaped : raw;
    if (at < 0) return;
    const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const sign = at === raw ? `The sign U+${code}` : "An escaped sign";
    const reason = `${sign} is not taken over: it changes how the text around it is shown.`;
    complain(messages, file, "deceptive-sign", { line: index + 1, column: at + 1 }, reason);
  });
}
