/** A text as a regular expression finds it: `RegExp.escape`, which Node 20 lacks. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
