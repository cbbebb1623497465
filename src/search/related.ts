/** Projects akin to one: what to look at next. */
import type { ListedProject } from "../catalogue/list.ts";
import { slugify } from "../catalogue/slug.ts";

/** What belonging to the same org counts for, in the measure of one skill that a tenth of all projects ask for. */
const SAME_ORG = 1;

/**
 * The projects that share most with a given one: each shared skill counts by its rarity (the logarithm of how few
 * projects ask for it, as in inverse document frequency), the same org a little.
 * @param projects all projects, the given one among them
 * @param limit how many at the most
 * @returns the likest first; equals in the order of `projects`; none that shares nothing
 */
export function relatedProjects(
  projects: readonly ListedProject[],
  project: ListedProject,
  limit = 4,
): ListedProject[] {
  const own = new Set(project.skills.map(slugify));
  const frequency = new Map<string, number>();
  for (const { skills } of projects) {
    for (const skill of new Set(skills.map(slugify))) frequency.set(skill, (frequency.get(skill) ?? 0) + 1);
  }
  const rarity = (skill: string) => Math.log10((projects.length + 1) / (frequency.get(skill) ?? 1));
  const kinship = (other: ListedProject) =>
    [...new Set(other.skills.map(slugify))]
      .filter((skill) => own.has(skill))
      .reduce((sum, skill) => sum + rarity(skill), other.org === project.org ? SAME_ORG : 0);

  return projects
    .filter(({ id }) => id !== project.id)
    .map((other) => ({ other, score: kinship(other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other }) => other);
}
