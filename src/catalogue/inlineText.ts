import type { Inline } from "./richText.ts";

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
