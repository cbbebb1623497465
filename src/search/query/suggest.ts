/** Suggestions while typing: skills, orgs and mentors as facets to choose, and projects to open. */
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { slugify } from "../../catalogue/slug.ts";
import type { FacetIndex } from "../filters/facets.ts";
import type { SkillGroup } from "../filters/skillNames.ts";
import { lowerBound } from "../text/lowerBound.ts";
import { words } from "../text/text.ts";

/** What is suggested, in the order in which kinds are shown. */
export const SUGGESTION_KINDS = ["skill", "org", "mentor", "project"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** One suggestion. */
export interface Suggestion {
  kind: SuggestionKind;
  /** The facet value's slug, or the project's id. */
  key: string;
  label: string;
  /** Whose it is, for a project; else "". */
  org: string;
  /** How many projects it leads to where nothing else is chosen. */
  count: number;
}

/** How many of a kind, and of all kinds together: what a phone has room for beside the list itself. */
const MOST: Record<SuggestionKind, number> = { skill: 3, org: 2, mentor: 2, project: 2 };
const MOST_ROWS = 6;

/** The list below shows projects better than this: they are suggested only when much of the title is typed. */
const SHORTEST_TITLE = 3;

/** How well a name fits: it is the text, begins with it, or does so from a later word on. */
const FIT = { whole: 3, start: 2, later: 1 } as const;

/** What {@link buildSuggestions} makes. Opaque. */
export interface SuggestionIndex {
  readonly entries: readonly Suggestion[];
  /** Each name from each of its words on, without spaces; sorted, so that a text's names are found by halving. */
  readonly starts: readonly string[];
  /** Of each start, the entry it belongs to. */
  readonly owners: Uint32Array;
  /** Of each start, 1 where it is the name's first word. */
  readonly firsts: Uint8Array;
}

/**
 * Prepares suggestions.
 * @param aliases names of one skill each, the label first
 */
export function buildSuggestions(
  catalogue: ProjectList,
  facets: FacetIndex,
  aliases: readonly SkillGroup[] = [],
): SuggestionIndex {
  const otherNames = new Map(aliases.map(([label = "", ...others]) => [slugify(label), others]));
  const entries: Suggestion[] = [];
  const found: { start: string; owner: number; first: number }[] = [];
  const add = (entry: Suggestion, names: readonly string[]) => {
    for (const name of names) {
      const row = words(name);
      let start = row.join("");
      for (const [at, word] of row.entries()) {
        found.push({ start, owner: entries.length, first: at === 0 ? 1 : 0 });
        start = start.slice(word.length);
      }
    }
    entries.push(entry);
  };
  for (const kind of ["skill", "org", "mentor"] as const) {
    for (const { slug, label, size } of facets.values[kind]) {
      const others = kind === "skill" ? (otherNames.get(slug) ?? []) : kind === "mentor" ? [slug] : [];
      add({ kind, key: slug, label, org: "", count: size }, [label, ...others]);
    }
  }
  for (const { id, title, org } of catalogue.projects) {
    add({ kind: "project", key: id, label: title, org, count: 1 }, [title]);
  }
  found.sort((a, b) => (a.start < b.start ? -1 : 1));
  return {
    entries,
    starts: found.map(({ start }) => start),
    owners: Uint32Array.from(found, ({ owner }) => owner),
    firsts: Uint8Array.from(found, ({ first }) => first),
  };
}

interface Candidate {
  entry: Suggestion;
  /** Place of the entry, which decides between equals. */
  at: number;
  fit: number;
}

/**
 * Suggests what is the text or begins with it, then what has a word that does; within these, what most projects have.
 * Spaces don't count. Costs two searches by halving and a look at each name that fits.
 * @returns few, by kind, in the order of {@link SUGGESTION_KINDS}; nothing for a text without letters and digits
 */
export function suggest(index: SuggestionIndex, text: string): Suggestion[] {
  const typed = words(text).join("");
  if (typed === "") return [];
  const best: Record<SuggestionKind, Candidate[]> = { skill: [], org: [], mentor: [], project: [] };
  const { length } = index.starts;
  const first = lowerBound(length, (at) => (index.starts[at] as string) < typed);
  for (let at = first; at < length; at++) {
    const start = index.starts[at] as string;
    if (!start.startsWith(typed)) break;
    const owner = index.owners[at] as number;
    const entry = index.entries[owner] as Suggestion;
    if (entry.kind === "project" && typed.length < SHORTEST_TITLE) continue;
    const fit = index.firsts[at] !== 1 ? FIT.later : start === typed ? FIT.whole : FIT.start;
    keepBest(best[entry.kind], { entry, at: owner, fit }, MOST[entry.kind]);
  }
  return SUGGESTION_KINDS.flatMap((kind) => best[kind])
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_ROWS)
    .sort((a, b) => SUGGESTION_KINDS.indexOf(a.entry.kind) - SUGGESTION_KINDS.indexOf(b.entry.kind))
    .map(({ entry }) => entry);
}

/** Puts a candidate in its place among the best, each entry once. */
function keepBest(best: Candidate[], candidate: Candidate, most: number): void {
  const last = best[most - 1];
  if (last && compare(candidate, last) >= 0) return;
  const same = best.find(({ at }) => at === candidate.at);
  if (same) {
    if (compare(candidate, same) >= 0) return;
    best.splice(best.indexOf(same), 1);
  }
  const place = best.findIndex((other) => compare(candidate, other) < 0);
  best.splice(place === -1 ? best.length : place, 0, candidate);
  best.length = Math.min(best.length, most);
}

function compare(a: Candidate, b: Candidate): number {
  return b.fit - a.fit || b.entry.count - a.entry.count || a.at - b.at;
}
