/** The visitor's skills, and how well the catalogue's projects match them. */
import { skillImplies } from "virtual:skill-implies";
import { createContext, useContext, useMemo } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { memoizeByList } from "../../catalogue/memoizeByList.ts";
import { buildMatchIndex, type Match, type Matches, matchAll } from "../../search/filters/match.ts";
import { createSkillsStore, type SkillsState } from "../../visitor/skills.ts";
import { openStorage, persistedSource } from "./saved.ts";

/** One store for the whole page, in step with the browser's other tabs. */
export const skillsStore = createSkillsStore(openStorage());

/** For `ClientStateProvider`. */
export const skillsSource = persistedSource(skillsStore);

/** Provided by `ClientStateProvider`. */
export const SkillsContext = createContext(skillsSource.serverSnapshot);

/** The visitor's own skills, as the page shows them now. */
export function useMySkills(): SkillsState {
  return useContext(SkillsContext);
}

/** The index that {@link matchAll} needs, built once for each list. */
export const matchIndexOf = memoizeByList(({ projects }) => buildMatchIndex(projects, skillImplies));

/** The skills that are matched, and the result. */
export interface SkillsInUse {
  /** Labels: those of the address if it names any, else the visitor's own. */
  skills: readonly string[];
  /** Null if there are no skills. */
  matches: Matches | null;
}

/**
 * Matches the catalogue, once for each set of skills, however often the filters change.
 * @param know slugs of skills in the address
 */
export function useMatches(catalogue: ProjectList, know: readonly string[]): SkillsInUse {
  const own = useMySkills().items;
  // A text, because each parsing of the address creates a new array; no slug contains a comma.
  const linked = know.join();
  return useMemo(() => {
    if (linked === "" && own.length === 0) return { skills: own, matches: null };
    const index = matchIndexOf(catalogue);
    const skills =
      linked === "" ? own : linked.split(",").map((slug) => index.skills.get(slug)?.label ?? slug);
    return { skills, matches: skills.length === 0 ? null : matchAll(index, skills) };
  }, [catalogue, own, linked]);
}

/** Matches by project id, for the cards of a list; null if there are no skills. */
export const MatchContext = createContext<Matches["byId"] | null>(null);

/** How well one project matches; undefined if there are no skills. */
export function useMatch({ id }: Pick<ListedProject, "id">): Match | undefined {
  return useContext(MatchContext)?.get(id);
}
