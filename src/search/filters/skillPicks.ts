/** Picking skills while typing: from the taxonomy and the catalogue, by label and alias. */
import { editDistance } from "../../catalogue/editDistance.ts";
import { slugify } from "../../catalogue/slug.ts";
import { tokenize, words } from "../text/text.ts";
import { SkillNames } from "./skillNames.ts";

export interface SkillPick {
  label: string;
  /** How many of the catalogue's projects name it. */
  count: number;
  /** The alias that matched; null where the label does. */
  alias: string | null;
}

interface Entry {
  slug: string;
  label: string;
  count: number;
  names: readonly { name: string; folded: string }[];
}

/** All skills, by {@link buildSkillPicks}. Opaque. */
export interface SkillPicks {
  readonly entries: readonly Entry[];
  readonly bySlug: ReadonlyMap<string, Entry>;
  /** Their names in texts; ids are indexes of `entries`. */
  readonly inTexts: SkillNames;
}

const folded = (text: string) => words(text).join(" ");

/**
 * Prepares the skills, those of most projects first.
 * @param inCatalogue the catalogue's skills
 * @param names of each skill of the taxonomy: its label, then its aliases
 */
export function buildSkillPicks(
  inCatalogue: Iterable<{ label: string; count: number }>,
  names: readonly (readonly [label: string, ...others: string[]])[],
): SkillPicks {
  const counts = new Map([...inCatalogue].map((skill) => [slugify(skill.label), skill]));
  const entries = new Map<string, Entry>();
  const add = (label: string, others: readonly string[]) => {
    const slug = slugify(label);
    if (slug === "" || entries.has(slug)) return;
    const spellings = [label, ...others].map((name) => ({ name, folded: folded(name) }));
    entries.set(slug, { slug, label, count: counts.get(slug)?.count ?? 0, names: spellings });
  };
  for (const [label, ...others] of names) add(label, others);
  for (const { label } of counts.values()) add(label, []);
  const bySlug = new Map(entries);
  // A label names its own skill, although another skill may have it as an alias.
  for (const entry of entries.values())
    for (const { name } of entry.names) if (!bySlug.has(slugify(name))) bySlug.set(slugify(name), entry);
  const collator = new Intl.Collator("en", { numeric: true });
  const sorted = [...entries.values()].sort(
    (a, b) => b.count - a.count || collator.compare(a.label, b.label),
  );
  return {
    entries: sorted,
    bySlug,
    inTexts: new SkillNames(sorted.map(({ names }) => names.map(({ name }) => name))),
  };
}

/** What a typed text says of skills. */
export interface ReadSkills {
  /** Labels. */
  skills: string[];
  /** Parts of the text that name no known skill. */
  unknown: string[];
}

/**
 * Reads skills out of what somebody types: names, or sentences that have names in them ("I know Docker and some Go").
 * @param parts see {@link splitSkills}
 */
export function readSkills(picks: SkillPicks, parts: readonly string[]): ReadSkills {
  const read: ReadSkills = { skills: [], unknown: [] };
  for (const part of parts) {
    const known = picks.bySlug.get(slugify(part));
    const named = known ? [known.label] : skillsIn(picks, part);
    read.skills.push(...named);
    if (named.length === 0) read.unknown.push(part.trim());
  }
  return read;
}

/** After these, a name is what somebody does not know. */
const NEGATIONS: ReadonlySet<string> = new Set(["not", "no", "without", "never", "except"]);

/** The skills whose names stand in a sentence. */
function skillsIn({ entries, inTexts }: SkillPicks, text: string): string[] {
  const tokens = tokenize(text);
  const folds = tokens.map(({ folded }) => folded);
  const found: string[] = [];
  for (let at = 0; at < folds.length; at++) {
    const match = inTexts.at(folds, at);
    const token = tokens[at];
    if (match === null || token === undefined) continue;
    // The "d" of "I'd like" is no language.
    const isLetter = match.length === 1 && /['’]/.test(text.charAt(token.start - 1));
    if (!isLetter && !NEGATIONS.has(folds[at - 1] ?? "")) {
      // The first one is asked for by most projects.
      const label = entries[Math.min(...match.skills)]?.label;
      if (label !== undefined && !found.includes(label)) found.push(label);
    }
    at += match.length - 1;
  }
  return found;
}

/** The skill whose name is at most two edits from a text of one word, "phyton"; null where none is. */
export function similarSkill({ entries }: SkillPicks, text: string): string | null {
  const typed = folded(text);
  if (typed.length < 4 || typed.includes(" ")) return null;
  const most = typed.length < 6 ? 1 : 2;
  let best: { label: string; distance: number } | null = null;
  for (const { label, names } of entries)
    for (const { folded: name } of names) {
      if (Math.abs(name.length - typed.length) > most) continue;
      const distance = editDistance(typed, name, { most, swaps: true });
      if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { label, distance };
    }
  return best?.label ?? null;
}

/** The skills of a pasted list, separated by commas, semicolons, tabs or lines. */
export function splitSkills(text: string): string[] {
  return text
    .split(/[,;\n\r\t]+/)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== "");
}

/**
 * Finds the skills for a typed text: first those with that name, then those with a name that begins with it, then those
 * with a later word that does; within each those of most projects.
 * @param chosen labels of skills that are left out
 */
export function pickSkills(
  { entries }: SkillPicks,
  text: string,
  chosen: readonly string[],
  limit: number,
): SkillPick[] {
  const typed = folded(text);
  const chosenSlugs = new Set(chosen.map(slugify));
  const open = entries.filter(({ slug }) => !chosenSlugs.has(slug));
  if (typed === "") return open.slice(0, limit).map(({ label, count }) => ({ label, count, alias: null }));
  const found = open.flatMap((entry) => {
    const { rank, name } = entry.names.reduce(
      (best, { name, folded }) => {
        const rank = rankOf(folded, typed);
        return rank < best.rank ? { rank, name } : best;
      },
      { rank: NO_MATCH, name: "" },
    );
    if (rank === NO_MATCH) return [];
    const alias = rankOf(folded(entry.label), typed) < NO_MATCH ? null : name;
    return [{ rank, pick: { label: entry.label, count: entry.count, alias } }];
  });
  // Sorting is stable: within a rank the entries stay in their order, by count.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ pick }) => pick);
}

const NO_MATCH = 3;

/** How a name matches the typed text, the best as 0. Both folded. */
function rankOf(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return name.includes(` ${typed}`) ? 2 : NO_MATCH;
}
