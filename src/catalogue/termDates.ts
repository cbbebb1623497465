/** The dates that matter of a term: found in its source's timeline, never guessed from its name. In Node only. */
import type { TermDates } from "./listCodec.ts";
import type { Term } from "./model.ts";
import { stateOn, type TermState, utcDay } from "./terms.ts";

type TimelineEntry = NonNullable<Term["timeline"]>[number];

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

/** The dates of a term that matter; the other entries of its timeline are for those who read it. */
export function readTermDates({ timeline = [] }: Pick<Term, "timeline">): TermDates {
  return {
    periods: applicationPeriods(timeline),
    begins: firstDay(timeline, isBeginning, ({ start }) => start),
    ends: firstDay(timeline, isEnding, ({ start, end }) => end ?? start),
  };
}

/** The terms of a catalogue with their dates, as a list has them. */
export function datedTerms(terms: readonly Term[]): (Term & { dates: TermDates })[] {
  return terms.map((term) => ({ ...term, dates: readTermDates(term) }));
}

/** The state of a term at an instant. */
export function termState(term: Pick<Term, "timeline">, now: Date): TermState {
  return stateOn(readTermDates(term), utcDay(now));
}

/** Do a term's dates tell the first or the last day on which one can apply? */
export function statesApplications({ timeline = [] }: Pick<Term, "timeline">): boolean {
  return applicationPeriods(timeline).length > 0;
}

/** Periods of applications: each entry with a first and a last day, else one period from two entries with a day each. */
function applicationPeriods(timeline: readonly TimelineEntry[]): TermDates["periods"] {
  const entries = timeline.filter(
    ({ label }) =>
      APPLICATIONS.test(label) && !AFTER_APPLYING.test(label) && !APPLICATIONS_OF_OTHERS.test(label),
  );
  const complete = entries.flatMap(({ start, end }): TermDates["periods"] =>
    isDay(start) && isDay(end) && start <= end ? [[start, end]] : [],
  );
  if (complete.length > 0) return complete;
  const single = entries.filter(({ start, end }) => isDay(start) && end === undefined);
  const closing = single.find(({ label }) => CLOSING.test(label));
  const opening = single.find((entry) => entry !== closing);
  if (!closing && !opening) return [];
  return [[opening?.start ?? null, closing?.start ?? null]];
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
