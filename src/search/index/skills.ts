/** The skills that the index knows by name: those of the site with their aliases, and those with relatives. */
import { type SkillGroup, SkillNames } from "../filters/skillNames.ts";
import { RELATED_SKILLS } from "../reports/relatedSkills.ts";
import { words } from "../text/text.ts";

/** @param aliases the names of each skill: the label, then its aliases */
export function skillNamesOf(aliases: readonly SkillGroup[]): SkillNames {
  return new SkillNames([...aliases, ...RELATED_SKILLS.flat().map((name) => [name])]);
}

/** By skill id, the ids of its related skills, itself among them. */
export function relatedSkillIds(names: SkillNames): Map<number, Set<number>> {
  const related = new Map<number, Set<number>>();
  for (const group of RELATED_SKILLS) {
    const skills = group.flatMap((name) => names.named(words(name)));
    for (const skill of skills) related.set(skill, new Set([...(related.get(skill) ?? []), ...skills]));
  }
  return related;
}
