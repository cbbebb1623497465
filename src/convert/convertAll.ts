/** Many sources at once: read, convert, merge. */

import { countOrgs } from "../catalogue/countOrgs.ts";
import type { Catalogue, Term } from "../catalogue/model.ts";
import { programsOf } from "../config/knownPrograms.ts";
import type { Settings } from "../config/schema.ts";
import { type ConvertOptions, convert } from "./convert.ts";
import { type Messages, report, severityOf, sortMessages } from "./diagnostics/messages.ts";
import { messagesOfAll } from "./emptySources.ts";
import { mergeCatalogues } from "./merge.ts";
import { withOneName } from "./oneName.ts";
import { readAnnouncements } from "./project/announcements.ts";
import { UNDATED } from "./project/term.ts";
import { withAddresses, withPublicNames } from "./publicSources.ts";
import { reportSimilarOrgs } from "./similarOrgs.ts";
import type { SourceText } from "./sources/sourceText.ts";

/** What one source gave: told in one line each. */
export interface SourceResult {
  /** As messages name it. */
  file: string;
  projects: number;
  /** The terms of its projects. */
  terms: readonly Term[];
}

/** What many sources give together. */
export interface ConversionOfAll {
  catalogue: Catalogue;
  messages: Messages;
  /** In the order of the sources. */
  sources: SourceResult[];
  /** When the newest of the sources was last changed, an ISO instant; absent where none says so. */
  changed?: string;
}

/** What a site's settings say to the converter. */
export type ConversionSettings = Pick<Settings, "orgs" | "skills" | "mentors" | "programs" | "check">;

/** Options of {@link convertAll}. */
export interface ConvertAllOptions extends Omit<ConvertOptions, "file" | "issues" | "programs"> {
  /** Those of the site. Default: none. */
  settings?: Partial<ConversionSettings>;
}

/** Converts texts that are already read, and merges them into one catalogue. */
export function convertAll(
  sources: readonly SourceText[],
  { settings = {}, ...said }: ConvertAllOptions = {},
): ConversionOfAll {
  const options = { ...said, programs: programsOf(settings.programs ?? {}) };
  const results = sources.map((source) => {
    const { file, text } = source;
    const { catalogue, messages } = convert(text, { ...source.options, ...options, file });
    return { file, catalogue: withAddresses(catalogue, source), messages };
  });
  const messages = messagesOfAll(sources, results);
  // A file alone needs no term to be told from others.
  if (sources.length > 1) for (const { catalogue } of results) reportUndated(catalogue, messages);
  const catalogue = mergeCatalogues(
    withOneName(
      results.map((result) => result.catalogue),
      settings,
    ),
    messages,
  );
  reportSimilarOrgs(catalogue, messages);
  const changed = sources
    .flatMap((source) => source.changed ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  return {
    catalogue: withPublicNames(withAnnouncements(catalogue, sources), sources),
    messages: sortMessages(messages.filter(({ ruleId }) => !Object.hasOwn(settings.check ?? {}, ruleId))),
    sources: results.map(({ file, catalogue: { projects, terms } }) => ({
      file,
      projects: projects.length,
      terms,
    })),
    ...(changed === undefined ? {} : { changed }),
  };
}

/** Adds what the program wrote about a term, which is not in the term's own file. */
function withAnnouncements(catalogue: Catalogue, sources: readonly SourceText[]): Catalogue {
  const all = new Map(sources.flatMap(({ text }) => [...readAnnouncements(text)]));
  const terms = catalogue.terms.map((term) => {
    const announcement = all.get(term.id);
    return announcement === undefined ? term : { ...term, announcement };
  });
  return { ...catalogue, terms };
}

/** Reports a source whose term nothing tells: all such sources stand under one name. */
function reportUndated({ terms }: Catalogue, messages: Messages): void {
  for (const { source } of terms.filter(({ id }) => id === UNDATED.id)) {
    const reason = `No term in the file's name, folder or headings: its projects stand under “${UNDATED.name}”. Name the file like “2026-02-Jun-Aug.md”, or say the term with --term.`;
    report(messages, source, "term-unknown", { line: 1 }, reason);
  }
}

/** "ideas/2026.md: 7 projects, 2026 Term 3 (Sep–Nov)" */
export function sourceLine({ file, projects, terms }: SourceResult): string {
  return [`${file}: ${counted(projects, "project")}`, ...terms.map(({ name }) => name)].join(", ");
}

/** Sources that are told one by one. */
const TOLD = 12;

/** A line for each source; of very many, the last ones in one line. */
export function sourceLines(sources: readonly SourceResult[]): string[] {
  if (sources.length <= TOLD) return sources.map(sourceLine);
  const others = sources.slice(TOLD - 1);
  const projects = others.reduce((sum, source) => sum + source.projects, 0);
  return [
    ...sources.slice(0, TOLD - 1).map(sourceLine),
    `and ${counted(others.length, "more source")}: ${counted(projects, "project")}`,
  ];
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
