/** What a project's source states of what an applicant wants to know, and where on its page that stands. */
import { inlineText } from "./inlineText.ts";
import type { ListedProject } from "./listCodec.ts";
import type { Term } from "./model.ts";
import type { Block, Inline, ProjectText } from "./richText.ts";
import { slugify } from "./slug.ts";

/** Ids of the parts of a project's page, for links within it. */
export const PARTS = {
  issues: "issues",
  skills: "stated-skills",
  mentors: "stated-mentors",
  term: "stated-term",
  apply: "stated-apply",
  outcomes: "stated-outcomes",
  section: (label: string) => `section-${slugify(label)}`,
} as const;

/** One thing an applicant wants to know. */
export interface Statement {
  what: string;
  /** Id of the part of the page that has it; null where the source does not state it, which is not to say there is none. */
  part: string | null;
}

const PREREQUISITES = /\b(?:prerequisites?|requirements?|eligib\w+|qualifications?)\b/i;
const DATES = /\b(?:time ?line|schedule|milestones?|duration)\b/i;

/** What is stated, and what is not, always in the same order. */
export function statementsOf(project: ListedProject, term: Term | undefined, text: ProjectText): Statement[] {
  const { upstreamIssues, mentors, skills, lfxUrl } = project;
  const sectionAbout = (pattern: RegExp) => {
    const section = text.sections.find(({ label }) => pattern.test(label));
    return section ? PARTS.section(section.label) : null;
  };
  const dated = term?.timeline !== undefined && term.timeline.length > 0;
  return [
    { what: "Upstream issue", part: upstreamIssues.length > 0 ? PARTS.issues : null },
    { what: "Mentors", part: mentors.length > 0 ? PARTS.mentors : null },
    { what: "Skills", part: skills.length > 0 ? PARTS.skills : null },
    { what: "Expected outcome", part: text.outcomes.length > 0 ? PARTS.outcomes : null },
    { what: "Prerequisites", part: sectionAbout(PREREQUISITES) },
    { what: "Timeline", part: sectionAbout(DATES) ?? (dated ? PARTS.term : null) },
    { what: "Page for applications", part: lfxUrl === null ? null : PARTS.apply },
  ];
}

/** Sections that speak to applicants. "Type" holds such things as "for maintainers only". */
const FOR_APPLICANTS =
  /\b(?:prerequisites?|requirements?|eligib\w+|qualifications?|how to apply|applications?|applying|contact|communication|slack|getting started|before you|selection|tasks?|time commitment|type)\b/i;

/** Sentences that speak to applicants. Narrow on purpose: "kubectl apply" and a bot for Slack do not. */
const TO_APPLICANTS =
  /\b(?:(?:applicants?|candidates?|mentees?) (?:should|must|needs?|has to|have to|will need|requirements?|are (?:asked|expected|encouraged))|how to apply|when (?:you apply|applying)|prerequisites? ?:|(?:slack|discord|gitter|zulip|matrix) (?:channel|server|room)|mailing list|(?:please )?(?:do not|don['’]t) (?:dm|contact|message|e-?mail))\b/i;

/** Quotes shown at the most: what is longer is better read where it stands. */
const MOST_QUOTES = 3;

/** What a project's text says to those who want to apply. */
export interface OwnWords {
  /** Sections that are about it, by label. */
  sections: string[];
  /** Paragraphs and list items of the other texts, as they are. */
  quotes: Inline[][];
}

/** Finds the project's own words on applying; none is the rule, since most ideas files leave that to the programme. */
export function ownWords(text: ProjectText): OwnWords {
  const about = (label: string) => FOR_APPLICANTS.test(label);
  const others = text.sections.filter(({ label }) => !about(label)).flatMap(({ blocks }) => blocks);
  return {
    sections: text.sections.map(({ label }) => label).filter(about),
    quotes: [...text.description, ...text.outcomes, ...others]
      .flatMap(paragraphs)
      .filter((paragraph) => TO_APPLICANTS.test(inlineText(paragraph)))
      .slice(0, MOST_QUOTES),
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
