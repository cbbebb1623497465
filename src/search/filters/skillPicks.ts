/** Picking skills while typing: from the taxonomy and the catalogue, by label and alias. */
import { slugify } from "../../catalogue/slug.ts";
import { words } from "../text/text.ts";

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
  return {
    entries: [...entries.values()].sort((a, b) => b.count - a.count || collator.compare(a.label, b.label)),
    bySlug,
  };
}

/** The label of the skill with a name; an unknown name as it was typed, trimmed. */
export function canonicalSkill(picks: SkillPicks, text: string): string {
  return picks.bySlug.get(slugify(text))?.label ?? text.trim();
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
