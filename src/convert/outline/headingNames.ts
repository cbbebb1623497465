/** What the words of a heading say, whatever stands under it. */

/**
 * A pattern for a whole heading. In the lists, what stands in parentheses may be missing, and "…" is any further text:
 * "how to …", "admin(istrator)(s)".
 */
function headingPattern(lists: {
  before: string[];
  names: string[];
  after?: string[];
  end?: string;
}): RegExp {
  const oneOf = (phrases: readonly string[]) =>
    `(?:${phrases.map((words) => words.replace(/\(([^()]+)\)/g, "(?:$1)?").replaceAll("…", ".*")).join("|")})`;
  const { before, names, after, end = "[:.]?" } = lists;
  const rest = after === undefined ? "" : `(?: ${oneOf(after)})*`;
  return new RegExp(`^(?:${oneOf(before)} )*${oneOf(names)}${rest}${end}$`, "i");
}

/** Parts that can stand in a project above its fields. One that goes on, "How to …", can be a title. */
const OPENING_PARTS = ["introduction", "overview", "status", "resources"];

/** Parts that a file can have, and a project as well. */
const PROJECT_PARTS = [
  ...OPENING_PARTS,
  "mentee(s)",
  "faq",
  "instructions",
  "application instructions",
  "how to …",
];

/** `> | ## Overview` */
const OPENING = headingPattern({ before: ["the", "project"], names: OPENING_PARTS });

/** `> | ## How to apply` */
const PROJECT_PART = headingPattern({ before: ["the", "our", "project"], names: PROJECT_PARTS });

/** `> | # List of accepted GSoC project ideas`, `> | ## Timeline` */
const FILE_PART = headingPattern({
  before: [
    "the",
    "our",
    "all",
    "list of",
    "current",
    "proposed",
    "accepted",
    "new",
    "mentorship",
    "mentoring",
    "lfx",
    "gsoc",
    "cncf",
    "mentee",
  ],
  names: [
    ...PROJECT_PARTS,
    "project(s)(')",
    "idea(s)",
    "proposal(s)",
    "project(s) idea(s)",
    "project proposal(s)",
    "template(s)",
    "sample(s)",
    "example(s)",
    "table of contents",
    "contents",
    "toc",
    "timeline(s)",
    "project instructions",
    "program(s)",
    "accepted",
    "graduate(s)",
  ],
  after: ["idea(s)", "list", "proposal(s)", "template", "below"],
});

/** `> | ## About us`, `> | ## Frequently asked questions` */
const AROUND = headingPattern({
  before: [
    "the",
    "our",
    "project",
    "org",
    "organisation",
    "organization",
    "program(me)",
    "important",
    "useful",
    "frequently asked",
  ],
  names: [
    "about",
    "about us",
    "about the …",
    "welcome( to …)",
    "schedule",
    "calendar",
    "(key )dates",
    "deadlines",
    "contact(s)",
    "contact(s) us",
    "contact(s) info(rmation)",
    "contact(s) details",
    "communication(s)",
    "communication(s) channel(s)",
    "channels",
    "chat",
    "community( …)",
    "organisers",
    "organizers",
    "admin(istrator)(s)",
    "maintainers",
    "mentors",
    "team",
    "question(s)",
    "support",
    "help",
    "getting started",
    "getting help",
    "getting involved",
    "contributing( …)",
    "contribute( …)",
    "code of conduct",
    "licence",
    "license",
    "links",
    "references",
    "requirements",
    "prerequisites",
    "eligibility",
    "stipend(s)",
    "rules",
    "guidelines",
    "note(s)",
    "acknowledg(e)ments",
  ],
  end: "[:.!?]?",
});

/** `> | #### For maintainers and mentors`: what they have to do is told by the form's fields, which make no project. */
const AUDIENCE = headingPattern({
  before: [],
  names: ["maintainers", "mentors", "mentees", "applicants", "students", "contributors", "organizations"].map(
    (people) => `for ${people}( and …)`,
  ),
});

/** `> | ## Sample project` */
const SAMPLE_PART = headingPattern({
  before: ["project", "mentorship", "proposal"],
  names: ["sample(s)", "template(s)", "example(s)"],
  after: ["project(s)", "proposal(s)"],
});

/** `> | #### Prometheus (sample)` */
const SAMPLE_MARK = /\((?:sample|example|template)\)\s*$/i;

/** `> | ### CNCF Project Name` */
const TEMPLATE_NAME =
  /^(?:cncf )?project name$|^(?:mentorship )?project title$|^title$|^(?:your )?project name\b/i;

/** `> | # LFX Mentorship 2031 Term 1` */
const TERM = /\b(?:20\d\d)\b|google summer of code|\bgsoc\b|lfx mentorship|outreachy|\bterm \d/i;

/** `> | #### SIG Usability` */
const GROUP = /^(?:sig|wg|tag|working group|special interest group|ug)\b[\s:-]/i;

/** True for the heading of a part of the file, such as "Proposed project ideas" or the term: never an org. */
export function isFilePart(text: string): boolean {
  return FILE_PART.test(text) || TERM.test(text);
}

/** True for the heading of what is said around the projects, by an org or the whole program. */
export function isAroundProjects(text: string): boolean {
  return AROUND.test(text) || isForAudience(text);
}

/** True for the heading of what is said to those who take part: never a project's title. */
export function isForAudience(text: string): boolean {
  return AUDIENCE.test(text);
}

/** True for a heading that a project can have: its title, or one in its text. */
export function canBeOwn(text: string): boolean {
  return PROJECT_PART.test(text) || !isFilePart(text);
}

/** True for a heading that can stand in a project above its fields. */
export function isOpening(text: string): boolean {
  return OPENING.test(text);
}

/** True for the heading of the part in which samples stand. */
export function isSamplePart(text: string): boolean {
  return SAMPLE_PART.test(text);
}

/** True for a title that says itself that its project is a sample. */
export function isMarkedSample(text: string): boolean {
  return SAMPLE_MARK.test(text);
}

/** True for a title of the template that nobody has filled in. */
export function isTemplateName(text: string): boolean {
  return TEMPLATE_NAME.test(text);
}

/** The words that make a heading a term's, "2031"; undefined where it names no term. */
export function termWords(text: string): string | undefined {
  return TERM.exec(text)?.[0];
}

/** True for a name that says itself that it is a group within an org. */
export function isGroupName(text: string): boolean {
  return GROUP.test(text);
}

/** True for two spellings of one name: "kgateway" and "K-Gateway". */
export function sameName(a: string, b: string): boolean {
  return simplified(a) === simplified(b);
}

/** True where a heading names a part of the org of another one: "Kite UI" under "Kite". */
export function isPartOf(inner: string, outer: string): boolean {
  return isGroupName(inner) || simplified(inner).includes(simplified(outer));
}

function simplified(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
