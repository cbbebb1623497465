/** Suggestions while typing: skills, orgs and mentors to filter by, and projects to open. */
import { isLoaded } from "../../catalogue/currentList.ts";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { slugify } from "../../catalogue/slug.ts";
import { newestTermFirst } from "../../catalogue/termOrder.ts";
import type { FacetIndex } from "../filters/facets.ts";
import type { SkillGroup } from "../filters/skillNames.ts";
import { lowerBound } from "../text/lowerBound.ts";
import { words } from "../text/text.ts";

/** The kinds of suggestions, in the order in which they are shown. */
export const SUGGESTION_KINDS = ["skill", "org", "mentor", "project"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export interface Suggestion {
  kind: SuggestionKind;
  /** The facet value's slug, or the project's id. */
  key: string;
  label: string;
  /** The org of a project; else "". */
  org: string;
  /** The id of a project's term; else "". */
  term: string;
  /** How many projects it leads to, with no other filter; 1 for a project. */
  count: number;
}

/** How many suggestions of a kind are shown, and of all kinds together: a phone has no room for more beside the list. */
const MAX_OF_KIND: Record<SuggestionKind, number> = { skill: 3, org: 2, mentor: 2, project: 2 };
const MAX_SUGGESTIONS = 6;

/** From how many typed letters on projects are suggested. Before, the list itself shows them better. */
const MIN_LETTERS_FOR_PROJECTS = 3;

/** How a name matches the typed text; greater is better. "laterWord": the text begins with a later word of the name. */
const NAME_MATCH = { whole: 3, start: 2, laterWord: 1 } as const;

/** All suggestions, by {@link buildSuggestions}. Opaque. */
export interface SuggestionIndex {
  readonly suggestions: readonly Suggestion[];
  /** Each name from each of its words on, without spaces ("kiteflying", "flying"); sorted, for binary search. */
  readonly suffixes: readonly string[];
  /** By suffix, the index of its suggestion. */
  readonly owners: Uint32Array;
  /** By suffix, 1 where it is the whole name. */
  readonly isWholeName: Uint8Array;
}

/**
 * Builds the index of all suggestions.
 * @param aliases the names of each skill, the label first; default: none
 */
export function buildSuggestions(
  catalogue: ProjectList,
  facets: FacetIndex,
  aliases: readonly SkillGroup[] = [],
): SuggestionIndex {
  const otherNames = new Map(aliases.map(([label = "", ...others]) => [slugify(label), others]));
  const suggestions: Suggestion[] = [];
  const suffixes: { suffix: string; owner: number; isWholeName: number }[] = [];
  const add = (suggestion: Suggestion, names: readonly string[]) => {
    for (const name of names) {
      const nameWords = words(name);
      let suffix = nameWords.join("");
      for (const [at, word] of nameWords.entries()) {
        suffixes.push({ suffix, owner: suggestions.length, isWholeName: at === 0 ? 1 : 0 });
        suffix = suffix.slice(word.length);
      }
    }
    suggestions.push(suggestion);
  };
  for (const kind of ["skill", "org", "mentor"] as const) {
    for (const { slug, label, size } of facets.values[kind]) {
      const others = kind === "skill" ? (otherNames.get(slug) ?? []) : kind === "mentor" ? [slug] : [];
      add({ kind, key: slug, label, org: "", term: "", count: size }, [label, ...others]);
    }
  }
  // The newest first: of titles that match a text equally, the first two are suggested.
  const newest = catalogue.projects.filter(isLoaded).sort((a, b) => newestTermFirst(a.term, b.term));
  for (const { id, title, org, term } of newest) {
    add({ kind: "project", key: id, label: title, org, term, count: 1 }, [title]);
  }
  suffixes.sort((a, b) => (a.suffix < b.suffix ? -1 : 1));
  return {
    suggestions,
    suffixes: suffixes.map(({ suffix }) => suffix),
    owners: Uint32Array.from(suffixes, ({ owner }) => owner),
    isWholeName: Uint8Array.from(suffixes, ({ isWholeName }) => isWholeName),
  };
}

/** A suggestion with its rank among those for one text. */
interface RankedSuggestion {
  suggestion: Suggestion;
  /** Its index, which decides between equals. */
  at: number;
  /** One of {@link NAME_MATCH}. */
  match: number;
}

/**
 * Suggests for a typed text: names that are the text, then those that begin with it, then those with a later word that
 * does; within each the ones that most projects have. Spaces do not count. Costs one binary search and a comparison for
 * each name that matches.
 * @returns at most six, by kind, in the order of {@link SUGGESTION_KINDS}; none for a text without letters and digits
 */
export function suggest(index: SuggestionIndex, text: string): Suggestion[] {
  const typed = words(text).join("");
  if (typed === "") return [];
  const best: Record<SuggestionKind, RankedSuggestion[]> = { skill: [], org: [], mentor: [], project: [] };
  const { length } = index.suffixes;
  const first = lowerBound(length, (at) => (index.suffixes[at] as string) < typed);
  for (let at = first; at < length; at++) {
    const suffix = index.suffixes[at] as string;
    if (!suffix.startsWith(typed)) break;
    const owner = index.owners[at] as number;
    const suggestion = index.suggestions[owner] as Suggestion;
    const { kind } = suggestion;
    if (kind === "project" && typed.length < MIN_LETTERS_FOR_PROJECTS) continue;
    const startMatch = suffix === typed ? NAME_MATCH.whole : NAME_MATCH.start;
    const match = index.isWholeName[at] === 1 ? startMatch : NAME_MATCH.laterWord;
    insertRanked(best[kind], { suggestion, at: owner, match }, MAX_OF_KIND[kind]);
  }
  return SUGGESTION_KINDS.flatMap((kind) => best[kind])
    .sort((a, b) => b.match - a.match)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ suggestion }) => suggestion)
    .sort((a, b) => SUGGESTION_KINDS.indexOf(a.kind) - SUGGESTION_KINDS.indexOf(b.kind));
}

/** Inserts a suggestion by rank into a list of the best, each once, and cuts the list to its greatest length. */
function insertRanked(best: RankedSuggestion[], ranked: RankedSuggestion, maxLength: number): void {
  const last = best[maxLength - 1];
  if (last && compareRanked(ranked, last) >= 0) return;
  const same = best.find(({ at }) => at === ranked.at);
  if (same) {
    if (compareRanked(ranked, same) >= 0) return;
    best.splice(best.indexOf(same), 1);
  }
  const place = best.findIndex((other) => compareRanked(ranked, other) < 0);
  best.splice(place === -1 ? best.length : place, 0, ranked);
  best.length = Math.min(best.length, maxLength);
}

function compareRanked(a: RankedSuggestion, b: RankedSuggestion): number {
  return b.match - a.match || b.suggestion.count - a.suggestion.count || a.at - b.at;
}
