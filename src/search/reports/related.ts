/** Related projects: what to look at after one project. */
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { slugify } from "../../catalogue/slug.ts";

/** How much the same org counts: as much as one shared skill that a tenth of all projects ask for, log10(10) = 1. */
const SAME_ORG = 1;

/** Indices of the projects with each skill and org. */
interface ProjectGroups {
  bySkill: ReadonlyMap<string, readonly number[]>;
  byOrg: ReadonlyMap<string, readonly number[]>;
}

/** Computed once for a catalogue, since the build needs it for each of its pages. */
const groupsOf = memoize((projects: readonly ListedProject[]): ProjectGroups => {
  const bySkill = new Map<string, number[]>();
  const byOrg = new Map<string, number[]>();
  const add = (groups: Map<string, number[]>, key: string, at: number) => {
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  };
  projects.forEach(({ org, skills }, at) => {
    // Projects without an org do not share one.
    if (org !== "") add(byOrg, org, at);
    for (const skill of new Set(skills.map(slugify))) add(bySkill, skill, at);
  });
  return { bySkill, byOrg };
}, new WeakMap<readonly ListedProject[], ProjectGroups>());

/**
 * Finds the projects that share most with a given one: each shared skill counts by its inverse document frequency, and the
 * same org by {@link SAME_ORG}.
 * @param projects all projects, the given one among them; a list must not change between calls, since its groups are kept
 * @param limit how many at most; default: 4
 * @returns the most related first, equal ones in the order of `projects`; none that shares nothing
 */
export function relatedProjects(
  projects: readonly ListedProject[],
  project: ListedProject,
  limit = 4,
): ListedProject[] {
  const { bySkill, byOrg } = groupsOf(projects);
  const scores = new Float64Array(projects.length);
  const addScore = (group: readonly number[], score: number) => {
    for (const at of group) scores[at] = (scores[at] as number) + score;
  };
  addScore(byOrg.get(project.org) ?? [], SAME_ORG);
  for (const skill of new Set(project.skills.map(slugify))) {
    const group = bySkill.get(skill) ?? [];
    addScore(group, Math.log10((projects.length + 1) / group.length));
  }
  const best: { at: number; score: number }[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    if (score <= (best[limit - 1]?.score ?? 0) || projects[at]?.id === project.id) continue;
    const firstWorse = best.findIndex((other) => score > other.score);
    best.splice(firstWorse === -1 ? best.length : firstWorse, 0, { at, score });
    if (best.length > limit) best.pop();
  }
  return best.flatMap(({ at }) => projects[at] ?? []);
}
