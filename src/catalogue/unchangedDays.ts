/** For how long what a page says of its terms stays true. */
import { applicationStates } from "./applicationState.ts";
import type { ListedTerm } from "./listCodec.ts";
import { dayAfter } from "./terms.ts";

/** First and last day of a period; null where it has no beginning or no end. */
export interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * The longest period around a day on which all terms have the states that they have on this day. What is rendered on it is
 * true until its end, and the same on each of its days as long as it states no number of days.
 * @param only the id of the one term that matters; default: all do
 */
export function unchangedDays(terms: readonly ListedTerm[], today: string, only?: string): Days {
  // A state changes on a stated day, or on the day after it.
  const days = terms
    .flatMap(({ dates }) => (dates ? [...dates.periods.flat(), dates.begins, dates.ends] : []))
    .flatMap((day) => (day === null ? [] : [day, dayAfter(day)]));
  const turns = [...new Set(days)].sort();
  const kindsOn = (day: string) => {
    const states = applicationStates(terms, day, false);
    return JSON.stringify(only === undefined ? [...states] : states.get(only));
  };
  const kinds = kindsOn(today);
  const next = turns.find((day) => day > today && kindsOn(day) !== kinds);
  // Going back, the period begins on the first turn after which nothing changes until today.
  const before = turns.filter((day) => day <= today);
  const change = before.findLastIndex((day) => kindsOn(dayAfter(day, -1)) !== kinds);
  return { from: before[change] ?? null, until: next === undefined ? null : dayAfter(next, -1) };
}
