/** Many sources at once: read, convert, merge. */

import { countOrgs } from "../catalogue/countOrgs.ts";
import type { Catalogue } from "../catalogue/model.ts";
import { type ConvertOptions, convert } from "./convert.ts";
import { type Messages, report, severityOf, sortMessages } from "./diagnostics/messages.ts";
import { messagesOfAll } from "./emptySources.ts";
import { mergeCatalogues } from "./merge.ts";
import { UNDATED } from "./project/term.ts";
import type { SourceText } from "./sources/sources.ts";

/** Converts texts that are already read, and merges them into one catalogue. */
export function convertAll(
  sources: readonly SourceText[],
  options: Omit<ConvertOptions, "file"> = {},
): { catalogue: Catalogue; messages: Messages } {
  const results = sources.map(({ file, text }) => convert(text, { ...options, file }));
  const messages = messagesOfAll(sources, results);
  // A file alone needs no term to be told from others.
  if (sources.length > 1) for (const { catalogue } of results) complainOfTerm(catalogue, messages);
  const catalogue = mergeCatalogues(
    results.map((result) => result.catalogue),
    messages,
  );
  return { catalogue, messages: sortMessages(messages) };
}

/** Complains of a source whose term nothing tells: all such sources come to stand under one name. */
function complainOfTerm({ terms }: Catalogue, messages: Messages): void {
  for (const { source } of terms.filter(({ id }) => id === UNDATED.id)) {
    const reason = `No term in the file's name, folder or headings: its projects stand under “${UNDATED.name}”. Name the file like “2026-02-Jun-Aug.md”, or say the term with --term.`;
    report(messages, source, "term-unknown", { line: 1 }, reason);
  }
}

/** "7 projects, 3 orgs, 0 errors, 2 warnings" */
export function summary(catalogue: Catalogue, messages: Readonly<Messages>): string {
  const number = (severity: string) => messages.filter((message) => severityOf(message) === severity).length;
  return [
    counted(catalogue.projects.length, "project"),
    counted(countOrgs(catalogue.projects), "org"),
    counted(number("error"), "error"),
    counted(number("warning"), "warning"),
  ].join(", ");
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
