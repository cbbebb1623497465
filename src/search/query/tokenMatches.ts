/** What typed words may mean: for each project, how well it fits them. */

import { memoize } from "../../catalogue/memoize.ts";
import type { Mark } from "../highlight/highlight.ts";
import { FIELDS, type Field, KIND, orgEntry, type SearchIndex, skillEntry } from "../index/buildIndex.ts";
import { lowerBound } from "../text/lowerBound.ts";
import { type Correction, Corrector } from "./fuzzy.ts";

/** What a word found in each of these ways counts, against the word itself. */
const QUALITY = { exact: 1, skill: 1, kin: 0.4, plural: 0.8, prefix: 0.7, inside: 0.35, fuzzy: 0.7 } as const;

/** What the beginning of a longer word counts where the typed word stands for itself too. */
const PREFIX_OF_KNOWN = 0.35;

/** A prefix or a part of a word shorter than this says nothing. */
const SHORTEST_PREFIX = 2;
const SHORTEST_INSIDE = 4;

/** A shorter word that is known is marked only where it stands for itself: "go", not the start of "Google". */
const SHORTEST_MARKED = 4;

/** Comes after every letter in the order of code units, and is none itself. */
const AFTER_ALL = "\uffff";

/** Scores by project; 0 where it does not fit. */
export interface TokenMatches {
  scores: Float32Array;
  /** The projects that fit, in no order. */
  docs: number[];
  /** Those of them that have none of its names, only a skill that is near. */
  kin: Set<number>;
  /** How many words it stands for. */
  length: number;
  marks: Mark[];
  /** The likely spelling, where only similar words were found. */
  correction: string | null;
}

/** An entry of the dictionary as it is written; `id` is always one that the index itself gave. */
const termOf = ({ terms }: SearchIndex, id: number) => terms[id] as string;

const hasKind = ({ kinds }: SearchIndex, id: number, kind: number) => ((kinds[id] as number) & kind) !== 0;

interface IndexCorrector {
  corrector: Corrector;
  /** The entry of each word that it was made of. */
  ids: readonly number[];
}

const correctorOf = memoize((index: SearchIndex): IndexCorrector => {
  const ids = Array.from(index.sorted).filter(
    (id) => hasKind(index, id, KIND.word) && termOf(index, id).length > 2,
  );
  return { corrector: new Corrector(ids.map((id) => termOf(index, id))), ids };
}, new WeakMap<SearchIndex, IndexCorrector>());

/** Makes ready what the first misspelt word needs, so that it is not the slow one. */
export function prepareCorrections(index: SearchIndex): void {
  correctorOf(index);
}

/** A meaning that no project fits yet. @param length how many of the typed words it stands for */
export function noMatches(index: SearchIndex, length = 1): TokenMatches {
  return {
    scores: new Float32Array(index.count),
    docs: [],
    kin: new Set(),
    length,
    marks: [],
    correction: null,
  };
}

/** Adds an entry's projects; a project's score is that of the best way in which it was found. */
export function addEntry(
  index: SearchIndex,
  meaning: TokenMatches,
  id: number,
  factor: number,
  fields: number,
): void {
  const { starts, docs, weights, fields: masks } = index.postings;
  const end = starts[id + 1] as number;
  for (let at = starts[id] as number; at < end; at++) {
    if (((masks[at] as number) & fields) === 0) continue;
    raise(meaning, docs[at] as number, (weights[at] as number) * factor);
  }
}

/** Gives a project a score where it has none that is better. */
export function raise(meaning: TokenMatches, doc: number, score: number): void {
  const before = meaning.scores[doc] as number;
  if (score <= before) return;
  if (before === 0) meaning.docs.push(doc);
  meaning.scores[doc] = score;
}

/** In how many projects an entry of the vocabulary occurs. */
export function frequency({ postings: { starts } }: SearchIndex, id: number): number {
  return (starts[id + 1] as number) - (starts[id] as number);
}

/** Inverse document frequency, never below nothing (BM25+'s form). */
export function rarity(index: SearchIndex, documents: number): number {
  const some = Math.min(documents, index.count);
  return Math.log(1 + (index.count - some + 0.5) / (some + 0.5));
}

/** Every field. */
export const ANY_FIELD = 0xff;

/** The bit of a field. */
export function fieldBit(field: Field): number {
  return 1 << FIELDS.indexOf(field);
}

export interface WordOptions {
  /** Bits of the fields in which the word may stand. */
  fields: number;
  /** Look for similar words even though the word itself is known. */
  forgiving: boolean;
  /** More letters may come: even a single one is then the beginning of a word. */
  unfinished: boolean;
}

/** Finds one typed word in all the ways it may be meant. */
export function matchesOfToken(
  index: SearchIndex,
  word: string,
  { fields, forgiving, unfinished }: WordOptions,
): TokenMatches {
  const meaning = noMatches(index);
  const own = index.ids.get(word);
  const skills = skillsNamed(index, [word]);
  // A longer word's rarity counts no more than that of what was typed: "go" must not rank "governance" first.
  const ownRarity = own === undefined ? Number.POSITIVE_INFINITY : rarity(index, frequency(index, own));
  if (own !== undefined) {
    addEntry(index, meaning, own, QUALITY.exact * ownRarity, fields);
    meaning.marks.push({ term: word, prefix: false });
  }
  addOrg(index, meaning, word, 1, fields);
  for (const skill of skills) addSkill(index, meaning, skill, ownRarity, fields);
  for (const form of otherNumber(word)) {
    const id = index.ids.get(form);
    if (id === undefined) continue;
    addEntry(
      index,
      meaning,
      id,
      QUALITY.plural * Math.min(rarity(index, frequency(index, id)), ownRarity),
      fields,
    );
    meaning.marks.push({ term: form, prefix: false });
  }
  if (word.length >= SHORTEST_PREFIX || unfinished || meaning.docs.length === 0)
    addPrefixed(index, meaning, word, ownRarity, fields);
  const found = meaning.docs.length > 0;
  if (!found && word.length >= SHORTEST_INSIDE) addInside(index, meaning, word, fields);
  if ((own === undefined && skills.length === 0) || forgiving)
    addSimilar(index, meaning, word, found, fields);
  else if (own !== undefined && isSlip(index, own)) addSimilar(index, meaning, word, found, fields, COMMON);
  for (const skill of skills) addRelatedSkill(index, meaning, skill, ownRarity, fields);
  return meaning;
}

/** A word this rare, and in running text alone, may be a slip that a project's author made too: "kuberentes". */
const RARE = 2;
/** It is taken for one only where a word as common as this is near. */
const COMMON = 100;

function isSlip(index: SearchIndex, id: number): boolean {
  return frequency(index, id) <= RARE && !hasKind(index, id, KIND.short);
}

/** Words that say no more about a skill: "Go language", "Rust programming". */
export const FILLERS: ReadonlySet<string> = new Set(["language", "lang", "programming", "framework"]);

/** The skills of a name; "rustlang" and "Rust language" are "Rust". */
export function skillsNamed(index: SearchIndex, name: readonly string[]): readonly number[] {
  const skills = index.skillNames.named(name);
  const [last = ""] = name.slice(-1);
  if (skills.length > 0) return skills;
  if (name.length > 1 && FILLERS.has(last)) return index.skillNames.named(name.slice(0, -1));
  if (last.length > 5 && last.endsWith("lang")) {
    return index.skillNames.named([...name.slice(0, -1), last.slice(0, -"lang".length)]);
  }
  return [];
}

/** Adds a skill's projects under all its names. */
export function addSkill(
  index: SearchIndex,
  meaning: TokenMatches,
  skill: number,
  cap: number,
  fields: number,
): void {
  const id = index.ids.get(skillEntry(skill));
  const own = Math.min(
    id === undefined ? Number.POSITIVE_INFINITY : rarity(index, frequency(index, id)),
    cap,
  );
  if (id !== undefined) addEntry(index, meaning, id, QUALITY.skill * meaning.length * own, fields);
  for (const name of index.skillNames.names[skill] ?? [])
    meaning.marks.push({ term: name.replaceAll(" ", ""), prefix: false });
}

/** Adds the projects of near skills that have not been found otherwise; to be called last. */
export function addRelatedSkill(
  index: SearchIndex,
  meaning: TokenMatches,
  skill: number,
  cap: number,
  fields: number,
): void {
  const near = noMatches(index);
  for (const other of index.kin.get(skill) ?? []) {
    const id = other === skill ? undefined : index.ids.get(skillEntry(other));
    if (id === undefined) continue;
    const worth = Math.min(rarity(index, frequency(index, id)), cap);
    addEntry(index, near, id, QUALITY.kin * meaning.length * worth, fields);
  }
  for (const doc of near.docs) {
    if ((meaning.scores[doc] as number) > 0) continue;
    meaning.kin.add(doc);
    raise(meaning, doc, near.scores[doc] as number);
  }
}

/** Adds an org's own projects; its rarity is that of the org, not that of its name in other projects' texts. */
export function addOrg(
  index: SearchIndex,
  meaning: TokenMatches,
  joined: string,
  quality: number,
  fields: number,
): void {
  const id = index.ids.get(orgEntry(joined));
  if (id !== undefined) addEntry(index, meaning, id, quality * rarity(index, frequency(index, id)), fields);
}

/** The other of singular and plural, in English's regular forms. */
function otherNumber(word: string): string[] {
  if (word.length < 3) return [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith("es")) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith("s") && !word.endsWith("ss")) return [word.slice(0, -1)];
  return [`${word}s`, word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}es`];
}

function addPrefixed(
  index: SearchIndex,
  meaning: TokenMatches,
  word: string,
  cap: number,
  fields: number,
): void {
  const known = meaning.docs.length > 0;
  const placeOf = (text: string) =>
    lowerBound(index.sorted.length, (at) => termOf(index, index.sorted[at] as number) < text);
  const ids = index.sorted.subarray(placeOf(word), placeOf(`${word}${AFTER_ALL}`));
  if (ids.length === 0) return;
  const documents = ids.reduce((sum, id) => sum + frequency(index, id), 0);
  const worth = (known ? PREFIX_OF_KNOWN : QUALITY.prefix) * Math.min(rarity(index, documents), cap);
  for (const id of ids) {
    const term = termOf(index, id);
    if (term === word) continue;
    addEntry(index, meaning, id, worth * (0.5 + (0.5 * word.length) / term.length), fields);
    if (hasKind(index, id, KIND.short)) addOrg(index, meaning, term, worth / 2, fields);
  }
  if (!known || word.length >= SHORTEST_MARKED) meaning.marks.push({ term: word, prefix: true });
}

/** Adds words of short fields with the typed one inside. */
function addInside(index: SearchIndex, meaning: TokenMatches, word: string, fields: number): void {
  const { shortWords } = index;
  for (let at = shortWords.indexOf(word); at !== -1; at = shortWords.indexOf(word, at)) {
    const end = shortWords.indexOf("\n", at);
    const term = shortWords.slice(shortWords.lastIndexOf("\n", at) + 1, end);
    at = end;
    const id = index.ids.get(term);
    if (id === undefined) continue;
    addEntry(index, meaning, id, QUALITY.inside * rarity(index, frequency(index, id)), fields);
    meaning.marks.push({ term, prefix: false });
  }
}

/** Adds the nearest words; with others found already, they count less and correct nothing. */
function addSimilar(
  index: SearchIndex,
  meaning: TokenMatches,
  word: string,
  found: boolean,
  fields: number,
  atLeast = 1,
): void {
  const { corrector, ids } = correctorOf(index);
  const similar = corrector.correct(word).filter(({ at }) => frequency(index, ids[at] as number) >= atLeast);
  const best = preferred(index, similar, ids);
  for (const { at, edits } of similar) {
    const id = ids[at] as number;
    const term = termOf(index, id);
    const quality = (QUALITY.fuzzy / (edits * edits)) * (term[0] === word[0] ? 1 : 0.9) * (found ? 0.6 : 1);
    addEntry(index, meaning, id, quality * rarity(index, frequency(index, id)), fields);
    addOrg(index, meaning, term, quality, fields);
    for (const skill of skillsNamed(index, [term])) {
      const entry = index.ids.get(skillEntry(skill));
      if (entry !== undefined)
        addEntry(index, meaning, entry, quality * rarity(index, frequency(index, entry)), fields);
    }
    meaning.marks.push({ term, prefix: false });
  }
  if (!found && best !== null) meaning.correction = best;
}

/** Of the nearest words, the most frequent. */
function preferred(
  index: SearchIndex,
  similar: readonly Correction[],
  ids: readonly number[],
): string | null {
  const least = similar[0]?.edits;
  const nearest = similar.filter(({ edits }) => edits === least).map(({ at }) => ids[at] as number);
  if (nearest.length === 0) return null;
  const best = nearest.reduce((a, b) => (frequency(index, b) > frequency(index, a) ? b : a));
  return termOf(index, best);
}
