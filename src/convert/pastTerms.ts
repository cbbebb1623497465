/** Messages about terms that are over: nobody will change their files any more, so they are counted and not listed. */
import type { Term } from "../catalogue/model.ts";
import { newestTermFirst } from "../catalogue/termOrder.ts";
import type { SourceResult } from "./convertAll.ts";
import { type Complaint, type Messages, severityOf } from "./diagnostics/messages.ts";

/**
 * Parts messages into those to list and those about past terms. A term is past where a newer one of its program is among
 * the sources; no clock is asked. Errors, and what is said of a file without projects, are always listed.
 */
export function foldPastTerms(
  messages: Readonly<Messages>,
  sources: readonly SourceResult[],
): { listed: Messages; folded: Messages } {
  const past = pastFiles(sources);
  const isFolded = (message: Complaint) => severityOf(message) !== "error" && past.has(message.file);
  return {
    listed: messages.filter((message) => !isFolded(message)),
    folded: messages.filter(isFolded),
  };
}

/** "2 warnings and 5 notes on past terms are not listed: --all lists them."; undefined where there are none. */
export function foldedLine(folded: Readonly<Messages>): string | undefined {
  if (folded.length === 0) return undefined;
  const warnings = folded.filter((message) => severityOf(message) === "warning").length;
  const notes = folded.length - warnings;
  const parts = [
    ...(warnings === 0 ? [] : [`${warnings} warning${warnings === 1 ? "" : "s"}`]),
    ...(notes === 0 ? [] : [`${notes} note${notes === 1 ? "" : "s"}`]),
  ];
  return `${parts.join(" and ")} on past terms not listed: --all lists them.`;
}

function pastFiles(sources: readonly SourceResult[]): ReadonlySet<string> {
  const newest = new Map<string, string>();
  for (const { id, program } of sources.flatMap(({ terms }): readonly Term[] => terms)) {
    const known = newest.get(program);
    if (known === undefined || newestTermFirst(id, known) < 0) newest.set(program, id);
  }
  return new Set(
    sources
      .filter(({ terms }) => terms.length > 0 && terms.every(({ id, program }) => newest.get(program) !== id))
      .map(({ file }) => file),
  );
}
