/** Two tellings of one project become one; what only one of them says is kept, and what they say differently is reported. */

import { defined } from "../catalogue/defined.ts";
import type { Project } from "../catalogue/model.ts";
import { slugify } from "../catalogue/slug.ts";
import { type Messages, report } from "./diagnostics/messages.ts";

/** The first one's identity with the richer data of both; of an issue and the export that was made of it, the export's. */
export function richer(a: Project, b: Project): Project {
  if (isFrozen(a) && isIssue(b)) return withOther(a, b, firstOf);
  if (isFrozen(b) && isIssue(a)) return withOther(b, a, firstOf);
  return withOther(a, b, longer);
}

const firstOf = (a: string, b: string) => (a === "" ? b : a);

/** A project that was read from the issue that proposes it. */
export function isIssue({ source, proposal }: Project): boolean {
  return proposal !== undefined && source.url === proposal.url;
}

/** An exported record does not change any more, while everybody can still edit the issue. */
function isFrozen(project: Project): boolean {
  return !isIssue(project) && sourcesOf(project).some(({ file }) => kindOf(file) === "export");
}

/** @param textOf chooses between two texts */
function withOther(a: Project, b: Project, textOf: (a: string, b: string) => string): Project {
  const isSettled = textOf === firstOf;
  const skills = a.skills.length >= b.skills.length || (isSettled && a.skills.length > 0) ? a : b;
  const { optionalSkills: _, ...rest } = a;
  const labels = new Set(a.sections.map(({ label }) => label.toLowerCase()));
  const others = new Map(b.sections.map(({ label, markdown }) => [label.toLowerCase(), markdown]));
  const mentors = isSettled && a.mentors.length > 0 ? a.mentors : mergeMentors(a.mentors, b.mentors);
  return {
    ...rest,
    ...stated(a, b),
    description: textOf(a.description, b.description),
    outcomes: textOf(a.outcomes, b.outcomes),
    skills: skills.skills,
    ...defined({ optionalSkills: skills.optionalSkills }),
    skillsRaw: skills.skillsRaw,
    mentors,
    upstreamIssues: mergeBy([...a.upstreamIssues, ...b.upstreamIssues], ({ url }) => url.toLowerCase()),
    lfxUrl: a.lfxUrl ?? b.lfxUrl,
    sections: [
      ...a.sections.map(({ label, markdown }) => {
        const other = others.get(label.toLowerCase()) ?? "";
        // Where one holds all of the other, nothing is lost and nobody is told.
        return { label, markdown: tellsMore(markdown, other) ? markdown : textOf(markdown, other) };
      }),
      ...b.sections.filter(({ label }) => !labels.has(label.toLowerCase())),
    ],
    alsoIn: [...(a.alsoIn ?? []), b.source, ...(b.alsoIn ?? [])],
  };
}

/** What only some sources state of a project: the first one's word, where it has one. */
function stated(a: Project, b: Project): Partial<Project> {
  const dates = (of: "created" | "updated") => [a[of] ?? [], b[of] ?? []].flat().sort();
  const aliases = [...new Set([...(a.aliases ?? []), ...(b.aliases ?? [])])];
  return {
    ...defined({
      status: furtherStatus(a.status, b.status),
      created: dates("created")[0],
      updated: dates("updated").at(-1),
      difficulty: a.difficulty ?? b.difficulty,
      hours: a.hours ?? b.hours,
      proposal: a.proposal ?? b.proposal,
      completed: a.completed ?? b.completed,
    }),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

type Status = Project["status"];

/** Of two words on one proposal the one that decides more: a closed issue is no word against a list that has accepted it. */
function furtherStatus(a: Status, b: Status): Status {
  const weight = (status: Status) => (status === undefined ? -1 : DECIDES.indexOf(status.state));
  return weight(b) > weight(a) ? b : a;
}

const DECIDES: readonly string[] = ["proposed", "closed", "accepted", "taken"];

/** Says what of two tellings of one project the merged one does not have. */
export function reportDifferences(a: Project, b: Project, messages: Messages): void {
  // Nobody can make a frozen record and a living issue agree.
  if ((isFrozen(a) && isIssue(b)) || (isIssue(a) && isFrozen(b))) return;
  const skillsOf = ({ skills }: Project) => new Set(skills.map(simple));
  const [first, second] = [skillsOf(a), skillsOf(b)];
  const fewer = first.size >= second.size ? second : first;
  const more = fewer === first ? second : first;
  const sections = new Map(a.sections.map(({ label, markdown }) => [label.toLowerCase(), markdown]));
  const differences = [
    ...(simple(a.title) === simple(b.title) ? [] : ["title (the first one is kept)"]),
    ...(tellsMore(a.description, b.description) ? ["description (the longer one is kept)"] : []),
    ...(tellsMore(a.outcomes, b.outcomes) ? ["outcomes (the longer ones are kept)"] : []),
    ...([...fewer].every((skill) => more.has(skill)) ? [] : ["skills (the longer list is kept)"]),
    ...b.sections
      .filter(({ label, markdown }) => tellsMore(sections.get(label.toLowerCase()) ?? "", markdown))
      .map(({ label }) => `“${label}” (the first one is kept)`),
  ];
  if (differences.length === 0) return;
  const { file, line } = b.source;
  const reason = `“${b.title}” is told otherwise in ${a.source.file}:${a.source.line}: ${differences.join(", ")}. Make them agree.`;
  report(messages, file, "sources-differ", { line }, reason);
}

/** Does the shorter of two texts say something that the longer one does not? */
function tellsMore(a: string, b: string): boolean {
  const [short = "", long = ""] = [simple(a), simple(b)].sort((one, other) => one.length - other.length);
  return !long.includes(short);
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a;
}

function mergeMentors(a: Project["mentors"], b: Project["mentors"]): Project["mentors"] {
  const merged = a.map((mentor) => ({ ...mentor }));
  for (const mentor of b) {
    // Who has a handle is told by it alone; two people may have one name.
    const known = merged.find((other) =>
      other.github !== null && mentor.github !== null
        ? other.github.toLowerCase() === mentor.github.toLowerCase()
        : other.name !== null && mentor.name !== null && simple(other.name) === simple(mentor.name),
    );
    if (known === undefined) merged.push({ ...mentor });
    else {
      known.github ??= mentor.github;
      known.name ??= mentor.name;
    }
  }
  return merged;
}

function mergeBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

/** What kind of source a file is, by its name. */
export function kindOf(file: string): "ideas" | "accepted" | "export" {
  if (/\.json$/i.test(file)) return "export";
  return /(?:^|\/)readme\.md$/i.test(file) ? "accepted" : "ideas";
}

/** A text as it is compared: without case, spaces and signs. */
export function simple(text: string): string {
  return slugify(text).replaceAll("-", "");
}

/** All sources of a project. */
export function sourcesOf({ source, alsoIn = [] }: Project): Project["source"][] {
  return [source, ...alsoIn];
}
