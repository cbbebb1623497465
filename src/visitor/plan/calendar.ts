/** A term's dates as an iCalendar file (RFC 5545), for the visitor's own calendar. */
import type { Term } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import { uniqueIds } from "../../catalogue/uniqueIds.ts";

/** Octets that a line may have, without its end. */
const LINE = 75;

/**
 * The file's text: an all-day event for each date that the source states.
 * @param address of the site, noted in each event
 * @param now when the file is made
 */
export function formatCalendar(term: Term, address: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const name = [term.program, term.name].filter(Boolean).join(" ");
  // Two rows may have the same label, as two programmes' terms may have the same id and labels: a calendar takes two
  // events of one id for one.
  const dates = uniqueIds(term.timeline ?? [], ({ label }) => slugify(`${term.program} ${term.id} ${label}`));
  const events = dates.flatMap(({ id, label, start, end, text }) =>
    start === undefined
      ? []
      : [
          "BEGIN:VEVENT",
          // The same on every download, so that a calendar replaces the event and doesn't double it.
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

/** An event's end is the day after its last one. */
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

/** Breaks a long line, never within a character; a space begins what goes on. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > LINE) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}
