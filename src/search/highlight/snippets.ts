/** What the first results show of their texts: found where the texts are, so that they need not travel. */
import { EXCERPT_LENGTH, excerpt } from "../../catalogue/excerpt.ts";
import { type Mark, snippet } from "./highlight.ts";

/** A part of a project's text, and where to mark it. */
export interface Snippet {
  text: string;
  ranges: [start: number, end: number][];
}

/** For how many hits: more than the list shows at first, as facets may leave some out. */
const FIRST = 60;

/**
 * @param documents of all projects
 * @returns by a project's index, for the first hits only
 */
export function snippetsOf(
  documents: readonly { readonly text: string }[],
  { hits, marks }: { hits: ArrayLike<number>; marks: readonly Mark[] },
): Map<number, Snippet> {
  const snippets = new Map<number, Snippet>();
  for (const hit of Array.from(hits).slice(0, FIRST)) {
    const text = documents[hit]?.text ?? "";
    snippets.set(hit, snippet(text, marks, EXCERPT_LENGTH) ?? { text: excerpt(text), ranges: [] });
  }
  return snippets;
}
