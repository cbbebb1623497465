/** Can a mentee apply, and until when: the states of all terms on a day, and which terms are current. */
import type { ProjectList } from "./listCodec.ts";
import type { Term } from "./model.ts";
import { newestTermFirst, termYear } from "./termOrder.ts";
import { type TermState, termState } from "./terms.ts";

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
  terms: readonly Term[],
  today: string,
  counted = true,
): ReadonlyMap<string, ApplicationState> {
  const now = new Date(today);
  const states = new Map(
    terms.map((term) => [term.id, applicationState(termState(term, now), today, counted)]),
  );
  const isOver = ({ id }: Term) => states.get(id)?.kind === "over";
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

const newestFirst = (a: Term, b: Term) => newestTermFirst(a.id, b.id);

/**
 * The current terms: those whose stated dates say that applications are open or still to come; if there are none, the newest
 * term of each program.
 * @returns in the given order
 */
export function currentTerms(terms: readonly Term[], today: string): Term[] {
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
export function termsWithProjects({ terms, projects }: ProjectList): Term[] {
  const used = new Set(projects.map(({ term }) => term));
  return terms.filter(({ id }) => used.has(id));
}

/** First and last day of a period; null where it has no beginning or no end. */
export interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/** The day after, or before (`by` = -1). */
function dayAfter(day: string, by = 1): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

/**
 * The longest period around a day on which all terms have the states that they have on this day. What is rendered on it is
 * true until its end, and the same on each of its days as long as it states no number of days.
 */
export function unchangedDays(terms: readonly Term[], today: string): Days {
  // A state changes on a stated day, or on the day after it.
  const days = terms
    .flatMap(({ timeline = [] }) => timeline.flatMap(({ start, end }) => [start, end]))
    .flatMap((day) => (day === undefined || Number.isNaN(Date.parse(day)) ? [] : [day, dayAfter(day)]));
  const turns = [...new Set(days)].sort();
  const kindsOn = (day: string) => JSON.stringify([...applicationStates(terms, day, false)]);
  const kinds = kindsOn(today);
  const next = turns.find((day) => day > today && kindsOn(day) !== kinds);
  // Going back, the period begins on the first turn after which nothing changes until today.
  const before = turns.filter((day) => day <= today);
  const change = before.findLastIndex((day) => kindsOn(dayAfter(day, -1)) !== kinds);
  return { from: before[change] ?? null, until: next === undefined ? null : dayAfter(next, -1) };
}
