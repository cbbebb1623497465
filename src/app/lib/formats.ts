/** Dates and numbers in the visitor's own locale. The text around them is always English. */
import { useSyncExternalStore } from "react";

/** Locale of prerendered pages, and so of their hydration. */
const PRERENDERED = "en";

/** The visitor's languages, the preferred one first: one text, because a snapshot must stay equal until it changes. */
function visitorLocales(): string {
  return navigator.languages.join(",");
}

function subscribe(changed: () => void): () => void {
  addEventListener("languagechange", changed);
  return () => removeEventListener("languagechange", changed);
}

/** Formatting functions of one locale. */
export interface Formats {
  /** The locale that the browser chose from the visitor's languages, for the `lang` attribute. */
  readonly locale: string;
  /** Formats a day, `YYYY-MM-DD`: "June 3, 2026". It is the same day in every time zone. */
  day(day: string): string;
  /** Formats a day of this year or the next, without the year: "Jun 3". */
  shortDay(day: string): string;
  /** Formats a first and a last day, with what they have in common only once: "May 5 – 19, 2026". */
  days(first: string, last: string): string;
  number(value: number): string;
}

// Intl's formatters are slow to create and fast to use.
const byLocales = new Map<string, Formats>();

function formatsOf(locales: string): Formats {
  let formats = byLocales.get(locales);
  if (!formats) {
    formats = makeFormats(locales.split(","));
    byLocales.set(locales, formats);
  }
  return formats;
}

function makeFormats(locales: readonly string[]): Formats {
  const days = new Intl.DateTimeFormat([...locales], { dateStyle: "long", timeZone: "UTC" });
  const shortDays = new Intl.DateTimeFormat([...locales], {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
  const numbers = new Intl.NumberFormat([...locales]);
  const dateOf = (day: string) => new Date(`${day}T00:00Z`);
  return {
    locale: days.resolvedOptions().locale,
    day: (day) => days.format(dateOf(day)),
    shortDay: (day) => shortDays.format(dateOf(day)),
    // Node writes thin spaces here and browsers plain ones: hydration would fail and render the page again.
    days: (first, last) => days.formatRange(dateOf(first), dateOf(last)).replace(/\s/g, " "),
    number: (value) => numbers.format(value),
  };
}

/** Formats for the visitor's own languages; English in a prerendered page and while it is hydrated. */
export function useFormats(): Formats {
  return formatsOf(useSyncExternalStore(subscribe, visitorLocales, () => PRERENDERED));
}
