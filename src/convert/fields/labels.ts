/** The label that a line begins with. */
import { plainText } from "../markdown/plainText.ts";
import { type FieldKind, isTemplateLabel, type Known, knownLabel, nearLabel } from "./labelWords.ts";

/** A line's label, as far as the line alone can tell. */
export interface LineLabel {
  kind: FieldKind;
  /** As written, marks removed: "Mentor(s)". */
  name: string;
  /** `exact`: a known label; `near`: a misspelt one; `unknown`: looks like a label. */
  match: "exact" | "near" | "unknown";
  /** The right spelling of a misspelt label. */
  suggestion?: string;
  standsFor?: Known["standsFor"];
  ordinary?: boolean;
  /** Text after the label on the same line. */
  value: string;
  /** Columns before the bullet or text; a tab counts to the next multiple of four. */
  indent: number;
  bullet: boolean;
  bold: boolean;
  colon: boolean;
  /** 1-based column of the label's first letter. */
  column: number;
}

const START = /^([ \t]*)(?:((?:[-*+•]|\d{1,2}[.)])[ \t]+)|(-)(?=[\p{Lu}*]))?/u;

/** Columns of white space; a tab reaches to the next multiple of four. */
export function columns(space: string): number {
  let column = 0;
  for (const sign of space) column = sign === "\t" ? column + 4 - (column % 4) : column + 1;
  return column;
}

/**
 * Signs before a label that say nothing: emoji, arrows, the tags of bold text. Each is one sign or a short tag, so that the
 * pattern is linear.
 */
const DECORATION =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3|[▪◦‣►▶➤➢✦★☆✓→»\s]|<\/?(?:b|strong|u|p|br|li|i|em)\s{0,3}\/?>){1,20}/iu;
const MAX_BODY = 4000;

/** Reads the label a line begins with, if it may have one. */
export function readLabel(content: string): LineLabel | undefined {
  const [start = "", space = "", bullet, dash] = START.exec(content) ?? [];
  const whole = content.slice(start.length, start.length + MAX_BODY);
  const isPlain = /^[\p{L}*_`[(]/u.test(whole);
  const [decoration = ""] = isPlain ? [] : (DECORATION.exec(whole) ?? []);
  const body = decoration.includes("<")
    ? boldTags(whole.slice(decoration.length), decoration)
    : whole.slice(decoration.length);
  if (!/^[\p{L}*_`[(]/u.test(body)) return undefined;
  const found = withColon(body) ?? alone(body) ?? withDash(body) ?? inBold(body) ?? withNothing(body);
  if (found === undefined) return undefined;
  const rest = content.slice(start.length + MAX_BODY);
  const [marks = ""] = /^[*_`]*/.exec(body) ?? [];
  return {
    ...found,
    value: found.value + rest,
    indent: columns(space),
    bullet: bullet !== undefined || dash !== undefined,
    bold: /^(?:\*\*|__)/.test(body) || /^[*_](?=\p{L})/u.test(body),
    column: start.length + decoration.length + 1 + marks.length,
  };
}

/** `<b>Label:</b> value` as `**Label:** value`. */
function boldTags(body: string, decoration: string): string {
  if (!/<(?:b|strong|u|i|em)\b/i.test(decoration)) return body;
  return `**${body.replace(/\s*<\/(?:b|strong|u|i|em)>/i, "**")}`;
}

type Found = Omit<LineLabel, "indent" | "bullet" | "bold" | "column">;

/** What of a known field the label of a line says. */
function ofKnown({ kind, standsFor, ordinary }: Known): Pick<Found, "kind" | "standsFor" | "ordinary"> {
  return { kind, ...(standsFor && { standsFor }), ...(ordinary && { ordinary }) };
}

/** `**Label** value`, `**Label**<br>value`, and a bold line of its own, which may be a label that no program knows. */
function inBold(body: string): Found | undefined {
  const [, marks, head = "", br, value = ""] =
    /^(\*\*|__)([^*_]{2,60})\1(\s*<br\s*\/?>)?\s*(.*)$/i.exec(body) ?? [];
  if (marks === undefined) return undefined;
  const name = labelName(head);
  const known = knownLabel(head);
  const rest = value.replace(/^(?:<br\s*\/?>|\\)\s*$/i, "").trimEnd();
  if (known !== undefined) {
    if (rest !== "" && br === undefined && !isValueOf(rest)) return undefined;
    return { ...ofKnown(known), name, match: "exact", value: rest, colon: br !== undefined };
  }
  if (rest !== "" || !UNKNOWN_NAME.test(name) || name.split(/\s+/).length > MAX_UNKNOWN_WORDS)
    return undefined;
  return { kind: "section", name, match: "unknown", value: "", colon: false };
}

const UNKNOWN_NAME = /^\p{L}[\p{L}\p{N}\s/&'’(),-]*\??$/u;
const MAX_UNKNOWN_WORDS = 6;

/** "**Skills** are what counts" is a sentence; "**Mentors** Ada Vale" is none. */
function isValueOf(text: string): boolean {
  return /^(?:[\p{Lu}\p{N}@[*~<(]|[-–—=])/u.test(text);
}

function withColon(body: string): Found | undefined {
  const at = colonIndex(body);
  if (at < 0) return undefined;
  const head = body.slice(0, at);
  const name = labelName(head);
  const value = afterMarks(head, body.slice(at).replace(/^[\s:：]+/, ""));
  const isUnclosed = UNCLOSED.test(head);
  const known = isUnclosed ? undefined : knownLabel(head);
  if (known !== undefined) return { ...ofKnown(known), name, match: "exact", value, colon: true };
  const near = isUnclosed ? knownLabel(`${head})`) : nearLabel(head);
  if (near !== undefined)
    return { ...ofKnown(near), name, match: "near", suggestion: near.name, value, colon: true };
  if (isUnclosed) return undefined;
  if (!/^\p{L}[\p{L}\p{N}\s/&'’()-]*$/u.test(name) || name.split(/\s+/).length > 5) return undefined;
  return { kind: "section", name, match: "unknown", value, colon: true };
}

/** "Mentor(s: Ada": the plural's parenthesis is not closed. */
const UNCLOSED = /\p{L}\(s$/iu;

/** A colon further on ends a sentence; what stands in parentheses is not counted: "Size (90 h/small, 350 h/large): …". */
const MAX_COLON_AT = 66;
const MAX_IN_PARENTHESES = 100;

/** The first colon that is not part of an address or in parentheses. */
function colonIndex(body: string): number {
  let depth = 0;
  let inside = 0;
  for (let index = 0; index < Math.min(body.length, MAX_COLON_AT + inside); index++) {
    const sign = body[index];
    if (depth > 0 && inside < MAX_IN_PARENTHESES) inside++;
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth--;
    else if (sign === "：" || (sign === ":" && (depth <= 0 || isAfterUnclosed(body, index))))
      return body.startsWith("://", index) ? -1 : index;
  }
  return -1;
}

function isAfterUnclosed(body: string, colon: number): boolean {
  return body[colon + 1] !== ")" && UNCLOSED.test(body.slice(0, colon));
}

/** `**Label:** value`, `*Label:* value`: the closing marks stand after the colon. */
function afterMarks(head: string, value: string): string {
  const open = (head.match(/\*{1,3}|__/g)?.length ?? 0) % 2 === 1;
  // "*Label:*value" but "*Label: *value* goes on".
  const isGlued = /^\*(?!\*)/.test(head) && value.split("*").length % 2 === 0;
  const closing = isGlued ? /^\*(?!\*)[\s:：]*/ : /^(?:\*{2,3}|__|\*(?=[\s:：]|$))[\s:：]*/;
  return (open ? value.replace(closing, "") : value).replace(/^(?:<br\s*\/?>\s*)+/i, "").trimEnd();
}

/** A line of so many words without bold type or a colon is a heading or a sentence. */
const MAX_PLAIN_WORDS = 3;

function alone(body: string, value = ""): Found | undefined {
  const known = knownLabel(body);
  const isPlain = !/^[*_]/.test(body);
  if (isPlain && known?.ordinary) return undefined;
  if (isPlain && !isTemplateLabel(body) && body.trim().split(/\s+/).length > MAX_PLAIN_WORDS)
    return undefined;
  return known && { ...ofKnown(known), name: labelName(body), match: "exact", value, colon: false };
}

function withDash(body: string): Found | undefined {
  const [, head = "", value] = /^(.{3,40}?)\s+[-–—=]\s*(.*)$/.exec(body) ?? [];
  const found = alone(head, value);
  return found?.kind === "section" ? undefined : found;
}

/** "Upstream Issue https://…", "Recommended Skills Go": only labels that no sentence begins with. */
const UNMISTAKABLE =
  /^\**((?:upstream|related|github) issues?(?: \(urls?\))?|recommended skills?|expected outcomes?|mentor\(s\)|lfx url)\**\s+(?=\S)(.+)$/i;
/** "Skills Required C++", "Possible Mentors Ada Vale": written like a label, with a value that begins like one. */
const TITLE_CASE =
  /^((?:Possible|Potential|Proposed) Mentors?|(?:Required |Preferred )Skills|Skills (?:Required|Needed))\s+(?=\p{Lu})(.+)$/u;

function withNothing(body: string): Found | undefined {
  const [, head = "", value = ""] = UNMISTAKABLE.exec(body) ?? TITLE_CASE.exec(body) ?? [];
  return /^(?:is|are|of|for|and|to|include)\b/i.test(value) ? undefined : alone(head, value);
}

function labelName(head: string): string {
  return plainText(head.replace(/[*_`#]+/g, " "))
    .replace(/^[^\p{L}\p{N}([]+/u, "")
    .replace(/\s+/g, " ")
    .replace(/[\s:：.]+$/, "")
    .trim();
}
