/** Rich text → the words a person reads, in one line: for excerpts, feeds and the search. Runs at build time only. */
import { memoize } from "../../catalogue/memoize.ts";
import type { Block, Inline } from "../../catalogue/richText.ts";
import { richText } from "./richText.ts";

/** The words of rich text, in one line. Links leave their text, images their description. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(" ").replace(/\s+/g, " ").trim();
}

/** The words of a Markdown text, in one line; a description is asked for by its page, its data and the feeds. */
export const markdownText = memoize((markdown: string) => blocksText(richText(markdown)));

function blockText(block: Block): string {
  switch (block.type) {
    case "p":
    case "heading":
      return inlinesText(block.children);
    case "list":
      return block.items.map(blocksText).join(" ");
    case "quote":
      return blocksText(block.children);
    case "pre":
      return block.text;
    case "table":
      return [block.head, ...block.rows].flatMap((row) => row.map(inlinesText)).join(" ");
    case "hr":
      return "";
  }
}

function inlinesText(children: readonly Inline[]): string {
  return children.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.type) {
    case "code":
      return inline.text;
    case "br":
      return " ";
    default:
      return inlinesText(inline.children);
  }
}
