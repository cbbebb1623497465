/**
 * Lines that a scraper has run together: a heading behind a link, a label behind the value before it.
 *
 *     > | [FASMG port](#fasmg)### File system improvement
 *     > | **Assembler**. - Difficulty:
 *     > | **Difficulty**: Hard**Better CLI**
 */
import { facetOf, facetsOf } from "./facets.ts";
import type { MappedLines } from "./mappedLines.ts";

const HEADING = /^(.*\))(#{2,5}\s+\S[^#]{2,150})$/;
const LABEL = /^(.*[)\].;*\d])\s+(-\s+\p{L}[\p{L}/ ]{1,30}[:：].*)$/u;
const BOLD = /^(.*[^\s*:：])(\*\*\p{Lu}[^*]{7,150}\*\*[:：]?)\s*$/u;

/** The lines, each of the two that are glued on its own. */
export function withoutGlue({ lines, origin }: MappedLines): MappedLines {
  const out: MappedLines = { lines: [], origin: [] };
  lines.forEach((line, index) => {
    for (const part of partsOf(line)) {
      out.lines.push(part);
      out.origin.push(origin[index] as number);
    }
  });
  return out.lines.length === lines.length ? { lines, origin } : out;
}

function partsOf(line: string): string[] {
  if (line.length > 20_000 || !/#|[:：]|\*\*/.test(line)) return [line];
  const [, before = "", heading] = HEADING.exec(line) ?? [];
  if (heading !== undefined) return [before, "", heading];
  const [, fact = "", title = ""] = BOLD.exec(line) ?? [];
  // The next project's title right behind the last fact of this one: "**Difficulty**: Hard**Better CLI**".
  if (facetsOf(fact).length > 0 && facetOf(title) === undefined) return [fact, "", title];
  const [, value = "", label = ""] = LABEL.exec(line) ?? [];
  const [name = ""] = /^-\s+[^:：]*/.exec(label) ?? [];
  return facetOf(name.slice(1)) === undefined ? [line] : [...partsOf(value), label];
}
