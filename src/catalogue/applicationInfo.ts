/** Which of the things that an applicant wants to know a project states, and where on its page they are. */
import { inlineText } from "./blocksText.ts";
import type { ListedProject } from "./listCodec.ts";
import type { Term } from "./model.ts";
import type { Block, Inline, ProjectText } from "./richText.ts";
import { slugify } from "./slug.ts";

/** Id of the heading of one of a project's sections, for links within its page. */
export function sectionId(label: string): string {
  return `section-${slugify(label)}`;
}

/** One thing that an applicant wants to know. */
export type Wanted =
  | "upstreamIssue"
  | "mentors"
  | "skills"
  | "outcome"
  | "prerequisites"
  | "timeline"
  | "applicationPage";

const PREREQUISITES = /\b(?:prerequisites?|requirements?|eligib\w+|qualifications?)\b/i;
const DATES = /\b(?:time ?line|schedule|milestones?|duration)\b/i;

/** What of it the source does not state, which does not mean that there is none; always in the same order. */
export function missingIn(project: ListedProject, term: Term | undefined, text: ProjectText): Wanted[] {
  const { upstreamIssues, mentors, skills, lfxUrl } = project;
  const hasSection = (pattern: RegExp) => text.sections.some(({ label }) => pattern.test(label));
  const isDated = term?.timeline !== undefined && term.timeline.length > 0;
  const stated: [what: Wanted, isStated: boolean][] = [
    ["upstreamIssue", upstreamIssues.length > 0],
    ["mentors", mentors.length > 0],
    ["skills", skills.length > 0],
    ["outcome", text.outcomes.length > 0],
    ["prerequisites", hasSection(PREREQUISITES)],
    ["timeline", isDated || hasSection(DATES)],
    ["applicationPage", lfxUrl !== null],
  ];
  return stated.flatMap(([what, isStated]) => (isStated ? [] : what));
}

/** Labels of sections for applicants. "Type" contains such things as "for maintainers only". */
const SECTION_FOR_APPLICANTS =
  /\b(?:prerequisites?|requirements?|eligib\w+|qualifications?|how to apply|applications?|applying|contact|communication|slack|getting started|before you|selection|tasks?|time commitment|type)\b/i;

/** Texts for applicants. Narrow on purpose: "kubectl apply" and a bot for Slack must not match. */
const TEXT_FOR_APPLICANTS =
  /\b(?:(?:applicants?|candidates?|mentees?) (?:should|must|needs?|has to|have to|will need|requirements?|are (?:asked|expected|encouraged))|how to apply|when (?:you apply|applying)|prerequisites? ?:|(?:slack|discord|gitter|zulip|matrix) (?:channel|server|room)|mailing list|(?:please )?(?:do not|don['’]t) (?:dm|contact|message|e-?mail))\b/i;

/** Most quotes that are shown: more are easier to read in the text itself. */
const MAX_QUOTES = 3;

/** What a project's text says about applying. */
export interface ApplicationAdvice {
  /** Labels of the sections about it. */
  sections: string[];
  /** Paragraphs and list items about it in the other texts, unchanged. */
  quotes: Inline[][];
}

/** Finds what a project's text says about applying. Usually nothing, because most ideas files leave that to the program. */
export function applicationAdvice(text: ProjectText): ApplicationAdvice {
  const isForApplicants = (label: string) => SECTION_FOR_APPLICANTS.test(label);
  const others = text.sections.filter(({ label }) => !isForApplicants(label)).flatMap(({ blocks }) => blocks);
  return {
    sections: text.sections.map(({ label }) => label).filter(isForApplicants),
    quotes: [...text.description, ...text.outcomes, ...others]
      .flatMap(paragraphs)
      .filter((paragraph) => TEXT_FOR_APPLICANTS.test(inlineText(paragraph)))
      .slice(0, MAX_QUOTES),
  };
}

function paragraphs(block: Block): Inline[][] {
  switch (block.type) {
    case "p":
      return [block.children];
    case "list":
      return block.items.flat().flatMap(paragraphs);
    case "quote":
      return block.children.flatMap(paragraphs);
    default:
      return [];
  }
}
