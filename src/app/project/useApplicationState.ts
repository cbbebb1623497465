import { useQuery } from "@tanstack/react-query";
import { type ApplicationState, applicationStates, UNKNOWN } from "../../catalogue/applicationState.ts";
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { memoize, memoizeByList } from "../../catalogue/memoize.ts";
import { catalogueQuery, currentListQuery } from "../data/queries.ts";
import { useStateDay, useToday } from "../lib/useToday.ts";

/** The states of a list's terms on a day. With "~" before the day, the days that are left are not counted. */
export const statesOn = memoizeByList(({ terms }) =>
  memoize((key: string) => applicationStates(terms, key.replace("~", ""), !key.startsWith("~"))),
);

const NONE: ReadonlyMap<string, ApplicationState> = new Map();

/**
 * The states of all terms today, by their ids; none before the list is loaded. In a prerendered page, and while it is
 * hydrated, the states on the day of the build, without the number of days that are left.
 */
export function useApplicationStates(): ReadonlyMap<string, ApplicationState> {
  // The page loads one of them itself.
  const { data: whole } = useQuery({ ...catalogueQuery, enabled: false });
  const { data: current } = useQuery({ ...currentListQuery, enabled: false });
  return useStatesOf(whole ?? current ?? null);
}

/** The same for a list that is at hand, which costs a list's render on each key less than to ask for it. */
export function useStatesOf(list: ProjectList | null): ReadonlyMap<string, ApplicationState> {
  const uncounted = useUncountedStates(list);
  const isCounted = [...uncounted.values()].some(({ kind }) => kind === "open");
  const today = useToday(isCounted);
  return list && today !== null ? statesOn(list)(today) : uncounted;
}

/** The same without the number of days that are left, for a part of the page that need not be rendered again each day. */
export function useUncountedStates(list: ProjectList | null): ReadonlyMap<string, ApplicationState> {
  const day = useStateDay();
  return list ? statesOn(list)(`~${day}`) : NONE;
}

/** The state of one term, see {@link useApplicationStates}: can a mentee apply, and until when. */
export function useApplicationState(term: string): ApplicationState {
  return useApplicationStates().get(term) ?? UNKNOWN;
}
