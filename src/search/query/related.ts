/** What belongs to a token without being it: related skills, and what a concept means. */
import { type SearchIndex, skillToken } from "../index/searchIndex.ts";
import { words } from "../text/text.ts";
import { CONCEPT_NAMES, CONCEPTS } from "./concepts.ts";
import { addPostings, idfOf, TOPIC_FIELDS, type TokenMatches } from "./matches.ts";

/** How much a skill or word that a concept means counts, compared with the typed token itself. */
const CONCEPT_QUALITY = 0.5;

/**
 * Adds what a name means as a concept, and notes what is related to the concept or to its skills. Only short fields count,
 * which say what a project is about: a text that mentions security is not on security.
 * @param name folded words
 */
export function addRelated(
  index: SearchIndex,
  matches: TokenMatches,
  name: readonly string[],
  skills: Iterable<number>,
  fields: number,
): void {
  const named = [...skills];
  // A skill by another name ("seguridad") is the concept that its label names.
  const labels = named.map((skill) => words(index.skillNames.labels[skill] ?? ""));
  for (const at of new Set([name, ...labels].flatMap((each) => CONCEPT_NAMES.named(each)))) {
    const { means, near, isWish = false } = CONCEPTS[at] as (typeof CONCEPTS)[number];
    if (means.length > 0) matches.isConcept = true;
    if (isWish) matches.isOptional = true;
    for (const token of means.flatMap((meaning) => tokensOf(index, meaning))) {
      const id = index.nameIds.get(token);
      if (id === undefined) continue;
      const factor = CONCEPT_QUALITY * matches.tokenCount * idfOf(index, id);
      addPostings(index, matches, id, factor, fields & TOPIC_FIELDS);
      matches.isSubject = true;
      matches.isName = true;
    }
    matches.related.push(...near.flatMap((meaning) => tokensOf(index, meaning)));
  }
  for (const skill of named)
    for (const other of index.relatedSkills.get(skill) ?? [])
      if (other !== skill) matches.related.push(skillToken(other));
}

/** The tokens of a skill by its name, or of a word; words in a row are one token, as in short fields. */
function tokensOf(index: SearchIndex, name: string): string[] {
  const folded = words(name);
  const skills = index.skillNames.named(folded);
  return skills.length > 0 ? skills.map(skillToken) : [folded.join("")];
}
