/**
 * What many projects of a term say word for word: prerequisites, the boilerplate of an export. It tells nothing about any of
 * them, so the search leaves it out: "certificate" would find all 59 projects of a term whose export asks each for one.
 */
import { wordsOf } from "./markdown/wordsOf.ts";

/** A passage is shared from this share of a term's projects on… */
const MIN_SHARE = 0.25;
/** …where they are as many as this… */
const MIN_PROJECTS = 5;
/** …of as many orgs as this: what one org says about itself in each of its projects is about them. */
const MIN_ORGS = 3;

/** Shorter passages, in words, are shared by chance: "Unit tests". */
const MIN_WORDS = 4;

/** The texts of a project, as passages: sentences, items of lists. */
export interface ProjectPassages {
  term: string;
  org: string;
  passages: readonly string[];
}

/** @returns tells whether many projects of a term have a passage */
export function sharedPassages(
  projects: readonly ProjectPassages[],
): (term: string, passage: string) => boolean {
  const terms = new Map<
    string,
    { projects: number; uses: Map<string, { projects: number; orgs: Set<string> }> }
  >();
  for (const { term, org, passages } of projects) {
    const counts = terms.get(term) ?? { projects: 0, uses: new Map() };
    terms.set(term, counts);
    counts.projects++;
    for (const key of new Set(passages.map(wordsOf))) {
      const use = counts.uses.get(key) ?? { projects: 0, orgs: new Set() };
      counts.uses.set(key, use);
      use.projects++;
      use.orgs.add(org);
    }
  }
  return (term, passage) => {
    const counts = terms.get(term);
    const key = wordsOf(passage);
    const use = counts?.uses.get(key);
    if (counts === undefined || use === undefined || key.split(" ").length < MIN_WORDS) return false;
    return use.projects >= Math.max(MIN_PROJECTS, MIN_SHARE * counts.projects) && use.orgs.size >= MIN_ORGS;
  };
}
