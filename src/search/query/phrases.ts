/** Names of several words: finding them in a row of typed words, and what they may mean. */
import { MOST_JOINED, orgEntry, type SearchIndex } from "../index/buildIndex.ts";
import { isRequest } from "../text/requestWords.ts";
import {
  addEntry,
  addOrg,
  addRelatedSkill,
  addSkill,
  FILLERS,
  frequency,
  noMatches,
  raise,
  rarity,
  skillsNamed,
  type TokenMatches,
} from "./tokenMatches.ts";

/** What a name of several words counts, found as one, for each of its words. */
const WHOLE_NAME = 1.1;

/** Endings of a site's address, which are no part of an org's name. */
const ORG_FILLERS: ReadonlySet<string> = new Set(["io", "dev", "sh", "project"]);

/** The longest org's name that is looked for, in words. */
const LONGEST_ORG = 8;

/** Several words in a row that are one name: a skill's, an org's, or one word written apart. */
export interface Phrase {
  start: number;
  length: number;
}

/** Finds the longest names in a row of words; they do not overlap. */
export function findPhrases(index: SearchIndex, row: readonly string[]): Phrase[] {
  const spans: Phrase[] = [];
  for (let start = 0; start < row.length; start++) {
    const length = spanAt(index, row, start);
    if (length < 2) continue;
    spans.push({ start, length });
    start += length - 1;
  }
  return spans;
}

function spanAt(index: SearchIndex, row: readonly string[], start: number): number {
  for (let length = Math.min(LONGEST_ORG, row.length - start); length > 1; length--) {
    if (index.ids.has(orgEntry(orgName(row.slice(start, start + length))))) return length;
  }
  const name = index.skillNames.at(row, start)?.length ?? 0;
  const skill = name > 0 && FILLERS.has(row[start + name] ?? "") ? name + 1 : name;
  for (let length = Math.min(MOST_JOINED, row.length - start); length > Math.max(1, skill); length--) {
    const parts = row.slice(start, start + length);
    const joined = parts.join("");
    // "I am" is not IAM.
    if (parts.every(isRequest)) continue;
    if (index.ids.has(joined) || index.skillNames.named([joined]).length > 0) return length;
  }
  return skill;
}

/** An org's name as the index knows it; "meshery.io" is Meshery. */
function orgName(name: readonly string[]): string {
  const plain = name.length > 1 && ORG_FILLERS.has(name.at(-1) ?? "") ? name.slice(0, -1) : name;
  return plain.join("");
}

/** Finds a name of several words: as one, or each word by itself, all of them in a project. */
export function matchesOfPhrase(
  index: SearchIndex,
  row: readonly string[],
  { start, length }: Phrase,
  apart: readonly TokenMatches[],
  fields: number,
): TokenMatches {
  const meaning = noMatches(index, length);
  const name = row.slice(start, start + length);
  const joined = name.join("");
  const id = index.ids.get(joined);
  if (id !== undefined) {
    addEntry(index, meaning, id, WHOLE_NAME * length * rarity(index, frequency(index, id)), fields);
    meaning.marks.push({ term: joined, prefix: false });
  }
  addOrg(index, meaning, joined, length, fields);
  addOrg(index, meaning, orgName(name), length, fields);
  const skills = new Set([...skillsNamed(index, name), ...skillsNamed(index, [joined])]);
  for (const skill of skills) addSkill(index, meaning, skill, Number.POSITIVE_INFINITY, fields);
  for (const doc of apart.reduce((a, b) => (b.docs.length < a.docs.length ? b : a)).docs) {
    if (apart.some(({ scores }) => scores[doc] === 0)) continue;
    raise(
      meaning,
      doc,
      apart.reduce((sum, { scores }) => sum + (scores[doc] as number), 0),
    );
  }
  for (const skill of skills) addRelatedSkill(index, meaning, skill, Number.POSITIVE_INFINITY, fields);
  for (const { marks } of apart) meaning.marks.push(...marks);
  return meaning;
}
