/** What a label is about, by its words alone: the evidence that tells a project from the text around it. */
import type { FieldKind } from "../fields/labelWords.ts";
import type { Line } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";

/** What a part of a project says. */
export type Facet =
  | "difficulty"
  | "size"
  | "mentors"
  | "skills"
  | "outcomes"
  | "status"
  | "links"
  | "description";

/** Only projects have these; many a text has a description and links. */
const STRONG: ReadonlySet<Facet> = new Set(["difficulty", "size", "mentors", "skills", "outcomes"]);

/** The words that name a facet; of two in one label the upper one decides: a "skill level" is a difficulty. */
const HEADS: readonly (readonly [Facet, RegExp])[] = [
  ["difficulty", /^(?:diff?icult(?:y|ies)|level|rating|complexity|hardness)$/],
  ["mentors", /^(?:co-?)?mentors?$|^(?:supervisor|advisor|adviser)s?$/],
  [
    "skills",
    /^(?:skills?|skillset|prerequisites?|pre-requisites?|requirements?|technology|technologies|tech|languages?|knowledge|requisitions?|qualifications?|stack)$/,
  ],
  ["size", /^(?:size|length|duration|hours?|hrs|effort|time|workload)$/],
  ["outcomes", /^(?:outcomes?|outputs?|results?|deliverables?|benefits?)$/],
  ["status", /^status$/],
  [
    "links",
    /^(?:links?|references?|resources?|issues?|repos?|repository|repositories|urls?|discussions?|reading)$/,
  ],
  [
    "description",
    /^(?:descriptions?|summary|abstract|overview|details?|about|background|motivation|synopsis|introduction|objectives?|goals?|problem|tasks?|aims?|context|ideas?)$/,
  ],
];

/** The words that stand beside these in a label; a word that is none of either makes a title of it. */
const BESIDE = new Set(
  (
    "a an the this of for and or to in by on with about your our is be are what you need know will learn used use it gives us " +
    "project projects proposal program programme programming possible potential proposed suggested expected estimated estimate approximate " +
    "recommended required needed preferred preferable desired desirable essential nice have good must should optional additional bonus useful helpful " +
    "related relevant brief briefly short detailed full technical general basic key main primary secondary lead backup coding " +
    "assisting support available confirmed gsoc lfx contact contacts info information names name upstream github gitlab tracking " +
    "external further more source code scope set area list rate level mentor skill time commitment mentorship internship core minimum total " +
    "constraints special specific small medium large participant contributor contributors candidate student students mentee impact"
  ).split(" "),
);

/** Longest label that anybody writes, in letters and in words. */
const MAX_LABEL = 70;
const MAX_WORDS = 9;

/** What a label is about; undefined where its words are not those of a label. */
export function facetOf(label: string): Facet | undefined {
  if (label.length > MAX_LABEL) return undefined;
  const words = labelWords(label);
  if (words.length === 0 || words.length > MAX_WORDS) return undefined;
  const heads = words.map(headOf);
  if (heads.some((head, index) => head === undefined && !BESIDE.has(words[index] as string)))
    return undefined;
  return HEADS.find(([facet]) => heads.includes(facet))?.[0];
}

/** True for what hardly any text has but a project. */
export function isStrong(facet: Facet): boolean {
  return STRONG.has(facet);
}

function headOf(word: string): Facet | undefined {
  return HEADS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** "🛠️ **Skill(s) required/preferred:**" as "skills required preferred". */
function labelWords(label: string): string[] {
  return plainText(label)
    .toLowerCase()
    .replace(/\((s|es)\)/g, "$1")
    .replace(/\([^()]*\)/g, " ")
    .replace(/[^\p{L}-]+/gu, " ")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
}

/** Bold or italic text that may be a label, anywhere in a line: `**Size:** 350 h **Difficulty:** hard`. */
const MARKED = /(\*\*|__|[*_])(?=[^\s*_])([^*_]{2,70}?)\s*\1/g;
/** `- Mentors: …`, `Difficulty: hard // Size: 350 hours`. */
const PLAIN = /(?:^|[|;•·]|\/\/)[\s>]*(?:[-*+•]\s+|\d{1,2}[.)]\s+)?([\p{L}][^:：|*_]{1,60})[:：]/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu;
/** `- Skills`, alone on its line. */
const ALONE = /^[\s>]*(?:[-*+•]\s+)?(\p{L}[^:：|*_.]{3,45})\s*$/u;
/** How much of a line can hold labels. */
const SEEN = 2000;

/** What the labels in a line of text are about. */
export function facetsOf(content: string): Facet[] {
  const line = content.slice(0, SEEN).replace(EMOJI, "");
  const labels = [...line.matchAll(MARKED)].flatMap(([whole, mark = "", text = ""], index) => {
    const at = line.indexOf(whole);
    const after = line.slice(at + whole.length);
    if (/[:：]\s*$/.test(text) || /^\s*[:：]/.test(after)) return [text];
    // Without a colon only what begins a line is a label; emphasis may be a word of a sentence, too.
    const isFirst = index === 0 && /^[\s>]*(?:[-*+•]\s+|\d{1,2}[.)]\s+)?$/.test(line.slice(0, at));
    return isFirst && (mark.length === 2 || /^\W*(?:<br\s*\/?>)?\s*$/.test(after)) ? [text] : [];
  });
  for (const [, text = ""] of line.matchAll(PLAIN)) labels.push(text);
  const facets = labels.flatMap((label) => facetOf(label) ?? []);
  const [, text = ""] = ALONE.exec(line) ?? [];
  const facet = text === "" ? undefined : facetOf(text);
  return facet !== undefined && isStrong(facet) ? [...facets, facet] : facets;
}

/** How often each facet is named in some lines. */
export function countFacets(lines: readonly Pick<Line, "content" | "verbatim">[]): Map<Facet, number> {
  const facets = new Map<Facet, number>();
  for (const { content, verbatim } of lines)
    for (const facet of verbatim ? [] : facetsOf(content)) facets.set(facet, (facets.get(facet) ?? 0) + 1);
  return facets;
}

/** True where facts are named so often that they are those of several projects. */
export function isSeveral(facets: ReadonlyMap<Facet, number>): boolean {
  const times = (["difficulty", "size", "mentors"] as const).map((facet) => facets.get(facet) ?? 0);
  return times.every((count) => count >= 2) || times.filter((count) => count >= 3).length >= 2;
}

/** The field that holds a facet where the label itself is none of the known ones. */
export function kindOf(facet: Facet | undefined): FieldKind {
  return facet === "description" || facet === "outcomes" || facet === "skills" || facet === "mentors"
    ? facet
    : "section";
}
