/**
 * Keeps people's e-mail addresses out of the catalogue: the last step over all that was read of a source, so that no format
 * has to think of it.
 */
import { escapeRegExp } from "../../catalogue/escapeRegExp.ts";
import { isOffice } from "./addresses.ts";
import { emailKey, HIDDEN_EMAILS, mailLinkHtml, PLAIN_EMAIL } from "./tokens.ts";

const LINKED = /\[([^\][]*)\]\(<?mailto:([^()\s<>]*)>?\)/gi;
const LINKED_HTML = mailLinkHtml(200);
/** The signs of an address as HTML and links write them. */
const ESCAPED_AT = /&(?:#0{0,5}64|#x0{0,5}40|commat);/gi;
const ESCAPED_DOT = /(?<=[\w-])&(?:#0{0,5}46|#x0{0,5}2e|period);(?=[\w-])/gi;
/** `ada\@example\.org`: Markdown shows neither backslash. */
const ESCAPED_ADDRESS =
  /(?<![\w.+\\-])[\w.+\\-]{1,100}\\?[@＠][\w-]{1,60}(?:\\?\.[\w-]{1,60}){1,6}(?![\w@])/g;
/** An address in the query or path of a link; a message in a list's archive has its author's in it. */
const IN_LINK =
  /(?<=https?:\/\/[^\s<>()[\]"'`]{1,300}[/=?&#:,;-])[\w.+-]{1,100}(?:@|%40)[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){0,5}\.[a-z]{2,24}(?![\w@])/gi;

/** "(dot)", "[dot]" or " dot ". */
const SPELT_DOT = String.raw`(?:\s{0,3}[([{<]\s?dot\s?[)\]}>]\s{0,3}|\sdot\s)`;
const ANY_DOT = String.raw`(?:\.|${SPELT_DOT})`;
const LOCAL_PART = String.raw`(?<![\w.+-])[\w+-]{1,60}(?:${ANY_DOT}[\w+-]{1,60}){0,4}`;
const BRACKETED_AT = String.raw`\s{0,3}[([{<]\s?at\s?[)\]}>]\s{0,3}`;

/**
 * "ada (at) example.org", "ada AT example DOT org": what nobody writes but of an address. "Hosted at example.org" is none. All
 * repetitions are bounded, so that the pattern is linear.
 */
const SPELT_OUT = new RegExp(
  String.raw`${LOCAL_PART}(?:${BRACKETED_AT}[\w-]{1,60}(?:${ANY_DOT}[\w-]{1,60}){1,5}|(?:\sat\s|[@＠])[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}${SPELT_DOT}[\w-]{1,60}(?:${ANY_DOT}[\w-]{1,60}){0,3})`,
  "gi",
);

/** "ada AT example.org": who writes capitals in the middle of a sentence writes an address; but "AT 2.0" is a version. */
const CAPITAL_AT =
  /(?<![\w.+-])(?=[\w.+-]{0,60}[a-z])[\w+-]{1,60}(?:\.[\w+-]{1,60}){0,4} AT [a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){0,4}\.[a-z]{2,24}(?![\w-])/g;

/**
 * Spelt-out addresses that are looked for letter by letter, whatever stands around them; more than a file has people.
 * Further ones are still found where they read as addresses.
 */
const MAX_LITERAL = 200;

const REMOVED = "(e-mail address left out)";
const REMOVED_IN_LINK = "left-out";

/**
 * A function that takes people's addresses out of a text: the given ones whatever they look like, and all others but those
 * of lists and offices.
 * @param emails lower case; spelt-out ones ("a AT b DOT c", "a @ b.c") are taken literally
 */
export function redactor(emails: readonly string[]): (text: string) => string {
  const known = new Set(emails);
  const spelt = [...known].filter((email) => email.replace(PLAIN_EMAIL, "") !== "");
  const literal = spelt.slice(0, MAX_LITERAL).map((email) => new RegExp(escapeRegExp(email), "gi"));
  const isPersonal = (address: string) => {
    const key = emailKey(address);
    return known.has(key) || (/\.[a-z]{2,}$/.test(key) && !isOffice(key));
  };
  const removed = (whole: string, address = whole) => (isPersonal(address) ? REMOVED : whole);
  const removedInLink = (address: string) =>
    isPersonal(address.replace(/%40/g, "@")) ? REMOVED_IN_LINK : address;
  return (text) => {
    let clean = text;
    if (/&(?:#|commat)/i.test(clean)) clean = clean.replace(ESCAPED_AT, "@").replace(ESCAPED_DOT, ".");
    if (/\\[@＠.]/.test(clean))
      clean = clean.replace(ESCAPED_ADDRESS, (address) => address.replaceAll("\\", ""));
    if (/[@＠]|%40/.test(clean)) {
      clean = clean
        .replace(LINKED, (whole, label: string, address: string) =>
          isPersonal(address) ? (label.includes("@") ? REMOVED : label) : whole,
        )
        .replace(LINKED_HTML, (whole, address: string, label: string) =>
          isPersonal(address) ? (label.includes("@") ? REMOVED : label) : whole,
        )
        .replace(IN_LINK, removedInLink)
        .replace(PLAIN_EMAIL, (whole, address: string, at: number, before: string) =>
          before.startsWith("://", at - 3) ? whole : removed(whole, address),
        );
    }
    if (/\bat\b|[@＠]/i.test(clean)) clean = clean.replace(SPELT_OUT, REMOVED).replace(CAPITAL_AT, REMOVED);
    if (spelt.length > MAX_LITERAL)
      for (const hidden of HIDDEN_EMAILS)
        clean = clean.replace(hidden, (address) => (known.has(emailKey(address)) ? REMOVED : address));
    for (const email of literal) clean = clean.replace(email, REMOVED);
    return clean;
  };
}

/** All texts of a value made of objects and lists, each without people's addresses. */
export function redactAll<Value>(value: Value, redact: (text: string) => string): Value;
export function redactAll(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => redactAll(item, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redactAll(inner, redact)]));
}
