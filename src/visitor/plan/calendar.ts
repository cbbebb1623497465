/** The dates of terms as an iCalendar file (RFC 5545), for the visitor's own calendar. */
import type { Term } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import { dayAfter } from "../../catalogue/terms.ts";
import { uniqueIds } from "../../catalogue/uniqueIds.ts";

/** Longest line in octets, without its line break (RFC 5545, 3.1). */
const MAX_OCTETS = 75;

/** What a calendar file is made of. */
interface CalendarOptions {
  /** The calendar's name, which calendar apps show. */
  name: string;
  /** Address of the site, written into each event. */
  address: string;
  /** The time at which the file is made. */
  now: Date;
}

/** The file's text for one term. @param now the time at which the file is made */
export function formatCalendar(term: Term, address: string, now: Date): string {
  return formatTermsCalendar([term], { name: nameOf(term), address, now });
}

/** The file's text: an all-day event for each date that the sources state of the terms. */
export function formatTermsCalendar(terms: readonly Term[], { name, address, now }: CalendarOptions): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mentorship Finder//Term dates//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(name)}`,
    // How often an app that subscribes to the file's address reads it again (RFC 7986, 5.7).
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...terms.flatMap((term) => events(term, address, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

const nameOf = (term: Term) => [term.program, term.name].filter(Boolean).join(" ");

function events(term: Term, address: string, stamp: string): string[] {
  const name = nameOf(term);
  // Two entries may have the same label, and terms of two programs the same id: a calendar would take two events with one
  // id for one event.
  const dates = uniqueIds(term.timeline ?? [], ({ label }) => slugify(`${term.program} ${term.id} ${label}`));
  return dates.flatMap(({ id, label, start, end, text }) =>
    start === undefined
      ? []
      : [
          "BEGIN:VEVENT",
          // The same in every download, so that a calendar replaces the event instead of adding it twice.
          `UID:${id}@mentorship-finder`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${compact(start)}`,
          // The end of an all-day event is the day after its last day.
          `DTEND;VALUE=DATE:${compact(dayAfter(end ?? start))}`,
          `SUMMARY:${escapeText(`${label} (${name})`)}`,
          `DESCRIPTION:${escapeText(`As stated by the organizers: ${text}`)}`,
          `URL:${address}`,
          "TRANSP:TRANSPARENT",
          "END:VEVENT",
        ],
  );
}

const compact = (day: string) => day.replaceAll("-", "");

function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\r\n|\r|\n/g, "\\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the format forbids
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  );
}

/** Folds a long line, never within a character; continued lines begin with a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > MAX_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}
