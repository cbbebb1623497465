/**
 * Blocks of HTML as Markdown: cards, tables, lists of terms, and what opens at a click.
 *
 *     > | <details>
 *     > | <summary><b>Faster parser</b> (350 hours)</summary>
 *     > |
 *     > | <article><h3>Better CLI</h3><span class="badge">Medium</span><p>…</p></article>
 */
import type { Element, ElementContent, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Handle, toMdast } from "hast-util-to-mdast";
import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { facetOf } from "./facets.ts";
import type { MappedLines } from "./mappedLines.ts";
import { remarksOf } from "./titles.ts";

/** A block that begins with one of these is converted; other HTML, an image in the middle of a page, is left. */
const OPENING =
  /^\s{0,3}<(table|article|section|details|summary|dl|ul|ol|h[1-6]|div|p|google-sheets-html-origin|body|html|main)\b/i;
const WORTH = /<(?:h[1-6]|table|summary|dl|dt|li|strong|b)\b/i;
/** What a parser that calls itself, and one that mends bad nesting, may be given. */
const MAX_BLOCK = 400_000;
const MAX_TAGS = 8000;
const MAX_NESTING = 60;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** The lines with their HTML as Markdown. */
export function fromHtmlBlocks(source: MappedLines): MappedLines {
  const { lines, origin } = source;
  if (!lines.some((line) => OPENING.test(line) || /<\/?(?:details|summary)\b/i.test(line))) return source;
  const out: MappedLines = { lines: [], origin: [] };
  let changed = false;
  let depth = 1;
  let fence: string | undefined;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const [mark] = /^\s{0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined)
      fence = fence === undefined ? mark.trim() : line.trim().startsWith(fence) ? undefined : fence;
    const end = fence === undefined && mark === undefined && OPENING.test(line) ? blockEnd(lines, at) : at;
    const block = lines.slice(at, end);
    const converted = end > at ? convertBlock(block, depth) : undefined;
    if (converted === undefined) {
      const next = Math.max(end, at + 1);
      for (const [index, text] of lines.slice(at, next).entries()) {
        const [, marks] = /^ {0,3}(#{1,6})\s/.exec(text) ?? [];
        if (marks !== undefined && fence === undefined) depth = marks.length;
        const isEnd =
          fence === undefined && /^\s*<\/(?:details|summary|div|section|article)>\s*$/i.test(text);
        changed ||= isEnd;
        push(out, isEnd ? "" : text, origin[at + index] as number);
      }
      at = next;
      continue;
    }
    changed = true;
    push(out, "", origin[at] as number);
    for (const [text, number] of converted)
      push(out, text, origin[at + number - 1] ?? (origin[at] as number));
    push(out, "", origin[end - 1] as number);
    at = end;
  }
  return changed ? out : source;
}

function push(out: MappedLines, line: string, number: number): void {
  out.lines.push(line);
  out.origin.push(number);
}

/** After the block: at a blank line outside of a table and of a card, as these hold no Markdown. */
function blockEnd(lines: readonly string[], from: number): number {
  let open = 0;
  for (let at = from; at < Math.min(lines.length, from + 5000); at++) {
    const line = lines[at] as string;
    if (line.trim() === "" && open <= 0) return at;
    open += (line.match(/<(?:table|article|dl)\b/gi) ?? []).length;
    open -= (line.match(/<\/(?:table|article|dl)>/gi) ?? []).length;
  }
  // A tag that nothing closes ends with its paragraph.
  const blank = lines.slice(from).findIndex((line) => line.trim() === "");
  return blank < 0 ? lines.length : from + blank;
}

function convertBlock(block: readonly string[], depth: number): [string, number][] | undefined {
  const text = block.join("\n");
  if (!WORTH.test(text) || text.length > MAX_BLOCK || !isShallow(text)) return undefined;
  const tree = fromHtml(text, { fragment: true });
  withBadges(tree);
  const summary: Handle = (state, node: Element) => {
    const result = {
      type: "heading" as const,
      depth: Math.min(6, depth + 1) as 1,
      children: state.all(node) as never[],
    };
    state.patch(node, result);
    return result;
  };
  const root = toMdast(tree, { handlers: { summary, mark: inline, font: inline } });
  const blocks: RootContent[] = root.type === "root" ? root.children : [root as RootContent];
  let number = 1;
  const lines = blocks.flatMap((node): [string, number][] => {
    number = node.position?.start.line ?? number;
    const numbers =
      node.type === "table" ? node.children.map((row) => row.position?.start.line ?? number) : [];
    const rows = toMarkdown(
      { type: "root", children: [node] },
      { extensions: [gfmToMarkdown()], bullet: "-" },
    )
      .trimEnd()
      .split("\n");
    // A table's second line is the one of dashes.
    return [
      ...rows.map((row, index): [string, number] => [row, numbers[index === 0 ? 0 : index - 1] ?? number]),
      ["", number],
    ];
  });
  return lines;
}

const inline: Handle = (state, node: Element) => state.all(node);

function isShallow(text: string): boolean {
  let nesting = 0;
  let tags = 0;
  for (const [, end, name = "", self] of text.matchAll(/<(\/?)([a-z][\w-]*)[^<>]*?(\/?)>/gi)) {
    if (++tags > MAX_TAGS) return false;
    if (VOID.test(name) || self === "/") continue;
    nesting = end === "/" ? Math.max(0, nesting - 1) : nesting + 1;
    if (nesting > MAX_NESTING) return false;
  }
  // A "<" that opens no tag can still be read as one.
  return (text.match(/</g)?.length ?? 0) <= MAX_TAGS;
}

const BADGE = /\b(?:badge|tag|chip|label|pill)\b/i;

/** Each badge as a field of its own: a difficulty and hours are told by their words, the rest by a label in them. */
function withBadges(node: Nodes | Root): void {
  if (!("children" in node)) return;
  const children: ElementContent[] = [];
  for (const child of node.children as ElementContent[]) {
    withBadges(child);
    const field = child.type === "element" ? badgeField(child) : undefined;
    if (field === undefined) children.push(child);
    else children.push(...field);
  }
  (node as { children: ElementContent[] }).children = children;
}

function badgeField(node: Element): ElementContent[] | undefined {
  const names = node.properties.className;
  if (!Array.isArray(names) || !names.some((name) => BADGE.test(String(name))) || node.tagName === "div")
    return undefined;
  const text = textOf(node).trim();
  const [, label, value = ""] = /^([^:]{2,30}):\s*(\S.*)$/.exec(text) ?? [];
  const pairs =
    label !== undefined && facetOf(label) !== undefined
      ? [[label, value]]
      : (remarksOf(text) ?? []).map((remark) => [remark.label, remark.text]);
  if (pairs.length === 0) return undefined;
  return pairs.flatMap(([name = "", said = ""]): ElementContent[] => [
    { type: "element", tagName: "strong", properties: {}, children: [{ type: "text", value: `${name}:` }] },
    { type: "text", value: ` ${said} ` },
  ]);
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => textOf(child as Nodes)).join("") : "";
}
