/** Rich text → the words a person reads, in one line: for excerpts, feeds, snippets and the search. */
import type { Block, Inline, ProjectText } from "./richText.ts";

/** The words of rich text, in one line. Links leave their text, images their description. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(" ").replace(/\s+/g, " ").trim();
}

/** All words of a project's texts, in one line, as they are searched. A section without text is searched by its label. */
export function projectWords({ description, outcomes, sections }: ProjectText): string {
  const further = sections.map(({ label, blocks }) => blocksText(blocks) || label);
  return [blocksText(description), blocksText(outcomes), ...further].join(" ").trim();
}

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
