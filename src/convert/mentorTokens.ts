/** Cuts a line of the mentor field into names, handles and the signs between them. */

/** One piece of a mentor line. */
export type MentorToken =
  | { type: "name" | "handle" | "foreignHandle"; text: string }
  | { type: "profile"; text: string; handle: string }
  | { type: "email" | "comma" | "stop" | "end" | "open" | "close" };

/** Stands for an e-mail address that was taken out: a sign of Unicode's private area. */
const EMAIL_MARK = "\uE000";

/**
 * The spellings of an address by which people hide it. Like {@link PLAIN_EMAIL} each begins at a word's first letter
 * only: tried at every letter, a word of a megabyte would take hours.
 */
export const HIDDEN_EMAILS: readonly RegExp[] = [
  // "bob @ example.org", in small letters only: "Jane Doe @ Solo.io" says where she works.
  /(?<![\w.+-])[a-z\d][a-z\d_.+-]*[ \t]{1,3}[@＠][ \t]{1,3}[a-z\d-]+(?:\.[a-z\d-]+)+(?!\w)/g,
  // "eve_at_example.org".
  /(?<![\w.+-])[a-z\d.+-]+(?:_(?!at_)[a-z\d.+-]+)*_at_[a-z\d-]+(?:\.[a-z\d-]+)+/gi,
  // "aditya DOT sirish AT nyu DOT edu", "adam at agardner dot net", "name [at] host.org", "cy@example dot org".
  /(?<![\w+-])[\w+-]+(?:(?:\.|\s*[([<{]?\b(?:DOT|dot)\b[)\]>}]?\s*)[\w+-]+){0,4}(?:[@＠]|\s*(?:[([<{]\s*(?:AT|at)\s*[)\]>}]|\s(?:AT|at)\s)\s*)[\w-]+(?:(?:\.|\s*[([<{]?\b(?:DOT|dot)\b[)\]>}]?\s*)[\w-]+){1,4}/g,
];
export const PLAIN_EMAIL = /<?(?<![\w.+-])(?:mailto:)?([\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+)>?/gi;
const GITHUB_PROFILE = /^(?:https?:\/\/)?(?:www\.)?github\.com\/@?([^\s/?#]+)\/?(?:[?#].*)?$/i;
const OTHER_NETWORK =
  /\b(?:twitter|slack|linkedin|discord|matrix|telegram|gitter|wechat)(?: (?:handle|id))?\s*[:：]\s*@?[\w.-]+/gi;
const GITHUB_WORD = /\bgit\s?hub(?: (?:handle|id|user ?name|user))?\s*[:：]\s*@?(?=[\w[-])/gi;

/** A link's text that says where it leads and not who is meant: "Ada Lovelace [GitHub](…)". */
const PLACE =
  /^(?:git\s?hub|git\s?lab|linked\s?in|twitter|slack|discord|mastodon|bluesky|telegram|web\s?site|home\s?page|blog|profile)(?: (?:profile|account|handle|page))?$/i;

/** What two spellings of one plain address have in common, and what of a `mailto:` link is the address. */
export function emailKey(address: string): string {
  return address.replace(/\?.*$/, "").replace("＠", "@").toLowerCase();
}

/** Replaces every e-mail address of a line, plain, linked or spelt out, by a mark. */
export function withoutEmails(markdown: string): { text: string; emails: string[] } {
  const emails: string[] = [];
  const note = (address: string) => {
    emails.push(emailKey(address));
    return EMAIL_MARK;
  };
  const text = markdown
    .replace(/\[([^\][]*)\]\(mailto:([^()\s]*)\)/gi, (_, label: string, address: string) =>
      /@.*\.\w/.test(label) ? note(address) : `${label} ${note(address)}`,
    )
    .replace(PLAIN_EMAIL, (_, address: string) => note(address));
  const bare = HIDDEN_EMAILS.reduce(
    (rest, hidden) => rest.replace(hidden, (address) => ` ${note(address)}`),
    text,
  );
  return { text: bare, emails };
}

/** The line without bullet, emphasis and odd spaces; fullwidth signs as plain ones. */
export function plainLine(text: string): string {
  return text
    .replace(/[，、]/g, ", ")
    .replace(/[（]/g, " (")
    .replace(/）/g, ")")
    .replace(/；/g, ";")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/<br\s*\/?>/gi, "; ")
    .replace(/^\s*(?:[-*+•]|\d+[.)])(?:\s+|$)/, "")
    .replace(/\*\*|__|`/g, "")
    .replace(OTHER_NETWORK, " ")
    .replace(GITHUB_WORD, "@")
    .trim();
}

/** For notes: the line without the marks of e-mail addresses and what stood around them. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll(EMAIL_MARK, "")
    .replace(/\(\s*[,;\s]*\)/g, "")
    .replace(/[\s,;]+(?=\))/g, "")
    .replace(/(?<=\()[\s,;]+/g, "")
    .replace(/\s+([,;)])/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/[,;\s]+$/, "")
    .trim();
}

/** A letter that may belong to a handle as written, though GitHub has none such: "@аda" begins with a Cyrillic one. */
const FOREIGN_LETTER = String.raw`(?!\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang})[\p{L}\p{N}\p{M}]`;
const PIECE = new RegExp(
  [
    String.raw`\uE000`,
    String.raw`@?\s?\[@?([^\][]*)\]\(<?([^()\s<>]*)>?\)`,
    String.raw`<?((?:https?:\/\/|github\.com\/)[^\s<>(),;]+)>?`,
    String.raw`@\s?((?:[\w.-]|${FOREIGN_LETTER})*(?:[\w-]|${FOREIGN_LETTER}))`,
    "([,;()])",
    String.raw`\s(?:and|&|\||\/|\+)\s`,
    String.raw`(\.)\s+(?=\p{Lu})`,
  ].join("|"),
  "gu",
);

/** Cuts a plain line (see {@link plainLine}) into tokens. */
export function tokenize(text: string): MentorToken[] {
  const tokens: MentorToken[] = [];
  let name = "";
  const flush = () => {
    const trimmed = name.replace(/[[\]]/g, "").trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) tokens.push({ type: "name", text: trimmed });
    name = "";
  };
  let last = 0;
  for (const match of text.matchAll(PIECE)) {
    name += text.slice(last, match.index);
    last = match.index + match[0].length;
    if (match[6] !== undefined && /(?:^|\s)\p{Lu}$/u.test(name)) {
      name += match[0]; // an initial, "Lubomir I. Ivanov"
      continue;
    }
    flush();
    tokens.push(tokenOf(match));
  }
  name += text.slice(last);
  flush();
  return tokens;
}

function tokenOf(match: RegExpMatchArray): MentorToken {
  const [whole, label, target, address, handle, sign] = match;
  if (whole === EMAIL_MARK) return { type: "email" };
  if (target !== undefined) return linkToken(whole, label ?? "", target);
  if (address !== undefined) {
    const profile = GITHUB_PROFILE.exec(address.replace(/[.]$/, ""))?.[1];
    return profile === undefined
      ? { type: "foreignHandle", text: address }
      : { type: "handle", text: profile };
  }
  if (handle !== undefined) return { type: "handle", text: handle };
  if (sign === "(") return { type: "open" };
  if (sign === ")") return { type: "close" };
  if (sign === ",") return { type: "comma" };
  return { type: whole.startsWith(".") ? "stop" : "end" };
}

function linkToken(whole: string, text: string, target: string): MentorToken {
  const profile = GITHUB_PROFILE.exec(target)?.[1];
  const label = text.replace(/\([^()]*\uE000[^()]*\)|\uE000/g, "").trim();
  const isHandle = /^@|^\[@/.test(whole);
  const isPlace = PLACE.test(label);
  if (profile === undefined)
    return isHandle || isPlace ? { type: "foreignHandle", text: label } : { type: "name", text: label };
  const sameName = label.replace(/^@/, "").toLowerCase() === profile.toLowerCase();
  if (isHandle || sameName || isPlace || label === "")
    return { type: "handle", text: isHandle && sameName ? label : profile };
  return { type: "profile", text: label, handle: profile };
}
