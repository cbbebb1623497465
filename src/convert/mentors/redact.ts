/** Keeps mentors' e-mail addresses out of every text of the catalogue. */
import { escapeRegExp } from "../../catalogue/escapeRegExp.ts";
import { emailKey, HIDDEN_EMAILS, PLAIN_EMAIL } from "./tokens.ts";

const LINKED = /\[([^\][]*)\]\(mailto:([^()\s]*)\)/gi;

/**
 * Spelt-out addresses that are looked for letter by letter, whatever stands around them; more than a file has people.
 * Further ones are still found where they read as addresses.
 */
const MAX_LITERAL = 200;

/**
 * A function that takes the given addresses out of a text.
 * @param emails lower case; spelt-out ones ("a AT b DOT c", "a @ b.c") are taken literally
 */
export function redactor(emails: readonly string[]): (text: string) => string {
  const known = new Set(emails);
  const spelt = [...known].filter((email) => email.replace(PLAIN_EMAIL, "") !== "");
  const literal = spelt.slice(0, MAX_LITERAL).map((email) => new RegExp(escapeRegExp(email), "gi"));
  const removed = (whole: string, address = whole) => (known.has(emailKey(address)) ? REMOVED : whole);
  return (text) => {
    if (known.size === 0) return text;
    let clean = text;
    if (/[@＠]/.test(clean)) {
      clean = clean
        .replace(LINKED, (whole, label: string, address: string) =>
          known.has(emailKey(address)) ? (label.includes("@") ? REMOVED : label) : whole,
        )
        .replace(PLAIN_EMAIL, removed);
    }
    if (spelt.length > MAX_LITERAL)
      for (const hidden of HIDDEN_EMAILS) clean = clean.replace(hidden, (address) => removed(address));
    for (const email of literal) clean = clean.replace(email, REMOVED);
    return clean;
  };
}

const REMOVED = "(e-mail address left out)";
