/** The state of a term on a day, from its dates. `termDates.ts` finds these in what the source states. */
import type { TermDates } from "./listCodec.ts";

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

/** The day in UTC, `YYYY-MM-DD`. */
export function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** The day after one, or before it (`by` = -1). */
export function dayAfter(day: string, by = 1): string {
  return utcDay(new Date(Date.parse(day) + by * 24 * 60 * 60 * 1000));
}

/**
 * The state of a term on a day.
 *
 * A stated day is a day in UTC, from its first moment to its last. Programs state times of day in UTC, or as 5 pm in
 * California, which is about the end of the day in UTC; they promise neither the visitor's own midnight nor one "anywhere on
 * earth". So the state is the same for everybody at the same moment. The text of the timeline's entry has the stated time of
 * day, if any: show it beside the state.
 * @param today `YYYY-MM-DD`, in UTC
 */
export function stateOn({ periods, begins, ends }: TermDates, today: string): TermState {
  if (ends !== null && today > ends) return { kind: "over", since: ends };
  const open = periods.find(
    ([first, last]) => last !== null && today <= last && (first === null || today >= first),
  );
  if (open?.[1]) return { kind: "open", since: open[0], until: open[1] };
  if (begins !== null && ends !== null && today >= begins) return { kind: "running", until: ends };

  const nextBegin = begins !== null && today < begins ? begins : null;
  const next = periods.flatMap(([first]) => (first !== null && today < first ? first : [])).sort()[0];
  if (next !== undefined) return { kind: "upcoming", opens: next, begins: nextBegin };
  const closed = periods
    .flatMap(([, last]) => (last !== null && today > last ? last : []))
    .sort()
    .at(-1);
  if (closed !== undefined) return { kind: "closed", on: closed, begins: nextBegin };
  // If applications opened on a stated day and no last day is stated, they may be closed by now.
  if (nextBegin !== null && periods.length === 0) return { kind: "upcoming", opens: null, begins: nextBegin };
  return { kind: "notStated" };
}
