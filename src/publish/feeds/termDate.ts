import type { Term } from "../../catalogue/model.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Sorts before every real date. */
const NO_DATE = "1970-01-01";

/**
 * The day that a term's projects are dated with, `YYYY-MM-DD`. Ideas files state no day on which a project was
 * written, and a file's own time differs from one checkout to the next; what is the same in every build is the
 * term's timeline: its first day. A term without one is dated by its id: "2025-02-jun-aug" is June 2025.
 */
export function termDate({ id, timeline }: Pick<Term, "id" | "timeline">): string {
  const [first] = (timeline ?? []).flatMap(({ start }) => start ?? []).sort();
  if (first !== undefined) return first;
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(id)?.[1];
  return year === undefined ? NO_DATE : `${year}-${String(monthOf(id)).padStart(2, "0")}-01`;
}

/** First month of a term: named, or that of its quarter, or that of its number (1 begins in March, as LFX's do). */
function monthOf(id: string): number {
  const named = MONTHS.indexOf(/-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.exec(id)?.[1] ?? "");
  if (named !== -1) return named + 1;
  const quarter = /-q([1-4])/.exec(id)?.[1];
  if (quarter !== undefined) return Number(quarter) * 3 - 2;
  const term = /-0?([1-4])(?:-|$)/.exec(id)?.[1];
  return term === undefined ? 1 : Number(term) * 3;
}
