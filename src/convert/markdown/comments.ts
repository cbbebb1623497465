/** HTML comments: what an author has taken back, or says to other authors only. */

/** One that is never closed goes on to the end, as Markdown has it, which also keeps this linear. */
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g;

/** The Markdown without its comments; lines keep their places. */
export function withoutComments(markdown: string): string {
  return markdown.replace(COMMENT, (comment) => comment.replace(/[^\n]+/g, ""));
}

/** The comments of a Markdown text, one after the other; "" where it has none. */
export function commentsOf(markdown: string): string {
  return (markdown.match(COMMENT) ?? []).join("\n");
}
