/** Dates, numbers and enumerations in a language. */
import { memoize } from "../../catalogue/memoize.ts";

/** Formatting functions of one locale. */
export interface Formats {
  readonly locale: string;
  /** Formats a day, `YYYY-MM-DD`: "June 3, 2026". It is the same day in every time zone. */
  day(day: string): string;
  /** Formats a day of this year or the next, without the year: "Jun 3". */
  shortDay(day: string): string;
  /** Formats a first and a last day, with what they have in common only once: "May 5 – 19, 2026". */
  days(first: string, last: string): string;
  number(value: number): string;
  /** A share of a whole: "65%" of 0.65. */
  percent(share: number): string;
  /** An enumeration: "Go, Rust, and Python". */
  list(items: readonly string[]): string;
}

// Intl's formatters are slow to create and fast to use.
const byLocale = new Map<string, Formats>();

/** @param locale a language, or one as a country writes it: "en-GB" */
export function formatsOf(locale: string): Formats {
  let formats = byLocale.get(locale);
  if (!formats) {
    formats = makeFormats(locale);
    byLocale.set(locale, formats);
  }
  return formats;
}

function makeFormats(locale: string): Formats {
  // Each is made when it is first used: that takes a slow phone longer than rendering some cards.
  const days = memoize((tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }));
  const shortDays = memoize(
    (tag: string) => new Intl.DateTimeFormat(tag, { month: "short", day: "numeric", timeZone: "UTC" }),
  );
  const percents = memoize((tag: string) => new Intl.NumberFormat(tag, { style: "percent" }));
  const lists = memoize((tag: string) => new Intl.ListFormat(tag));
  const numbers = memoize((tag: string) => new Intl.NumberFormat(tag));
  const dateOf = (day: string) => new Date(`${day}T00:00Z`);
  return {
    locale,
    day: (day) => days(locale).format(dateOf(day)),
    shortDay: (day) => shortDays(locale).format(dateOf(day)),
    // Node writes thin spaces here and browsers plain ones: hydration would fail and render the page again.
    days: (first, last) => days(locale).formatRange(dateOf(first), dateOf(last)).replace(/\s/g, " "),
    number: (value) => numbers(locale).format(value),
    percent: (share) => percents(locale).format(share),
    list: (items) => lists(locale).format(items),
  };
}
