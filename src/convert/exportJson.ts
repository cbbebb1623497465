/** The JSON export of accepted programs (`lfx-export.json`) as a source. */
import { type ParseError, parse } from "jsonc-parser";
import * as v from "valibot";
import type { Mentor } from "../catalogue/model.ts";
import type { ReadSource } from "./convert.ts";
import { readDocument } from "./document.ts";
import { fieldMarkdown, readFields } from "./fields.ts";
import { visible } from "./hidden.ts";
import { isPlaceholder, readIssues, webAddress } from "./issues.ts";
import { impossibleHandle } from "./lint.ts";
import { type MentorField, readMentors } from "./mentors.ts";
import { complain, type Messages } from "./messages.ts";
import { type DraftProject, personalEmails } from "./project.ts";

const Text = v.fallback(
  v.pipe(
    v.nullable(v.string(), ""),
    v.transform((text) => visible(text ?? "")),
  ),
  "",
);

const MentorModel = v.object({ name: Text, github_handle: Text, email: Text });

const ProgramModel = v.object({
  cncf_project: Text,
  cncf_project_maturity: Text,
  term: Text,
  program_name_full: Text,
  program_name_short: Text,
  description: Text,
  technologies: Text,
  skills: Text,
  mentors: v.fallback(v.array(v.fallback(MentorModel, { name: "", github_handle: "", email: "" })), []),
  upstream_issue_url: Text,
  lfx_url: Text,
  issue_url: Text,
  prerequisites: v.fallback(v.nullable(v.record(v.string(), v.unknown())), null),
});
type Program = v.InferOutput<typeof ProgramModel>;
type ProgramMentor = v.InferOutput<typeof MentorModel>;

const ExportModel = v.object({ _term: v.optional(v.string()), programs: v.array(v.unknown()) });

/** Reads an export; what is wrong with it is told in messages. */
export function readExport(text: string, file: string, messages: Messages): ReadSource {
  const nothing: ReadSource = { projects: [], termHints: [] };
  const data = parseJson(text.replace(/^\uFEFF/, ""));
  if ("problem" in data) {
    complain(messages, file, "source-invalid", data.place, `Not valid JSON: ${data.problem}`);
    return nothing;
  }
  const found = v.safeParse(ExportModel, Array.isArray(data.value) ? { programs: data.value } : data.value);
  if (!found.success) {
    const reason = "Not an export of programs: expected an object with a list “programs”.";
    complain(messages, file, "source-invalid", { line: 1 }, reason);
    return nothing;
  }
  const lines = programLines(text, found.output.programs);
  const projects = found.output.programs.flatMap((value, index) => {
    const program = v.safeParse(ProgramModel, value);
    const place = lines[index] ?? { line: 1, endLine: 1 };
    if (program.success && titleOf(program.output) !== "") {
      const project = projectOf(program.output, place);
      for (const { handle } of project.mentorField.impossible)
        complain(messages, file, "impossible-handle", place, impossibleHandle(handle));
      return [project];
    }
    complain(
      messages,
      file,
      "source-invalid",
      place,
      `Program ${index + 1} has no name (“program_name_short”): left out.`,
    );
    return [];
  });
  return {
    projects,
    termHints: [found.output._term ?? "", ...firstTerms(found.output.programs)],
    program: "LFX Mentorship",
  };
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

function firstTerms(programs: readonly unknown[]): string[] {
  const first = v.safeParse(ProgramModel, programs[0]);
  return first.success ? [first.output.term, first.output.program_name_full] : [];
}

interface Place {
  line: number;
  endLine: number;
}

/** How far from the last name the next one is looked for, in UTF-16 units: a name may be written with escapes. */
const LONGEST_PROGRAM = 100_000;

/** Where each program's name stands in the text. */
function programLines(text: string, programs: readonly unknown[]): Place[] {
  const starts: number[] = [];
  let at = 0;
  let line = 1;
  for (const value of programs) {
    const program = v.safeParse(ProgramModel, value);
    const title = program.success
      ? program.output.program_name_short || program.output.program_name_full
      : "";
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
  return (program.program_name_short || program.program_name_full).replace(/\s+/g, " ").trim();
}

function projectOf(program: Program, place: Place): DraftProject {
  // Quoted, as in the accepted list that is made from the export: headings in it are the proposer's own.
  const document = readDocument(program.description.replace(/^/gm, "> "));
  const fields = readFields(document, 0, document.lines.length);
  const text = (kind: string) =>
    fields
      .filter((field) => field.kind === kind)
      .map(fieldMarkdown)
      .filter((part) => part !== "")
      .join("\n\n");
  const issues = readIssues(program.upstream_issue_url);
  return {
    org: program.cncf_project.trim(),
    title: titleOf(program),
    description: [text("preamble"), text("description")].filter((part) => part !== "").join("\n\n"),
    outcomes: text("outcomes"),
    skillsRaw: program.skills.trim(),
    mentors: program.mentors.flatMap(mentorOf),
    upstreamIssues: issues.issues,
    lfxUrl: program.lfx_url === "" ? null : (webAddress(program.lfx_url.trim()) ?? null),
    sections: [
      ...(program.program_name_full === "" || program.program_name_short === ""
        ? []
        : [{ label: "LFX title", markdown: program.program_name_full }]),
      ...fields
        .filter((field) => !["preamble", "description", "outcomes"].includes(field.kind))
        .map((field) => ({ label: field.name, markdown: fieldMarkdown(field) }))
        .filter(({ markdown }) => markdown !== ""),
      ...(program.technologies.trim() === ""
        ? []
        : [{ label: "Technologies", markdown: program.technologies.trim() }]),
      ...(program.cncf_project_maturity === ""
        ? []
        : [{ label: "Maturity", markdown: program.cncf_project_maturity }]),
      ...prerequisites(program),
      ...(issues.hasOtherText ? [{ label: "Upstream Issue", markdown: program.upstream_issue_url }] : []),
      ...(program.issue_url === "" ? [] : [{ label: "Proposal", markdown: program.issue_url }]),
    ],
    line: place.line,
    endLine: place.endLine,
    fields: [],
    mentorField: {
      ...readMentors([]),
      impossible: program.mentors.flatMap((mentor) => readHandle(mentor.github_handle)?.impossible ?? []),
    },
    emails: [
      ...program.mentors.map((mentor) => mentor.email.toLowerCase()).filter((email) => email.includes("@")),
      ...fields.flatMap(personalEmails),
    ],
    mendedLinks: [],
  };
}

/** The handle goes through the same reading as in Markdown, so that impossible ones do not pass. */
function readHandle(written: string): MentorField | undefined {
  const plain = written.trim().replace(/^@|^https?:\/\/(?:www\.)?github\.com\//i, "");
  return plain === "" || /\s/.test(plain) ? undefined : readMentors([{ number: 1, text: `@${plain}` }]);
}

function mentorOf({ name, github_handle: handle }: ProgramMentor): Mentor[] {
  const github = readHandle(handle)?.mentors[0]?.github ?? null;
  const written = name.trim();
  return (written === "" || isPlaceholder(written)) && github === null
    ? []
    : [{ name: written === "" ? null : written, github }];
}

/** What an applicant must hand in, one bullet each. */
function prerequisites({ prerequisites: asked }: Program): { label: string; markdown: string }[] {
  if (asked === null) return [];
  const bullets = Object.entries(asked).flatMap(([key, value]) => {
    const label = visible(key).replaceAll("_", " ");
    if (value === true) return [`- ${capital(label)}`];
    if (typeof value === "string" && value !== "") return [`- ${capital(label)}: ${visible(value)}`];
    const items = Array.isArray(value) ? value : value === null || typeof value !== "object" ? [] : [value];
    return items.flatMap((item) => {
      const task = v.safeParse(v.object({ name: Text, description: Text }), item);
      const text = task.success
        ? [task.output.name, task.output.description].filter((part) => part !== "").join(": ")
        : "";
      return text === "" ? [] : [`- ${text.replace(/\s*\n\s*/g, " ")}`];
    });
  });
  return bullets.length === 0 ? [] : [{ label: "Prerequisites", markdown: bullets.join("\n") }];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
