/** Can a mentee apply, and until when: the states of all terms on a day, and which terms are current. */
import type { ListedTerm, ProjectList } from "./listCodec.ts";
import { newestTermFirst, termYear } from "./termOrder.ts";
import { stateOn, type TermState } from "./terms.ts";

/** What is asked of a term here. */
type DatedTerm = Pick<ListedTerm, "id" | "program" | "dates">;

/** Days are `YYYY-MM-DD` in UTC; null if the source states none. */
export type ApplicationState =
  /** Applications (`opens`) or mentorships (`begins`) are still to come; at least one of the two is known. */
  | { readonly kind: "upcoming"; readonly opens: string | null; readonly begins: string | null }
  /** `daysLeft` is 0 on the last day; null in a prerendered page, which is shown on other days than it was made for. */
  | {
      readonly kind: "open";
      readonly until: string;
      readonly daysLeft: number | null;
      readonly closesSoon: boolean;
    }
  | { readonly kind: "closed"; readonly on: string; readonly begins: string | null }
  | { readonly kind: "running"; readonly until: string }
  /** `since` is null for a term without dates, which is over because a later term of its program is. */
  | { readonly kind: "over"; readonly since: string | null }
  /** The source states no dates that tell. */
  | { readonly kind: "unknown" };

/** From how many days before the last one on applications close soon. */
export const SOON = 7;

const DAY = 24 * 60 * 60 * 1000;

/** How many days the second day is after the first one. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY);
}

/** Whether nobody can apply any more, today and on any later day. */
export function isPast({ kind }: ApplicationState): boolean {
  return kind === "closed" || kind === "running" || kind === "over";
}

/** The state of a term of which nothing is known. */
export const UNKNOWN: ApplicationState = { kind: "unknown" };

function applicationState(state: TermState, today: string, counted: boolean): ApplicationState {
  if (state.kind === "notStated") return UNKNOWN;
  if (state.kind !== "open") return state;
  const daysLeft = counted ? daysBetween(today, state.until) : null;
  return { kind: "open", until: state.until, daysLeft, closesSoon: daysLeft !== null && daysLeft <= SOON };
}

/**
 * The states of terms on a day, by their ids.
 *
 * A term whose dates do not tell, and which precedes a term of its program that is over, is over, too: programs run their
 * terms one after the other. Nothing else is guessed. Terms without a year in their id, or without a program, have no place
 * in that order.
 * @param today `YYYY-MM-DD`
 * @param counted whether to count the days that are left
 */
export function applicationStates(
  terms: readonly DatedTerm[],
  today: string,
  counted = true,
): ReadonlyMap<string, ApplicationState> {
  const stateOf = ({ dates }: DatedTerm) =>
    dates ? applicationState(stateOn(dates, today), today, counted) : UNKNOWN;
  const states = new Map(terms.map((term) => [term.id, stateOf(term)]));
  const isOver = ({ id }: DatedTerm) => states.get(id)?.kind === "over";
  // By program, the id of the newest term that is over.
  const lastOver = new Map<string, string>();
  for (const { id, program } of terms.filter(isOver).sort(newestFirst))
    if (!lastOver.has(program)) lastOver.set(program, id);
  for (const { id, program } of terms) {
    const over = lastOver.get(program);
    const precedes = over !== undefined && termYear(id) !== null && newestTermFirst(over, id) < 0;
    if (program !== "" && precedes && states.get(id)?.kind === "unknown")
      states.set(id, { kind: "over", since: null });
  }
  return states;
}

const newestFirst = (a: DatedTerm, b: DatedTerm) => newestTermFirst(a.id, b.id);

/**
 * The current terms: those whose stated dates say that applications are open or still to come; if there are none, the newest
 * term of each program.
 * @returns in the given order
 */
export function currentTerms<T extends DatedTerm>(terms: readonly T[], today: string): T[] {
  const states = applicationStates(terms, today);
  const toCome = terms.filter(({ id }) => /open|upcoming/.test(states.get(id)?.kind ?? ""));
  if (toCome.length > 0) return toCome;
  // A map keeps the last value of a key.
  const newest = new Map(
    [...terms]
      .sort(newestFirst)
      .reverse()
      .map((term) => [term.program, term]),
  );
  return terms.filter((term) => newest.get(term.program) === term);
}

/** Those terms of a list that have projects: a term may have dates before anything is proposed. */
export function termsWithProjects({ terms, projects }: ProjectList): ListedTerm[] {
  const used = new Set(projects.map(({ term }) => term));
  return terms.filter(({ id }) => used.has(id));
}
