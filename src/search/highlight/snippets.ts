/** The snippets of the first results. The worker makes them, so that the long texts need not be sent to the page. */
import { EXCERPT_LENGTH, excerpt } from "../../catalogue/excerpt.ts";
import { type Mark, snippet } from "./highlight.ts";

/** The part of a project's text around the best match, and where to highlight it. */
export interface Snippet {
  text: string;
  ranges: [start: number, end: number][];
}

/** How many hits get a snippet: more than the list shows at first, since filters may leave some of them out. */
const MAX_SNIPPETS = 60;

/**
 * Makes the snippets of an answer, each of one field; of a text without a match, the beginning of the first.
 * @param documents of all projects
 * @returns by index of the project, of the first hits only
 */
export function snippetsOf(
  documents: readonly { readonly text: string }[],
  { hits, marks }: { hits: ArrayLike<number>; marks: readonly Mark[] },
): Map<number, Snippet> {
  const snippets = new Map<number, Snippet>();
  for (const hit of Array.from(hits).slice(0, MAX_SNIPPETS)) {
    const text = documents[hit]?.text ?? "";
    snippets.set(
      hit,
      snippet(text, marks, EXCERPT_LENGTH) ?? { text: excerpt(text.split("\n", 1)[0] ?? ""), ranges: [] },
    );
  }
  return snippets;
}
