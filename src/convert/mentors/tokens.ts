/** Cuts a line of the mentor field into names, handles and the signs between them. */
import { decodeString } from "micromark-util-decode-string";

/** One piece of a mentor line. */
export type MentorToken =
  | { type: "name" | "handle" | "foreignHandle"; text: string }
  | { type: "profile"; text: string; handle: string }
  | { type: "email" | "comma" | "stop" | "end" | "open" | "close" };

/** Stands for an e-mail address that was taken out: a sign of Unicode's private area. */
export const EMAIL_MARK = "\uE000";

/** A point of a hidden address: ".", " dot ", "[DOT]". */
const HIDDEN_POINT = String.raw`(?:\.|\s*[([<{]?\b(?:DOT|dot)\b[)\]>}]?\s*)`;
/** The "@" of a hidden address: "@", " at ", "[at]", "( AT )". */
const HIDDEN_AT = String.raw`(?:[@＠]|\s*(?:[([<{]\s*(?:AT|at)\s*[)\]>}]|\s(?:AT|at)\s)\s*)`;

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
  new RegExp(
    [
      String.raw`(?<![\w+-])[\w+-]+`,
      String.raw`(?:${HIDDEN_POINT}[\w+-]+){0,4}`,
      HIDDEN_AT,
      String.raw`[\w-]+`,
      String.raw`(?:${HIDDEN_POINT}[\w-]+){1,4}`,
    ].join(""),
    "g",
  ),
];
export const PLAIN_EMAIL = /<?(?<![\w.+-])(?:mailto:)?([\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+)>?/gi;
const GITHUB_PROFILE = /^(?:https?:\/\/)?(?:www\.)?github\.com\/@?([^\s/?#]+)\/?(?:[?#].*)?$/i;
/** Places where somebody's handle is not the one that they have on GitHub, or is somebody else's there. */
const NETWORK = anyOf([
  "bitbucket",
  "bluesky",
  "codeberg",
  "discord",
  "forgejo",
  "gerrit",
  String.raw`git\s?lab`,
  "gitea",
  "gitee",
  "gitter",
  "instagram",
  "irc",
  "launchpad",
  String.raw`linked\s?in`,
  "mastodon",
  "matrix",
  "mattermost",
  "phabricator",
  "reddit",
  "slack",
  String.raw`source\s?hut`,
  "telegram",
  "twitter",
  "wechat",
  "weibo",
  "zulip",
]);
const GITHUB_WORD = /\bgit\s?hub(?: (?:handle|id|user ?name|user))?\s*[:：]\s*@?(?=[\w[-])/gi;

/** A link's text that says where it leads and not who is meant: "Ada Lovelace [GitHub](…)". */
const PLACE = new RegExp(
  `^${anyOf([
    ...[String.raw`git\s?hub`, String.raw`git\s?lab`, String.raw`linked\s?in`],
    ...["twitter", "slack", "discord", "mastodon", "bluesky", "telegram"],
    ...[String.raw`web\s?site`, String.raw`home(?:\s?page)?`, "blog", "profile"],
  ])}(?: (?:profile|account|handle|page))?$`,
  "i",
);

const ONLY_NETWORK = new RegExp(`^(?:git\\s?hub|${NETWORK})[:：]?$`, "i");

/** True for a word such as "GitHub" or "Slack", which says of whose network a handle is, and is none. */
export function isNetwork(text: string): boolean {
  return ONLY_NETWORK.test(text);
}

/**
 * The line with the signs that its backslashes and entities stand for: exports of editors write "@ada\_vale" so.
 * An angle bracket becomes a parenthesis, so that what was text is no HTML tag when a note shows it.
 */
export function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]|&#?[\da-z]{1,31};/gi, (whole) => {
    const sign = decodeString(whole);
    if (sign === "<") return " (";
    if (sign === ">") return ")";
    if (sign === SOFT_HYPHEN) return "";
    // None that nobody sees, and not the mark of one that there is not.
    return /^(?!\ufffd)[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]+$/u.test(sign) ? sign : whole;
  });
}

const SOFT_HYPHEN = "\u00ad";

/** What two spellings of one plain address have in common, and what of a `mailto:` link is the address. */
export function emailKey(address: string): string {
  return address.replace(/\?.*$/, "").replace("＠", "@").toLowerCase();
}

/** What a web host puts in place of an address: `[[email protected]](https://example.org/cdn-cgi/l/email-protection)`. */
const HIDDEN_BY_HOST = /\[\[email\sprotected\]\](?:\([^()\s]*\))?/gi;

/** A link to an address in HTML. Its groups are the address and the label. @param longest of labels, in letters */
export function mailLinkHtml(longest: number): RegExp {
  const open = String.raw`<a\s[^<>]{0,200}?href=["']?mailto:([^\s"'<>]{1,200})["']?[^<>]{0,200}>`;
  return new RegExp(`${open}([^<>]{0,${longest}})</a>`, "gi");
}

const MAIL_LINK_HTML = mailLinkHtml(100);
/** What a link to an address says that does not say whose it is: "Ada Vale ([email](mailto:…))". */
const NO_NAME =
  /^(?:(?:(?:send|by|via|my|an?) )?(?:e-?mail|mail)(?: (?:me|us|to|address))?|contact(?: (?:me|us))?|write(?: to)?(?: (?:me|us))?|here|correo|courriel|[^\p{L}\p{N}]*)$/iu;

/** Replaces every e-mail address of a line, plain, linked or spelt out, by a mark. */
export function withoutEmails(markdown: string): { text: string; emails: string[] } {
  const emails: string[] = [];
  const note = (address: string) => {
    emails.push(emailKey(address));
    return EMAIL_MARK;
  };
  const text = markdown
    .replace(HIDDEN_BY_HOST, ` ${EMAIL_MARK}`)
    .replace(MAIL_LINK_HTML, (_, address: string, label: string) => `[${label}](mailto:${address})`)
    .replace(/\[([^\][]*)\]\(mailto:([^()\s]*)\)/gi, (_, label: string, address: string) =>
      /@.*\.\w/.test(label) || NO_NAME.test(label.trim()) ? note(address) : `${label} ${note(address)}`,
    )
    .replace(PLAIN_EMAIL, (_, address: string) => note(address));
  const bare = HIDDEN_EMAILS.reduce(
    (rest, hidden) => rest.replace(hidden, (address) => ` ${note(address)}`),
    text,
  ).replace(/<\s*\uE000\s*>/g, ` ${EMAIL_MARK}`);
  return { text: bare, emails };
}

/** reStructuredText: `Ada Vale <https://example.org>`_ */
const RST_LINK = /`([^`<>]{1,100}?)\s*<(https?:\/\/[^\s<>`]{1,300})>`_{1,2}/g;
/** Tags that only say how a name looks, and components of MDX. */
const LOOK = /<\/?(?:strong|b|em|i|u|s|span|font|code|small|mark)(?:\s[^<>]{0,200})?>/gi;
/** Tags around a person. */
const BLOCK = /<\/?(?:p|div|li|ul|ol)(?:\s[^<>]{0,200})?>/gi;
const COMPONENT = /<([A-Z]\w{0,30})(?:\s[^<>]{0,200})?>([^<>]{1,100})<\/\1>/g;
const HTML_LINK = /<a\s[^<>]{0,200}?href=["']?([^\s"'<>]{1,300})["']?[^<>]{0,200}>([^<>]{0,100})<\/a>/gi;

/** The line without bullet, emphasis and odd spaces; fullwidth signs as plain ones. */
export function plainLine(text: string): string {
  return (
    text
      .replace(/[，、]/g, ", ")
      .replace(/[（]/g, " (")
      .replace(/）/g, ")")
      .replace(/；/g, ";")
      .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/<br\s*\/?>/gi, "; ")
      .replace(RST_LINK, "[$1]($2)")
      .replace(HTML_LINK, "[$2]($1)")
      .replace(LOOK, " ")
      .replace(BLOCK, "; ")
      .replace(COMPONENT, "$2")
      .replace(/^\s*(?:[-*+•]|\d+[.)])(?:\s+|$)/, "")
      // "@Ada Vale" is a name that a chat's mention was copied with.
      .replace(/(?<![\w/])@(?=\p{Lu}\p{Ll}{1,30}\s\p{Lu}\p{Ll})/gu, "; ")
      .replace(/(?<=\))\s?(?:or|and)\s?(?=\[)/g, ", ")
      .replace(/\*\*|__|`/g, "")
      // Scrapers join lines: "Ada ValeHow to contact".
      .replace(/(?<=\p{Ll})(?=(?:How|Contact|Difficulty|Skills)\s)/gu, "; ")
      .replace(GITHUB_WORD, "@")
      .trim()
  );
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

/**
 * A letter that may belong to a handle as written, though GitHub has none such: "@аda" begins with a Cyrillic one.
 * None that `\w` has as well: two ways to read each letter of a word double the time with every letter.
 */
const FOREIGN_LETTER = String.raw`(?!\w|\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang})[\p{L}\p{N}\p{M}]`;
/**
 * A handle as far as it is written: a dash, a colon or a backslash within it makes it one that GitHub cannot have,
 * where its beginning alone would be somebody else's.
 */
const WRITTEN_HANDLE = String.raw`(?:[\w.-]|${FOREIGN_LETTER}|[:\\\u2010-\u2015\u2212](?=\w|${FOREIGN_LETTER}))*(?:[\w-]|${FOREIGN_LETTER})`;
/** What makes a handle on a network one on GitHub as well, before the network's name and after it. */
const GITHUB_TOO = String.raw`git\s?hub\s?(?:[/&,+|]|and)\s?`;
const TOO_ON_GITHUB = String.raw`\s?(?:[/&,+|]|and\b|or\b)\s?git\s?hub`;
/** What may stand between a network's name and the handle there: "GitLab user name: ada". */
const OF_ACCOUNT = "(?: (?:handle|id|user ?name|user|account))?";
/** After the network's name: ": @ada", ": ada", ": https://…". */
const AFTER_COLON = String.raw`\s*[:：]\s*(?:https?:\/\/[^\s<>(),;]+|@?[\w.-]+)`;
/** After the network's name: " @ada". But "Gerrit @ada" is somebody of that name, and "GitLab @ada and GitHub" is GitHub's. */
const AFTER_SPACE = String.raw`(?<!gerrit)\s+@${WRITTEN_HANDLE}(?![\w-]|${TOO_ON_GITHUB})`;
/** "GitLab: @ada", "GitLab @ada", "Slack: ada"; not "GitHub/GitLab: ada". */
const NETWORK_FIRST = String.raw`(?<!${GITHUB_TOO})\b${NETWORK}${OF_ACCOUNT}(?:${AFTER_COLON}|${AFTER_SPACE})`;
/** Up to three words before a network's name: "on the CNCF Slack". */
const OF_NETWORK = String.raw`(?:(?!git\s?hub|and\b|or\b)[\w.-]+\s+){0,3}?`;
const ON_THE = String.raw`\s+(?:on|in|via)\s+${OF_NETWORK}`;
/** "@ada on GitLab", "@ada in the CNCF Slack"; but who is "at GitLab" works there. */
const NETWORK_LAST = String.raw`@${WRITTEN_HANDLE}${ON_THE}${NETWORK}\b(?!${TOO_ON_GITHUB})`;
/** "@ada (GitLab)", "@ada [CNCF Slack]", and of "(@ada) (GitLab)" all between the outer ones. */
const NETWORK_ASIDE = String.raw`@${WRITTEN_HANDLE}(?:\s*[([]\s*${OF_NETWORK}${NETWORK}\s*[)\]]|\)\s*[([]\s*${OF_NETWORK}${NETWORK}(?=\s*\)))`;

/** All that is no name, each kind with its group: {@link tokenOf}. */
const PIECE = anyPattern({
  email: EMAIL_MARK,
  // "[Ada](https://…)", "@[ada](https://…)", "[@ada](https://…)"
  link: String.raw`@?\s?\[@?(?<label>[^\][]*)\]\(<?(?<target>[^()\s<>]*)>?\)`,
  // "https://…", "<https://…>", "github.com/ada"
  address: String.raw`<?(?<url>(?:https?:\/\/|github\.com\/)[^\s<>(),;]+)>?`,
  elsewhere: `${NETWORK_FIRST}|${NETWORK_LAST}|${NETWORK_ASIDE}`,
  // "@ada", "@ ada"
  mention: String.raw`@\s?(?<handle>${WRITTEN_HANDLE})`,
  sign: "[,;()]",
  // "Ada and Bob", "Ada / Bob"
  between: String.raw`\s(?:and|or|&|\||\/|\+)\s`,
  // "Ada Vale. Bob leads the team."
  stop: String.raw`\.\s+(?=\p{L})`,
});

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
    const isInitial = /(?:^|\s)\p{Lu}$/u.test(name); // "Lubomir I. Ivanov"
    if (match.groups?.stop !== undefined && (isInitial || !/^\p{Lu}/u.test(text.slice(last, last + 2)))) {
      name += match[0];
      continue;
    }
    flush();
    tokens.push(tokenOf(match));
  }
  name += text.slice(last);
  flush();
  return tokens;
}

function tokenOf({ 0: whole, groups = {} }: RegExpMatchArray): MentorToken {
  const { label, target, url, elsewhere, handle, sign } = groups;
  if (whole === EMAIL_MARK) return { type: "email" };
  if (target !== undefined) return linkToken(whole, label ?? "", target);
  if (url !== undefined) {
    const profile = GITHUB_PROFILE.exec(url.replace(/[.]$/, ""))?.[1];
    return profile === undefined ? { type: "foreignHandle", text: url } : { type: "handle", text: profile };
  }
  if (elsewhere !== undefined) return { type: "foreignHandle", text: elsewhere };
  if (handle !== undefined) return { type: "handle", text: handle };
  if (sign === "(") return { type: "open" };
  if (sign === ")") return { type: "close" };
  if (sign === ",") return { type: "comma" };
  return { type: groups.stop === undefined ? "end" : "stop" };
}

function linkToken(whole: string, text: string, target: string): MentorToken {
  const profile = GITHUB_PROFILE.exec(target)?.[1];
  const label = text.replace(/\([^()]*\uE000[^()]*\)|\uE000/g, "").trim();
  const isHandle = /^@|^\[@/.test(whole);
  const isPlace = PLACE.test(label);
  if (profile === undefined)
    return (isHandle && !/\s/.test(label)) || isPlace
      ? { type: "foreignHandle", text: label }
      : { type: "name", text: label };
  // "@[Ada Vale](https://github.com/ada-vale)": a name, whatever stands before it.
  if (isHandle && /\s/.test(label)) return { type: "profile", text: label, handle: profile };
  const sameName = label.replace(/^@/, "").toLowerCase() === profile.toLowerCase();
  if (isHandle || sameName || isPlace || label === "")
    return { type: "handle", text: isHandle && sameName ? label : profile };
  return { type: "profile", text: label, handle: profile };
}

/** A pattern for one of several words. */
function anyOf(words: readonly string[]): string {
  return `(?:${words.join("|")})`;
}

/** A pattern that finds one of several things, the first that fits, and has it in the group of its name. */
function anyPattern(patterns: Readonly<Record<string, string>>): RegExp {
  const groups = Object.entries(patterns).map(([name, pattern]) => `(?<${name}>${pattern})`);
  return new RegExp(groups.join("|"), "giu");
}
