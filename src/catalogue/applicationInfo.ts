/** Which of the things that an applicant wants to know a project states, and where on its page they are. */
import { inlineText } from "./inlineText.ts";
import type { ListedProject } from "./listCodec.ts";
import type { Term } from "./model.ts";
import type { Block, Inline, ProjectText } from "./richText.ts";
import { slugify } from "./slug.ts";

/** Ids of elements of a project's page, for links within it. */
export const SECTION_IDS = {
  issues: "issues",
  skills: "stated-skills",
  mentors: "stated-mentors",
  term: "stated-term",
  apply: "stated-apply",
  outcomes: "stated-outcomes",
  section: (label: string) => `section-${slugify(label)}`,
} as const;

/** One thing that an applicant wants to know. */
export interface Statement {
  label: string;
  /** Id of the element of the page that has it; null if the source does not state it, which does not mean there is none. */
  sectionId: string | null;
}

const PREREQUISITES = /\b(?:prerequisites?|requirements?|eligib\w+|qualifications?)\b/i;
const DATES = /\b(?:time ?line|schedule|milestones?|duration)\b/i;

/** What is stated and what is not, always in the same order. */
export function statementsOf(project: ListedProject, term: Term | undefined, text: ProjectText): Statement[] {
  const { upstreamIssues, mentors, skills, lfxUrl } = project;
  const sectionAbout = (pattern: RegExp) => {
    const section = text.sections.find(({ label }) => pattern.test(label));
    return section ? SECTION_IDS.section(section.label) : null;
  };
  const dated = term?.timeline !== undefined && term.timeline.length > 0;
  return [
    { label: "Upstream issue", sectionId: upstreamIssues.length > 0 ? SECTION_IDS.issues : null },
    { label: "Mentors", sectionId: mentors.length > 0 ? SECTION_IDS.mentors : null },
    { label: "Skills", sectionId: skills.length > 0 ? SECTION_IDS.skills : null },
    { label: "Expected outcome", sectionId: text.outcomes.length > 0 ? SECTION_IDS.outcomes : null },
    { label: "Prerequisites", sectionId: sectionAbout(PREREQUISITES) },
    { label: "Timeline", sectionId: sectionAbout(DATES) ?? (dated ? SECTION_IDS.term : null) },
    { label: "Page for applications", sectionId: lfxUrl === null ? null : SECTION_IDS.apply },
  ];
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
