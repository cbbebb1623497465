/** Finds the tokens of all projects and weights them as BM25 does. The build does it; browsers only where they must. */
import type { SkillGroup, SkillNames } from "../filters/skillNames.ts";
import { acronymsOf } from "../text/acronyms.ts";
import { fold } from "../text/fold.ts";
import { camelParts, rawWords } from "../text/text.ts";
import { copyInto, PostingsBuilder, type PostingsTable } from "./postings.ts";
import {
  FIELDS,
  type Field,
  fieldBit,
  isLetter,
  joinedOrgName,
  letterToken,
  MAX_JOINED_WORDS,
  orgToken,
  type SearchDocument,
  skillToken,
  TOKEN_KIND,
} from "./searchIndex.ts";
import { skillNamesOf } from "./skills.ts";
import { countCode, fieldWeight, lengthCode, weightCode } from "./weights.ts";

/** How often a part of a CamelCase word, or words in a row joined to one, counts; the word as written counts once. */
const DERIVED_COUNT = 0.7;

/**
 * The weight of an org's own projects for a query that is the org's whole name. Without it, relevance is 0.977 instead of
 * 0.981 (how it is measured: `README.md`).
 */
const ORG_NAME_WEIGHT = 24;

/** A letter counts the same wherever it is: columns of one value pack to nothing. */
const LETTER_CODE = weightCode(1);
const ANY_SHORT_FIELD = FIELDS.reduce((bits, field) => bits | fieldBit(field), 0) & ~fieldBit("text");

/** All tokens of some documents, with their postings. Arrays are by token id. */
export interface TokenTables {
  /** How many documents there are. */
  count: number;
  tokens: readonly string[];
  /** Bits of {@link TOKEN_KIND}. */
  kinds: readonly number[];
  /** Postings in short fields, with their fields; the values are {@link weightCode}s. */
  short: PostingsTable;
  /** Postings in long texts; the values are {@link countCode}s. */
  long: PostingsTable;
  /** By document, the {@link lengthCode} of its long text. */
  lengths: readonly number[];
}

/** Former and other names of orgs, by the name that is shown: who knows an old one finds its projects. */
export type OrgAliases = Readonly<Record<string, readonly string[]>>;

/**
 * Collects the tokens of all documents. They are named by their index.
 * @param orgAliases other names of an org, by its name
 */
export function buildTables(
  documents: readonly SearchDocument[],
  aliases: readonly SkillGroup[],
  orgAliases: OrgAliases,
): TokenTables {
  const skillNames = skillNamesOf(aliases);
  const vocabulary = new Vocabulary();
  const counts = new TokenSums();
  const weights = new TokenSums();
  const short = new PostingsBuilder();
  const long = new PostingsBuilder();
  const averageLength = (field: Field) => {
    const sum = documents.reduce((length, document) => length + (document[field] ?? "").length, 0);
    return Math.max(1, sum / documents.length);
  };
  const shortFields = FIELDS.filter((field) => field !== "text").map((field) => ({
    field,
    bit: fieldBit(field),
    average: averageLength(field),
  }));
  const averageText = averageLength("text");
  const lengths: number[] = [];
  // An organization may be called "constructor".
  const otherNames = new Map(Object.entries(orgAliases));
  documents.forEach((document, doc) => {
    for (const { field, bit, average } of shortFields) {
      const text = document[field] ?? "";
      countTokens(text, field, vocabulary, skillNames, counts);
      counts.drain((token, count) =>
        weights.add(token, fieldWeight(field, count, text.length / average), bit),
      );
    }
    const org = vocabulary.add(orgToken(joinedOrgName(document.org)), TOKEN_KIND.org);
    weights.add(org, ORG_NAME_WEIGHT, fieldBit("org"));
    for (const acronym of acronymsOf(document.org.replace(/,.*/s, "")))
      weights.add(vocabulary.add(orgToken(acronym), TOKEN_KIND.org), ORG_NAME_WEIGHT, fieldBit("org"));
    for (const name of otherNames.get(document.org.replace(/,.*/s, "")) ?? []) {
      countTokens(name, "org", vocabulary, skillNames, counts);
      counts.drain((token) => weights.add(token, fieldWeight("org", 1, 1), fieldBit("org")));
      weights.add(
        vocabulary.add(orgToken(joinedOrgName(name)), TOKEN_KIND.org),
        ORG_NAME_WEIGHT,
        fieldBit("org"),
      );
    }
    const letters = new Set<string>();
    weights.drain((token, weight, fields) => {
      short.add(token, doc, weightCode(weight), fields);
      const text = vocabulary.tokens[token] as string;
      if (!text.includes(" ")) letters.add(text.charAt(0));
    });
    for (const letter of letters)
      if (isLetter(letter))
        short.add(vocabulary.add(letterToken(letter), 0), doc, LETTER_CODE, ANY_SHORT_FIELD);
    countTokens(document.text, "text", vocabulary, skillNames, counts);
    counts.drain((token, count) => long.add(token, doc, countCode(count), 0));
    lengths.push(lengthCode(document.text.length / averageText));
  });
  const { tokens, kinds } = vocabulary;
  return {
    count: documents.length,
    tokens,
    kinds,
    short: short.finish(tokens.length),
    long: long.finish(tokens.length),
    lengths,
  };
}

/** Counts a field's words, their CamelCase parts, joined words and the skills that the field names. */
function countTokens(
  text: string,
  field: Field,
  vocabulary: Vocabulary,
  skillNames: SkillNames,
  counts: TokenSums,
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
    counts.add(word.id, 1);
    for (const part of word.parts) counts.add(part, DERIVED_COUNT);
  }
  if (isShort) {
    for (const joined of joinedWords(text, tokens))
      counts.add(vocabulary.add(joined, TOKEN_KIND.shortField), DERIVED_COUNT);
  }
  // Names do not overlap: within "large language model" no skill "language" is named.
  let nameEnd = 0;
  for (const at of nameStarts) {
    const name = at < nameEnd ? null : skillNames.at(tokens, at);
    if (!name) continue;
    for (const skill of name.skills) counts.add(vocabulary.add(skillToken(skill), 0), 1);
    nameEnd = at + name.length;
  }
}

/** Two and more words in a row as one, so that "opentelemetry" finds "Open Telemetry"; never across punctuation. */
function* joinedWords(text: string, tokens: readonly string[]): Generator<string> {
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

/** Sums numbers by token, with the fields that they come from. Arrays are by token id. */
class TokenSums {
  #sums = new Float32Array(1 << 14);
  #fields = new Uint8Array(1 << 14);
  /** The tokens with a sum. */
  #tokens: number[] = [];

  /** @param fields bits of the fields that the amount comes from; default: none */
  add(token: number, amount: number, fields = 0): void {
    if (token >= this.#sums.length) this.#grow(token);
    const before = this.#sums[token] as number;
    if (before === 0) this.#tokens.push(token);
    this.#sums[token] = before + amount;
    this.#fields[token] = (this.#fields[token] as number) | fields;
  }

  #grow(token: number): void {
    const length = 2 ** Math.ceil(Math.log2(token + 2));
    this.#sums = copyInto(new Float32Array(length), this.#sums);
    this.#fields = copyInto(new Uint8Array(length), this.#fields);
  }

  /** Hands over each token with its sum and fields, and begins again. */
  drain(each: (token: number, sum: number, fields: number) => void): void {
    for (const token of this.#tokens) {
      each(token, this.#sums[token] as number, this.#fields[token] as number);
      this.#sums[token] = 0;
      this.#fields[token] = 0;
    }
    this.#tokens.length = 0;
  }
}
