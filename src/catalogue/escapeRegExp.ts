/** A text as a regular expression finds it: `RegExp.escape`, which Node 20 lacks. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
