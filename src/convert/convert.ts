/** The converter: text of one source in, catalogue and messages out. Pure: no file system, no network, no clock. */
import type { Catalogue, Project, Term } from "../catalogue/model.ts";
import { SCHEMA_VERSION } from "../catalogue/termModel.ts";
import { type Messages, report, sortMessages } from "./diagnostics/messages.ts";
import { visibleSource } from "./diagnostics/visibleSource.ts";
import { readDocument } from "./fields/document.ts";
import { type IssueListOptions, readIssueLists } from "./formats/issueList.ts";
import { readExport } from "./formats/lfxExport.ts";
import type { SourceDocument } from "./markdown/blocks.ts";
import { redactAll, redactor } from "./mentors/redact.ts";
import { readOutline } from "./outline/outline.ts";
import { withAcceptance } from "./project/acceptance.ts";
import { draftSkills } from "./project/draftSkills.ts";
import { assignIds } from "./project/ids.ts";
import { lintDocument, lintProject, lintTitles } from "./project/lint.ts";
import { type DraftProject, readProject } from "./project/project.ts";
import type { ReadSource } from "./project/readSource.ts";
import { type TermName, termOf } from "./project/term.ts";
import { readTimeline } from "./project/timeline.ts";
import { withOrgs } from "./skills/taxonomy.ts";

/** What the text itself does not say. */
export interface ConvertOptions {
  /** Path or address of the source: named in messages and in the catalogue; may tell the term. Default "input". */
  file?: string;
  /** Id or name of the term, stronger than what the file's name and text say. */
  term?: string;
  /** What is known of a list of issues. */
  issues?: IssueListOptions;
}

/** What a conversion gives. */
export interface Conversion {
  catalogue: Catalogue;
  /** By file, line and column. */
  messages: Messages;
}

/**
 * Converts one source: an ideas file, a list of accepted projects, or the JSON export; told apart by content.
 * Never throws on any text; the same input gives the same output.
 */
export function convert(text: string, options: ConvertOptions = {}): Conversion {
  const file = options.file ?? "input";
  const messages: Messages = [];
  if (text.replace(/^\uFEFF/, "").trim() === "") {
    report(
      messages,
      file,
      "source-empty",
      { line: 1 },
      "The source is empty: it should list projects under the headings of their orgs.",
    );
    return { catalogue: emptyCatalogue(), messages };
  }
  const isExport = isJson(text);
  const shown = visibleSource(text, isExport, file, messages);
  const lists = isExport ? readIssueLists(shown, file, messages, options.issues) : undefined;
  const reads = lists ?? [isExport ? readExport(shown, file, messages) : readMarkdown(shown, file, messages)];
  const isEmpty = reads.every(({ projects }) => projects.length === 0);
  if (isEmpty && lists === undefined && !messages.some((message) => message.fatal === true)) {
    const reason = isExport
      ? "No project found: the list of programs is empty."
      : "No project found: a project is a heading with fields such as “Description:” and “Mentor(s):” under it.";
    report(messages, file, "no-projects", { line: 1 }, reason);
  }
  const catalogue = emptyCatalogue();
  for (const read of reads.filter(({ projects }) => projects.length > 0)) {
    const term = termOf(options.term ?? read.term, file, read.termHints);
    catalogue.terms.push(termEntry(term, file, read));
    catalogue.projects.push(...finish(read.projects, term.id, file));
  }
  lintTitles(catalogue.projects, file, messages);
  return { catalogue, messages: sortMessages(messages) };
}

/** A catalogue without anything in it. */
function emptyCatalogue(): Catalogue {
  return { schemaVersion: SCHEMA_VERSION, terms: [], projects: [] };
}

function isJson(text: string): boolean {
  // "[link](…)" begins a Markdown file, too.
  return /^\uFEFF?\s*(?:\{|\[\s*[{\]"])/.test(text);
}

function readMarkdown(text: string, file: string, messages: Messages): ReadSource {
  const document = readDocument(text);
  const outline = readOutline(document);
  const read = outline.projects.map((place) => ({ place, project: readProject(document, place) }));
  lintDocument(document, outline, file, messages);
  for (const { place, project } of read) lintProject(project, place, document, file, messages);
  const projects = read.map(({ place, project }) => withAcceptance(project, place.line, document));
  const timeline = readTimeline(document);
  return { projects, termHints: termHints(document), ...(timeline.length === 0 ? {} : { timeline }) };
}

/** The first headings name the term, else the short titles, else the first lines. */
function termHints(document: SourceDocument): string[] {
  const headings = document.headings.slice(0, 5).map((heading) => heading.text);
  const short = document.lines.find((line) => /\(20\d\d Term \d\)\s*$/.test(line.raw))?.raw ?? "";
  const first = document.lines.slice(0, 15).map((line) => line.raw.slice(0, 500));
  return [...headings, short.slice(-40), ...first];
}

function termEntry(term: TermName, file: string, read: ReadSource): Term {
  return {
    id: term.id,
    name: term.name,
    program: term.program === "" ? (read.program ?? "") : term.program,
    source: file,
    ...(read.timeline === undefined ? {} : { timeline: read.timeline }),
  };
}

/** The drafts as projects: without people's addresses, with ids and derived skills. */
function finish(drafts: readonly DraftProject[], term: string, file: string): Project[] {
  const redact = redactor(drafts.flatMap((draft) => draft.emails));
  const texts = drafts.map((draft) => redactAll(publicPart(draft), redact));
  const taxonomy = withOrgs([
    ...new Set(texts.flatMap(({ org }) => org.split("/").map((part) => part.trim()))),
  ]);
  const ids = assignIds(texts.map(({ org, title }) => ({ term, org, title })));
  return drafts.map(({ line, endLine, sourceUrl }, index): Project => {
    const { org, group, title, description, outcomes, skillsRaw, optionalRaw, ...rest } = texts[
      index
    ] as PublicPart;
    const { skills, optional } = draftSkills(
      { skillsRaw, ...(optionalRaw === undefined ? {} : { optionalRaw }) },
      taxonomy,
    );
    return {
      id: ids[index] as string,
      term,
      org,
      ...(group === undefined ? {} : { group }),
      title,
      description,
      outcomes,
      skills,
      ...(optional.length === 0 ? {} : { optionalSkills: optional }),
      skillsRaw,
      ...rest,
      source: { file, line, endLine, ...(sourceUrl === undefined ? {} : { url: sourceUrl }) },
    };
  });
}

type PublicPart = Omit<Project, "id" | "term" | "skills" | "source"> & Pick<DraftProject, "optionalRaw">;

/** What of a draft the catalogue publishes; the rest is the linter's. */
function publicPart(draft: DraftProject): PublicPart {
  const { line, endLine, fields, mentorField, emails, mendedLinks, sourceUrl, ...published } = draft;
  return published;
}
