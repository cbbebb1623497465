/** The dates of a term as an iCalendar file (RFC 5545), for the visitor's own calendar. */
import type { Term } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import { uniqueIds } from "../../catalogue/uniqueIds.ts";

/** Longest line in octets, without its line break (RFC 5545, 3.1). */
const MAX_OCTETS = 75;

/**
 * The file's text: an all-day event for each date that the source states.
 * @param address address of the site, written into each event
 * @param now the time at which the file is made
 */
export function formatCalendar(term: Term, address: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const name = [term.program, term.name].filter(Boolean).join(" ");
  // Two entries may have the same label, and terms of two programs the same id: a calendar would take two events with one
  // id for one event.
  const dates = uniqueIds(term.timeline ?? [], ({ label }) => slugify(`${term.program} ${term.id} ${label}`));
  const events = dates.flatMap(({ id, label, start, end, text }) =>
    start === undefined
      ? []
      : [
          "BEGIN:VEVENT",
          // The same in every download, so that a calendar replaces the event instead of adding it twice.
          `UID:${id}@mentorship-finder`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${compact(start)}`,
          `DTEND;VALUE=DATE:${compact(dayAfter(end ?? start))}`,
          `SUMMARY:${escapeText(`${label} (${name})`)}`,
          `DESCRIPTION:${escapeText(`As stated by the organizers: ${text}`)}`,
          `URL:${address}`,
          "TRANSP:TRANSPARENT",
          "END:VEVENT",
        ],
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mentorship Finder//Term dates//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

const compact = (day: string) => day.replaceAll("-", "");

/** The end of an all-day event is the day after its last day. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

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
