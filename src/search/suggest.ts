/** Suggestions while typing: skills, orgs and mentors as facets to choose, and projects to open. */
import type { ProjectList } from "../catalogue/list.ts";
import { slugify } from "../catalogue/slug.ts";
import type { FacetIndex } from "./facets.ts";
import type { SkillGroup } from "./skillNames.ts";
import { words } from "./text.ts";

/** What is suggested, in the order in which kinds are shown. */
export const SUGGESTION_KINDS = ["skill", "org", "mentor", "project"] as const;

/** One suggestion. */
export interface Suggestion {
  kind: (typeof SUGGESTION_KINDS)[number];
  /** The facet value's slug, or the project's id. */
  key: string;
  label: string;
  /** How many projects it leads to. */
  count: number;
}

interface Entry extends Suggestion {
  /** The names by which it is found, each its words. */
  names: readonly (readonly string[])[];
}

/** What {@link buildSuggestions} makes. Opaque. */
export interface SuggestionIndex {
  readonly entries: readonly Entry[];
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
  const ofFacet = (kind: "skill" | "org" | "mentor") =>
    facets.values[kind].map(({ slug, label, size }): Entry => {
      const others = kind === "skill" ? (otherNames.get(slug) ?? []) : kind === "mentor" ? [slug] : [];
      return { kind, key: slug, label, count: size, names: [label, ...others].map(words) };
    });
  const projects = catalogue.projects.map(
    ({ id, title }): Entry => ({ kind: "project", key: id, label: title, count: 1, names: [words(title)] }),
  );
  return { entries: [...ofFacet("skill"), ...ofFacet("org"), ...ofFacet("mentor"), ...projects] };
}

/**
 * Suggests what begins with the text, then what has a word that does; within these, what most projects have.
 * @param perKind how many of each kind at the most
 * @returns by kind, in the order of {@link SUGGESTION_KINDS}; nothing for a text without letters and digits
 */
export function suggest(index: SuggestionIndex, text: string, perKind = 3): Suggestion[] {
  const typed = words(text).join("");
  if (typed === "") return [];
  const found = index.entries
    .map((entry) => ({ entry, fit: Math.max(...entry.names.map((name) => fitOf(name, typed))) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.entry.count - a.entry.count);
  return SUGGESTION_KINDS.flatMap((wanted) =>
    found
      .filter(({ entry }) => entry.kind === wanted)
      .slice(0, perKind)
      .map(({ entry: { kind, key, label, count } }) => ({ kind, key, label, count })),
  );
}

/** 3 where the name is the text, 2 where it begins so, 1 where it does from a later word on, else 0; spaces don't count. */
function fitOf(name: readonly string[], typed: string): number {
  if (name.join("") === typed) return 3;
  for (let from = 0; from < name.length; from++) {
    if (name.slice(from).join("").startsWith(typed)) return from === 0 ? 2 : 1;
  }
  return 0;
}
