/**
 * What wikis and site generators leave in headings when a page is copied, and links that only lead to other places of it.
 *
 *     > | ## Faster parser[[edit](https://wiki.example.org/?action=edit)]
 *     > | ## Better CLI[¶](#better-cli)
 *     > | ### <a name="one"></a> Project 1 [⤴️](#index)
 */

const SCARS: readonly RegExp[] = [
  /\s*\[+\s*edit\s*\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*\))?\]?/gi,
  /\s*\[\s*(?:Â?[¶§]|#|🔗|⤴️?|↩️?|↑|top|back to top)\s*\]\([^()\s]*(?:\s+"[^"]*")?\)/giu,
  /\s*Â?¶\s*$/g,
  /<a\s[^<>]*>\s*<\/a>/gi,
  /\s*\{#[\w-]+\}\s*$/g,
];

/** The line without them, where it is a heading. */
export function withoutScars(line: string): string {
  if (!/^ {0,3}#{1,6}\s/.test(line) || line.length > 2000) return line;
  return SCARS.reduce((text, scar) => text.replace(scar, ""), line);
}

/**
 * Links that are broken over lines, each on its first line, where they are all that stands there.
 *
 *     > | [Implement a shape tool
 *     > |
 *     > | ](https://example.org#implement-a-shape-tool)
 */
export function joinLinks(lines: readonly string[]): string[] {
  const out = [...lines];
  lines.forEach((line, index) => {
    if (!/^\]\([^()\s]+\)\s*$/.test(line)) return;
    const before = lines.slice(Math.max(0, index - 3), index).findLastIndex((other) => other.trim() !== "");
    const at = Math.max(0, index - 3) + before;
    if (before < 0 || !/^\[[^\][]{3,150}$/.test(out[at] as string)) return;
    out[at] = `${out[at]?.trimEnd()}${line.trim()}`;
    out[index] = "";
  });
  return out;
}
