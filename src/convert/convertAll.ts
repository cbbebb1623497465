/** Many sources at once: read, convert, merge. */

import type { Catalogue } from "../catalogue/model.ts";
import { convert } from "./convert.ts";
import { mergeCatalogues } from "./merge.ts";
import { type Messages, severityOf, sortMessages } from "./messages.ts";
import type { SourceText } from "./sources.ts";

/** Converts texts that are already read, and merges them into one catalogue. */
export function convertAll(
  sources: readonly SourceText[],
  options: { term?: string } = {},
): { catalogue: Catalogue; messages: Messages } {
  const results = sources.map(({ file, text }) => convert(text, { ...options, file }));
  const messages = results.flatMap((result) => result.messages);
  const catalogue = mergeCatalogues(
    results.map((result) => result.catalogue),
    messages,
  );
  return { catalogue, messages: sortMessages(messages) };
}

/** "7 projects, 3 orgs, 0 errors, 2 warnings" */
export function summary(catalogue: Catalogue, messages: Readonly<Messages>): string {
  const orgs = new Set(catalogue.projects.map(({ org }) => org.toLowerCase()));
  const number = (severity: string) => messages.filter((message) => severityOf(message) === severity).length;
  return [
    counted(catalogue.projects.length, "project"),
    counted(orgs.size, "org"),
    counted(number("error"), "error"),
    counted(number("warning"), "warning"),
  ].join(", ");
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
