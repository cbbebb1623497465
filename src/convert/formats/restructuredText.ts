/**
 * reStructuredText as Markdown, line by line: underlined titles, links, and the lines of directives that show nothing.
 *
 *     > | Faster parser (350 h)
 *     > | ~~~~~~~~~~~~~~~~~~~~~
 *     > | **Mentors:** `Ada Vale <https://github.com/ada-vale>`_
 */

const SIGNS = /^\.\. (?:_[^:]+:|[\w-]+::)|`[^`<>]+ <https?:[^<>\s]+>`_|^(?:~{3,}|"{3,}|\^{3,})\s*$/m;
const UNDERLINE = /^([=\-~^"'`#*+:.])\1{2,}\s*$/;
const LINK = /`([^`<>]+?)\s*<(https?:[^<>\s]+)>`__?/g;
const MAX_TITLE = 150;

/** The same number of lines, as Markdown; undefined where the text is no reStructuredText. */
export function fromRestructuredText(lines: readonly string[]): string[] | undefined {
  const start = lines.slice(0, 2000).join("\n");
  // A Markdown fence may be made of tildes, but has no line of text right above each of its marks.
  if (
    !SIGNS.test(start) ||
    !lines.some((line, index) => isTitle(lines, index) && /^[~^"]/.test(lines[index + 1] ?? line))
  )
    return undefined;
  const levels: string[] = [];
  const out = lines.map((line) => (line.length > 5000 ? line : line.replace(LINK, "[$1]($2)")));
  lines.forEach((line, index) => {
    if (/^\.\. _[^:]*:\s*$/.test(line)) out[index] = "";
    if (!isTitle(lines, index)) return;
    const sign = (lines[index + 1] as string).charAt(0);
    if (!levels.includes(sign)) levels.push(sign);
    out[index] = `${"#".repeat(Math.min(6, levels.indexOf(sign) + 1))} ${line.trim()}`;
    out[index + 1] = "";
    if (isOverline(lines, index)) out[index - 1] = "";
  });
  return out;
}

function isTitle(lines: readonly string[], index: number): boolean {
  const [line = "", under = ""] = [lines[index], lines[index + 1]];
  if (!/^\S/.test(line) || UNDERLINE.test(line) || line.length > MAX_TITLE || !UNDERLINE.test(under))
    return false;
  const before = lines[index - 1] ?? "";
  return (
    under.trim().length >= line.trim().length * 0.6 && (before.trim() === "" || isOverline(lines, index))
  );
}

function isOverline(lines: readonly string[], index: number): boolean {
  return (
    index > 0 && UNDERLINE.test(lines[index - 1] ?? "") && lines[index - 1]?.[0] === lines[index + 1]?.[0]
  );
}
