/** The words of labels: which field a label names, in all the spellings people use. */
import { editDistance } from "../../catalogue/editDistance.ts";
import { plainText } from "../markdown/plainText.ts";

/** What a field says; `section` is every field that the catalogue keeps under its own label. */
export type FieldKind =
  | "description"
  | "outcomes"
  | "skills"
  | "mentors"
  | "issues"
  | "lfxUrl"
  | "difficulty"
  | "size"
  | "status"
  | "section";

/** The fields that tell a project from other headings. */
export const CORE_KINDS: readonly FieldKind[] = ["description", "outcomes", "skills", "mentors", "issues"];

/** A field that labels name. */
export interface Known {
  kind: FieldKind;
  /** The template's spelling. */
  name: string;
  /** The field that this one stands for where a project has no other: its goals for the outcomes, say. */
  standsFor?: "description" | "outcomes" | "skills" | "mentors";
  /** Also an ordinary word ("Notes", "Tasks"): a label only where it looks like the labels around it. */
  ordinary?: boolean;
}

const KNOWN: readonly (readonly [FieldKind, string, ...string[]])[] = [
  [
    "description",
    "Description",
    "project description",
    "short description",
    "brief description",
    "desc",
    "descripton",
    "detailed description",
  ],
  [
    "outcomes",
    "Expected Outcome",
    "outcome",
    "expected result",
    "expected project outcome",
    "expected deliverable",
    "expected deliverables and outcome",
    "project outcome",
    "desired outcome",
    "expected outcome and deliverable",
    "expected outcome/deliverable",
  ],
  [
    "skills",
    "Recommended Skills",
    "recommend skill",
    "skill",
    "required skill",
    "required/preferred skill",
    "skill required",
    "skill needed",
    "skill recommended",
    "needed skill",
    "desired skill",
    "preferred skill",
    "suggested skill",
    "technical skill",
    "recommended technical skill",
    "relevant skill",
    "skill set",
    "skillset",
    "recommended skill set",
    "recommended skillset",
    "recommended skill and technology",
    "recommended skill and knowledge",
    "recommended knowledge",
    "recommended skill/technology",
  ],
  [
    "mentors",
    "Mentor(s)",
    "mentor",
    "co-mentor",
    "comentor",
    "co mentor",
    "mentor name",
    "project mentor",
    "possible mentor",
    "potential mentor",
    "proposed mentor",
    "mentor and contact",
    "primary mentor",
    "secondary mentor",
    "lead mentor",
    "backup mentor",
    "mentor/s",
    "mentorss",
  ],
  [
    "issues",
    "Upstream Issue",
    "issue",
    "related issue",
    "related upstream issue",
    "github issue",
    "gitlab issue",
    // "GitLab" with its two capitals.
    "git lab issue",
    "tracking issue",
    "project issue",
    "upstream github issue",
    "upstream issue url",
    "upstream issue link",
    "upstream url",
    "issue url",
    "issue link",
    "link to issue",
    "upstream project issue",
    "upstream tracking issue",
    "upstream project url",
    "upstream issue/discussion",
    "upstream issue or discussion",
    "upstream discussion",
    "upstream",
  ],
  [
    "lfxUrl",
    "LFX URL",
    "lfx link",
    "lfx project url",
    "lfx mentorship url",
    "lfx mentorship link",
    "lfx project",
    "lfx project link",
    "lfx mentorship",
  ],
  ["difficulty", "Difficulty", "difficulty level", "difficulty rating"],
  ["section", "Type", "mentorship type", "project type"],
  ["section", "Background"],
  ["section", "Deliverables"],
  ["section", "Implementation"],
  ["section", "Stretch goals", "stretch goal"],
  ["section", "Prerequisites", "prerequisite"],
  ["section", "References", "reference"],
  ["section", "Resources", "additional resource", "useful resource", "useful link", "helpful resource"],
  ["section", "Nice to have", "optional skill", "nice to have skill", "bonus skill", "nice-to-have"],
  ["section", "Maturity", "project maturity", "cncf maturity"],
  ["section", "Maintainer(s)", "maintainer"],
  ["section", "Mentee(s)", "mentee", "selected mentee"],
  ["section", "Status"],
  ["section", "Start Date", "end date"],
];

const BY_KEY = new Map<string, Known>();
for (const [kind, name, ...others] of KNOWN)
  for (const spelling of [name, ...others]) BY_KEY.set(labelKey(spelling), { kind, name });

/** What a label is about: words of which one is its head, and words that may stand around that one. */
interface Topic extends Known {
  /** Examples: "skills" of "Skills required/preferred", "skill level" of "Skill level". The longest one in a label counts. */
  heads: string;
  /** Words that say more of this topic: "coding" of "Coding mentors". */
  around?: string;
}

/**
 * The labels of programs whose pages have no template: Google's guide for organizations
 * (https://google.github.io/gsocguides/mentor/defining-a-project-ideas-list) and the usual ones. Commas separate phrases.
 */
const TOPICS: readonly Topic[] = [
  {
    kind: "description",
    name: "Description",
    heads: "description, descriptions, explanation, summary, abstract, detail, details, overview, synopsis",
    around: "task, tasks, problem, work, background, goal, goals",
  },
  {
    kind: "outcomes",
    name: "Expected Outcome",
    heads: "outcome, outcomes, result, results, output, outputs, end product",
    around:
      "deliverable, deliverables, milestone, milestones, benefit, benefits, impact, success, criteria, goal, goals, final",
  },
  {
    kind: "skills",
    name: "Recommended Skills",
    heads:
      "skill, skills, skillset, technology, technologies, tech stack, tech, tools, language, languages, programming language, programming languages, expertise, experience required, required experience, tech skill, topics and skills",
    around:
      "programming, nice, to, have, must, level, set, stack, knowledge, experience, requirement, requirements, requisition, requisitions, prerequisite, prerequisites, requisites, tool, tools, library, libraries, framework, frameworks, soft, coding, used, involved, student, contributor, mentee, candidate, topics",
  },
  {
    kind: "mentors",
    name: "Mentor(s)",
    heads:
      "mentor, mentors, co-mentor, co-mentors, comentor, comentors, supervisor, supervisors, advisor, advisors, technical contact, technical contacts",
    around:
      "coding, assisting, support, supporting, provisional, prospective, name, names, contact, contacts, info, information, available, interested, willing, tentative, assigned, confirmed, second, first, additional, potential, org, organization, email, emails, handle, github",
  },
  {
    kind: "difficulty",
    name: "Difficulty",
    heads:
      "difficulty, difficulties, complexity, skill level, experience level, level of experience, rating, hardness, level, contributor level, student level",
    around: "level, rating, hard, easy, medium, ranking, score, scale, skill, experience, programming",
  },
  {
    kind: "size",
    name: "Expected project size",
    heads:
      "size, length, duration, effort, workload, hours, hour, time, time estimate, time commitment, scope, time frame, timeframe",
    around:
      "time, size, length, estimate, estimated, estimation, commitment, required, in, level, work, expectation",
  },
  { kind: "status", name: "Status", heads: "status, availability", around: "current" },
  {
    kind: "section",
    standsFor: "outcomes",
    name: "Goals",
    heads:
      "deliverable, deliverables, goal, goals, milestone, milestones, objective, objectives, success criteria, impact, minimum viable product",
    around: "idea, ideas, proposed, stretch, primary",
  },
  {
    kind: "section",
    standsFor: "description",
    name: "Background",
    heads:
      "background, motivation, introduction, intro, problem, problem statement, problem description, context, about, idea, rationale, proposal, purpose, task, tasks, scope of work, description of work, what is it about",
    around:
      "motivation, statement, context, task, tasks, idea, ideas, what, is, it, us, to, do, current, state, specific, overview",
  },
  {
    kind: "section",
    standsFor: "skills",
    name: "Prerequisites",
    heads:
      "requirement, requirements, prerequisite, prerequisites, requisite, requisites, knowledge, qualification, qualifications, pre-requisite, pre-requisites, competency, competencies, experience, what you need to know, desirable, you need to know, you should know, good to know, nice to know",
    around:
      "knowledge, prerequisite, prior, experience, student, contributor, mentee, candidate, minimum, level, application",
  },
  {
    kind: "section",
    name: "Resources",
    heads:
      "resource, resources, link, links, reference, references, further reading, more information, more info, see also, useful information, material, materials, where to begin, where to start, starting point, starting points, related work, source code, repository, repositories, repo, repos, code, getting started, first steps, reading, documentation links, additional information",
    around: "link, links, material, reading, resource, resources, start, to, more, getting, started",
  },
  {
    kind: "section",
    standsFor: "mentors",
    name: "Contact",
    heads: "contact, contacts, contact person, contact persons, point of contact, points of contact",
    around: "person, persons, name, names, info, information, details",
  },
  {
    kind: "section",
    name: "Communication",
    heads:
      "communication, communication channel, communication channels, discussion, discussion thread, zulip streams, chat, channel, channels, community, forum, forum thread, how to apply, application instructions, ideator, ideators, proposed by, suggested by, author, authors, slots, number of slots, stretch goal, stretch goals, qualification task, timeline, schedule, project type, type, category, priority, tags, keywords, labels, area, component, faq, plan, implementation plan, approach, methodology, evaluation, student, contributor, contributors, students, notes, note",
    around: "link, links, preferred, number, person, persons, public, matrix, slack, discord, zulip, irc",
  },
];

/** Words that may stand in any label and do not change what it is about. */
const FILLERS = wordSet(
  "project, projects, of, the, for, this, and, or, a, an, your, our, in, s, expected, possible, potential, proposed, planned, estimated, estimate, approximate, approx, anticipated, key, main, primary, secondary, lead, co, backup, brief, short, detailed, general, full, long, other, required, require, requires, requirement, preferred, needed, need, needs, necessary, desired, desirable, recommended, suggested, useful, helpful, relevant, mandatory, minimum, minimal, technical, related, initial, optional, preferable, ideal, gsoc, google, summer, code, mentorship, internship, intern, additional, basic, essential, total, rough, additionally, about",
);

/** Heads by their words, longest first, so that "skill level" is no skill. */
const HEADS = TOPICS.flatMap((topic) => {
  const around = wordSet(topic.around ?? "");
  return phrases(topic.heads).map((phrase) => ({ topic, around, words: labelKey(phrase).split(" ") }));
}).sort((a, b) => b.words.length - a.words.length);

/** Heads by their first word. */
const HEADS_BY_WORD = new Map<string, typeof HEADS>();
for (const head of HEADS) {
  const [first = ""] = head.words;
  HEADS_BY_WORD.set(first, [...(HEADS_BY_WORD.get(first) ?? []), head]);
}
/** Whole labels of a topic that sentences and lists have as well. */
const ORDINARY = wordSet(
  "result, results, output, outputs, detail, details, summary, overview, tools, language, languages, technology, technologies, tech, hours, hour, time, scope, level, rating, length, effort, duration, status, availability, explanation, abstract",
);
/** A label of more words is a sentence. */
const MAX_WORDS = 7;

function phrases(list: string): string[] {
  return list.split(", ").filter((phrase) => phrase !== "");
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(phrases(list).flatMap((word) => [word, labelKey(word)]));
}

/** The topic of a label that has a head and, around it, only words that do not change what it is about. */
function topicOf(key: string): Known | undefined {
  const words = key.split(/[\s/-]+/).filter((word) => word !== "");
  if (words.length === 0 || words.length > MAX_WORDS) return undefined;
  const heads = words
    .flatMap((word, at) => (HEADS_BY_WORD.get(word) ?? []).map((head) => ({ ...head, at })))
    .filter((head) => head.words.every((word, offset) => words[head.at + offset] === word))
    .sort((a, b) => b.words.length - a.words.length);
  const found = heads.find(({ at, words: { length }, around }) =>
    words.every(
      (word, index) => (index >= at && index < at + length) || FILLERS.has(word) || around.has(word),
    ),
  );
  if (found === undefined) return undefined;
  const { kind, name, standsFor } = found.topic;
  const isOrdinary = kind === "section" || ORDINARY.has(key);
  return { kind, name, ...(standsFor && { standsFor }), ...(isOrdinary && { ordinary: true }) };
}

/** Labels long enough that a small difference is a slip, not another word. */
const CORRECTABLE = [...BY_KEY].filter(([key, known]) => key.length >= 11 && known.kind !== "section");

/** Shorter labels: one slip in them can make another word, so they count only where the field is missing. */
const SHORT = [...BY_KEY].filter(
  ([key, { kind }]) =>
    key.length >= 5 && key.length <= 10 && (CORE_KINDS.includes(kind) || kind === "difficulty"),
);
/** Words that are one slip away from a short label, and are none. */
const OTHER_WORDS = new Set(["issued", "issuer", "shill", "skull", "spill", "still", "swill"]);

/** Longest text before the colon that can be a label. */
const MAX_LABEL = 60;

/** "**Mentor(-s)**" and "mentors" have one key, and so have "expectedOutcome" and "Expected outcomes". */
function labelKey(text: string): string {
  return plainText(text)
    .replace(/[*_#`]/g, " ")
    .replace(/\(([^()]*)\)|\[([^\][]*)\]/g, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/-]+/gu, " ")
    .replace(/technologies\b/g, "technology")
    .replace(/(?<=[a-z]{2}[^s\P{L}])s(?=\b)/gu, "")
    .trim();
}

/** The known field that a label names, if it is spelt well. */
export function knownLabel(text: string): Known | undefined {
  if (text.replace(/\([^():]*\)/g, "").length > MAX_LABEL) return undefined;
  const key = labelKey(text);
  const known = BY_KEY.get(key);
  if (known === undefined) return topicOf(key);
  const standsFor = known.kind === "section" ? topicOf(key)?.standsFor : undefined;
  return standsFor === undefined ? known : { ...known, standsFor };
}

/** True for a label that the template of some program has, word by word. */
export function isTemplateLabel(text: string): boolean {
  return text.length <= MAX_LABEL && BY_KEY.has(labelKey(text));
}

/** The known field that a misspelt label means: at most two slips in a long label. */
export function nearLabel(text: string): Known | undefined {
  const key = labelKey(text);
  let best: { known: Known; distance: number } | undefined;
  for (const [spelling, known] of CORRECTABLE) {
    if (Math.abs(spelling.length - key.length) > 2) continue;
    const distance = editDistance(key, spelling);
    if (distance < (best?.distance ?? 3)) best = { known, distance };
  }
  return best?.known;
}

/** The field that a short label means with one slip in it, "Skils" or "Mentros": a guess, good where it is missing. */
export function slipLabel(text: string): Known | undefined {
  const key = labelKey(text.slice(0, MAX_LABEL));
  if (key.length < 4 || key.length > 11 || OTHER_WORDS.has(key)) return undefined;
  // Hardly anybody mistypes the first letter, and "tissue" is no issue.
  return SHORT.find(([spelling]) => spelling[0] === key[0] && isOneSlip(key, spelling))?.[1];
}

/** One letter changed, added or dropped, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (editDistance(a, b) <= 1) return true;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
