/** The JSON export of accepted programs (`lfx-export.json`) as a source. */
import { type JSONPath, type ParseError, parse } from "jsonc-parser";
import * as v from "valibot";
import type { Mentor } from "../../catalogue/model.ts";
import type { RuleId } from "../../config/ruleIds.ts";
import { visible } from "../diagnostics/controlCharacters.ts";
import { type Messages, report } from "../diagnostics/messages.ts";
import { isPlaceholder, readIssues, webAddress } from "../fields/issues.ts";
import { withoutComments } from "../markdown/comments.ts";
import { impossibleHandle } from "../mentors/impossibleHandle.ts";
import { type MentorField, readMentors } from "../mentors/mentors.ts";
import type { DraftProject } from "../project/project.ts";
import type { ReadSource } from "../project/readSource.ts";
import { bullets, isNothing, isObject, paragraphs, Unread, unreadable, Values } from "./jsonValues.ts";
import { readProposalText } from "./proposalText.ts";

interface Program {
  org: string;
  maturity: string;
  term: string;
  title: string;
  fullName: string;
  description: string;
  outcomes: string;
  technologies: string;
  skills: string;
  people: People;
  issues: string;
  lfxUrl: string;
  /** Address of the issue that proposed it. */
  proposal: string;
  prerequisites: string;
}

/** Who mentors, and what else stands where mentors do. */
interface People extends Pick<MentorField, "emails" | "impossible"> {
  mentors: Mentor[];
  notes: string[];
}

/** What a catalogue has no place for. */
const LEFT_OUT = new Set([
  // The address of the proposal has it.
  "issue_number",
  // The org's name, written otherwise.
  "cncf_project_slug",
]);

const MENTOR_LEFT_OUT = new Set([
  // An account of the platform, which nobody else can look up.
  "lfid",
  // "primary" or "co-mentor": mentors stand in this order anyway.
  "role",
]);

/** Of the file itself: when it was made, and how many programs it has. */
const FILE_LEFT_OUT = new Set(["programs", "_generated", "_count"]);

const ExportModel = v.looseObject({ programs: v.array(v.unknown()) });

/** Reads an export; what is wrong with it is told in messages. */
export function readExport(text: string, file: string, messages: Messages): ReadSource {
  const nothing: ReadSource = { projects: [], termHints: [] };
  const json = text.replace(/^\uFEFF/, "");
  const data = parseJson(json);
  if ("problem" in data) {
    report(messages, file, "source-invalid", data.place, `Not valid JSON: ${data.problem}`);
    return nothing;
  }
  const isBareList = Array.isArray(data.value);
  const found = v.safeParse(ExportModel, isBareList ? { programs: data.value } : data.value);
  if (!found.success) {
    const reason = "Not an export of programs: expected an object with a list “programs”.";
    report(messages, file, "source-invalid", { line: 1 }, reason);
    return nothing;
  }
  const unread = new Unread();
  const whole = new Values(found.output, [], unread);
  const term = whole.text(["_term"]);
  whole.rest(FILE_LEFT_OUT);
  const programs = found.output.programs.map((value, index) =>
    readProgram(value, isBareList ? [index] : ["programs", index], unread),
  );
  const places = programPlaces(text, programs);
  const projects = programs.flatMap((program, index) => {
    const place = places[index] ?? { line: 1, endLine: 1 };
    if (titleOf(program) !== "") {
      for (const { handle } of program.people.impossible)
        report(messages, file, "impossible-handle", place, impossibleHandle(handle));
      const project = projectOf(program, place);
      for (const [rule, reason] of missing(project, program))
        report(messages, file, rule, place, `“${project.title}” ${reason}`);
      return [project];
    }
    report(
      messages,
      file,
      "source-invalid",
      place,
      `Program ${index + 1} has no name (“program_name_short”): left out.`,
    );
    return [];
  });
  unread.tell(json, file, messages);
  return {
    projects,
    termHints: [term, programs[0]?.term ?? "", programs[0]?.fullName ?? ""],
    program: "LFX Mentorship",
  };
}

/** Reads a program; beside the export's own keys, those that people write by hand for the same. */
function readProgram(value: unknown, path: JSONPath, unread: Unread): Program {
  const values = new Values(value, path, unread);
  const mentors = values.value("mentors");
  const prerequisites = values.value("prerequisites");
  const program: Program = {
    org: values.text(["cncf_project", "org"]),
    maturity: values.text(["cncf_project_maturity"]),
    term: values.text(["term"]),
    title: values.text(["program_name_short", "title"]),
    fullName: values.text(["program_name_full"]),
    description: values.text(["description"], paragraphs),
    outcomes: values.text(["expected_outcomes", "expected_outcome", "outcomes"], bullets),
    technologies: values.text(["technologies"], bullets),
    skills: values.text(["skills", "recommended_skills"], bullets),
    people: readPeople(mentors.value, mentors.path, unread),
    issues: values.text(["upstream_issue_url", "upstream_issue"], paragraphs),
    lfxUrl: values.text(["lfx_url"]),
    proposal: values.text(["issue_url"]),
    prerequisites: readPrerequisites(prerequisites.value, prerequisites.path, unread),
  };
  values.rest(LEFT_OUT);
  return program;
}

/** The parts that a mentee needs. Not the outcomes: proposers of the real export often have them in the description. */
function missing(project: DraftProject, program: Program): [RuleId, string][] {
  const parts: [boolean, RuleId, string][] = [
    [project.org === "", "missing-org", "has no org: fill “cncf_project”."],
    [project.description === "", "missing-description", "has no description: fill “description”."],
    [project.skillsRaw === "", "missing-skills", "has no skills: fill “skills”."],
    [project.mentors.length === 0, "missing-mentors", "has no mentor: fill “mentors”."],
    project.upstreamIssues.length === 0 && program.issues.trim() !== ""
      ? [true, "issue-without-link", "has no link in “upstream_issue_url”: give the issue's address."]
      : [
          project.upstreamIssues.length === 0,
          "missing-issue",
          "has no upstream issue: fill “upstream_issue_url”.",
        ],
  ];
  return parts.flatMap(([isMissing, rule, reason]) => (isMissing ? [[rule, reason]] : []));
}

function parseJson(
  text: string,
): { value: unknown } | { problem: string; place: { line: number; column: number } } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    // Not every engine, and not every message of one, says where: this parser does.
    const before = text.slice(0, faultAt(text)).split("\n");
    return {
      problem: problem.replace(/\s+/g, " ").slice(0, 200),
      place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    };
  }
}

/** Offset of the first fault; 0 where the text is nested too deeply for the parser to say. */
function faultAt(text: string): number {
  const found: ParseError[] = [];
  try {
    parse(text, found, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found[0]?.offset ?? 0;
}

interface Place {
  line: number;
  endLine: number;
}

/** How far from the last name the next one is looked for, in UTF-16 units: a name may be written with escapes. */
const LONGEST_PROGRAM = 100_000;

/** Where each program's name stands in the text. */
function programPlaces(text: string, programs: readonly Program[]): Place[] {
  const starts: number[] = [];
  let at = 0;
  let line = 1;
  for (const program of programs) {
    const title = program.title || program.fullName;
    const found = title === "" ? -1 : text.slice(at, at + LONGEST_PROGRAM).indexOf(JSON.stringify(title));
    if (found >= 0) {
      line += count(text, "\n", at, at + found);
      at += found;
    }
    starts.push(line);
  }
  const last = line + count(text, "\n", at, text.length);
  return starts.map((start, index) => ({
    line: start,
    endLine: Math.max(start, (starts[index + 1] ?? last + 1) - 1),
  }));
}

function count(text: string, sign: string, from: number, to: number): number {
  let number = 0;
  for (let at = text.indexOf(sign, from); at >= 0 && at < to; at = text.indexOf(sign, at + 1)) number++;
  return number;
}

function titleOf(program: Program): string {
  return (program.title || program.fullName).replace(/\s+/g, " ").trim();
}

function projectOf(program: Program, place: Place): DraftProject {
  const proposed = readProposalText(program.description);
  const proposal = proposalOf(program.proposal);
  const issues = readIssues(program.issues);
  const { people } = program;
  const section = (label: string, markdown: string) => (markdown === "" ? [] : [{ label, markdown }]);
  return {
    org: program.org.trim(),
    title: titleOf(program),
    description: proposed.description,
    outcomes: [proposed.outcomes, program.outcomes.trim()].filter((part) => part !== "").join("\n\n"),
    skillsRaw: skillsText(program),
    mentors: people.mentors,
    upstreamIssues: issues.issues,
    lfxUrl: program.lfxUrl === "" ? null : (webAddress(program.lfxUrl.trim()) ?? null),
    sections: [
      ...section("LFX title", program.title === "" ? "" : program.fullName),
      ...proposed.sections,
      ...section("Mentors", people.notes.map((note) => `- ${note}`).join("\n")),
      ...section("Maturity", program.maturity),
      ...section("Prerequisites", program.prerequisites),
      ...section("Upstream Issue", issues.hasOtherText ? program.issues : ""),
      ...section("Proposal", proposal === undefined ? program.proposal : ""),
    ],
    // Only what was accepted is put on the platform.
    ...(program.lfxUrl === "" ? {} : { status: { state: "accepted", label: "On the LFX platform" } }),
    ...(proposal === undefined ? {} : { proposal }),
    line: place.line,
    endLine: place.endLine,
    fields: [],
    mentorField: readMentors([]),
    emails: [...people.emails, ...proposed.emails],
    linksWithoutScheme: [],
  };
}

/** The skills, and the technologies that a program is made with, which many name as skills again. */
function skillsText({ skills, technologies }: Program): string {
  const [own, further] = [skills.trim(), technologies.trim()];
  return own.includes(further) ? own : [own, further].filter((part) => part !== "").join("\n\n");
}

/** The issue that proposed a program, by the address of its page. */
function proposalOf(written: string): DraftProject["proposal"] {
  const [url, number] = /^https:\/\/[^\s/]+\/[^\s/]+\/[^\s/]+\/issues\/(\d+)$/.exec(written.trim()) ?? [];
  return url === undefined ? undefined : { url, number: Number(number) };
}

/** A list of people or one alone, each as an object or as ideas files write them: "Ada Vale (@ada-vale)". */
function readPeople(value: unknown, path: JSONPath, unread: Unread): People {
  const people: People = { mentors: [], emails: [], notes: [], impossible: [] };
  const isList = Array.isArray(value);
  (isList ? value : [value]).forEach((item: unknown, index) => {
    const at = isList ? [...path, index] : path;
    if (typeof item === "string") addWritten(item, people);
    else if (isObject(item)) addPerson(new Values(item, at, unread), people);
    else if (!isNothing(item)) unread.add(at, unreadable(at));
  });
  return people;
}

function addWritten(written: string, people: People): void {
  const lines = withoutComments(visible(written)).split("\n");
  const field = readMentors(lines.map((text, index) => ({ number: index + 1, text })));
  people.mentors.push(...field.mentors.map(({ name, github }) => ({ name, github })));
  people.emails.push(...field.emails);
  people.impossible.push(...field.impossible);
  people.notes.push(...field.notes.map(({ text }) => text));
}

function addPerson(values: Values, people: People): void {
  const written = values.text(["name"]).trim();
  const name = isPlaceholder(written) ? "" : written;
  const handle = readHandle(values.text(["github_handle", "github"]));
  const email = values.text(["email"]).toLowerCase();
  values.rest(MENTOR_LEFT_OUT);
  const github = handle?.mentors[0]?.github ?? null;
  if (name !== "" || github !== null) people.mentors.push({ name: name === "" ? null : name, github });
  people.impossible.push(...(handle?.impossible ?? []));
  if (email.includes("@")) people.emails.push(email);
}

/** The handle goes through the same reading as in Markdown, so that impossible ones do not pass. */
function readHandle(written: string): MentorField | undefined {
  const plain = written.trim().replace(/^@|^https?:\/\/(?:www\.)?github\.com\//i, "");
  return plain === "" || /\s/.test(plain) ? undefined : readMentors([{ number: 1, text: `@${plain}` }]);
}

/** What an applicant must hand in, one bullet each. */
function readPrerequisites(asked: unknown, path: JSONPath, unread: Unread): string {
  if (typeof asked === "string") return visible(asked).trim();
  const tasks = (value: unknown, at: JSONPath) =>
    (Array.isArray(value) ? value : [value])
      .map((item: unknown, index) => taskOf(item, Array.isArray(value) ? [...at, index] : at, unread))
      .filter((task) => task !== "");
  if (!isObject(asked)) return bullets(tasks(asked, path));
  return Object.entries(asked)
    .flatMap(([key, value]) => {
      const label = capital(visible(key).replaceAll("_", " "));
      if (value === true) return [`- ${label}`];
      if (typeof value === "string") return value === "" ? [] : [`- ${label}: ${visible(value)}`];
      return tasks(value, [...path, key]).map((task) => bullets([task]));
    })
    .join("\n");
}

/** "Small fix: in any repository" */
function taskOf(item: unknown, path: JSONPath, unread: Unread): string {
  if (typeof item === "string") return visible(item).trim();
  if (!isObject(item)) {
    if (item !== false && !isNothing(item)) unread.add(path, unreadable(path));
    return "";
  }
  const values = new Values(item, path, unread);
  const parts = [values.text(["name"]), values.text(["description"], paragraphs)];
  values.rest();
  return parts.filter((part) => part !== "").join(": ");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
