/** Derives a project's kinds of work and topics from its words, by the tables in `kindWords.ts`. */
import { TOPICS, type Topic, WORK_KINDS, type WorkKind } from "../../catalogue/derivedValues.ts";
import { escapeRegExp } from "../../catalogue/escapeRegExp.ts";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { KNOWN_SKILLS } from "../skills/taxonomy.ts";
import { BEGINNER, KIND_WORDS, TOPIC_WORDS } from "./kindWords.ts";

const listOf = (words: string) => words.split(/,\s*/);

/** Matches any of the phrases as whole words. */
function phrases(list: string): RegExp {
  const alternatives = listOf(list).map(
    (phrase) =>
      escapeRegExp(phrase.replace("*", "")).replaceAll(" ", "\\s+") + (phrase.endsWith("*") ? "\\p{L}*" : ""),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}-])`, "iu");
}

const tested = <Name extends string>(words: Readonly<Record<Name, { skills: string; title: string }>>) =>
  new Map<string, (project: Project) => boolean>(
    Object.entries<{ skills: string; title: string }>(words).map(([name, { skills, title }]) => {
      const labels = new Set(listOf(skills));
      const inTitle = phrases(title);
      return [
        name,
        (project) => project.skills.some((skill) => labels.has(skill)) || inTitle.test(project.title),
      ];
    }),
  );

const KIND_TESTS = tested(KIND_WORDS);
const TOPIC_TESTS = tested(TOPIC_WORDS);
const welcomesBeginners = phrases(BEGINNER);

/** Text for documentation rather than for a program. */
const MARKUP = new Set(["Sass", "Texinfo", "Kubernetes YAML"]);

function isCode(skill: string): boolean {
  const kind = KNOWN_SKILLS.exact(skill)?.kind;
  return (kind === "language" || kind === "framework") && !MARKUP.has(skill);
}

/** The kinds of work that a project's title and skills name. */
export function kindsOf(project: Project): WorkKind[] {
  return WORK_KINDS.filter(
    (kind) => KIND_TESTS.get(kind)?.(project) || (kind === "code" && project.skills.some(isCode)),
  );
}

/** The topics that a project's title and skills name, and whether its skills or prerequisites welcome beginners. */
export function topicsOf(project: Project): Topic[] {
  return TOPICS.filter((topic) =>
    topic === "beginner"
      ? project.difficulty?.includes("easy") || welcomesBeginners.test(askedOf(project))
      : TOPIC_TESTS.get(topic)?.(project),
  );
}

/** What the proposal asks of an applicant, in its words. */
function askedOf({ skillsRaw, sections }: Project): string {
  const asked = sections.filter(({ label }) =>
    /prerequisite|requirement|skill|level|experience/i.test(label),
  );
  return [skillsRaw, ...asked.map(({ markdown }) => markdown)].join("\n");
}

/** The list of a catalogue, with what is derived of each project. */
export function withKinds({ terms, projects }: Catalogue): ProjectList {
  return {
    terms,
    projects: projects.map((project): ListedProject => {
      const [kinds, topics] = [kindsOf(project), topicsOf(project)];
      return {
        ...project,
        ...(kinds.length === 0 ? {} : { kinds }),
        ...(topics.length === 0 ? {} : { topics }),
      };
    }),
  };
}
