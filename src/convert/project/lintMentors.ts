/** What maintainers should fix in the mentors of a project, and in those of a whole source. */
import type { ProposalRules } from "../../config/programs.ts";
import type { RuleId } from "../../config/ruleIds.ts";
import { type Messages, report } from "../diagnostics/messages.ts";
import { impossibleHandle } from "../mentors/impossibleHandle.ts";
import type { DraftProject } from "./project.ts";

type Say = (rule: RuleId, place: { line: number; column?: number }, reason: string) => void;

/** Reports on the mentors of one project. */
export function lintMentors(
  project: DraftProject,
  place: { line: number; column: number },
  { mostMentors, handles }: ProposalRules,
  say: Say,
): void {
  const { mentors, impossible } = project.mentorField;
  const reported = new Set(impossible.map(({ line }) => line));
  for (const { name, github, line } of mentors) {
    if (handles && github === null && !reported.has(line))
      say("missing-handle", { line }, `${name} has no GitHub handle: write “${name} (@handle)”.`);
  }
  for (const { handle, line } of impossible) say("impossible-handle", { line }, impossibleHandle(handle));
  if (mostMentors !== undefined && mentors.length > mostMentors)
    say("too-many-mentors", place, `${mentors.length} mentors: name at most ${mostMentors}.`);
}

/** Reports a person whom the source's projects give two handles, at the second one's first place. */
export function lintPeople(projects: readonly DraftProject[], file: string, messages: Messages): void {
  const handles = new Map<string, Set<string>>();
  for (const { name, github, line } of projects.flatMap(({ mentorField }) => mentorField.mentors)) {
    // One word alone may be several people's name.
    if (name === null || github === null || !/\S\s+\S/.test(name)) continue;
    const person = name.toLowerCase().replace(/\s+/g, " ");
    const known = handles.get(person) ?? new Set<string>();
    handles.set(person, known);
    const [first] = known;
    if (first !== undefined && !known.has(github.toLowerCase())) {
      const reason = `${name} has two handles, “@${first}” and “@${github}”: if it is one person, give one of them everywhere.`;
      report(messages, file, "mentor-two-handles", { line }, reason);
    }
    known.add(github.toLowerCase());
  }
}
