/** The visitor's skills, and how well the catalogue's projects match them. */
import { createContext, use, useContext, useMemo } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import type { Match, Matches } from "../../search/filters/match.ts";
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

type Matching = typeof import("./matching.ts");

let loading: Promise<Matching | null> | null = null;

/**
 * Loads what matches skills: no part of the first script, because most visitors have entered none.
 * @returns null where it cannot be loaded: then nothing is matched until the page is loaded again
 */
export function loadMatching(): Promise<Matching | null> {
  if (loading === null) {
    const matching = import("./matching.ts").catch(() => null);
    // What `use` reads of a promise: without it, the first skill would hide the field it was entered in for a moment,
    // and with it the focus, though the code is here. https://react.dev/reference/react/use
    void matching.then((value) => Object.assign(matching, { status: "fulfilled", value }));
    loading = matching;
  }
  return loading;
}

if (skillsStore.getSnapshot().items.length > 0) void loadMatching();

/** The skills that are matched, and the result. */
export interface SkillsInUse {
  /** Labels: those of the address if it names any, else the visitor's own. */
  skills: readonly string[];
  /** Null if there are no skills. */
  matches: Matches | null;
}

/**
 * Matches the catalogue, once for each set of skills, however often the filters change. Suspends until that can be done.
 * @param know slugs of skills in the address
 */
export function useMatches(catalogue: ProjectList, know: readonly string[]): SkillsInUse {
  const own = useMySkills().items;
  // A text, because each parsing of the address creates a new array; no slug contains a comma.
  const linked = know.join();
  const matching = own.length > 0 || linked !== "" ? use(loadMatching()) : null;
  return useMemo(
    () =>
      matching?.matchSkills(catalogue, own, linked === "" ? [] : linked.split(",")) ?? {
        skills: own,
        matches: null,
      },
    [catalogue, own, linked, matching],
  );
}

/** Matches by project id, for the cards of a list; null if there are no skills. */
export const MatchContext = createContext<Matches["byId"] | null>(null);

/** How well one project matches; undefined if there are no skills. */
export function useMatch({ id }: Pick<ListedProject, "id">): Match | undefined {
  return useContext(MatchContext)?.get(id);
}
