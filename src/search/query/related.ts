/** What belongs to a token without being it: related skills, and what a concept means. */
import { type SearchIndex, skillToken } from "../index/searchIndex.ts";
import { words } from "../text/text.ts";
import { CONCEPT_NAMES, CONCEPTS } from "./concepts.ts";
import { addPostings, eachPosting, idfOf, type TokenMatches } from "./matches.ts";

/** How much a skill or word that a concept means counts, compared with the typed token itself. */
const CONCEPT_QUALITY = 0.5;

/** Adds the projects of related skills that do not match otherwise: it must be called last. */
export function addRelatedSkills(
  index: SearchIndex,
  matches: TokenMatches,
  skill: number,
  fields: number,
): void {
  for (const other of index.relatedSkills.get(skill) ?? []) {
    const id = other === skill ? undefined : index.tokenIds.get(skillToken(other));
    if (id !== undefined) addRelated(index, matches, id, fields);
  }
}

/** Adds the projects of a token as related, each with the sum of what is related. */
function addRelated(index: SearchIndex, matches: TokenMatches, id: number, fields: number): void {
  const weight = matches.tokenCount * idfOf(index, id);
  matches.isSubject = true;
  eachPosting(index, id, fields, (doc, postingWeight) => {
    if ((matches.scores[doc] as number) > 0) return;
    matches.related.set(doc, (matches.related.get(doc) ?? 0) + weight * postingWeight);
  });
}

/**
 * Adds what a concept with this name means, and then what points to it.
 * @param name folded words
 */
export function addConcept(
  index: SearchIndex,
  matches: TokenMatches,
  name: readonly string[],
  fields: number,
): void {
  for (const at of CONCEPT_NAMES.named(name)) {
    const concept = CONCEPTS[at];
    if (concept === undefined) continue;
    if (concept.isWish) matches.isOptional = true;
    for (const id of concept.means.flatMap((meaning) => idsNamed(index, meaning))) {
      addPostings(index, matches, id, CONCEPT_QUALITY * matches.tokenCount * idfOf(index, id), fields);
      matches.isSubject = true;
    }
    for (const id of concept.near.flatMap((meaning) => idsNamed(index, meaning)))
      addRelated(index, matches, id, fields);
  }
}

/** The tokens of a skill by its name, or of a word; words in a row are one token, as in short fields. */
function idsNamed(index: SearchIndex, name: string): number[] {
  const folded = words(name);
  const skills = index.skillNames.named(folded).map(skillToken);
  const tokens = skills.length > 0 ? skills : [folded.join("")];
  return tokens.flatMap((token) => index.tokenIds.get(token) ?? []);
}
