/** Links whose address stands elsewhere: `[text][label]`, `[label][]`, `[label]`, and Google's redirects. */
import type { Line } from "./blocks.ts";

/** `[label]: https://…`, with or without a title behind it; not a footnote, `[^1]: …`. */
const DEFINITION =
  /^\s*\[(?!\^)([^\][]{1,500})\]:\s*<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/i;
/** Code is matched so that nothing in it is. */
const REFERENCE = /`[^`]*`|(?<!\\)\[([^\][]{0,500})\](?:\[([^\][]{0,500})\]|(?![[(]))/g;

/** By how much the links may make a text longer; an address of a kilobyte can be meant a million times. */
const MAX_ADDED = 1_000_000;

/**
 * Writes each address where it is meant, so that every part of a project has its links in it, and blanks the lines
 * that define these links, which would be text of the last project. Definitions that nothing refers to stay.
 */
export function resolveReferences(lines: readonly Line[]): void {
  const definitions = definitionsOf(lines);
  if (definitions.size === 0) return;
  const used = new Set<Line>();
  let room = MAX_ADDED;
  for (const line of lines) {
    if (line.verbatim || DEFINITION.test(line.content)) continue;
    line.content = line.content.replace(REFERENCE, (whole, text: string | undefined, label?: string) => {
      const definition = definitions.get(keyOf(label || (text ?? "")));
      if (definition === undefined || definition.url.length > room) return whole;
      room -= definition.url.length;
      used.add(definition.line);
      return `[${text}](${definition.url})`;
    });
  }
  for (const line of used) {
    line.raw = "";
    line.content = "";
  }
}

/** The first one of a label counts, as in Markdown. */
function definitionsOf(lines: readonly Line[]): Map<string, { url: string; line: Line }> {
  const definitions = new Map<string, { url: string; line: Line }>();
  for (const line of lines) {
    const [, label = "", url = ""] = line.verbatim ? [] : (DEFINITION.exec(line.content) ?? []);
    if (url !== "" && !definitions.has(keyOf(label))) definitions.set(keyOf(label), { url, line });
  }
  return definitions;
}

function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

const REDIRECT = /https?:\/\/www\.google\.com\/url\?[^\s<>()[\]"'`|\\]+/gi;

/** Text copied from Google Docs: each of its links goes over Google, and is written as the one that it goes to. */
export function withoutRedirects(text: string): string {
  return text.replace(REDIRECT, (redirect) => {
    const { searchParams } = new URL(redirect.replaceAll("&amp;", "&"));
    const target = searchParams.get("q") ?? searchParams.get("url") ?? "";
    // What could end the link too early stays as it was.
    return /^https?:\/\/[^\s<>()[\]"'`|\\]+$/i.test(target) ? target : redirect;
  });
}
