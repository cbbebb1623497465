/** What the visitor knows, and how the catalogue's projects fit it. */
import { skillImplies } from "virtual:skill-implies";
import { createContext, useContext, useMemo } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { memoizeByList } from "../../catalogue/memoizeByList.ts";
import { buildMatchIndex, type Match, type Matches, matchAll } from "../../search/filters/match.ts";
import { createSkillsStore, type SkillsState } from "../../visitor/skills.ts";
import type { ClientStateSource } from "./ClientStateProvider.tsx";
import { known, openStorage } from "./saved.ts";

/** The visitor's own skills: one store for the whole page, in step with the browser's other tabs. */
export const skillsStore = createSkillsStore(openStorage());

/** Before the browser has spoken nobody knows anything. */
const NOTHING: SkillsState = { items: [], problem: null, kept: true };

/** See {@link Visitor}. */
export const SkillsContext = createContext(NOTHING);

export const skillsSource: ClientStateSource<SkillsState> = {
  serverSnapshot: NOTHING,
  subscribe: skillsStore.subscribe,
  get: () => known(skillsStore.getSnapshot(), NOTHING),
};

export function useMySkills(): SkillsState {
  return useContext(SkillsContext);
}

export const matchIndexOf = memoizeByList(({ projects }) => buildMatchIndex(projects, skillImplies));

/** Whose skills count, and what they make of the catalogue. */
export interface SkillsInUse {
  /** Labels; those of the address where it brings some, else the visitor's own. */
  skills: readonly string[];
  /** Null where no skills are known. */
  matches: Matches | null;
}

/**
 * Matches the catalogue: once for each set of skills, however often the filters change.
 * @param know slugs that the address brings along
 */
export function useMatches(catalogue: ProjectList, know: readonly string[]): SkillsInUse {
  const own = useMySkills().items;
  // Each reading of the address makes a new list; no slug holds a comma.
  const linked = know.join();
  return useMemo(() => {
    if (linked === "" && own.length === 0) return { skills: own, matches: null };
    const index = matchIndexOf(catalogue);
    const skills =
      linked === "" ? own : linked.split(",").map((slug) => index.skills.get(slug)?.label ?? slug);
    return { skills, matches: skills.length === 0 ? null : matchAll(index, skills) };
  }, [catalogue, own, linked]);
}

/** For the cards of a list: how each project fits, by its id; null where no skills are known. */
export const MatchContext = createContext<Matches["byId"] | null>(null);

export function useMatch({ id }: Pick<ListedProject, "id">): Match | undefined {
  return useContext(MatchContext)?.get(id);
}
