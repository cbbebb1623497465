/** Rich text → the words a person reads, in one line: for excerpts, feeds, snippets and the search. */
import type { Block, Inline, ProjectText } from "./richText.ts";

/** The words of rich text, in one line. Links leave their text, images their description. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(" ").replace(/\s+/g, " ").trim();
}

/** The passages of each field: sentences and items of lists. A section that says nothing but its label is that. */
export function fieldPassages({ description, outcomes, sections }: ProjectText): string[][] {
  const further = sections.map(({ label, blocks }) => {
    const passages = passagesOf(blocks);
    return passages.length > 0 ? passages : [label];
  });
  return [passagesOf(description), passagesOf(outcomes), ...further];
}

function passagesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === "list"
      ? block.items.flatMap(passagesOf)
      : blocksText([block])
          .split(/(?<=[.!?:])\s+/)
          .filter((passage) => passage !== ""),
  );
}

/** What is searched of a project's texts, a line for each field: all but the passages that many projects share. */
export function projectWords(text: ProjectText): string {
  const shared = new Set(text.shared);
  let at = 0;
  return fieldPassages(text)
    .map((passages) => passages.filter(() => !shared.has(at++)).join(" "))
    .filter((line) => line !== "")
    .join("\n");
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
