/**
 * Lists of terms whose two halves a scraper has set on lines of their own, joined again; and facts as definitions or in an alert,
 * which GitHub shows in a box, as plain lines.
 *
 *     > | - Skills              > | Skills |             > | Skills          > | > [!NOTE]
 *     > | - C, GTK              > |                      > | : C, GTK        > | > Skills: C, GTK
 *     > | - Possible mentors    > | Java, Python |
 *     > | - Ada Vale
 */
import { facetOf, facetsOf } from "./facets.ts";

const BULLET = /^\s*[-*+]\s+(\S.{0,400})$/;
/** Of one project nobody lists more. */
const MAX_ITEMS = 80;
const OPEN_CELL = /^([^|]{2,60})\|\s*$/;
const NAME = /^(?:project |idea )?(?:title|name)s?$/i;

/** The same number of lines. */
export function withJoinedTerms(lines: readonly string[]): string[] {
  const out = [...lines];
  joinBullets(out);
  joinCells(out);
  const code = codeIn(out);
  openDefinitions(out, code);
  openAlerts(out, code);
  return out;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The indexes of lines between fences, which are shown as they are. */
function codeIn(lines: readonly string[]): Set<number> {
  const code = new Set<number>();
  let open: string | undefined;
  for (const [at, line] of lines.entries()) {
    const [, fence = ""] = FENCE.exec(line) ?? [];
    if (open !== undefined) code.add(at);
    if (open === undefined) open = fence || undefined;
    else if (fence.startsWith(open)) open = undefined;
  }
  return code;
}

const DEFINITION = /^ {0,3}:\s+(?=\S)/;

function openDefinitions(lines: string[], code: ReadonlySet<number>): void {
  let term = 0;
  for (const [at, line] of lines.entries()) {
    if (!DEFINITION.test(line) || code.has(at)) {
      if (line.trim() !== "") term = at;
      continue;
    }
    const name = (lines[term] as string).replace(/^\*\*(.*?):?\*\*$/, "$1").trim();
    if (facetOf(name) === undefined) continue;
    lines[term] = `**${name}:**`;
    lines[at] = line.replace(DEFINITION, "");
  }
}

const ALERT = /^ {0,3}>\s*\[!(?:note|tip|important|warning|caution)\]\s*$/i;
const QUOTED = /^ {0,3}> ?/;
/** Outside of the box, it would begin another project. */
const HEADING = /^ {0,3}#/;

function openAlerts(lines: string[], code: ReadonlySet<number>): void {
  for (let at = 0; at < lines.length; at++) {
    if (code.has(at) || !ALERT.test(lines[at] as string)) continue;
    const end = lines.findIndex((line, index) => index > at && !QUOTED.test(line));
    const inside = lines.slice(at + 1, end < 0 ? lines.length : end).map((line) => line.replace(QUOTED, ""));
    // Without facts, the box is there to be seen.
    if (inside.some((line) => facetsOf(line).length > 0) && !inside.some((line) => HEADING.test(line)))
      lines.splice(at, inside.length + 1, "", ...inside);
    at += inside.length;
  }
}

function joinBullets(lines: string[]): void {
  for (let at = 0; at < lines.length; ) {
    const items: number[] = [];
    let next = at;
    while (
      next < lines.length &&
      (BULLET.test(lines[next] as string) || (items.length > 0 && lines[next]?.trim() === ""))
    )
      items.push(...(lines[next++]?.trim() === "" ? [] : [next - 1]));
    if (items.length >= 4 && items.length <= MAX_ITEMS) joinPairs(lines, items);
    at = Math.max(next, at + 1);
  }
}

function joinPairs(lines: string[], items: readonly number[]): void {
  const text = (index: number) => BULLET.exec(lines[items[index] as number] as string)?.[1]?.trim() ?? "";
  const labels = items.flatMap((_, index) => (index % 2 === 0 ? [index] : []));
  const known = labels.filter((index) => facetOf(text(index)) !== undefined);
  const others = items.filter((_, index) => index % 2 === 1 && facetOf(text(index)) !== undefined);
  if (items.length % 2 === 1 || known.length < 2 || known.length * 2 < labels.length || others.length > 0)
    return;
  if (labels.some((index) => text(index).length > 40)) return;
  for (const index of labels) {
    const [first, second] = [items[index] as number, items[index + 1] as number];
    const cell = (item: string) => item.replaceAll("|", "\\|");
    // As a table, whose end is sure: what follows is the project's text.
    lines[first] = `| ${cell(text(index))} | ${cell(text(index + 1))} |`;
    lines[second] = "";
  }
}

function joinCells(lines: string[]): void {
  const cells = lines.flatMap((line, index) => (OPEN_CELL.test(line) ? [index] : []));
  const label = (index: number) => OPEN_CELL.exec(lines[index] as string)?.[1]?.trim() ?? "";
  const isLabel = (index: number) => facetOf(label(index)) !== undefined || NAME.test(label(index));
  const labels = cells.filter(isLabel);
  if (labels.length < 4) return;
  for (const at of labels) {
    const name = label(at);
    const value = lines.findIndex((line, index) => index > at && line.trim() !== "");
    const [, text] = /^(.*\S)\s*\|\s*$/.exec(lines[value] ?? "") ?? [];
    if (text === undefined || isLabel(value)) continue;
    lines[at] = `**${name}:** ${text}`;
    lines[value] = "";
  }
}
