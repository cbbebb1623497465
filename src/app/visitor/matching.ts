/** Matches the catalogue with skills. Loaded for those who have entered some (`skills.ts`). */
import { skillImplies } from "virtual:skill-implies";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { memoizeByList } from "../../catalogue/memoize.ts";
import { buildMatchIndex, matchAll } from "../../search/filters/match.ts";
import type { SkillsInUse } from "./skills.ts";

/** The index that {@link matchAll} needs, built once for each list. */
export const matchIndexOf = memoizeByList(({ projects }) => buildMatchIndex(projects, skillImplies));

/**
 * @param own labels of the visitor's skills
 * @param linked slugs of the address's skills, which count instead where there are any
 */
export function matchSkills(
  catalogue: ProjectList,
  own: readonly string[],
  linked: readonly string[],
): SkillsInUse {
  const index = matchIndexOf(catalogue);
  const skills = linked.length === 0 ? own : linked.map((slug) => index.skills.get(slug)?.label ?? slug);
  return { skills, matches: matchAll(index, skills) };
}
