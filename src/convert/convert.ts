/** The converter: text of one source in, catalogue and messages out. Pure: no file system, no network, no clock. */
import { defined } from "../catalogue/defined.ts";
import type { Catalogue, Project, Term } from "../catalogue/model.ts";
import { statesApplications } from "../catalogue/termDates.ts";
import { SCHEMA_VERSION } from "../catalogue/termModel.ts";
import { KNOWN_PROGRAMS } from "../config/knownPrograms.ts";
import type { Programs } from "../config/programs.ts";
import { atLine, type Messages, report, sortMessages } from "./diagnostics/messages.ts";
import { visibleSource } from "./diagnostics/visibleSource.ts";
import { readDocument } from "./fields/document.ts";
import { readPlaces } from "./formats/choose.ts";
import { type IssueListOptions, readIssueLists } from "./formats/issueList.ts";
import { readExport } from "./formats/lfxExport.ts";
import { noProjectsReason } from "./formats/noProjects.ts";
import type { SourceDocument } from "./markdown/blocks.ts";
import { redactAll, redactor } from "./mentors/redact.ts";
import { withAcceptance } from "./project/acceptance.ts";
import { draftSkills } from "./project/draftSkills.ts";
import { assignIds } from "./project/ids.ts";
import { lintDocument, lintOrg, lintProject, lintTitles } from "./project/lint.ts";
import { lintPeople } from "./project/lintMentors.ts";
import type { ProjectPlace } from "./project/place.ts";
import { withPlatformAddresses } from "./project/platformAddress.ts";
import { type DraftProject, readProject } from "./project/project.ts";
import { proposalRules } from "./project/proposalRules.ts";
import type { ReadSource } from "./project/readSource.ts";
import { type TermName, termOf, UNDATED } from "./project/term.ts";
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
  /** The org of the source: headings above its projects are then groups. A project that names its own org keeps it. */
  org?: string;
  /** The program of the source, stronger than what its term says. */
  program?: string;
  /** Rules of programs. Default: those that are known without settings. */
  programs?: Programs;
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
  const ownOrg = options.org?.trim() ?? "";
  const lists = isExport ? readIssueLists(shown, file, messages, options.issues) : undefined;
  const reads = lists ?? [
    isExport
      ? readExport(shown, file, messages)
      : readMarkdown(shown, file, { ...options, org: ownOrg }, messages),
  ];
  const isTermToCome = reads.some(isDatesOnly);
  if (isTermToCome)
    report(messages, file, "dates-only", { line: 1 }, "No project in this file: its term gets the dates.");
  const isEmpty = !isTermToCome && reads.every(({ projects }) => projects.length === 0);
  if (isEmpty && lists === undefined && !messages.some((message) => message.fatal === true)) {
    const { line, reason } = reads[0]?.noProjects ?? {
      line: 1,
      reason: "No project found: the list of programs is empty.",
    };
    report(messages, file, "no-projects", { line }, reason);
  }
  const catalogue = emptyCatalogue();
  for (const read of reads.filter((read) => read.projects.length > 0 || isDatesOnly(read))) {
    const term = read.namedTerm ?? termOf(options.term ?? read.term, file, read.termHints ?? []);
    catalogue.terms.push(termEntry(term, file, read, options.program));
    const drafts = read.projects.map((draft) => (draft.org === "" ? { ...draft, org: ownOrg } : draft));
    catalogue.projects.push(...finish(drafts, term.id, file));
  }
  lintTitles(catalogue.projects, file, messages);
  return { catalogue, messages: sortMessages(messages) };
}

/** A term whose dates are known before its projects are: its name is known, and a date tells when one can apply. */
function isDatesOnly({ projects, namedTerm, timeline = [] }: ReadSource): boolean {
  if (projects.length > 0 || namedTerm === undefined || namedTerm.id === UNDATED.id) return false;
  return statesApplications({ timeline });
}

/** A catalogue without anything in it. */
function emptyCatalogue(): Catalogue {
  return { schemaVersion: SCHEMA_VERSION, terms: [], projects: [] };
}

function isJson(text: string): boolean {
  // "[link](…)" begins a Markdown file, too.
  return /^\uFEFF?\s*(?:\{|\[\s*[{\]"])/.test(text);
}

function readMarkdown(
  text: string,
  file: string,
  { org, term, program: ownProgram = "", programs = KNOWN_PROGRAMS }: ConvertOptions & { org: string },
  messages: Messages,
): ReadSource {
  const source = readDocument(text);
  const namedTerm = termOf(term, file, termHints(source), text);
  const program = ownProgram.trim() || namedTerm.program;
  const { document, outline, origin } = readPlaces(text, source, org);
  const read = outline.projects.map((place: ProjectPlace) => ({
    place,
    project: readProject(document, place),
  }));
  const found: Messages = [];
  lintDocument(document, outline, file, found);
  for (const { place, project } of read) {
    const rules = proposalRules(programs, program, place.isForeign === true);
    lintProject(project, place, document, file, found, rules);
  }
  lintPeople(
    read.map(({ project }) => project),
    file,
    found,
  );
  lintOrg(outline.projects, file, found);
  const lineOf = (line: number) => origin?.[line - 1] ?? line;
  messages.push(...found.map((message) => atLine(message, lineOf(message.line))));
  const projects = withPlatformAddresses(
    read.map(({ place, project }) => ({
      ...withAcceptance(project, place.line, document),
      line: lineOf(project.line),
      endLine: lineOf(project.endLine),
    })),
  );
  const timeline = readTimeline(document);
  return {
    projects,
    namedTerm,
    ...(projects.length === 0 ? { noProjects: noProjectsReason(source) } : {}),
    ...(timeline.length === 0 ? {} : { timeline }),
  };
}

/** The first headings name the term, else the short titles, else the first lines. */
function termHints(document: SourceDocument): string[] {
  const headings = document.headings.slice(0, 5).map((heading) => heading.text);
  const short = document.lines.find((line) => /\(20\d\d Term \d\)\s*$/.test(line.raw))?.raw ?? "";
  const first = document.lines.slice(0, 15).map((line) => line.raw.slice(0, 500));
  return [...headings, short.slice(-40), ...first];
}

function termEntry(term: TermName, file: string, read: ReadSource, program = ""): Term {
  return {
    id: term.id,
    name: term.name,
    program: program.trim() || term.program || (read.program ?? ""),
    source: file,
    ...defined({ timeline: read.timeline }),
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
    const { skills, optional } = draftSkills(defined({ skillsRaw, optionalRaw }), taxonomy);
    return {
      id: ids[index] as string,
      term,
      org,
      ...defined({ group }),
      title,
      description,
      outcomes,
      skills,
      ...(optional.length === 0 ? {} : { optionalSkills: optional }),
      skillsRaw,
      ...rest,
      source: { file, line, endLine, ...defined({ url: sourceUrl }) },
    };
  });
}

type PublicPart = Omit<Project, "id" | "term" | "skills" | "source"> & Pick<DraftProject, "optionalRaw">;

/** What of a draft the catalogue publishes; the rest is the linter's. */
function publicPart(draft: DraftProject): PublicPart {
  const { line, endLine, fields, mentorField, emails, linksWithoutScheme, sourceUrl, ...published } = draft;
  return published;
}
