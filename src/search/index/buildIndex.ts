/** Builds the inverted index: for each token, the projects that have it, weighted as BM25 does. */
import type { ListedProject } from "../../catalogue/listCodec.ts";
import type { SearchableProject } from "../../catalogue/searchable.ts";
import { type SkillGroup, SkillNames } from "../filters/skillNames.ts";
import { RELATED_SKILLS } from "../reports/relatedSkills.ts";
import { fold } from "../text/fold.ts";
import { lowerBound } from "../text/lowerBound.ts";
import { camelParts, rawWords, words } from "../text/text.ts";
import { copyInto, PostingsBuilder } from "./postings.ts";
import {
  FIELDS,
  type Field,
  joinedOrgName,
  MAX_JOINED_WORDS,
  MIN_TEXT_PREFIX,
  orgToken,
  type SearchDocument,
  type SearchIndex,
  skillToken,
  TOKEN_KIND,
} from "./searchIndex.ts";

/**
 * The weight of a token in each field (`boost`), and how much less it counts in a long field: 0 not at all, 1 in full
 * proportion (`lengthNorm`, BM25's b).
 */
const FIELD_WEIGHTS: Record<Field, { boost: number; lengthNorm: number }> = {
  title: { boost: 8, lengthNorm: 0.3 },
  org: { boost: 8, lengthNorm: 0.2 },
  skills: { boost: 6, lengthNorm: 0.1 },
  mentors: { boost: 5, lengthNorm: 0 },
  text: { boost: 1, lengthNorm: 0.6 },
  term: { boost: 0.5, lengthNorm: 0 },
};

/**
 * BM25's k1: the smaller, the sooner a repeated token adds nothing more. 1.2 is the usual value (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).
 */
const SATURATION = 1.2;

/** How often a part of a CamelCase word, or words in a row joined to one, counts; the word as written counts once. */
const DERIVED_COUNT = 0.7;

/**
 * The weight of an org's own projects for a query that is the org's whole name. Without it, relevance is 0.977 instead of
 * 0.981 (how it is measured: `README.md`).
 */
const ORG_NAME_WEIGHT = 24;

export interface IndexOptions {
  /** The names of each skill: the label, then its aliases. Default: none. */
  aliases?: readonly SkillGroup[];
}

/** A project for the search, with its long texts. */
export function toDocument(project: SearchableProject): SearchDocument {
  return { ...toListedDocument(project), text: project.text };
}

/** A project for the search without its long texts, which the list does not have. */
export function toListedDocument(project: ListedProject): SearchDocument {
  return {
    title: project.title,
    org: project.group ? `${project.org}, ${project.group}` : project.org,
    skills: project.skills.join(", "),
    mentors: project.mentors.map(({ name, github }) => `${name ?? ""}, ${github ?? ""}`).join(", "),
    text: "",
    term: project.term,
  };
}

/**
 * Builds the index.
 * @param documents of all projects; the index and the engine name a project by its index among them
 */
export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions = {}): SearchIndex {
  const skillNames = new SkillNames([
    ...(options.aliases ?? []),
    ...RELATED_SKILLS.flat().map((name) => [name]),
  ]);
  const vocabulary = new Vocabulary();
  const postings = new PostingsBuilder();
  const counter = new TokenCounter();
  const fields = FIELDS.map((field, bit) => {
    const sum = documents.reduce((length, document) => length + (document[field] ?? "").length, 0);
    return { field, bit, averageLength: Math.max(1, sum / Math.max(1, documents.length)) };
  });
  documents.forEach((document, doc) => {
    for (const { field, bit, averageLength } of fields) {
      const { boost, lengthNorm } = FIELD_WEIGHTS[field];
      const text = document[field] ?? "";
      countTokens(text, field, vocabulary, skillNames, counter);
      counter.endField(
        boost,
        SATURATION * (1 - lengthNorm + (lengthNorm * text.length) / averageLength),
        bit,
      );
    }
    const org = vocabulary.add(orgToken(joinedOrgName(document.org)), TOKEN_KIND.org);
    counter.addWeight(org, ORG_NAME_WEIGHT, FIELDS.indexOf("org"));
    counter.endDocument((token, weight, fieldBits) => postings.add(token, doc, weight, fieldBits));
  });
  const { tokens, kinds } = vocabulary;
  const sorted = [...vocabulary.ids].filter(([token]) => !token.includes(" "));
  sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  const shortFieldWord = TOKEN_KIND.word | TOKEN_KIND.shortField;
  const shortFieldWords = tokens.filter(
    (_, id) => ((kinds[id] as number) & shortFieldWord) === shortFieldWord,
  );
  const { starts, docs, weights, fields: fieldBits } = postings.finish(tokens.length);
  const sortedTokens = sorted.map(([token]) => token);
  const placeOf = (text: string) => lowerBound(sorted.length, (at) => (sortedTokens[at] as string) < text);
  const correctable = sorted.flatMap(([token, id]) =>
    ((kinds[id] as number) & TOKEN_KIND.word) !== 0 && token.length > 2 ? [token] : [],
  );
  return {
    count: documents.length,
    tokenIds: vocabulary.ids,
    tokens,
    kinds,
    frequencyOf: (id) => (starts[id + 1] as number) - (starts[id] as number),
    postingsOf(id, asked) {
      const range = [starts[id] as number, starts[id + 1] as number] as const;
      const all = { docs: docs.subarray(...range), weights: weights.subarray(...range) };
      const has = fieldBits.subarray(...range);
      return {
        docs: all.docs.filter((_, at) => ((has[at] as number) & asked) !== 0),
        weights: all.weights.filter((_, at) => ((has[at] as number) & asked) !== 0),
      };
    },
    withPrefix(prefix) {
      const ids = sorted.slice(placeOf(prefix), placeOf(`${prefix}\uffff`)).map(([, id]) => id);
      return prefix.length < MIN_TEXT_PREFIX
        ? ids.filter((id) => ((kinds[id] as number) & TOKEN_KIND.shortField) !== 0)
        : ids;
    },
    wordsContaining: (text) => shortFieldWords.filter((word) => word.includes(text)),
    correctableWords: () => correctable,
    skillNames,
    relatedSkills: relatedSkillIds(skillNames),
    documents,
    textOf: (doc) => documents[doc]?.text ?? "",
  };
}

function relatedSkillIds(names: SkillNames): Map<number, Set<number>> {
  const related = new Map<number, Set<number>>();
  for (const group of RELATED_SKILLS) {
    const skills = group.flatMap((name) => names.named(words(name)));
    for (const skill of skills) related.set(skill, new Set([...(related.get(skill) ?? []), ...skills]));
  }
  return related;
}

/** Counts a field's words, their CamelCase parts, joined words and the skills that the field names. */
function countTokens(
  text: string,
  field: Field,
  vocabulary: Vocabulary,
  skillNames: SkillNames,
  counter: TokenCounter,
): void {
  const isShort = field !== "text";
  const kind = isShort ? TOKEN_KIND.word | TOKEN_KIND.shortField : TOKEN_KIND.word;
  const tokens: string[] = [];
  const nameStarts: number[] = [];
  for (const spelling of rawWords(text)) {
    const word = vocabulary.word(spelling, skillNames);
    if (word.startsSkillName) nameStarts.push(tokens.length);
    tokens.push(word.token);
    vocabulary.addKind(word.id, kind);
    counter.count(word.id, 1);
    for (const part of word.parts) counter.count(part, DERIVED_COUNT);
  }
  if (isShort) {
    for (const joined of joinedWords(text, tokens))
      counter.count(vocabulary.add(joined, TOKEN_KIND.shortField), DERIVED_COUNT);
  }
  // Names do not overlap: within "large language model" no skill "language" is named.
  let nameEnd = 0;
  for (const at of nameStarts) {
    const name = at < nameEnd ? null : skillNames.at(tokens, at);
    if (!name) continue;
    for (const skill of name.skills) counter.count(vocabulary.add(skillToken(skill), 0), 1);
    nameEnd = at + name.length;
  }
}

/** Two and more words in a row as one, so that "opentelemetry" finds "Open Telemetry"; never across punctuation. */
function* joinedWords(text: string, tokens: readonly string[]): Generator<string> {
  if (tokens.length < 2) return;
  let clauseStart = 0;
  for (const clause of text.split(/[,;:!?()\n]|\. /)) {
    const clauseTokens = tokens.slice(clauseStart, clauseStart + rawWords(clause).length);
    clauseStart += clauseTokens.length;
    for (const [at, first] of clauseTokens.entries()) {
      let joined = first;
      for (const next of clauseTokens.slice(at + 1, at + MAX_JOINED_WORDS)) {
        joined += next;
        yield joined;
      }
    }
  }
}

interface VocabularyWord {
  token: string;
  id: number;
  /** Ids of the parts of a CamelCase word. */
  parts: readonly number[];
  /** True where a skill's name begins with this word. */
  startsSkillName: boolean;
}

/** All tokens with their ids. Each spelling is folded and split only once. */
class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly tokens: string[] = [];
  readonly kinds: number[] = [];
  readonly #bySpelling = new Map<string, VocabularyWord>();

  /** Adds a token unless it is there already. @returns its id */
  add(token: string, kind: number): number {
    let id = this.ids.get(token);
    if (id === undefined) {
      id = this.tokens.length;
      this.ids.set(token, id);
      this.tokens.push(token);
      this.kinds.push(0);
    }
    this.addKind(id, kind);
    return id;
  }

  addKind(id: number, kind: number): void {
    this.kinds[id] = (this.kinds[id] as number) | kind;
  }

  /** Adds a word with its CamelCase parts; parts of one letter are left out. */
  word(spelling: string, skillNames: SkillNames): VocabularyWord {
    const known = this.#bySpelling.get(spelling);
    if (known) return known;
    const token = fold(spelling);
    const id = this.add(token, 0);
    const parts = camelParts(spelling).map(fold);
    const word = {
      token,
      id,
      parts: parts.filter((part) => part.length > 1).map((part) => this.add(part, 0)),
      startsSkillName: skillNames.startsWith(token),
    };
    this.#bySpelling.set(spelling, word);
    return word;
  }
}

/** Counts a field's tokens and sums their weights over the fields of one document. Arrays are by token id. */
class TokenCounter {
  #counts = new Float32Array(1 << 14);
  #weights = new Float32Array(1 << 14);
  #fields = new Uint8Array(1 << 14);
  /** The tokens of the current field. */
  #counted: number[] = [];
  /** The tokens of the current document. */
  #weighted: number[] = [];

  count(token: number, by: number): void {
    if (token >= this.#counts.length) this.#grow(token);
    const before = this.#counts[token] as number;
    if (before === 0) this.#counted.push(token);
    this.#counts[token] = before + by;
  }

  #grow(token: number): void {
    const length = 2 ** Math.ceil(Math.log2(token + 2));
    this.#counts = copyInto(new Float32Array(length), this.#counts);
    this.#weights = copyInto(new Float32Array(length), this.#weights);
    this.#fields = copyInto(new Uint8Array(length), this.#fields);
  }

  /**
   * Turns the counts of the field into BM25 weights, and begins the next field.
   * @param saturation k1, corrected by the field's length
   */
  endField(boost: number, saturation: number, bit: number): void {
    for (const token of this.#counted) {
      const count = this.#counts[token] as number;
      this.#counts[token] = 0;
      this.addWeight(token, (boost * count * (SATURATION + 1)) / (count + saturation), bit);
    }
    this.#counted.length = 0;
  }

  addWeight(token: number, weight: number, bit: number): void {
    if (token >= this.#counts.length) this.#grow(token);
    if (this.#fields[token] === 0) this.#weighted.push(token);
    this.#weights[token] = (this.#weights[token] as number) + weight;
    this.#fields[token] = (this.#fields[token] as number) | (1 << bit);
  }

  /** Hands over each token of the document with its weight and fields, and begins the next document. */
  endDocument(each: (token: number, weight: number, fields: number) => void): void {
    for (const token of this.#weighted) {
      each(token, this.#weights[token] as number, this.#fields[token] as number);
      this.#weights[token] = 0;
      this.#fields[token] = 0;
    }
    this.#weighted.length = 0;
  }
}
