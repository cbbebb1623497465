/** Titles without what is not part of them: numbers, sizes, difficulties, marks of the page that they stand on. */

/** What a title says besides itself, as the label and text of a field. */
export interface Remark {
  label: "Difficulty" | "Project size" | "Status";
  text: string;
}

export interface CleanTitle {
  title: string;
  remarks: Remark[];
}

/** "Project 1:", "Idea 3 -", "Project II:", "Project Name:", "1)", "3.2.", "#311". */
const NUMBERING: readonly RegExp[] = [
  /^(?:[Pp]roject|[Ii]dea|[Tt]opic|[Pp]roposal|[Tt]ask)(?:\s+[Ii]dea)?\s*(?:#|[Nn]o\.?|[Nn]umber|[Nn]ame|[Tt]itle)?\s*(?:\d{1,3}|[IVXLC]{1,6}|[A-Z]{1,5})?\s*(?:[:.)]|\s[-–—])\s*(?=\S)/,
  /^(?:PROJECT|IDEA|TOPIC|PROPOSAL)\s*#?\s*\d{1,3}\s*(?:[:.)]|\s[-–—])\s*(?=\S)/,
  /^(?:project|idea|topic)\s+(?:#\s*)?\d{1,3}\s+(?=\S)/i,
  /^(?:title)\s*:\s*(?=\S)/i,
  /^\d{1,3}(?:\.\d{1,2})?\s*[.):]\s*(?=\p{L}|["'“`([])/u,
  /^#\d{1,6}\s*[:.–—-]?\s*(?=\S)/,
];
const MARK =
  "(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\uFE0F|\\u200D|\\u20E3|[←-⇿⤴⤵⬅-⬇★☆✓√✗✘]|\\s)";
/** Marks at a title's ends; one in the middle is a word of it. */
const MARKS_AT_ENDS = new RegExp(`^${MARK}+|${MARK}+$`, "gu");
const HOURS = /\d{2,3}\s*\+?\s*-?\s*(?:h|hr|hrs|hour|hours)\b/i;
const SIZE_WORD = /^(?:small|medium|large|half|full)(?:[ -]?sized?)?$/i;
const DIFFICULTY_WORD =
  /^(?:very )?(?:easy|easier|beginner|novice|simple|low|medium|moderate|intermediate|average|hard|harder|difficult|challenging|advanced|high|expert)(?: difficulty)?$/i;
const STATUS_WORD =
  /^(?:cancell?(?:ed)?|withdrawn|taken|closed|filled|assigned|already (?:taken|assigned)|no longer available|not available|unavailable|completed|done|finished|in progress|reserved)$/i;

/** A title as a person writes it, and what else its heading says. */
export function cleanTitle(heading: string): CleanTitle {
  const remarks: Remark[] = [];
  let title = heading.replace(/\s+/g, " ").trim();
  for (let last = ""; last !== title; ) {
    last = title;
    title = withoutMarks(title);
    for (const pattern of NUMBERING) title = title.replace(pattern, "");
    title = withoutRemarks(title, remarks);
  }
  // Where nothing is left, the heading was its own title.
  return title === "" ? { title: heading.trim(), remarks: [] } : { title, remarks };
}

/** What links back, opens an editor, or emphasizes. */
function withoutMarks(title: string): string {
  return (
    title
      .replace(MARKS_AT_ENDS, "")
      // A link whose long address was cut off.
      .replace(/\[([^\][]{1,200})\]\(https?:[^()\s]*\)?/g, "$1")
      .replace(/\s*\[+\s*edit\s*\]+\s*$/i, "")
      .replace(/\s*(?:[¶§#]|Â¶|\\)+\s*$/, (marks) => (/[A-Za-z]#$/.test(title) ? marks : ""))
      .replace(/^\*+(?=\S)|(?<=\S)\*+$/g, "")
      .replace(/^\[\s*\]\s*/, "")
      .replace(/^[-–—:|]\s+|\s*[-–—:|]$/g, "")
      .trim()
  );
}

const BRACKETED: readonly RegExp[] = [
  /\s*[([{]([^()[\]{}]{1,60})[)\]}]\s*$/,
  /^[([{]([^()[\]{}]{1,60})[)\]}]\s*/,
];
const DASHED = /\s+[-–—|]+\s*([^-–—|]{1,40})$/;

function withoutRemarks(title: string, remarks: Remark[]): string {
  for (const pattern of [...BRACKETED, DASHED]) {
    const [whole, inner = ""] = pattern.exec(title) ?? [];
    const found = whole === undefined ? undefined : remarksOf(inner);
    // "(Medium)" in brackets is a remark; "— hard" after a dash could end the title, and hours cannot.
    if (whole === undefined || found === undefined) continue;
    if (pattern === DASHED && !HOURS.test(inner) && !found.some(({ label }) => label === "Status")) continue;
    remarks.push(...found);
    return title.replace(whole, "").trim();
  }
  return title;
}

/** Reads "Hard, 350 hrs" or "Small – Medium project"; undefined where anything else stands in it. */
export function remarksOf(text: string): Remark[] | undefined {
  const remarks: Remark[] = [];
  const rest = text
    .replace(/\b(?:project|projects|size|difficulty|level|gsoc|length|duration|ideas?)\b\s*:?/gi, " ")
    .replace(/~|≈|approx\.?/gi, " ");
  const parts = rest.split(/\s*(?:[,;/|&]|\bor\b|\band\b|\bto\b|\s[-–—]\s)\s*/i).map((part) => part.trim());
  for (const part of parts) {
    if (part === "") continue;
    if (STATUS_WORD.test(part)) remarks.push({ label: "Status", text: part });
    else if (HOURS.test(part) || /^\d{2,3}$/.test(part)) remarks.push({ label: "Project size", text: part });
    else if (SIZE_WORD.test(part) && /size|project|length|\d/i.test(text))
      remarks.push({ label: "Project size", text: part });
    else if (DIFFICULTY_WORD.test(part)) remarks.push({ label: "Difficulty", text: part });
    else if (SIZE_WORD.test(part)) remarks.push({ label: "Project size", text: part });
    else if (HOURS.test(part.replace(/[()]/g, ""))) remarks.push({ label: "Project size", text: part });
    else return undefined;
  }
  const hasHours = remarks.some(({ label, text }) => label === "Project size" && /\d/.test(text));
  const isBareNumber = remarks.length > 0 && remarks.every(({ text }) => /^\d+$/.test(text));
  return remarks.length === 0 || (isBareNumber && !hasHours) || (isBareNumber && !/h/i.test(text))
    ? undefined
    : remarks;
}

/** Titles that are none: templates, examples, and the invitation to bring an idea of one's own. */
const NO_PROJECT: readonly RegExp[] = [
  /\b(?:your|ur) (?:own )?(?:new )?(?:ideas?|projects?|proposals?)\b/i,
  /\b(?:creat|bring|propos|suggest|submit|add|pitch)\w* (?:your|a|an|another)(?: own| new| different)* (?:project|idea|proposal)s?\b/i,
  /^(?:bring|propose|suggest|pitch) your own\b/i,
  /^(?:something|anything) (?:that )?you\b/i,
  /^[[({<]\s*(?:placeholder|template|example|sample|todo|tbd)\b/i,
  /^(?:placeholder|template|example|sample|todo|tbd)(?:$|\s*[:–-]|\s+(?:projects?|ideas?|title|name|proposals?)\b)/i,
  /^(?:or )?(?:something|anything) else\b/i,
  /^(?:any )?other (?:project )?ideas?$|^(?:others?|misc(?:ellaneous)?|general|various)$/i,
  /^(?:project|idea|proposal)?\s*(?:name|title)(?: here| of (?:the |your )?(?:project|idea))?$/i,
  /^(?:the )?(?:title|name) of (?:the |your )?(?:project|idea|proposal)/i,
  /^<[^<>]*>$/,
  /\((?:template|example|sample)\)\s*$/i,
  /^(?:project|application|proposal|idea)s? (?:template|example)s?\b/i,
  /^x{2,}$|^project x+$|^(?:untitled|lorem ipsum)\b/i,
  /^how (?:to|do|can|should)\b|^what (?:is|are|we|you|to)\b|^(?:who|why|when|where) (?:is|are|we|to|can|should)\b/i,
];

/** True for a title that names no project. */
export function isNoTitle(title: string): boolean {
  return NO_PROJECT.some((pattern) => pattern.test(title)) || isSectionHeading(title);
}

/** The words of headings over parts of a page; a heading of nothing else is no title. */
const SECTION_WORDS = new Set(
  (
    "a an the of for and or to in on with at our your my this these all list lists of project projects project's idea ideas proposal proposals proposed current " +
    "available open suggested possible potential approved unapproved accepted selected featured new confirmed concrete specific example examples page pages " +
    "google summer code gsoc soc lfx outreachy mentorship mentoring mentors mentor program programme programs participant participants student students contributor contributors candidate candidates " +
    "mentee mentees applicant applicants organization organisation organizations administrators administrator admins admin organizers organisers maintainers team people community communication channel channels " +
    "contact contacts contacting us information info general essential important useful additional other further more resources resource links link references documentation docs " +
    "introduction overview about welcome background summary index contents table toc faq faqs frequently asked questions question help support " +
    "application applications apply applying process guide guides guideline guidelines guidance requirements requirement rules rule policy policies usage note notes tips tip advice hints instructions steps step " +
    "timeline schedule dates date deadlines deadline calendar key status awards videos history past previous completed former finished old results license licence conduct " +
    "getting started get involved start here started eligibility evaluation expectations stipend stipends prerequisites before you begin after submitting submission selection criteria template templates " +
    "description descriptions niche small medium large easy hard size sizes difficulty level levels section sections category categories topic topics theme themes year is are be from by last next ongoing expression interest statement intent goals year's sponsors acknowledgements acknowledgments partners contributing contribute contribution contributions practices best development methodology workflow review " +
    "conclusion closing summary and/or & / introduction: ideas: core interested what"
  ).split(" "),
);
const SECTION_HEADS =
  /\b(?:projects?|ideas?|proposals?|mentors?|students?|contributors?|participants?|applications?|apply(?:ing)?|guid\w+|requirements?|rules?|polic\w+|notes?|tips?|advice|timeline|schedule|dates?|deadlines?|status|awards|videos|resources?|links?|references?|information|info|introduction|overview|about|welcome|index|contents|faqs?|questions?|help|contacts?|contacting|communication|channels?|community|team|administrators?|admins?|organi[sz]\w+|templates?|gsoc|google summer of code|summer of code|steps?|started|involved|eligibility|evaluation|expectations|stipends?|prerequisites|submission|sizes?|history|hints|instructions|conduct|licen[cs]e|methodology|category|categories|sponsors|contribut\w+|conclusion|template\w*)\b/i;

/** True for the heading of a page or of one of its parts: "Project ideas", "FAQ", "CRIU — Project Ideas". */
export function isSectionHeading(text: string): boolean {
  const bare = text
    .replace(MARKS_AT_ENDS, "")
    .replace(/[()[\]{}"'“”’‘!?:;,.*_`]/g, " ")
    .trim();
  if (/\s[—–-]\s(?:project )?ideas?(?: list| page)?$/i.test(bare)) return true;
  if (isTermHeading(text) || /\bAI\b.*\b(?:usage|use|polic(?:y|ies)|tools|rules|guidelines)\b/i.test(bare))
    return true;
  const words = bare
    .toLowerCase()
    .split(/[\s/&+|–—-]+/)
    .filter((word) => word !== "");
  return (
    words.length > 0 &&
    words.every((word) => SECTION_WORDS.has(word) || /^\d+$/.test(word)) &&
    SECTION_HEADS.test(bare)
  );
}

/** "GSoC 2026 ideas for X", "Google Summer of Code @ Y": a page's title. */
function isTermHeading(text: string): boolean {
  // "GSoC 2026: Unify the test suite" is a project's.
  return (
    !/^\W*(?:gsoc|google summer of code)\W{0,2}\d*\s*[:–-]\s+\S+\s+\S+\s+\S/i.test(text) &&
    /\bsummer of code\b|\bg?soc\b/i.test(text) &&
    /\b(?:ideas?|projects?|20\d\d|welcome|with|at|list|page|getting|application)\b|@/i.test(text)
  );
}
