/** Skills to pick from while typing: the taxonomy's and the catalogue's, by all their names. */
import { slugify } from "../../catalogue/slug.ts";
import { words } from "../text/text.ts";

/** One skill that can be picked. */
export interface SkillPick {
  label: string;
  /** How many of the catalogue's projects name it. */
  count: number;
  /** The name that was found, where it is not the label. */
  alias: string | null;
}

interface Entry {
  slug: string;
  label: string;
  count: number;
  names: readonly { name: string; folded: string }[];
}

/** What {@link buildSkillPicks} makes. Opaque. */
export interface SkillPicks {
  readonly entries: readonly Entry[];
  readonly bySlug: ReadonlyMap<string, Entry>;
}

const folded = (text: string) => words(text).join(" ");

/**
 * Prepares the skills.
 * @param inCatalogue the catalogue's skills
 * @param names for each known skill its label, then its other names
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
  // A label is what it says, whatever other skill has it for an alias.
  for (const entry of entries.values())
    for (const { name } of entry.names) if (!bySlug.has(slugify(name))) bySlug.set(slugify(name), entry);
  const collator = new Intl.Collator("en", { numeric: true });
  return {
    entries: [...entries.values()].sort((a, b) => b.count - a.count || collator.compare(a.label, b.label)),
    bySlug,
  };
}

/** The canonical label of a skill under any of its names; what is not known stays as it was typed. */
export function canonicalSkill(picks: SkillPicks, text: string): string {
  return picks.bySlug.get(slugify(text))?.label ?? text.trim();
}

/** The skills of a text that lists several: by comma, semicolon or line. */
export function splitSkills(text: string): string[] {
  return text
    .split(/[,;\n\r\t]+/)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== "");
}

/**
 * The skills that a text may become: those of that name first, then those whose name begins with it, then those with a
 * word that does; within each the ones that most projects ask for.
 * @param chosen labels that are not to be offered again
 */
export function pickSkills(
  { entries }: SkillPicks,
  text: string,
  chosen: readonly string[],
  limit: number,
): SkillPick[] {
  const wanted = folded(text);
  const taken = new Set(chosen.map(slugify));
  const open = entries.filter(({ slug }) => !taken.has(slug));
  if (wanted === "") return open.slice(0, limit).map(({ label, count }) => ({ label, count, alias: null }));
  const found = open.flatMap((entry) => {
    const { rank, name } = entry.names.reduce(
      (best, { name, folded }) => {
        const rank = rankOf(folded, wanted);
        return rank < best.rank ? { rank, name } : best;
      },
      { rank: NONE, name: "" },
    );
    if (rank === NONE) return [];
    const alias = rankOf(folded(entry.label), wanted) < NONE ? null : name;
    return [{ rank, pick: { label: entry.label, count: entry.count, alias } }];
  });
  // Sorting is stable, and the entries come by count.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ pick }) => pick);
}

const NONE = 3;

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : NONE;
}
