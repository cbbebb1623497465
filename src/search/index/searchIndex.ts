/** The inverted index as the engine sees it, wherever its parts come from, and the words that both sides use for it. */
import type { SkillNames } from "../filters/skillNames.ts";
import { words } from "../text/text.ts";

/** The fields that are searched; a field's index here is its bit: `1 << field`. "term" is a program's round. */
export const FIELDS = ["title", "org", "skills", "mentors", "text", "term"] as const;
export type Field = (typeof FIELDS)[number];

/** The bit of a field. */
export function fieldBit(field: Field): number {
  return 1 << FIELDS.indexOf(field);
}

/** A project as the search reads it: plain texts, which can be sent to a worker. */
export type SearchDocument = Readonly<Record<Exclude<Field, "term">, string>> & {
  /** The id of its term; its name, which is no field, is looked at where a query asks for terms. */
  readonly term?: string;
  readonly termName?: string;
  /** Nothing but its term is loaded. */
  readonly unloaded?: true;
};

/** Up to this many words in a row are indexed as one: "kube state metrics" as "kubestatemetrics". */
export const MAX_JOINED_WORDS = 3;

/** Where a token comes from, as bits: a word of some text, a word of a short field (joined ones too), an org's name. */
export const TOKEN_KIND = { word: 1, shortField: 2, org: 4 } as const;

/** The projects that have a token, by ascending project; the arrays have one entry for each. */
export interface Postings {
  /** Index of the project. */
  readonly docs: Uint32Array;
  /** The BM25 weight of the token in the project, summed over its fields; without the inverse document frequency. */
  readonly weights: Float32Array;
}

/**
 * The inverted index. The engine is a pure, synchronous function over it. In the browser the index is loaded in shards: what
 * the engine asks for and is not there yet answers as if no project had it, and is noted; the caller loads it and runs the
 * engine again. So the engine must ask for everything through these members, and for no more than a query needs.
 */
export interface SearchIndex {
  /** How many projects there are. */
  readonly count: number;
  /** The vocabulary: the id of each token. */
  readonly tokenIds: Pick<ReadonlyMap<string, number>, "get" | "has">;
  /** As `tokenIds.get`, but of words only that stand in some text as they are, not of several joined to one. Loads less. */
  idOfWord(word: string): number | undefined;
  /** As {@link tokenIds}, of the tokens of short fields alone: whoever asks here saves the loading of long texts. */
  readonly nameIds: Pick<ReadonlyMap<string, number>, "get">;
  /** By id, the token. */
  readonly tokens: readonly string[];
  /** By id, the token's bits of {@link TOKEN_KIND}. */
  readonly kinds: ArrayLike<number>;
  /** How many projects have a token, in any field. */
  frequencyOf(id: number): number;
  /**
   * The projects that have a token in one of some fields. Their weights are summed over all short fields, and over the long
   * text only where it is among these fields: whoever leaves it out (`title:docs`) saves its loading.
   * @param fields bits of the fields
   */
  postingsOf(id: number, fields: number): Postings;
  /**
   * The ids of the tokens that begin with a text, in the order of their code units; never those of {@link skillToken} and
   * {@link orgToken}. Of a prefix with fewer than {@link MIN_TEXT_PREFIX} letters, only tokens of short fields; whoever asks
   * for their postings should then leave out the long text ({@link prefixFields}).
   */
  withPrefix(prefix: string): readonly number[];
  /** The words of short fields that contain a text. */
  wordsContaining(text: string): readonly string[];
  /** The words that typing errors are corrected to; the same array each time, so that a caller can prepare it once. */
  correctableWords(): readonly string[];
  readonly skillNames: SkillNames;
  /** By skill id, the ids of its related skills, itself among them. */
  readonly relatedSkills: ReadonlyMap<number, ReadonlySet<number>>;
  /** The short fields of all projects. Their `text` is empty where the texts are loaded apart: see {@link textOf}. */
  readonly documents: readonly SearchDocument[];
  /** A project of which all short fields must be known: asking for one of which they are not loads the whole list. */
  documentOf(doc: number): SearchDocument;
  /** A project's long text. Costly: it is loaded for this project alone. For quoted phrases, when all else fits. */
  textOf(doc: number): string;
}

/** With fewer letters than this, a prefix stands for too many words of the long texts: "co" for a twentieth of them. */
export const MIN_TEXT_PREFIX = 3;

/** The fields in which a prefix is looked for. @param fields bits of those that count */
export function prefixFields(prefix: string, fields: number): number {
  return prefix.length < MIN_TEXT_PREFIX ? fields & ~fieldBit("text") : fields;
}

/** The token that stands for a skill under any of its names. It has a space, so that no word equals it. */
export function skillToken(skill: number): string {
  return `skill ${skill}`;
}

/** The token that stands for an org. @param joinedName its folded words, without spaces */
export function orgToken(joinedName: string): string {
  return `org ${joinedName}`;
}

/**
 * The token that stands for all words of short fields that begin with a letter: one letter alone is a tenth of the vocabulary,
 * and says too little to load all these words for it. It begins with a space, so that no prefix of a word loads it.
 */
export function letterToken(letter: string): string {
  return ` ${letter}`;
}

/** Is it one letter or digit of which words are made? A Chinese character is a word by itself, and few others begin with it. */
export function isLetter(token: string): boolean {
  return token.length === 1 && /(?!\p{Script=Han})[\p{L}\p{N}]/u.test(token);
}

/** The joined name of the org in a document's org field, which has the group after a comma. */
export function joinedOrgName(org: string): string {
  return words(org.replace(/,.*/s, "")).join("");
}
