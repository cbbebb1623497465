/** Rich text → the words a person reads, in one line: for excerpts, feeds, snippets and the search. */
import type { Block, Inline, ProjectText } from "./richText.ts";

/** The words of rich text, in one line. Links leave their text, images their description. */
export function blocksText(blocks: readonly Block[]): string {
  const tableText = ({ head, rows }: Table) =>
    [head, ...rows].flatMap((row) => row.map(inlineText)).join(" ");
  return joinedText(blocks, " ", tableText).replace(/\s+/g, " ").trim();
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

/** A table of rich text. */
export type Table = Extract<Block, { type: "table" }>;

/**
 * The texts of blocks, and of what is in them, put together.
 * @param between stands between two of them, and between the items of a list
 */
export function joinedText(
  blocks: readonly Block[],
  between: string,
  tableText: (table: Table) => string,
): string {
  const joined = (inner: readonly Block[]) => joinedText(inner, between, tableText);
  const textOf = (block: Block): string => {
    switch (block.type) {
      case "p":
      case "heading":
        return inlineText(block.children);
      case "list":
        return block.items.map(joined).join(between);
      case "quote":
        return joined(block.children);
      case "pre":
        return block.text;
      case "table":
        return tableText(block);
      case "hr":
        return "";
    }
  };
  return blocks
    .map(textOf)
    .filter((text) => text !== "")
    .join(between);
}

/** The plain text of what stands in one block of rich text; a line break is "\n". */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === "string") return inline;
      if (inline.type === "br") return "\n";
      return inline.type === "code" ? inline.text : inlineText(inline.children);
    })
    .join("");
}
