/** Projects that are similar to what was asked for, to fill up a short list. */
import { joinedOrgName, orgToken, type SearchIndex, skillToken } from "../index/searchIndex.ts";
import { isRequestWord } from "../text/requestWords.ts";
import { words } from "../text/text.ts";
import { eachPosting, idfOf, isOfTopic, TOPIC_FIELDS, type TokenMatches } from "./matches.ts";
import { type ScoredProjects, scoreProjects } from "./rank.ts";

/** How much a related skill or word counts, compared with a match. */
const RELATED = 0.4;

/** How much of a token's share a project covers that has something related only. */
const RELATED_COVERAGE = 0.7;

/** How much of a query a project must have at least, in tokens. */
const MIN_COVERAGE = 0.5;

/** Of how many of the best exact hits the words are taken. */
const FEEDBACK_DOCS = 8;

/** How many of their words are searched for. */
const FEEDBACK_TOKENS = 16;

/** How much of the best exact hit's score for these words a project must have at least, to be similar by them alone. */
const MIN_SHARED = 0.2;

/** How much they count beside the query's own words. */
const FEEDBACK_WEIGHT = 0.5;

/**
 * Scores the projects that have most of a query, or what is related to it, or the words that its best hits share.
 *
 * The last is pseudo-relevance feedback, the relevance model RM3 (Abdul-Jaleel et al., "UMass at TREC 2004"), with the
 * words of titles, skills and orgs alone.
 * @param exact the hits, best first, which are left out
 */
export function similarProjects(
  index: SearchIndex,
  matches: readonly TokenMatches[],
  exact: ScoredProjects,
): ScoredProjects {
  const required = matches.filter(({ isOptional }) => !isOptional);
  const total = required.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  const scores = new Float64Array(index.count);
  const coverage = new Float64Array(index.count);
  let isKnown =
    required.every(({ docs, isGuess }) => docs.length > 0 && !isGuess) &&
    (required.some(isOfTopic) || required.every(({ isWord }) => isWord));
  for (const match of matches) {
    const { docs, scores: own, tokenCount, isGuess, isName } = match;
    const share = tokenCount / total;
    for (const doc of docs) {
      scores[doc] = (scores[doc] as number) + (own[doc] as number);
      coverage[doc] = (coverage[doc] as number) + (isGuess ? share / 2 : share);
    }
    const related = relatedScores(index, match);
    for (const [doc, score] of related) {
      scores[doc] = (scores[doc] as number) + RELATED * score;
      coverage[doc] = (coverage[doc] as number) + share * RELATED_COVERAGE;
    }
    isKnown ||= related.size > 0 || isName;
  }
  // Where a word is not known, and the others name nothing, one alone counts in short fields only: not "near" of "dentist near".
  const inTopic = new Set(isKnown ? [] : required.flatMap(({ topicDocs }) => [...topicDocs]));
  // What shares words with a guess is no better than the guess.
  const feedback = required.some(({ isGuess }) => isGuess) ? null : feedbackScores(index, exact);
  const isExact = new Uint8Array(index.count);
  for (const doc of exact.docs) isExact[doc] = 1;
  return scoreProjects(Array.from(index.documents.keys()), (doc) => {
    if (isExact[doc] === 1 || index.documents[doc]?.unloaded) return null;
    const covered = coverage[doc] as number;
    const own = (scores[doc] as number) * covered;
    const more = feedback === null ? 0 : FEEDBACK_WEIGHT * (feedback[doc] as number);
    const isMeant = isKnown || inTopic.has(doc) || covered * total >= 2;
    if ((covered < MIN_COVERAGE || !isMeant) && more === 0) return null;
    return own + more;
  });
}

/** By project that does not match a token, how much it has of what is related to it. */
function relatedScores(
  index: SearchIndex,
  { related, scores, tokenCount }: TokenMatches,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const token of new Set(related)) {
    const id = index.nameIds.get(token);
    if (id === undefined) continue;
    const weight = tokenCount * idfOf(index, id);
    eachPosting(index, id, TOPIC_FIELDS, (doc, own) => {
      if ((scores[doc] as number) === 0) found.set(doc, (found.get(doc) ?? 0) + weight * own);
    });
  }
  return found;
}

/** By project, how many of the words that the best hits share it has; null where there is no hit. */
function feedbackScores(index: SearchIndex, exact: ScoredProjects): Float64Array | null {
  const docs = exact.docs.filter((doc) => !index.documents[doc]?.unloaded).subarray(0, FEEDBACK_DOCS);
  if (docs.length === 0) return null;
  const weights = new Map<number, number>();
  docs.forEach((doc, at) => {
    const tokens = new Set(topicTokens(index, doc));
    const share =
      (exact.scores[at] as number) / (exact.scores[0] as number) / docs.length / Math.max(4, tokens.size);
    for (const id of tokens) weights.set(id, (weights.get(id) ?? 0) + share * idfOf(index, id));
  });
  const best = [...weights].sort(([, a], [, b]) => b - a).slice(0, FEEDBACK_TOKENS);
  const scores = new Float64Array(index.count);
  for (const [id, weight] of best)
    eachPosting(index, id, TOPIC_FIELDS, (doc, own) => {
      scores[doc] = (scores[doc] as number) + weight * own;
    });
  // A project that has a few of these words by chance is not similar.
  const least = MIN_SHARED * Math.max(...Array.from(docs, (doc) => scores[doc] as number));
  return scores.map((score) => (score < least ? 0 : score));
}

/** The tokens that say what a project is about: the words of title and skills, the skills, the org. */
function topicTokens(index: SearchIndex, doc: number): number[] {
  const document = index.documents[doc];
  if (document === undefined) return [];
  const org = joinedOrgName(document.org);
  const tokens = org === "" ? [] : [orgToken(org)];
  for (const text of [document.title, document.skills]) {
    const folded = words(text);
    for (let at = 0; at < folded.length; ) {
      const name = index.skillNames.at(folded, at);
      if (name) tokens.push(...name.skills.map(skillToken));
      else if (!isRequestWord(folded[at] as string)) tokens.push(folded[at] as string);
      at += name?.length ?? 1;
    }
  }
  return tokens.flatMap((token) => index.nameIds.get(token) ?? []);
}
