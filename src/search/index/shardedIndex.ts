/** The index as it is loaded, shard by shard; and an index that has all of its shards. */
import { unknownFormat } from "../../catalogue/load.ts";
import type { SkillGroup, SkillNames } from "../filters/skillNames.ts";
import { lowerBound } from "../text/lowerBound.ts";
import { Reader } from "./encoding.ts";
import {
  fieldBit,
  MIN_TEXT_PREFIX,
  orgToken,
  type Postings,
  type SearchDocument,
  type SearchIndex,
  TOKEN_KIND,
} from "./searchIndex.ts";
import { type Family, type IndexHead, MIN_JOINED_LENGTH, WORDS } from "./shardFormat.ts";
import { relatedSkillIds, skillNamesOf } from "./skills.ts";
import { countOf, fieldWeight, lengthOf, weightOf } from "./weights.ts";

/** Sorts after every letter, and is no character itself. */
const LAST_CODE_UNIT = "\uffff";

/** Of how many tokens the postings are kept as they are read: the next letter asks for most of them again. */
const MAX_POSTINGS = 4096;

const NO_WORDS: readonly string[] = [];
const NO_POSTINGS: Postings = { docs: new Uint32Array(), weights: new Float32Array() };
const TEXT = fieldBit("text");

/** What an evaluation asked for and was not there. */
export interface Missing {
  /** Names of shards. */
  shards: ReadonlySet<string>;
  /** The projects whose texts are missing. */
  texts: ReadonlySet<number>;
  /** Short fields of a project that is not loaded. */
  list: boolean;
}

/** A token in a shard. */
interface Entry {
  id: number;
  size: number;
  /** Where its postings begin in the shard's content. */
  start: number;
}

/** A shard that is loaded. Its postings are read when they are asked for. */
interface Shard {
  content: string;
  /** Sorted. */
  tokens: string[];
  entries: Entry[];
}

/** A family's shards; null where one is not loaded. */
interface FamilyShards {
  firstTokens: readonly string[];
  shards: (Shard | null)[];
}

export interface ShardedIndexOptions {
  head: IndexHead;
  aliases: readonly SkillGroup[];
  /** The short fields of all projects. */
  documents: readonly SearchDocument[];
  /** The long text of a project; null where it is not loaded. */
  textOf: (doc: number) => string | null;
}

/** See {@link SearchIndex}. What is asked for and not loaded is noted: {@link ShardedIndex.evaluate}. */
export class ShardedIndex implements SearchIndex {
  readonly count: number;
  readonly tokens: string[] = [];
  readonly kinds: number[] = [];
  readonly skillNames: SkillNames;
  readonly relatedSkills: ReadonlyMap<number, ReadonlySet<number>>;
  /** They may be replaced by those of the whole list. */
  documents: readonly SearchDocument[];
  readonly tokenIds = {
    get: (token: string) => this.#idOf(token),
    has: (token: string) => this.#idOf(token) !== undefined,
  };
  readonly nameIds = { get: (token: string) => this.#idIn("names", token) ?? this.#idIn("joined", token) };

  readonly #ids = new Map<string, number>();
  readonly #frequencies: number[] = [];
  readonly #families: Record<Family, FamilyShards>;
  readonly #lengths: Float32Array;
  readonly #textOf: ShardedIndexOptions["textOf"];
  readonly #postings = new Map<string, Postings>();
  #correctable: readonly string[] | null = null;
  /** The words of short fields, one a line: a single scan finds all that contain a text. */
  #shortFieldWords = "";
  #missing = nothingMissing();

  constructor({ head, aliases, documents, textOf }: ShardedIndexOptions) {
    this.count = head.count;
    this.documents = documents;
    this.skillNames = skillNamesOf(aliases);
    this.relatedSkills = relatedSkillIds(this.skillNames);
    this.#textOf = textOf;
    const lengths = new Reader(head.lengths);
    this.#lengths = Float32Array.from({ length: head.count }, () => lengthOf(lengths.number()));
    const family = (firstTokens: readonly string[]) => ({ firstTokens, shards: firstTokens.map(() => null) });
    const { names, text, joined } = head.firstTokens;
    this.#families = { names: family(names), text: family(text), joined: family(joined) };
  }

  /**
   * Calls a function that reads the index, and tells what it asked for in vain. Its result holds where that is nothing; else
   * load it and evaluate again.
   */
  evaluate<T>(read: () => T): { result: T; missing: Missing } {
    const missing = nothingMissing();
    this.#missing = missing;
    return { result: read(), missing };
  }

  /**
   * Adds a loaded shard.
   * @throws {LoadError} where the content is no shard
   */
  add(name: string, content: string): void {
    if (name === WORDS) this.#addWords(content);
    else {
      const [family, at] = name.split("-");
      const { shards } = this.#families[family as Family];
      shards[Number(at)] = this.#read(content);
    }
  }

  #read(content: string): Shard {
    const reader = new Reader(content);
    const entriesLength = reader.number();
    const entriesStart = reader.skip(0);
    let start = entriesStart + entriesLength;
    const shard: Shard = { content, tokens: [], entries: [] };
    while (reader.skip(0) < entriesStart + entriesLength) {
      const token = reader.word();
      const kind = reader.number();
      const size = reader.number();
      if (size > this.count) throw unknownFormat();
      const id = this.#intern(token, kind, size + reader.number());
      shard.tokens.push(token);
      shard.entries.push({ id, size, start });
      start += reader.number();
    }
    if (start !== content.length) throw unknownFormat();
    return shard;
  }

  #addWords(content: string): void {
    const reader = new Reader(content);
    const words: string[] = [];
    const shortFieldWords: string[] = [];
    for (let left = reader.number(); left > 0; left--) {
      const word = reader.word();
      const kind = reader.number();
      this.#intern(word, kind, reader.number());
      words.push(word);
      if ((kind & TOKEN_KIND.shortField) !== 0) shortFieldWords.push(word);
    }
    this.#correctable = words;
    this.#shortFieldWords = `\n${shortFieldWords.join("\n")}\n`;
  }

  #intern(token: string, kind: number, frequency: number): number {
    let id = this.#ids.get(token);
    if (id === undefined) {
      id = this.tokens.length;
      this.#ids.set(token, id);
      this.tokens.push(token);
      this.kinds.push(kind);
      this.#frequencies.push(frequency);
    }
    return id;
  }

  #idOf(token: string): number | undefined {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const places: readonly Family[] = token.startsWith(orgToken("")) ? ["names"] : ["names", "text"];
    const isLoaded = places.map((family) => this.#shardAt(family, token) !== undefined).every(Boolean);
    if (isLoaded && mayBeJoined(token)) this.#shardAt("joined", token);
    return this.#ids.get(token);
  }

  /** The id of a token in one family, whatever other families are loaded. */
  #idIn(family: Family, token: string): number | undefined {
    // What is not in a family may be in another one: which is known when this one is loaded.
    if (family === "joined" && (!mayBeJoined(token) || this.#missing.shards.size > 0)) return undefined;
    const shard = this.#shardAt(family, token);
    return shard ? entryOf(shard, token)?.id : undefined;
  }

  idOfWord(word: string): number | undefined {
    this.#shardAt("names", word);
    this.#shardAt("text", word);
    const id = this.#ids.get(word);
    return id === undefined || this.kinds[id] === TOKEN_KIND.shortField ? undefined : id;
  }

  frequencyOf(id: number): number {
    return this.#frequencies[id] as number;
  }

  postingsOf(id: number, fields: number): Postings {
    const key = `${fields} ${id}`;
    const known = this.#postings.get(key);
    if (known) return known;
    const token = this.tokens[id] as string;
    const short = this.#shortPostings(token);
    const long = (fields & TEXT) === 0 ? NO_POSTINGS : this.#longPostings(token);
    if (short === null || long === null) return NO_POSTINGS;
    const postings = add(short, long, fields);
    if (this.#postings.size >= MAX_POSTINGS) this.#postings.clear();
    this.#postings.set(key, postings);
    return postings;
  }

  /** Null where they are not loaded. */
  #shortPostings(token: string): (Postings & { fields: Uint8Array }) | null {
    const isJoined = this.kinds[this.#ids.get(token) as number] === TOKEN_KIND.shortField;
    const families: readonly Family[] = isJoined ? ["names", "joined"] : ["names"];
    for (const family of families) {
      const shard = this.#shardAt(family, token);
      if (shard === undefined) return null;
      const entry = shard && entryOf(shard, token);
      if (entry) return readShort(shard, entry, this.count);
    }
    return { ...NO_POSTINGS, fields: new Uint8Array() };
  }

  /** Null where they are not loaded. */
  #longPostings(token: string): Postings | null {
    const shard = this.#shardAt("text", token);
    if (shard === undefined) return null;
    const entry = shard && entryOf(shard, token);
    return entry ? readLong(shard, entry, this.#lengths) : NO_POSTINGS;
  }

  /** The shard in which a token is if it is in any; null where it is in none, undefined where that is not loaded. */
  #shardAt(family: Family, token: string): Shard | null | undefined {
    const { firstTokens, shards } = this.#families[family];
    const at = lowerBound(firstTokens.length, (index) => (firstTokens[index] as string) <= token) - 1;
    if (at < 0) return null;
    const shard = shards[at];
    if (shard) return shard;
    this.#missing.shards.add(`${family}-${at}`);
    return undefined;
  }

  withPrefix(prefix: string): readonly number[] {
    const ids = new Set<number>();
    this.#addPrefixed("names", prefix, ids);
    if (prefix.length >= MIN_TEXT_PREFIX) this.#addPrefixed("text", prefix, ids);
    // As with the words below: what is not loaded yet only looks as if it were in no other family.
    if (ids.size === 0 && prefix.length >= MIN_JOINED_LENGTH && this.#missing.shards.size === 0)
      this.#addPrefixed("joined", prefix, ids);
    return [...ids].sort((a, b) => ((this.tokens[a] as string) < (this.tokens[b] as string) ? -1 : 1));
  }

  #addPrefixed(family: Family, prefix: string, ids: Set<number>): void {
    const { firstTokens, shards } = this.#families[family];
    const placeOf = (text: string) =>
      lowerBound(firstTokens.length, (index) => (firstTokens[index] as string) < text);
    const end = placeOf(prefix + LAST_CODE_UNIT);
    const start = placeOf(prefix);
    // The shard before may end with such tokens, unless the next one begins with the prefix itself.
    for (let at = firstTokens[start] === prefix ? start : Math.max(0, start - 1); at < end; at++) {
      const shard = shards[at];
      if (shard) addPrefixed(shard, prefix, ids);
      else this.#missing.shards.add(`${family}-${at}`);
    }
  }

  wordsContaining(text: string): readonly string[] {
    if (!this.#hasWords()) return NO_WORDS;
    const words = this.#shortFieldWords;
    const found: string[] = [];
    for (let at = words.indexOf(text); at !== -1; at = words.indexOf(text, at)) {
      const end = words.indexOf("\n", at);
      found.push(words.slice(words.lastIndexOf("\n", at) + 1, end));
      at = end;
    }
    return found;
  }

  correctableWords(): readonly string[] {
    return this.#hasWords() ? (this.#correctable ?? NO_WORDS) : NO_WORDS;
  }

  /**
   * Are the words loaded? Not as long as anything else is missing: a token that is not loaded yet looks like a typing error,
   * and the shards of all that is similar would be loaded in vain.
   */
  #hasWords(): boolean {
    if (this.#missing.shards.size > 0) return false;
    if (this.#correctable === null) this.#missing.shards.add(WORDS);
    return this.#correctable !== null;
  }

  documentOf(doc: number): SearchDocument {
    const document = this.documents[doc] as SearchDocument;
    // Only of candidates, as with the texts below.
    if (document.unloaded && this.#missing.shards.size === 0) this.#missing.list = true;
    return document;
  }

  textOf(doc: number): string {
    // As with the words: which projects are candidates is known when all postings are there.
    if (this.#missing.shards.size > 0 || this.#missing.list) return "";
    const text = this.#textOf(doc);
    if (text === null) this.#missing.texts.add(doc);
    return text ?? "";
  }
}

/** Skills and orgs are among the names, and short words. */
const mayBeJoined = (token: string) => token.length >= MIN_JOINED_LENGTH && !token.includes(" ");

const nothingMissing = () => ({ shards: new Set<string>(), texts: new Set<number>(), list: false });

function entryOf({ tokens, entries }: Shard, token: string): Entry | null {
  const at = lowerBound(tokens.length, (index) => (tokens[index] as string) < token);
  return tokens[at] === token ? (entries[at] as Entry) : null;
}

function addPrefixed({ tokens, entries }: Shard, prefix: string, ids: Set<number>): void {
  for (
    let at = lowerBound(tokens.length, (index) => (tokens[index] as string) < prefix);
    tokens[at]?.startsWith(prefix);
    at++
  )
    // A token with a space stands for a skill or an org.
    if (!tokens[at]?.includes(" ")) ids.add((entries[at] as Entry).id);
}

function readDocs(reader: Reader, size: number, count: number): Uint32Array {
  let doc = -1;
  const docs = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    doc += reader.number() + 1;
    docs[at] = doc;
  }
  if (doc >= count) throw unknownFormat();
  return docs;
}

function readShort(
  { content }: Shard,
  { size, start }: Entry,
  count: number,
): Postings & { fields: Uint8Array } {
  const reader = new Reader(content, start);
  const docs = readDocs(reader, size, count);
  const weights = Float32Array.from(docs, () => weightOf(reader.number()));
  return { docs, weights, fields: Uint8Array.from(docs, () => reader.number()) };
}

function readLong({ content }: Shard, { size, start }: Entry, lengths: Float32Array): Postings {
  const reader = new Reader(content, start);
  const docs = readDocs(reader, size, lengths.length);
  const weights = Float32Array.from(docs, (doc) =>
    fieldWeight("text", countOf(reader.number()), lengths[doc] as number),
  );
  return { docs, weights };
}

/** Adds the postings of short fields, those in one of some fields, to those of the long texts; both are in order. */
function add(short: Postings & { fields: Uint8Array }, long: Postings, fields: number): Postings {
  const docs = new Uint32Array(short.docs.length + long.docs.length);
  const weights = new Float32Array(docs.length);
  let size = 0;
  let inLong = 0;
  const takeLong = () => {
    docs[size] = long.docs[inLong] as number;
    weights[size++] = long.weights[inLong++] as number;
  };
  short.docs.forEach((doc, at) => {
    while (inLong < long.docs.length && (long.docs[inLong] as number) < doc) takeLong();
    const isLong = long.docs[inLong] === doc;
    if (!isLong && ((short.fields[at] as number) & fields) === 0) return;
    docs[size] = doc;
    weights[size++] = (short.weights[at] as number) + (isLong ? (long.weights[inLong++] as number) : 0);
  });
  while (inLong < long.docs.length) takeLong();
  return { docs: docs.subarray(0, size), weights: weights.subarray(0, size) };
}
