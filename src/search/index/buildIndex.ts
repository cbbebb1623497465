/** The index: for each word, the projects that have it and how much it says about them. */
import type { ListedProject } from "../../catalogue/listCodec.ts";
import type { SearchableProject } from "../../catalogue/searchable.ts";
import { type SkillGroup, SkillNames } from "../filters/skillNames.ts";
import { RELATED_SKILLS } from "../reports/relatedSkills.ts";
import { fold } from "../text/fold.ts";
import { camelParts, rawWords, words } from "../text/text.ts";
import { type Postings, PostingsBuilder } from "./postings.ts";

/** The fields that are searched; a field's place is its bit in {@link Postings.fields}. */
export const FIELDS = ["title", "org", "skills", "mentors", "text", "term"] as const;
export type Field = (typeof FIELDS)[number];

/** A project as the search sees it: plain texts, fit to be sent to a worker. */
export type SearchDocument = Readonly<Record<Exclude<Field, "term">, string>> & { readonly term?: string };

/** What a match in a field counts, and how much a field's length damps it (0 to 1, the b of BM25). */
const WEIGHTS: Record<Field, { boost: number; damping: number }> = {
  title: { boost: 8, damping: 0.3 },
  org: { boost: 8, damping: 0.2 },
  skills: { boost: 6, damping: 0.1 },
  mentors: { boost: 5, damping: 0 },
  text: { boost: 1, damping: 0.6 },
  term: { boost: 0.5, damping: 0 },
};

/** Saturation: how soon a repeated word stops to count (the k1 of BM25, Robertson and Zaragoza 2009). */
const SATURATION = 1.2;

/** What a part of a CamelCase name, and a name joined from neighbours, count against the word as written. */
const PART = 0.7;

/** What being of the org counts that a word, or some in a row, name as a whole. */
const WHOLE_ORG = 24;

/** The longest name joined from neighbours: "kube state metrics". */
export const MOST_JOINED = 3;

/** Kinds of a dictionary entry, as bits. */
export const KIND = { word: 1, short: 2, org: 4 } as const;

/** What {@link buildIndex} makes. Opaque. */
export interface SearchIndex {
  readonly count: number;
  /** Number of each entry of the dictionary. */
  readonly ids: ReadonlyMap<string, number>;
  /** All entries of the dictionary, by number. */
  readonly terms: readonly string[];
  /** Of each entry, what it is: bits of {@link KIND}. */
  readonly kinds: Uint8Array;
  /** Numbers of the words, sorted by code unit. */
  readonly sorted: Uint32Array;
  /** The words of short fields, a line each: one scan finds those with a text inside. */
  readonly shortWords: string;
  readonly postings: Postings;
  readonly skillNames: SkillNames;
  /** Of each skill, those that are near to it. */
  readonly kin: ReadonlyMap<number, ReadonlySet<number>>;
  readonly documents: readonly SearchDocument[];
}

export interface IndexOptions {
  /** Groups of names of one skill: the label, then its aliases. */
  aliases?: readonly SkillGroup[];
}

/** A project with its long texts. */
export function toDocument(project: SearchableProject): SearchDocument {
  return { ...toListedDocument(project), text: project.text };
}

/** What the list says of a project: all but the long texts. */
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

/** The dictionary's entry for a skill under all its names. No word has a space. */
export function skillEntry(skill: number): string {
  return `skill ${skill}`;
}

/** The dictionary's entry for an org's whole name, its words joined. */
export function orgEntry(joined: string): string {
  return `org ${joined}`;
}

/** The orgs that a document's org field names: the org itself, and after a comma its group. */
export function orgKey(org: string): string {
  return words(org.replace(/,.*/s, "")).join("");
}

/** Builds the index. */
export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions = {}): SearchIndex {
  const skillNames = new SkillNames([
    ...(options.aliases ?? []),
    ...RELATED_SKILLS.flat().map((name) => [name]),
  ]);
  const dictionary = new Dictionary();
  const builder = new PostingsBuilder();
  const counter = new Counter();
  const lengths = FIELDS.map((field, bit) => {
    const sum = documents.reduce((length, document) => length + (document[field] ?? "").length, 0);
    return { field, bit, average: Math.max(1, sum / Math.max(1, documents.length)) };
  });
  documents.forEach((document, doc) => {
    for (const { field, bit, average } of lengths) {
      const { boost, damping } = WEIGHTS[field];
      const text = document[field] ?? "";
      countField(text, field, dictionary, skillNames, counter);
      counter.weigh(boost, SATURATION * (1 - damping + (damping * text.length) / average), bit);
    }
    counter.addWeight(dictionary.add(orgEntry(orgKey(document.org)), KIND.org), WHOLE_ORG, 1);
    counter.flush((term, weight, fields) => builder.add(term, doc, weight, fields));
  });
  const { terms, kinds } = dictionary;
  const sorted = [...dictionary.ids].filter(([term]) => !term.includes(" "));
  sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = KIND.word | KIND.short;
  const shortWords = terms.filter((_, id) => ((kinds[id] as number) & whole) === whole);
  return {
    count: documents.length,
    ids: dictionary.ids,
    terms,
    kinds: Uint8Array.from(kinds),
    sorted: Uint32Array.from(sorted, ([, id]) => id),
    shortWords: `\n${shortWords.join("\n")}\n`,
    postings: builder.finish(terms.length),
    skillNames,
    kin: kinOf(skillNames),
    documents,
  };
}

function kinOf(names: SkillNames): Map<number, Set<number>> {
  const kin = new Map<number, Set<number>>();
  for (const group of RELATED_SKILLS) {
    const skills = group.flatMap((name) => names.named(words(name)));
    for (const skill of skills) kin.set(skill, new Set([...(kin.get(skill) ?? []), ...skills]));
  }
  return kin;
}

/** Counts a field's words, their parts, joined neighbours and the skills that they name. */
function countField(
  text: string,
  field: Field,
  dictionary: Dictionary,
  names: SkillNames,
  counter: Counter,
): void {
  const short = field !== "text";
  const row: string[] = [];
  const kind = short ? KIND.word | KIND.short : KIND.word;
  const nameStarts: number[] = [];
  for (const spelling of rawWords(text)) {
    const word = dictionary.word(spelling, names);
    if (word.startsName) nameStarts.push(row.length);
    row.push(word.term);
    dictionary.mark(word.id, kind);
    counter.count(word.id, 1);
    for (const part of word.parts) counter.count(part, PART);
  }
  if (short) {
    for (const joined of joinedNeighbours(text, row)) counter.count(dictionary.add(joined, KIND.short), PART);
  }
  let free = 0;
  for (const at of nameStarts) {
    const name = at < free ? null : names.at(row, at);
    if (!name) continue;
    for (const skill of name.skills) counter.count(dictionary.add(skillEntry(skill), 0), 1);
    free = at + name.length;
  }
}

/** "Open Telemetry" is found as "opentelemetry" too; a comma or full stop before a space keeps words apart. */
function* joinedNeighbours(text: string, row: readonly string[]): Generator<string> {
  if (row.length < 2) return;
  let from = 0;
  for (const clause of text.split(/[,;:!?()\n]|\. /)) {
    const own = row.slice(from, from + rawWords(clause).length);
    from += own.length;
    for (const [at, first] of own.entries()) {
      let name = first;
      for (const next of own.slice(at + 1, at + MOST_JOINED)) {
        name += next;
        yield name;
      }
    }
  }
}

interface Word {
  term: string;
  id: number;
  parts: readonly number[];
  /** Does a skill's name begin with it? */
  startsName: boolean;
}

/** All words, each with a number; each spelling is folded and split but once. */
class Dictionary {
  readonly ids = new Map<string, number>();
  readonly terms: string[] = [];
  readonly kinds: number[] = [];
  readonly #spellings = new Map<string, Word>();

  add(term: string, kind: number): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.terms.length;
      this.ids.set(term, id);
      this.terms.push(term);
      this.kinds.push(0);
    }
    this.mark(id, kind);
    return id;
  }

  mark(id: number, kind: number): void {
    this.kinds[id] = (this.kinds[id] as number) | kind;
  }

  word(spelling: string, names: SkillNames): Word {
    const known = this.#spellings.get(spelling);
    if (known) return known;
    const term = fold(spelling);
    const id = this.add(term, 0);
    const parts = camelParts(spelling).map(fold);
    const word = {
      term,
      id,
      parts: parts.filter((part) => part.length > 1).map((part) => this.add(part, 0)),
      startsName: names.startsWith(term),
    };
    this.#spellings.set(spelling, word);
    return word;
  }
}

/** Counts words of a field, and sums their weights over a document's fields; arrays by a word's number. */
class Counter {
  #counts = new Float32Array(1 << 14);
  #weights = new Float32Array(1 << 14);
  #fields = new Uint8Array(1 << 14);
  /** Words of the field, and of the document. */
  #counted: number[] = [];
  #weighed: number[] = [];

  count(term: number, by: number): void {
    if (term >= this.#counts.length) this.#grow(term);
    const before = this.#counts[term] as number;
    if (before === 0) this.#counted.push(term);
    this.#counts[term] = before + by;
  }

  #grow(term: number): void {
    const length = 2 ** Math.ceil(Math.log2(term + 2));
    const [counts, weights, fields] = [this.#counts, this.#weights, this.#fields];
    this.#counts = new Float32Array(length);
    this.#counts.set(counts);
    this.#weights = new Float32Array(length);
    this.#weights.set(weights);
    this.#fields = new Uint8Array(length);
    this.#fields.set(fields);
  }

  /** Ends a field: turns its counts into weights. */
  weigh(boost: number, saturation: number, bit: number): void {
    for (const term of this.#counted) {
      const count = this.#counts[term] as number;
      this.#counts[term] = 0;
      this.addWeight(term, (boost * count * (SATURATION + 1)) / (count + saturation), bit);
    }
    this.#counted.length = 0;
  }

  addWeight(term: number, weight: number, bit: number): void {
    if (term >= this.#counts.length) this.#grow(term);
    if (this.#fields[term] === 0) this.#weighed.push(term);
    this.#weights[term] = (this.#weights[term] as number) + weight;
    this.#fields[term] = (this.#fields[term] as number) | (1 << bit);
  }

  /** Ends a document. */
  flush(each: (term: number, weight: number, fields: number) => void): void {
    for (const term of this.#weighed) {
      each(term, this.#weights[term] as number, this.#fields[term] as number);
      this.#weights[term] = 0;
      this.#fields[term] = 0;
    }
    this.#weighed.length = 0;
  }
}
