/** The state of a term: from the dates that its source states, never guessed from its name. */
import type { Term } from "./model.ts";

/** Days are `YYYY-MM-DD`; null if the source states none. */
export type TermState =
  /** Applications (`opens`) or mentorships (`begins`) are still to come; at least one of the two is known. */
  | { readonly kind: "upcoming"; readonly opens: string | null; readonly begins: string | null }
  /** `since` is null if only the last day is stated. */
  | { readonly kind: "open"; readonly since: string | null; readonly until: string }
  /** Applications closed on `on`; the mentorships begin later, or on a day that is not stated. */
  | { readonly kind: "closed"; readonly on: string; readonly begins: string | null }
  | { readonly kind: "running"; readonly until: string }
  | { readonly kind: "over"; readonly since: string }
  | { readonly kind: "notStated" };

type TimelineEntry = NonNullable<Term["timeline"]>[number];

/** A period; either day may be unknown. */
interface Period {
  first: string | null;
  last: string | null;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Entries of a timeline that are neither about applying nor about the mentorships themselves. */
const OTHER_EVENT =
  /\b(?:proposals?|review|decisions?|selections?|interviews?|evaluations?|stipends?|payments?|feedback|submissions?|sessions?|calls?|notifications?|announce\w*)\b/i;
/** What happens to applications once nobody can apply any more. */
const AFTER_APPLYING =
  /\b(?:reviews?|decisions?|selections?|interviews?|results?|notifications?|sessions?)\b/i;
/** Applications of organizations and mentors, not of mentees. */
const APPLICATIONS_OF_OTHERS = /\b(?:mentor|project|org(?:ani[sz]ation)?|maintainer)s?'?\s+appl/i;
const APPLICATIONS = /\bappl(?:y|ying|ications?)\b/i;
const CLOSING = /\b(?:clos\w*|due|deadline|ends?|until|by|last day)\b/i;
const BEGINNING = /\b(?:begins?|starts?|first day)\b/i;
const ENDING = /\b(?:ends?|concludes?|closes?|last day)\b/i;
/** The period of the mentorships: "Mentorship", "Mentorship term", "Program duration". */
const MENTORSHIP = /\b(?:program(?:me)?|mentorships?|internships?|terms?|coding)\b/i;

/** The day in UTC, `YYYY-MM-DD`. */
export function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/**
 * The state of a term at an instant.
 *
 * A stated day is a day in UTC, from its first moment to its last. Programs state times of day in UTC, or as 5 pm in
 * California, which is about the end of the day in UTC; they promise neither the visitor's own midnight nor one "anywhere on
 * earth". So the state is the same for everybody at the same moment. The text of the entry has the stated time of day, if
 * any: show it beside the state.
 */
export function termState({ timeline = [] }: Pick<Term, "timeline">, now: Date): TermState {
  const today = utcDay(now);
  const periods = applicationPeriods(timeline);
  const { begins, ends } = termDays({ timeline });

  if (ends !== null && today > ends) return { kind: "over", since: ends };
  const open = periods.find(
    ({ first, last }) => last !== null && today <= last && (first === null || today >= first),
  );
  if (open?.last) return { kind: "open", since: open.first, until: open.last };
  if (begins !== null && ends !== null && today >= begins) return { kind: "running", until: ends };

  const nextBegin = begins !== null && today < begins ? begins : null;
  const next = periods.flatMap(({ first }) => (first !== null && today < first ? first : [])).sort()[0];
  if (next !== undefined) return { kind: "upcoming", opens: next, begins: nextBegin };
  const closed = periods
    .flatMap(({ last }) => (last !== null && today > last ? last : []))
    .sort()
    .at(-1);
  if (closed !== undefined) return { kind: "closed", on: closed, begins: nextBegin };
  // If applications opened on a stated day and no last day is stated, they may be closed by now.
  if (nextBegin !== null && periods.length === 0) return { kind: "upcoming", opens: null, begins: nextBegin };
  return { kind: "notStated" };
}

/** The days of a term that its source states, whatever day it is; null for what is not stated. */
export interface TermDays {
  /** First and last day of the last period for applications. */
  readonly opens: string | null;
  readonly closes: string | null;
  /** First and last day of the mentorships. */
  readonly begins: string | null;
  readonly ends: string | null;
}

/** The days of a term, see {@link TermDays}. */
export function termDays({ timeline = [] }: Pick<Term, "timeline">): TermDays {
  const last = applicationPeriods(timeline).at(-1);
  return {
    opens: last?.first ?? null,
    closes: last?.last ?? null,
    begins: firstDay(timeline, isBeginning, ({ start }) => start),
    ends: firstDay(timeline, isEnding, ({ start, end }) => end ?? start),
  };
}

/** Do a term's dates tell the first or the last day on which one can apply? */
export function statesApplications({ timeline = [] }: Pick<Term, "timeline">): boolean {
  return applicationPeriods(timeline).length > 0;
}

/** Periods of applications: each entry with a first and a last day, else one period from two entries with a day each. */
function applicationPeriods(timeline: readonly TimelineEntry[]): Period[] {
  const entries = timeline.filter(
    ({ label }) =>
      APPLICATIONS.test(label) && !AFTER_APPLYING.test(label) && !APPLICATIONS_OF_OTHERS.test(label),
  );
  const complete = entries.flatMap(({ start, end }): Period[] =>
    isDay(start) && isDay(end) && start <= end ? [{ first: start, last: end }] : [],
  );
  if (complete.length > 0) return complete;
  const single = entries.filter(({ start, end }) => isDay(start) && end === undefined);
  const closing = single.find(({ label }) => CLOSING.test(label));
  const opening = single.find((entry) => entry !== closing);
  if (!closing && !opening) return [];
  return [{ first: opening?.start ?? null, last: closing?.start ?? null }];
}

function isBeginning({ label, start, end }: TimelineEntry): boolean {
  if (APPLICATIONS.test(label) || OTHER_EVENT.test(firstClause(label)) || !MENTORSHIP.test(label))
    return false;
  return BEGINNING.test(label) || (start !== undefined && end !== undefined && !ENDING.test(label));
}

function isEnding({ label, end }: TimelineEntry): boolean {
  if (APPLICATIONS.test(label) || OTHER_EVENT.test(firstClause(label))) return false;
  if (ENDING.test(label)) return MENTORSHIP.test(label) || /^\W*last day\W*$/i.test(label);
  return MENTORSHIP.test(label) && end !== undefined;
}

/** "Mentorship program begins with the initial work assignments, first payments": the entry is about its first clause. */
function firstClause(label: string): string {
  return label.split(/[,;(]| with /, 1)[0] ?? label;
}

function firstDay(
  timeline: readonly TimelineEntry[],
  matches: (entry: TimelineEntry) => boolean,
  dayOf: (entry: TimelineEntry) => string | undefined,
): string | null {
  const day = timeline.filter(matches).map(dayOf).find(isDay);
  return day ?? null;
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && DAY.test(text);
}
