/** The links of an issue field. */
import type { UpstreamIssue } from "../../catalogue/model.ts";
import { plainText } from "../markdown/plainText.ts";

/** What an issue field holds. */
export interface IssueField {
  issues: UpstreamIssue[];
  /** Addresses that were written without "https://". */
  withoutScheme: string[];
  /** True where the field has more than the links that were read, which must be kept elsewhere. */
  hasOtherText: boolean;
}

const ADDRESS =
  /(?:https?:\/\/|\bwww\.|(?<![\w./@-])(?:github|gitlab)\.com\/)(?:(?!\)\[)[^\s<>"'`|\\，、；）】]){1,2000}/gi;
const SHORTHAND = /(?<![\w/@.-])([\w.-]{1,39}\/[\w.-]{1,100})#(\d{1,7})\b/g;
const PLACEHOLDER =
  /^(?:tbd|tba|tbc|n\/?a|none|null|nil|wip|coming soon|to be (?:determined|added|announced|created|done|decided|filed)|not yet(?: created| available)?|pending|-+|\?+|…|\.+)\.?$/i;

/** Every http(s) address and `owner/repo#12` of the field's Markdown, each once, in source order. */
export function readIssues(markdown: string): IssueField {
  const found: { at: number; url: string }[] = [];
  const withoutScheme: string[] = [];
  let rest = "";
  let last = 0;
  let isAllRead = true;
  for (const match of markdown.matchAll(ADDRESS)) {
    const written = trimAddress(match[0]);
    const url = webAddress(written);
    if (url === undefined) {
      isAllRead = false;
      continue;
    }
    if (!/^https?:/i.test(written)) withoutScheme.push(written);
    found.push({ at: match.index, url });
    rest += markdown.slice(last, match.index) + " ".repeat(written.length);
    last = match.index + written.length;
  }
  rest += markdown.slice(last);
  for (const match of rest.matchAll(SHORTHAND)) {
    const url = `https://github.com/${match[1]}/issues/${match[2]}`;
    found.push({ at: match.index, url });
  }
  found.sort((a, b) => a.at - b.at);
  const issues = new Map<string, UpstreamIssue>();
  for (const { url } of found)
    if (!issues.has(identity(url))) issues.set(identity(url), { url, label: issueLabel(url) });
  // "#12" is no word and no link either.
  if (found.length === 0 && /\d/.test(markdown)) isAllRead = false;
  return { issues: [...issues.values()], withoutScheme, hasOtherText: !isAllRead || hasWords(markdown) };
}

/** "owner/repo#12" of an issue or pull request, else the address without its scheme. */
function issueLabel(url: string): string {
  const issue =
    /^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\/([^/]+\/[^/]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(\d+)/i.exec(
      url,
    );
  if (issue !== null) return `${issue[1]}#${issue[2]}`;
  // The host as browsers ask for it: letters that look like "github.com" show what they are, "github.com@" is gone.
  const short = url
    .replace(/^https?:\/\/[^/?#\\]*/i, () => new URL(url).host)
    .replace(/^www\./i, "")
    .replace(/\/$/, "");
  return short.length > 60 ? `${short.slice(0, 59)}…` : short;
}

/** Sentence marks, and brackets that were opened before the address, do not belong to it. */
function trimAddress(text: string): string {
  let address = text.replace(/\]\(.*$/, "");
  for (;;) {
    const shorter = address.replace(/[.,;:!?*_~]+$/, "");
    const last = shorter.at(-1);
    const unbalanced =
      (last === ")" && count(shorter, ")") > count(shorter, "(")) ||
      (last === "]" && count(shorter, "]") > count(shorter, "["));
    const next = unbalanced ? shorter.slice(0, -1) : shorter;
    if (next === address) return address;
    address = next;
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** The address with a scheme, if it is one that a browser can open. */
export function webAddress(text: string): string | undefined {
  const url = /^https?:\/\//i.test(text)
    ? text.replace(/^https?/i, (scheme) => scheme.toLowerCase())
    : `https://${text}`;
  if (!URL.canParse(url)) return undefined;
  return new URL(url).hostname.includes(".") ? url : undefined;
}

function identity(url: string): string {
  return url
    .toLowerCase()
    .replace(/^http:/, "https:")
    .replace(/\/$/, "");
}

/** Words that no link says: a lead-in, a title, a remark. */
function hasWords(markdown: string): boolean {
  const text = plainText(
    markdown.replace(/\[([^\][]*)\]\(([^()\s]*)\)/g, (_, label: string) =>
      SHORT_LABEL.test(label) ? " " : label,
    ),
  )
    .replace(ADDRESS, " ")
    .replace(SHORTHAND, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return /\p{L}{2}/u.test(text) && !PLACEHOLDER.test(text) && !/^(?:and|or|url|link|issue)$/i.test(text);
}

const SHORT_LABEL = /^(?:[\w.-]+\/)?[\w.-]*\s*#\d+$/;

/** True for "TBD", "n/a" and the like. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(
    plainText(text)
      .replace(/^[-*+]\s*/, "")
      .trim(),
  );
}
