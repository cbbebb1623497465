/** What state a term is in: read from the dates that its source states, never guessed from its name. */
import type { Term } from "./model.ts";

/** Days are `YYYY-MM-DD`; null where the source states none. */
export type TermState =
  /** Nothing can be applied for yet. `opens`: applications; `begins`: the mentorships. At least one of them. */
  | { readonly kind: "upcoming"; readonly opens: string | null; readonly begins: string | null }
  /** `since` is null where only the last day is stated. */
  | { readonly kind: "open"; readonly since: string | null; readonly until: string }
  /** Applications closed on `on`; the mentorships begin on a later day, or on one that is not stated. */
  | { readonly kind: "closed"; readonly on: string; readonly begins: string | null }
  | { readonly kind: "running"; readonly until: string }
  | { readonly kind: "over"; readonly since: string }
  | { readonly kind: "notStated" };

type TimelineEntry = NonNullable<Term["timeline"]>[number];

/** A period of which either day may be unknown. */
interface Period {
  first: string | null;
  last: string | null;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a timeline names besides applications and the mentorships themselves. */
const ASIDE =
  /\b(?:proposals?|review|decisions?|selections?|interviews?|evaluations?|stipends?|payments?|feedback|submissions?|sessions?|calls?|notifications?|announce\w*)\b/i;
/** What becomes of applications, and when one can't apply. */
const AFTERWARDS = /\b(?:reviews?|decisions?|selections?|interviews?|results?|notifications?|sessions?)\b/i;
/** What organizations and mentors apply for is no concern of a mentee. */
const OTHERS = /\b(?:mentor|project|org(?:ani[sz]ation)?|maintainer)s?'?\s+appl/i;
const APPLICATIONS = /\bappl(?:y|ying|ications?)\b/i;
const CLOSING = /\b(?:clos\w*|due|deadline|ends?|until|by|last day)\b/i;
const BEGINNING = /\b(?:begins?|starts?|first day)\b/i;
const ENDING = /\b(?:ends?|concludes?|closes?|last day)\b/i;
/** "Mentorship", "Mentorship term", "Program duration": the period itself. */
const WORK = /\b(?:program(?:me)?|mentorships?|internships?|terms?|coding)\b/i;

/** The day it is in UTC, `YYYY-MM-DD`. */
export function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/**
 * What can be said of a term at an instant.
 *
 * A stated day is a day in UTC, from its first moment to its last. Programmes give their hours in UTC, or as five in
 * the afternoon in California, which is about when that day ends in UTC; neither the visitor's own midnight nor one
 * "anywhere on earth" is what they promise. The state is thus the same for everybody at the same moment. The stated
 * hour, if any, stands in the entry's text: show it beside the state.
 */
export function termState({ timeline = [] }: Pick<Term, "timeline">, now: Date): TermState {
  const today = utcDay(now);
  const periods = applicationPeriods(timeline);
  const begins = firstDay(timeline, isBeginning, ({ start }) => start);
  const ends = firstDay(timeline, isEnding, ({ start, end }) => end ?? start);

  if (ends !== null && today > ends) return { kind: "over", since: ends };
  const open = periods.find(
    ({ first, last }) => last !== null && today <= last && (first === null || today >= first),
  );
  if (open?.last) return { kind: "open", since: open.first, until: open.last };
  if (begins !== null && ends !== null && today >= begins) return { kind: "running", until: ends };

  const later = begins !== null && today < begins ? begins : null;
  const next = periods.flatMap(({ first }) => (first !== null && today < first ? first : [])).sort()[0];
  if (next !== undefined) return { kind: "upcoming", opens: next, begins: later };
  const closed = periods
    .flatMap(({ last }) => (last !== null && today > last ? last : []))
    .sort()
    .at(-1);
  if (closed !== undefined) return { kind: "closed", on: closed, begins: later };
  // Applications that opened and never say when they close may be closed by now.
  if (later !== null && periods.length === 0) return { kind: "upcoming", opens: null, begins: later };
  return { kind: "notStated" };
}

/** When can be applied: each entry that states a first and a last day, or one period from entries that state one each. */
function applicationPeriods(timeline: readonly TimelineEntry[]): Period[] {
  const entries = timeline.filter(
    ({ label }) => APPLICATIONS.test(label) && !AFTERWARDS.test(label) && !OTHERS.test(label),
  );
  const whole = entries.flatMap(({ start, end }): Period[] =>
    isDay(start) && isDay(end) && start <= end ? [{ first: start, last: end }] : [],
  );
  if (whole.length > 0) return whole;
  const single = entries.filter(({ start, end }) => isDay(start) && end === undefined);
  const closing = single.find(({ label }) => CLOSING.test(label));
  const opening = single.find((entry) => entry !== closing);
  if (!closing && !opening) return [];
  return [{ first: opening?.start ?? null, last: closing?.start ?? null }];
}

function isBeginning({ label, start, end }: TimelineEntry): boolean {
  if (APPLICATIONS.test(label) || ASIDE.test(firstClause(label)) || !WORK.test(label)) return false;
  return BEGINNING.test(label) || (start !== undefined && end !== undefined && !ENDING.test(label));
}

function isEnding({ label, end }: TimelineEntry): boolean {
  if (APPLICATIONS.test(label) || ASIDE.test(firstClause(label))) return false;
  if (ENDING.test(label)) return WORK.test(label) || /^\W*last day\W*$/i.test(label);
  return WORK.test(label) && end !== undefined;
}

/** "Mentorship program begins with the initial work assignments, first payments": what comes after is an aside. */
function firstClause(label: string): string {
  return label.split(/[,;(]| with /, 1)[0] ?? label;
}

function firstDay(
  timeline: readonly TimelineEntry[],
  fits: (entry: TimelineEntry) => boolean,
  dayOf: (entry: TimelineEntry) => string | undefined,
): string | null {
  const day = timeline.filter(fits).map(dayOf).find(isDay);
  return day ?? null;
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && DAY.test(text);
}
