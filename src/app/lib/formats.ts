/** Days and numbers as the visitor writes them. The words around them are the site's own, in English. */
import { useSyncExternalStore } from "react";

/** What the server writes, and the first render in the browser with it. */
const NEUTRAL = "en";

/** The visitor's languages, best first, as one text, so that an unchanged list is the same value. */
function visitorLocales(): string {
  return navigator.languages.join(",");
}

function subscribe(changed: () => void): () => void {
  addEventListener("languagechange", changed);
  return () => removeEventListener("languagechange", changed);
}

/** The formats of one visitor. */
export interface Formats {
  /** The locale that the browser settled on, for `lang`. */
  readonly locale: string;
  /** A stated day, `YYYY-MM-DD`: "June 3, 2026". It is a day of the calendar, so no time zone moves it. */
  day(day: string): string;
  /** First and last day, without saying twice what they share: "May 5 – 19, 2026". */
  days(first: string, last: string): string;
  number(value: number): string;
}

// Intl's formatters are dear to make and cheap to use, above all on a slow phone.
const made = new Map<string, Formats>();

function formatsOf(locales: string): Formats {
  let formats = made.get(locales);
  if (!formats) {
    formats = makeFormats(locales.split(","));
    made.set(locales, formats);
  }
  return formats;
}

function makeFormats(locales: readonly string[]): Formats {
  const days = new Intl.DateTimeFormat([...locales], { dateStyle: "long", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat([...locales]);
  const dateOf = (day: string) => new Date(`${day}T00:00Z`);
  return {
    locale: days.resolvedOptions().locale,
    day: (day) => days.format(dateOf(day)),
    // Node writes thin spaces here and browsers plain ones: a page that the build drew would have to be drawn anew.
    days: (first, last) => days.formatRange(dateOf(first), dateOf(last)).replace(/\s/g, " "),
    number: (value) => numbers.format(value),
  };
}

/** The formats of the visitor's own languages; neutral English until the page is in the visitor's hands. */
export function useFormats(): Formats {
  return formatsOf(useSyncExternalStore(subscribe, visitorLocales, () => NEUTRAL));
}
