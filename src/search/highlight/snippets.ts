/** The snippets of the results that are shown. The worker makes them, so that the long texts need not be sent to the page. */
import { EXCERPT_LENGTH, excerpt } from "../../catalogue/excerpt.ts";
import { type Mark, snippet } from "./highlight.ts";

/** The part of a project's text around the best match, and where to highlight it. */
export interface Snippet {
  text: string;
  ranges: [start: number, end: number][];
}

/** Makes the snippet of a text, of one of its fields, which are lines; without a match, the beginning of the first. */
export function snippetOf(text: string, marks: readonly Mark[]): Snippet {
  return snippet(text, marks, EXCERPT_LENGTH) ?? { text: excerpt(text.split("\n", 1)[0] ?? ""), ranges: [] };
}
