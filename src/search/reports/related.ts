/** Projects akin to one: what to look at next. */
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { slugify } from "../../catalogue/slug.ts";

/** What belonging to the same org counts for, in the measure of one skill that a tenth of all projects ask for. */
const SAME_ORG = 1;

/** Who asks for each skill, by place; made once for a catalogue, since each of its pages needs it. */
interface Askers {
  bySkill: ReadonlyMap<string, readonly number[]>;
  byOrg: ReadonlyMap<string, readonly number[]>;
}

const askersOf = memoize((projects: readonly ListedProject[]): Askers => {
  const bySkill = new Map<string, number[]>();
  const byOrg = new Map<string, number[]>();
  const add = (places: Map<string, number[]>, key: string, at: number) => {
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  };
  projects.forEach(({ org, skills }, at) => {
    // To have no org is nothing that projects share.
    if (org !== "") add(byOrg, org, at);
    for (const skill of new Set(skills.map(slugify))) add(bySkill, skill, at);
  });
  return { bySkill, byOrg };
}, new WeakMap<readonly ListedProject[], Askers>());

/**
 * The projects that share most with a given one: each shared skill counts by its rarity (the logarithm of how few
 * projects ask for it, as in inverse document frequency), the same org a little.
 * @param projects all projects, the given one among them; the same list must hold the same projects at each call
 * @param limit how many at the most
 * @returns the likest first; equals in the order of `projects`; none that shares nothing
 */
export function relatedProjects(
  projects: readonly ListedProject[],
  project: ListedProject,
  limit = 4,
): ListedProject[] {
  const { bySkill, byOrg } = askersOf(projects);
  const scores = new Float64Array(projects.length);
  const count = (places: readonly number[], score: number) => {
    for (const at of places) scores[at] = (scores[at] as number) + score;
  };
  count(byOrg.get(project.org) ?? [], SAME_ORG);
  for (const skill of new Set(project.skills.map(slugify))) {
    const places = bySkill.get(skill) ?? [];
    count(places, Math.log10((projects.length + 1) / places.length));
  }
  const best: { at: number; score: number }[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    if (score <= (best[limit - 1]?.score ?? 0) || projects[at]?.id === project.id) continue;
    const worse = best.findIndex((other) => score > other.score);
    best.splice(worse === -1 ? best.length : worse, 0, { at, score });
    if (best.length > limit) best.pop();
  }
  return best.flatMap(({ at }) => projects[at] ?? []);
}
