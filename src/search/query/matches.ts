/** The projects that match a token, and how to add to them what a token, a skill or an org has in the index. */
import type { Mark } from "../highlight/highlight.ts";
import { fieldBit, orgToken, type SearchIndex, skillToken, TOKEN_KIND } from "../index/searchIndex.ts";

/** The projects that match a token, or a phrase of several tokens. */
export interface TokenMatches {
  /** By project; 0 where it does not match. */
  scores: Float32Array;
  /** Indices of the projects that match, in no order. */
  docs: number[];
  /** Tokens of what belongs to it without being it: of related skills, and of words that point to the concept. */
  related: string[];
  /** How many typed tokens these are the matches of. */
  tokenCount: number;
  /** The tokens to highlight in these projects. */
  marks: Mark[];
  /** The likely spelling; null unless the token matches by edit distance only. */
  correction: string | null;
  /** True where it matches only words that it is not sure to mean: some that are near, or that begin with a finished word. */
  isGuess: boolean;
  /** True where a short field has it: then projects are about it. */
  isSubject: boolean;
  /** True where some project has the token itself. */
  isWord: boolean;
  /** The projects that have the token itself in title, org or skills. */
  topicDocs: Uint32Array;
  /** True where it names a skill, an org or a concept. */
  isName: boolean;
  /** The skills that it names. */
  skills: number[];
  /** True where it is the name of an org, whose own projects then are the best. */
  isOrg: boolean;
  /** True where it names a concept that means more than one skill. */
  isConcept: boolean;
  /** True where projects without it match as well: version numbers, and wishes such as "beginner friendly". */
  isOptional: boolean;
}

/** A token by its id, which always comes from the index itself. */
export const tokenOf = ({ tokens }: SearchIndex, id: number) => tokens[id] as string;

export const hasKind = ({ kinds }: SearchIndex, id: number, kind: number) =>
  ((kinds[id] as number) & kind) !== 0;

const NO_DOCS = new Uint32Array();

/** Matches without any project yet. @param tokenCount of how many typed tokens; default: 1 */
export function emptyMatches(index: SearchIndex, tokenCount = 1): TokenMatches {
  return {
    scores: new Float32Array(index.count),
    docs: [],
    related: [],
    tokenCount,
    marks: [],
    correction: null,
    isGuess: false,
    isSubject: false,
    isWord: false,
    topicDocs: NO_DOCS,
    isName: false,
    skills: [],
    isOrg: false,
    isConcept: false,
    isOptional: false,
  };
}

/**
 * Adds the projects of a token, each with its weight times a factor. A project keeps its best score.
 * @param fields bits of the fields that count
 */
export function addPostings(
  index: SearchIndex,
  matches: TokenMatches,
  id: number,
  factor: number,
  fields: number,
): void {
  eachPosting(index, id, fields, (doc, weight) => raiseScore(matches, doc, weight * factor));
  if (hasKind(index, id, TOKEN_KIND.shortField)) matches.isSubject = true;
}

/** Does a title, an org or a skill have the token itself, or does it name something? */
export function isOfTopic({ topicDocs, isName }: TokenMatches): boolean {
  return topicDocs.length > 0 || isName;
}

/** Calls a function with each project that has a token in one of the fields, and its weight. */
export function eachPosting(
  index: SearchIndex,
  id: number,
  fields: number,
  use: (doc: number, weight: number) => void,
): void {
  const { docs, weights } = index.postingsOf(id, fields);
  docs.forEach((doc, at) => {
    use(doc, weights[at] as number);
  });
}

/** Gives a project a score, unless it has a better one. */
export function raiseScore(matches: TokenMatches, doc: number, score: number): void {
  const before = matches.scores[doc] as number;
  if (score <= before) return;
  if (before === 0) matches.docs.push(doc);
  matches.scores[doc] = score;
}

/** The inverse document frequency of a token: the fewer projects have it, the more it counts. */
export function idfOf(index: SearchIndex, id: number): number {
  return idf(index, index.frequencyOf(id));
}

/** Inverse document frequency with 1 added in the logarithm, as Lucene does, so that it is never negative. */
export function idf(index: SearchIndex, documents: number): number {
  const frequency = Math.min(documents, index.count);
  return Math.log(1 + (index.count - frequency + 0.5) / (frequency + 0.5));
}

/** The bits of all fields. */
export const ANY_FIELD = 0xff;

/** The bits of the fields that say what a project is about. */
export const TOPIC_FIELDS = fieldBit("title") | fieldBit("org") | fieldBit("skills");

/** Words after a skill's name that do not change which skill it is: "Go language", "Rust programming". */
export const SKILL_SUFFIXES: ReadonlySet<string> = new Set(["language", "lang", "programming", "framework"]);

/** The ids of the skills with a name; "rustlang" and "Rust language" name Rust. */
export function skillsNamed(index: SearchIndex, name: readonly string[]): readonly number[] {
  const skills = index.skillNames.named(name);
  const [last = ""] = name.slice(-1);
  if (skills.length > 0) return skills;
  if (name.length > 1 && SKILL_SUFFIXES.has(last)) return index.skillNames.named(name.slice(0, -1));
  if (last.length > 5 && last.endsWith("lang")) {
    return index.skillNames.named([...name.slice(0, -1), last.slice(0, -"lang".length)]);
  }
  return [];
}

/**
 * Adds the projects that name a skill, by whichever of its names.
 * @param maxIdf upper limit of the skill's inverse document frequency
 */
export function addSkill(
  index: SearchIndex,
  matches: TokenMatches,
  skill: number,
  maxIdf: number,
  fields: number,
): void {
  matches.skills.push(skill);
  const id = index.tokenIds.get(skillToken(skill));
  if (id !== undefined) {
    const weight = Math.min(idfOf(index, id), maxIdf);
    addPostings(index, matches, id, matches.tokenCount * weight, fields);
    matches.isSubject = true;
    matches.isName = true;
  }
  for (const name of index.skillNames.names[skill] ?? [])
    matches.marks.push({ token: name.replaceAll(" ", ""), prefix: false });
}

/**
 * Adds an org's own projects. Their inverse document frequency is that of the org, not that of its name, which other
 * projects' texts have as well.
 * @returns whether there is an org of this name
 */
export function addOrg(
  index: SearchIndex,
  matches: TokenMatches,
  joinedName: string,
  factor: number,
  fields: number,
): boolean {
  const id = index.tokenIds.get(orgToken(joinedName));
  if (id === undefined) return false;
  addPostings(index, matches, id, factor * idfOf(index, id), fields);
  matches.isSubject = true;
  return true;
}
